"""Runs that remember where they entered an extension."""

from __future__ import annotations

import pytest

from sphinxcontrib_usecase.graph import Terminal, endless_loops
from sphinxcontrib_usecase.graph.analysis import steps_after_leaving
from sphinxcontrib_usecase.model import StepLabel, UseCase
from tests.factories import extension, flow, outcome, use_case

FIRST, SECOND, THIRD = (StepLabel(number=number) for number in (1, 2, 3))


def going_round(*more: object) -> UseCase:
    """Make a use case whose main flow goes from its last step back to the second."""
    main = flow("a", "b", "c", stated_outcomes=(outcome("rejoin 2"),))
    return use_case(main_flows=(main,), extensions=more)


def reached(case: UseCase, **leaving: object) -> list[str]:
    """Give the steps that are reached when the first step leads elsewhere."""
    target = leaving.get("first", Terminal.SUCCESS)
    found = steps_after_leaving(case, {FIRST: target})
    return sorted(str(node) for node in found if not isinstance(node, Terminal))


def test_a_retry_leads_back_to_where_it_came_from() -> None:
    """A loop is endless although an extension of its steps also leaves a step before it."""
    out = extension("1b", outcome="failure")
    loops = endless_loops(going_round(extension("1-3a", outcome="retry"), out))
    assert [str(getattr(loop, "label", "main")) for loop in loops] == ["main"]


def test_a_retry_without_steps() -> None:
    """An empty extension goes on where it was entered, too."""
    out = extension("1b", outcome="failure")
    assert len(endless_loops(going_round(extension("1-3a", steps=[], outcome="next"), out))) == 1


def test_an_exit_inside_the_loop_counts() -> None:
    """One step in the loop from which an extension ends is enough."""
    out = extension("3b", outcome="failure")
    assert endless_loops(going_round(extension("1-3a", outcome="retry"), out)) == ()


def test_at_any_time() -> None:
    """What may happen at any time may end the loop."""
    case = going_round(extension("1-3a", outcome="retry"), extension("*b", outcome="failure"))
    assert endless_loops(case) == ()


def test_a_nested_extension_remembers_both_places() -> None:
    """Behind the last step of the parent the run goes on where the parent was entered."""
    outer = extension("1-3a", steps=["a", "b"], outcome="retry")
    nested = extension("1-3a1-2b", outcome="next")
    out = extension("1c", outcome="failure")
    assert len(endless_loops(going_round(outer, nested, out))) == 1


def test_steps_behind_one_that_leaves() -> None:
    """They are not reached unless something else leads there."""
    case = use_case(steps=("a", "b", "c"), extensions=())
    assert reached(case) == ["1"]
    assert reached(case, first=THIRD) == ["1", "3"]
    saved = use_case(steps=("a", "b", "c"), extensions=(extension("1a", outcome="next"),))
    assert reached(saved) == ["1", "1a1", "2", "3"]


def test_a_range_leads_only_behind_steps_that_are_reached() -> None:
    """An extension of a step nobody comes to does not reach the step behind it."""
    case = use_case(steps=("a", "b", "c", "d"), extensions=(extension("1-3a", outcome="next"),))
    found = steps_after_leaving(case, {SECOND: Terminal.SUCCESS})
    assert StepLabel(number=4) in found
    without = use_case(steps=("a", "b", "c", "d"), extensions=(extension("1,3a", outcome="next"),))
    found = steps_after_leaving(without, {SECOND: Terminal.SUCCESS})
    assert StepLabel(number=4) not in found


def test_without_steps_nothing_is_reached() -> None:
    """An empty main flow has no run."""
    assert reached(use_case(main_flows=(flow(),), extensions=())) == []
    assert reached(use_case(main_flows=(), extensions=())) == []


@pytest.mark.thorough
def test_too_many_runs_to_tell() -> None:
    """Every step counts as reached then."""
    many = use_case(
        steps=["a"] * 9_000,
        extensions=(extension("1-9000a", steps=["b"] * 3, outcome="next"),),
    )
    assert len(steps_after_leaving(many, {SECOND: Terminal.SUCCESS})) == 9_003
