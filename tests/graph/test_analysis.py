from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.graph import endless_loops, unreachable_steps
from tests.factories import extension, flow, outcome, repeat, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import Extension


def unreachable(*extensions: Extension) -> list[str]:
    """Give the labels of steps that no run comes to."""
    return [str(step.label) for step in unreachable_steps(use_case(extensions=extensions))]


def endless(*extensions: Extension) -> list[str]:
    """Give the labels of flows that can never end."""
    loops = endless_loops(use_case(extensions=extensions))
    return [str(getattr(flow, "label", "main")) for flow in loops]


def test_every_step_of_a_sound_use_case_is_reached() -> None:
    """Nothing is unreachable where all anchors exist."""
    assert unreachable(extension("2a"), extension("*a"), extension("1-9999b")) == []


def test_steps_behind_an_unknown_anchor_are_not_reached() -> None:
    """An extension that hangs nowhere takes its nested ones with it."""
    assert unreachable(extension("9a"), extension("9a1a")) == ["9a1", "9a1a1"]


def test_a_rejoin_reaches_what_hangs_nowhere() -> None:
    """Steps that another extension goes on at are reached."""
    assert unreachable(extension("9a"), extension("2a", outcome="rejoin 9a1")) == []


def test_a_second_extension_with_the_same_label_is_not_reached() -> None:
    """Only the first of two extensions with one label hangs at its anchor."""
    assert unreachable(extension("2a"), extension("2a")) == ["2a1"]


def test_an_extension_without_a_label_is_not_reached() -> None:
    """Where the anchor is unknown there is no way in."""
    assert unreachable(extension(None, steps=extension("2a").steps)) == ["2a1"]


def test_a_rejoin_at_an_earlier_step_is_not_endless() -> None:
    """A loop through the main flow can be left: the condition need not come true again."""
    assert endless(extension("4a", outcome="rejoin 1")) == []


def test_an_open_end_is_an_end() -> None:
    """A missing outcome is another matter than a loop."""
    assert endless(extension("2a", outcome=None)) == []


def test_an_extension_that_rejoins_itself_never_ends() -> None:
    """A flow that goes back into itself and has no other way out is endless."""
    assert endless(extension("2a", outcome="rejoin 2a1")) == ["2a"]


def test_an_exit_breaks_the_loop() -> None:
    """One extension that leaves the loop is enough."""
    looping = extension("2a", steps=["a", "b"], outcome="rejoin 2a1")
    assert endless(looping, extension("2a2a", outcome="failure")) == []


def test_what_leads_into_an_endless_loop_is_endless_too() -> None:
    """A flow that goes on in an endless one never ends either."""
    assert endless(
        extension("2a", outcome="rejoin 2a1"), extension("3a", outcome="rejoin 2a1")
    ) == [
        "2a",
        "3a",
    ]


def test_a_loop_nobody_comes_to_is_left_out() -> None:
    """What never begins need not end."""
    assert endless(extension("9a", outcome="rejoin 9a1")) == []


def test_a_main_flow_that_starts_over_is_endless() -> None:
    """The main success scenario can be endless as well."""
    main = flow("a", "b", stated_outcomes=(outcome("rejoin 1"),))
    loops = endless_loops(use_case(main_flows=(main,), extensions=()))
    assert loops == (main,)


def test_an_explicit_loop_ends() -> None:
    """A loop that is tested after its last step can be left."""
    main = flow("a", "b", repeats=(repeat("1-2"),))
    assert endless_loops(use_case(main_flows=(main,), extensions=())) == ()


@pytest.mark.thorough
def test_ten_thousand_steps_are_no_problem() -> None:
    """Neither many steps nor a range over all of them exhausts the stack."""
    large = use_case(
        steps=["The customer acts."] * 10_000,
        extensions=(extension("1-9999a", outcome="next"), extension("*a")),
    )
    assert unreachable_steps(large) == ()
    assert endless_loops(large) == ()
