from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.graph import build_activity, describe_activity
from sphinxcontrib_usecase.model import Location
from sphinxcontrib_usecase.model.flow import Extension, Flow, Repeat, Step
from sphinxcontrib_usecase.model.outcome import Outcome
from tests.diagrams.random_use_cases import ACTORS, random_use_case
from tests.factories import actor, cast, extension, flow, repeat, step, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import UseCase

#: What no activity depends on, by record; whoever adds a field to a record puts it here or
#: into the description.
UNTOLD = {
    Step: {
        *("source_text", "location", "marker", "actors", "substeps", "allow"),
        "written",
    },
    Flow: {"kind", "location", "guarantee", "allow", "written", "no_extensions"},
    Extension: {"written_label", "at", "source_condition"},
    Repeat: {"mention"},
    Outcome: {"text", "location"},
}
#: What it does depend on.
TOLD = {
    Step: {"label", "text", "name", "includes"},
    Flow: {"steps", "stated_outcomes", "closing_outcome", "repeats"},
    Extension: {"label", "condition"},
    Repeat: {"first", "last", "until"},
    Outcome: {"kind", "target"},
}
PLAIN = use_case()
CHANGED = [
    use_case(title="Pay"),
    use_case(id="UC-PAY"),
    use_case(scope="Shop"),
    use_case(steps=["The customer asks."]),
    use_case(extensions=[extension("1a")]),
    use_case(extensions=[extension("1b")]),
    use_case(extensions=[extension("1a", "Fire")]),
    use_case(extensions=[extension("1a", outcome="failure")]),
    use_case(extensions=[extension("1a", outcome="rejoin 1")]),
    use_case(extensions=[extension("1a", steps=["The bank waits."])]),
    use_case(main_flows=[flow("The bank waits.", repeats=(repeat("1-1", "it is late"),))]),
    use_case(main_flows=[flow("The bank waits.", repeats=(repeat("1-1", "it is early"),))]),
    use_case(steps=[step(1, "The bank waits.", includes=["UC-X"])]),
    use_case(steps=[step(1, "The bank waits.", includes=["UC-Y"])]),
]


def told(shown: UseCase) -> str:
    """Describe a use case."""
    return describe_activity(shown, cast(shown))


def test_whatever_differs_is_told() -> None:
    """Use cases that differ in something that a picture shows are not told alike."""
    descriptions = [told(shown) for shown in (PLAIN, *CHANGED)]
    assert len(set(descriptions)) == len(descriptions)


@pytest.mark.thorough
def test_what_is_told_alike_is_alike() -> None:
    """Of many random use cases those that are told alike have the same activity."""
    found: dict[str, object] = {}
    for seed in range(150):
        shown = random_use_case(seed)
        actors = cast(shown, actors=ACTORS)
        graph = build_activity(shown, actors)
        assert found.setdefault(describe_activity(shown, actors), graph) == graph


def test_another_performer_is_told() -> None:
    """A picture changes when an actor gets another name, and only then."""
    shown = use_case(steps=["The bank waits."])
    bank, house, other = actor("Bank"), actor("Bank", title="House"), actor("Shop")
    one, two, three = (
        describe_activity(shown, cast(shown, actors=actors))
        for actors in ((bank,), (house,), (bank, other))
    )
    assert one != two
    assert one == three


def test_places_are_not_told() -> None:
    """A line more above a use case draws nothing again."""
    steps = tuple(
        replace(s, location=Location(path="moved.rst", line=99)) for s in PLAIN.main_flows[0].steps
    )
    moved = replace(PLAIN, main_flows=(replace(PLAIN.main_flows[0], steps=steps),))
    assert told(moved) == told(PLAIN)


@pytest.mark.parametrize("record", TOLD, ids=lambda record: record.__name__)
def test_every_field_is_told_or_not(record: type) -> None:
    """A new field of a record is not forgotten."""
    inherited = {f.name for f in fields(Flow)} if record is Extension else set()
    names = {f.name for f in fields(record)} - inherited
    assert names - UNTOLD[record] == TOLD[record]


def test_nothing_of_an_object_is_told() -> None:
    """A description is the same in every process."""
    assert not re.search(r" at 0x|object", told(CHANGED[-1]))
