from __future__ import annotations

from typing import Any

import pytest

from sphinxcontrib_usecase.model import FlowKind, UseCase
from tests.exports.helpers import exported
from tests.factories import (
    actor,
    extension,
    flow,
    mention,
    no_extension,
    outcome,
    repeat,
    step,
    steps,
    use_case,
)


def main(case: UseCase) -> dict[str, Any]:
    """Give the main success scenario of an exported use case."""
    found: dict[str, Any] = exported(case)["mainSuccessScenario"]
    return found


def extended(*extensions: object, **changes: object) -> list[dict[str, Any]]:
    """Give the extensions of an exported use case."""
    found: list[dict[str, Any]] = exported(use_case(extensions=extensions, **changes))["extensions"]
    return found


def ending(
    label: str | None, how: str | None, *before: object, **changes: object
) -> dict[str, Any]:
    """Give the outcome of an extension with this label and ending."""
    last: dict[str, Any] = extended(*before, extension(label, outcome=how), **changes)[-1]
    found: dict[str, Any] = last["outcome"]
    return found


def test_a_step() -> None:
    """Label, number, name, words, place and what is nested are there."""
    one = step(1, "The customer pays.", name="pay", substeps=("cash", "card"), line=7)
    (found,) = main(use_case(steps=(one,)))["steps"]
    assert (found["label"], found["number"], found["name"]) == ("1", 1, "pay")
    assert (found["text"], found["sourceText"]) == ("The customer pays.", "The customer pays.")
    assert found["substeps"] == ["cash", "card"]
    assert found["location"] == {"path": "cash.rst", "line": 7}


def test_a_translated_step() -> None:
    """What is shown and what is written are both there."""
    one = step(1, "Der Kunde zahlt.", source_text="The customer pays.")
    (found,) = main(use_case(steps=(one,)))["steps"]
    assert (found["text"], found["sourceText"]) == ("Der Kunde zahlt.", "The customer pays.")


@pytest.mark.parametrize(
    "text, performer",
    [
        ("The customer pays.", {"actor": "customer", "isSystem": False}),
        ("The ATM pays.", {"actor": "atm", "isSystem": True}),
        ("The system pays.", {"actor": "atm", "isSystem": True}),
        ("Money is paid.", None),
    ],
)
def test_who_acts(text: str, performer: object) -> None:
    """The performer of a step is its subject; the scope is the system."""
    (found,) = main(use_case(steps=(step(1, text),)))["steps"]
    assert found["performer"] == performer


def test_a_system_that_is_no_actor() -> None:
    """A scope in free words has no identifier."""
    (found,) = main(use_case(scope="The shop", steps=(step(1, "The system pays."),)))["steps"]
    assert found["performer"] == {"actor": None, "isSystem": True}


def test_marked_actors() -> None:
    """Roles name actors as written."""
    (found,) = main(use_case(steps=(step(1, actors=["Bank", "Nobody"]),)))["steps"]
    assert found["actors"] == [
        {"name": "Bank", "actor": "bank"},
        {"name": "Nobody", "actor": None},
    ]


def test_no_main_flow() -> None:
    """It is null."""
    assert main(use_case(main_flows=())) is None


def test_the_first_main_flow_counts() -> None:
    """A second one is a finding, not a flow."""
    case = use_case(main_flows=(flow("The customer asks."), flow("The bank asks.")))
    assert [one["text"] for one in main(case)["steps"]] == ["The customer asks."]


def test_the_main_flow_succeeds() -> None:
    """Unless it says more."""
    found = main(use_case())["outcome"]
    assert found == {"kind": "success", "resumesAt": [], "ends": "success", "text": ""}


def test_the_main_flow_ends_otherwise() -> None:
    """What the author says counts, in the author's words."""
    case = use_case(main_flows=(flow("A.", stated_outcomes=(outcome("abandoned"),)),))
    found = main(case)["outcome"]
    assert (found["kind"], found["ends"], found["text"]) == ("abandoned", "abandoned", "abandoned")


def test_an_extension() -> None:
    """Label, kind, place and condition are there, in both languages."""
    one = extension("2a", kind=FlowKind.ALTERNATIVE, condition="PIN falsch")
    (found,) = extended(one)
    assert (found["label"], found["kind"], found["anchors"]) == ("2a", "alternative", ["2"])
    assert (found["condition"], found["sourceCondition"]) == ("PIN falsch", "PIN falsch")
    assert [one["label"] for one in found["steps"]] == ["2a1"]
    assert (found["parent"], found["anyTime"]) == (None, False)


