"""The ``---`` option block of MyST, with the line of every key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import yaml

    from sphinxcontrib_usecase.directives.source import SourceLine

_PAIR = re.compile(r"(?P<key>[^\s#:][^:]*):(?:\s+(?P<value>.*)|$)")


def begins_yaml_block(lines: Sequence[SourceLine], *, after_blank: bool) -> bool:
    """Tell whether the lines begin with an option block.

    :param after_blank: whether it may as well be a line across the page
    """
    if not lines or not lines[0].text.startswith("---"):
        return False
    return not after_blank or any(_PAIR.match(line.text) for line in lines[1:2])


def read_yaml_block(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Turn a YAML block into ``:key: value`` lines, values indented below where they are long.

    A block that is no valid YAML is read line by line, so that a stray colon costs nothing.
    """
    return list(_composed(lines) or _plain(lines))


def _composed(lines: Sequence[SourceLine]) -> list[SourceLine] | None:
    """Read the block with PyYAML, which MyST brings along."""
    import yaml  # noqa: PLC0415  (only Markdown projects have it for certain)

    block = "\n".join(line.text for line in lines)
    try:
        root = yaml.compose(block, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(root, yaml.MappingNode):
        return None
    made: list[SourceLine] = []
    for key, value in root.value:
        start = lines[min(key.start_mark.line, len(lines) - 1)]
        items = value.value if isinstance(value, yaml.SequenceNode) else [value]
        texts = [text for item in items for text in _text(item, block).splitlines()]
        made += _pair(start, _text(key, block), texts)
    return made


def _text(node: yaml.Node, block: str) -> str:
    """Give the value of a scalar, and anything deeper as it is written."""
    if isinstance(node.value, str):
        return node.value
    return " ".join(block[node.start_mark.index : node.end_mark.index].split())


def _plain(lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """Read ``key: value`` lines without YAML's rules."""
    for line in lines:
        match = _PAIR.match(line.text)
        if match:
            yield from _pair(line, match["key"], [match["value"] or ""])
        elif line.text.strip():
            yield line.with_text("   " + line.text.strip())


def _pair(start: SourceLine, key: str, texts: Sequence[str]) -> Iterator[SourceLine]:
    """Write one key the way our option blocks are written."""
    if len(texts) == 1:
        yield start.with_text(f":{key.strip()}: {texts[0]}")
        return
    yield start.with_text(f":{key.strip()}:")
    for text in texts:
        yield start.with_text(f"   {text.rstrip()}")
