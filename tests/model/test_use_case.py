from __future__ import annotations

from sphinxcontrib_usecase.model import FieldName
from tests.factories import ATM, at, extension, field, flow, use_case


def test_the_first_main_flow_counts() -> None:
    """Of several main success scenarios the first one is meant."""
    first, second = flow("The customer waits."), flow("The customer leaves.")
    case = use_case(main_flows=(first, second), extensions=())
    assert (case.main_flow, case.flows) == (first, (first,))


def test_a_use_case_without_flows() -> None:
    """It has no steps either."""
    case = use_case(main_flows=(), extensions=())
    assert (case.main_flow, case.flows, [*case.steps]) == (None, (), [])


def test_steps_of_all_flows() -> None:
    """Steps of the main success scenario come first."""
    case = use_case(steps=("The customer waits.",), extensions=(extension("1b"), extension("1a")))
    assert [str(found.label) for found in case.steps] == ["1", "1b1", "1a1"]


def test_actors_of_a_use_case() -> None:
    """The primary actor comes first."""
    assert [m.text for m in use_case().actor_mentions] == ["Customer", "Bank"]
    assert use_case(primary_actor=None, supporting_actors=()).actor_mentions == ()


def test_fields_by_name() -> None:
    """A field that has no value is not found."""
    case = use_case(goal=None)
    assert case.field(FieldName.GOAL) is None
    assert case.field(FieldName.PRECONDITIONS) == field(
        FieldName.PRECONDITIONS, "The machine is in service.", "The machine holds cash."
    )


def test_the_text_of_a_field() -> None:
    """Its items are lines."""
    assert field(FieldName.GOAL, "One.", "Two.").text == "One.\nTwo."


def test_locations() -> None:
    """A location is written as editors read it."""
    assert (str(at(3)), str(at(None))) == ("cash.rst:3", "cash.rst")


def test_names_of_an_actor() -> None:
    """The name comes before the aliases."""
    assert ATM.names == ("Cash machine", "ATM")
