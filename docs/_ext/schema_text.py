"""Text of the JSON reference, as lines of Markdown, from the schema that the package ships."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.exports import schema_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEFINITIONS = "#/$defs/"


def json_keys() -> Iterator[str]:
    """Yield a section for each object of the export, with a row for each key."""
    schema = json.loads(schema_text())
    definitions = schema["$defs"]
    for name, described in {"document": schema, **definitions}.items():
        yield from (f"(json-{name})=", f"## {described['title']}", "", described["description"], "")
        yield from ("| key | value | meaning |", "|---|---|---|")
        for key, value in described["properties"].items():
            shown = _type(value, definitions)
            yield f"| `{key}` | {shown} | {_meaning(value, definitions)} |"
        yield ""


def _meaning(value: dict[str, Any], definitions: dict[str, Any]) -> str:
    """Give the description of a value; a bar would end its cell."""
    text = value.get("description") or definitions[_target(value)]["description"]
    return str(text).replace("|", "\\|")


def _type(value: dict[str, Any], definitions: dict[str, Any]) -> str:
    """Say in words what a value may be."""
    if "$ref" in value:
        name = _target(value)
        return f"[{definitions[name]['title'].lower()}](#json-{name})"
    if "anyOf" in value:
        return " or ".join(_type(one, definitions) for one in value["anyOf"])
    if "const" in value:
        return f"`{json.dumps(value['const'])}`"
    if "enum" in value:
        return ", ".join(f"`{json.dumps(one)}`" for one in value["enum"])
    if value["type"] == "array":
        item = _type(value["items"], definitions)
        return "list of strings" if item == "string" else f"list of {item}"
    types = value["type"] if isinstance(value["type"], list) else [value["type"]]
    return " or ".join(f"`{name}`" if name == "null" else name for name in types)


def _target(value: dict[str, Any]) -> str:
    """Give the name of the definition that a value refers to."""
    return str(value["$ref"]).removeprefix(_DEFINITIONS)