@pytest.mark.parametrize(
    "label, anchors, any_time",
    [
        ("2-3a", ["2", "3"], False),
        ("1,3-9a", ["1", "3", "4"], False),
        ("*a", ["1", "2", "3", "4"], True),
        ("9a", [], False),
    ],
)
def test_where_an_extension_hangs(label: str, anchors: list[str], any_time: bool) -> None:
    """Ranges, lists and the star are resolved to the steps that exist."""
    (found,) = extended(extension(label))
    assert (found["label"], found["anchors"], found["anyTime"]) == (label, anchors, any_time)


def test_a_nested_extension() -> None:
    """It names its parent."""
    *_, found = extended(extension("2a"), extension("2a1b"))
    assert (found["label"], found["parent"], found["anchors"]) == ("2a1b", "2a", ["2a1"])


def test_an_extension_that_hangs_nowhere() -> None:
    """Without a label it has no place, and its target is not looked up."""
    (found,) = extended(extension(None, outcome="rejoin 1"))
    assert (found["label"], found["anchors"]) == (None, [])
    assert found["outcome"] == {"kind": "rejoin", "resumesAt": [], "ends": None, "text": "rejoin 1"}


@pytest.mark.parametrize(
    "label, how, resumes_at, ends",
    [
        ("2a", "rejoin 4", ["4"], None),
        ("2a", "rejoin 2a1", ["2a1"], None),
        ("2a", "rejoin 9", [], None),
        ("2a", "retry", ["2"], None),
        ("2-3a", "retry", ["2", "3"], None),
        ("2a", "next", ["3"], None),
        ("4a", "next", [], "success"),
        ("3-4a", "next", ["4"], "success"),
        ("2a", "failure", [], "failure"),
        ("9a", "failure", [], "failure"),
        ("2a", "success", [], "success"),
    ],
)
def test_outcomes_are_resolved(
    label: str, how: str, resumes_at: list[str], ends: str | None
) -> None:
    """Each outcome says at which steps the use case goes on, or how it ends."""
    found = ending(label, how)
    assert (found["kind"], found["text"]) == (how.split(maxsplit=1)[0], how)
    assert (found["resumesAt"], found["ends"]) == (resumes_at, ends)


def test_a_rejoin_by_name() -> None:
    """The name of a step becomes its label."""
    named = steps(step(1), step(2, name="check"), step(3))
    assert ending("3a", "rejoin check", steps=named)["resumesAt"] == ["2"]


def test_no_outcome() -> None:
    """It is null, nothing is guessed."""
    assert ending("2a", None) is None


def test_the_second_of_two_equal_labels() -> None:
    """It leads nowhere, as in the checks; how it ends is still said."""
    assert ending("2a", "retry", extension("2a"))["resumesAt"] == []
    assert ending("2a", "failure", extension("2a"))["ends"] == "failure"


@pytest.mark.parametrize(
    "text, first, last", [("2-3", "2", "3"), ("2", "2", "2"), ("3-2", None, None)]
)
def test_a_loop(text: str, first: str | None, last: str | None) -> None:
    """First and last step are resolved, and the condition is there."""
    loop = repeat(text, until="all is paid")
    (found,) = main(use_case(main_flows=(flow("A.", "B.", "C.", repeats=(loop,)),)))["repeats"]
    assert found == {"first": first, "last": last, "until": "all is paid", "text": text}


def test_a_guarantee_and_what_a_flow_allows() -> None:
    """They belong to the flow."""
    (found,) = extended(extension("2a", guarantee="Kept.", allow=(mention("empty-flow"),)))
    assert (found["guarantee"], found["allow"]) == ("Kept.", ["empty-flow"])


def test_an_actor_who_acts_by_a_role() -> None:
    """Without a subject the marked actor acts."""
    one = step(1, "Cash is paid by the Clerk.", actors=["Clerk"])
    (found,) = exported(use_case(steps=(one,)), actors=(actor("Clerk"),))["mainSuccessScenario"][
        "steps"
    ]
    assert found["performer"] == {"actor": "clerk", "isSystem": False}


def test_steps_that_need_no_extension() -> None:
    """Each statement is there with its label, its reason and its place, the flow's last."""
    main = flow("The customer pays.", step(2, name="print"), no_extensions=(no_extension("1"),))
    stated = (no_extension("print it retries"), no_extension("9 it waits", line=10))
    case = use_case(main_flows=(main,), extensions=(), no_extensions=stated)
    place, below = ({"path": "cash.rst", "line": line} for line in (9, 10))
    assert exported(case)["noExtensions"] == [
        {"step": "2", "reason": "it retries", "text": "print it retries", "location": place},
        {
            "step": None,
            "reason": "it waits",
            "text": "9 it waits",
            "location": below,
        },
        {"step": "1", "reason": None, "text": "1", "location": place},
    ]
