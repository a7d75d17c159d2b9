from __future__ import annotations

from dataclasses import replace

import pytest

from sphinxcontrib_usecase.model import Extension, FlowKind, parse_label
from tests.factories import flow, mention, outcome, step


def test_the_number_of_a_step() -> None:
    """It is the position in its flow."""
    assert step(3, extension="2a").number == 3


def test_an_option_wins_over_the_closing_sentence() -> None:
    """The outcome that counts is the stated one."""
    closed = flow("x", closing_outcome=outcome("failure"))
    assert closed.outcome == outcome("failure")
    assert replace(closed, stated_outcomes=(outcome("next"),)).outcome == outcome("next")
    assert flow("x").outcome is None


@pytest.mark.parametrize("written, counts", [("2a", "2a"), ("2", "None"), (None, "None")])
def test_an_extension_of_a_flow(written: str | None, counts: str) -> None:
    """A written extension label counts at once; that of a step does not."""
    label = parse_label(written) if written else None
    plain = flow("The ATM beeps.", kind=FlowKind.EXCEPTION)
    made = Extension.of(plain, written_label=label, at=mention("2"), condition="It rains")
    assert (str(made.label), made.written_label, made.steps) == (counts, label, plain.steps)
    assert (made.condition, made.source_condition) == ("It rains", "It rains")
