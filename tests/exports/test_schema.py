from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sphinxcontrib_usecase.checks import Severity
from sphinxcontrib_usecase.exports import SCHEMA_VERSION
from sphinxcontrib_usecase.model import ActorKind, FieldName, FlowKind, GoalLevel, OutcomeKind
from tests.exports.helpers import SCHEMA, errors, export, objects
from tests.factories import use_case

DEFS = SCHEMA["$defs"]
each_object = pytest.mark.parametrize(
    "described", [pytest.param(value, id=name or "root") for name, value in objects(SCHEMA)]
)


def choices(definition: str, key: str) -> set[str]:
    """Give the values that a key can have, ``null`` aside."""
    return {value for value in DEFS[definition]["properties"][key]["enum"] if value is not None}


def test_the_schema_is_one() -> None:
    """It obeys the draft that it names."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_version_stands_in_schema_identifier_and_export() -> None:
    """All three say the same."""
    assert SCHEMA["properties"]["schemaVersion"]["const"] == SCHEMA_VERSION
    assert SCHEMA["$id"].endswith(f":{SCHEMA_VERSION}")
    assert export()["schemaVersion"] == SCHEMA_VERSION


@each_object
def test_every_key_is_described(described: dict[str, Any]) -> None:
    """Objects and keys have a description that is a sentence."""
    texts = [
        described["description"],
        *(p["description"] for p in described["properties"].values()),
    ]
    assert [text for text in texts if not text.endswith(".")] == []


@each_object
def test_every_key_is_always_there(described: dict[str, Any]) -> None:
    """A reader need not ask whether a key exists."""
    assert described["required"] == list(described["properties"])


def test_values_are_those_of_the_model() -> None:
    """The schema knows each kind, level, outcome and severity, and no others."""
    assert choices("actor", "kind") == set(ActorKind)
    assert choices("useCase", "level") == set(GoalLevel)
    assert choices("extension", "kind") == set(FlowKind) - {FlowKind.MAIN}
    assert choices("outcome", "kind") == set(OutcomeKind)
    assert choices("finding", "severity") == set(Severity) - {Severity.OFF}


@pytest.mark.parametrize("name", FieldName)
def test_every_field_has_a_key(name: FieldName) -> None:
    """What an author can say of a use case is in the export."""
    first, *rest = name.split("-")
    key = first + "".join(word.capitalize() for word in rest)
    keys = DEFS["useCase"]["properties"]
    assert key in keys or f"{key}s" in keys


def test_a_wrong_export_is_refused() -> None:
    """The validation of these tests can fail."""
    model = export(use_case())
    model["useCases"][0]["level"] = "cloud"
    del model["findings"]
    assert len(errors(model)) == 2
