from __future__ import annotations

import pytest

from tests.checks.helpers import findings, rules
from tests.factories import extension, flow, outcome, repeat, step, use_case

UNREACHABLE, ENDLESS = "unreachable-step", "endless-loop"


def test_a_step_after_the_end() -> None:
    """The step after a closing sentence is reported."""
    steps = (step(1), step(2, "The ATM keeps the card. The use case ends."), step(3))
    assert findings(UNREACHABLE, use_case(steps=steps)) == [
        (
            'cash.rst:23 step 3 is never reached, step 2 says "The use case ends.", '
            "make that sentence an extension or remove it"
        )
    ]


def test_a_step_after_a_rejoin() -> None:
    """The step after a sentence that leads elsewhere is reported."""
    steps = (step(1), step(2, "Use case resumes at step 1."), step(3))
    assert len(findings(UNREACHABLE, use_case(steps=steps))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Use case continues with step 3.",
        "Use case continues with the next step.",
        "Use case resumes at step 77.",
        "The session ends.",
        "If not, the use case ends.",
    ],
)
def test_sentences_that_lead_on(text: str) -> None:
    """The next step, an unknown one, and what is no closing sentence lead nowhere else."""
    assert findings(UNREACHABLE, use_case(steps=(step(1), step(2, text), step(3)))) == []


def test_an_extension_that_goes_round() -> None:
    """An extension that rejoins itself never ends."""
    round_trip = extension("2a", outcome="rejoin 2a1")
    assert findings(ENDLESS, use_case(extensions=(round_trip,))) == [
        (
            'cash.rst:30 extension "2a" leads back to itself and nothing leads out, '
            "let one go on elsewhere or end"
        )
    ]


def test_a_main_flow_that_goes_round() -> None:
    """Extensions that come back to it are not reported too."""
    looping = flow(step(1), step(2), stated_outcomes=(outcome("rejoin 1"),))
    assert rules(use_case(main_flows=(looping,))) == [ENDLESS]


def test_two_extensions_that_lead_to_each_other() -> None:
    """The loop is reported once, at the first."""
    both = (extension("2a", outcome="rejoin 2b1"), extension("2b", outcome="rejoin 2a1"))
    assert findings(ENDLESS, use_case(extensions=both)) == [
        (
            'cash.rst:30 extension "2a" and extension "2b" lead back to each other and '
            "nothing leads "
            "out, let one go on elsewhere or end"
        )
    ]


def test_what_leads_into_a_loop_is_not_the_loop() -> None:
    """Only the flow that goes round is reported."""
    both = (extension("2a", outcome="rejoin 2b1"), extension("2b", outcome="rejoin 2b1"))
    assert [line[:40] for line in findings(ENDLESS, use_case(extensions=both))] == [
        'cash.rst:30 extension "2b" leads back to'
    ]


def test_a_loop_that_an_extension_leaves() -> None:
    """Some run gets out."""
    looping = flow(step(1), step(2), stated_outcomes=(outcome("rejoin 1"),))
    case = use_case(main_flows=(looping,), extensions=(extension("2a", outcome="success"),))
    assert rules(case) == []


def test_a_nested_extension_in_a_trapped_flow() -> None:
    """What goes back into the loop belongs to it."""
    nested = (
        extension("2a", steps=("Again.", "And again."), outcome="rejoin 2a1"),
        extension("2a1a", outcome="next"),
    )
    assert rules(use_case(extensions=nested)) == [ENDLESS]


def test_an_explicit_loop_ends() -> None:
    """``:repeat:`` goes on after its last step."""
    looping = flow(step(1), step(2), repeats=(repeat("1-2", "all is paid"),))
    assert rules(use_case(main_flows=(looping,))) == []


def test_a_step_that_an_extension_leads_to() -> None:
    """It is reached, although the step before ends the use case."""
    steps = (step(1, "The ATM keeps the card. The use case ends."), step(2))
    for ends in ("next", "rejoin 2"):
        case = use_case(steps=steps, extensions=(extension("1a", outcome=ends),))
        assert findings(UNREACHABLE, case) == []


def test_a_step_of_a_second_flow_with_the_same_label() -> None:
    """It is judged by itself: nobody ever comes there."""
    texts = ["The ATM keeps the card. The use case ends.", "The ATM beeps."]
    case = use_case(extensions=(extension("1a", steps=["a", "b"]), extension("1a", steps=texts)))
    assert len(findings(UNREACHABLE, case)) == 1
