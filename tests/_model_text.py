"""Writes the model as compact JSON, and finds every place in it."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model import ExtensionLabel, Location, Mention, StepLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.model import Document


#: Longer values are broken over several lines.
_WIDTH = 90
#: Attributes that say how something is written, not what it says.
_RAW = {"written", "docname"}


def model_json(documents: Iterable[Document]) -> str:
    """Give everything that *documents* say, apart from where it stands and how it is written.

    Values that are their defaults are left out.
    """
    data = {document.docname: model_data(document) for document in documents}
    return "".join(_written(data, "")) + "\n"


def _written(value: object, indent: str) -> Iterator[str]:
    """Write JSON, each value on one line where it is short."""
    line = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(line) <= _WIDTH or not isinstance(value, dict | list):
        yield line
        return
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    inner = f"{indent} "
    pairs = value.items() if isinstance(value, dict) else ((None, item) for item in value)
    yield opening
    for number, (key, item) in enumerate(pairs):
        yield ("," if number else "") + f"\n{inner}"
        yield f"{json.dumps(key, ensure_ascii=False)}: " if key is not None else ""
        yield from _written(item, inner)
    yield f"\n{indent}{closing}"


def model_data(value: object) -> object:
    """Turn a part of the model into plain data."""
    if isinstance(value, StepLabel | ExtensionLabel):
        return str(value)
    if isinstance(value, Mention):
        return value.text
    if is_dataclass(value):
        return {name: model_data(content) for name, content in _stated(value)}
    if isinstance(value, tuple | list):
        return [model_data(item) for item in value]
    return value


def places(value: object) -> Iterator[tuple[object, Location]]:
    """Yield every part of the model that has a place, with that place."""
    if isinstance(value, tuple | list):
        for item in value:
            yield from places(item)
    elif is_dataclass(value):
        for field in fields(value):
            content = getattr(value, field.name)
            if isinstance(content, Location):
                yield value, content
            else:
                yield from places(content)


def _stated(value: object) -> Iterator[tuple[str, object]]:
    """Yield the fields of a dataclass that are neither places nor left at their defaults."""
    for field in fields(value):
        content = getattr(value, field.name)
        default = field.default_factory() if field.default_factory is not MISSING else field.default
        stated = content != default and field.name not in _RAW
        if stated and not isinstance(content, Location):
            yield field.name, content
