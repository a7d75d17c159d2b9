"""The export of pieces of the model, and the schema it has to obey."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

from sphinxcontrib_usecase.checks import run
from sphinxcontrib_usecase.exports import dumps, schema_text, to_json
from tests.factories import ACTORS, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.model import Actor, UseCase

SCHEMA: dict[str, Any] = json.loads(schema_text())


def closed(schema: object) -> object:
    """Give the schema without the freedom it grants to later versions: no key is unknown."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    twin = {key: closed(value) for key, value in schema.items()}
    return twin | {"additionalProperties": False} if schema.get("type") == "object" else twin


VALIDATOR = Draft202012Validator(closed(SCHEMA))


def errors(model: object) -> list[str]:
    """List what the schema objects to."""
    return [f"{error.json_path} {error.message}" for error in VALIDATOR.iter_errors(model)]


def export(
    *use_cases: UseCase, actors: Iterable[Actor] = ACTORS, **options: object
) -> dict[str, Any]:
    """Export use cases as a reader sees them, and make sure that they obey the schema."""
    whole = catalogue(*use_cases, actors=actors)
    model = to_json(whole, run(whole), producer_version="1.2.3", **options)
    read: dict[str, Any] = json.loads(dumps(model))
    assert errors(read) == []
    return read


def exported(use_case: UseCase, **options: object) -> dict[str, Any]:
    """Export one use case alone."""
    (only,) = export(use_case, **options)["useCases"]
    return only


def objects(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every object the schema describes, by its name."""
    yield "", schema
    yield from schema["$defs"].items()
