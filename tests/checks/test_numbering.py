from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.model.flow import Marker, MarkerKind
from tests.checks.helpers import findings, rules
from tests.factories import extension, step, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import UseCase

RULE = "broken-numbering"


def numbered(*numbers: int) -> UseCase:
    """Make a use case whose main steps are written with these numbers."""
    markers = (Marker(kind=MarkerKind.NUMBER, text=f"{n}.", number=n) for n in numbers)
    return use_case(
        steps=tuple(step(position, marker=m) for position, m in enumerate(markers, 1)),
        extensions=(extension("1a"),),
    )


def marked(kind: MarkerKind, text: str) -> UseCase:
    """Make a use case whose main steps all have this marker."""
    steps = tuple(step(n, marker=Marker(kind=kind, text=text)) for n in (1, 2))
    return use_case(steps=steps, extensions=(extension("1a"),))


def test_a_number_written_twice() -> None:
    """Everything after it is one off; that is one break."""
    assert findings(RULE, numbered(1, 2, 3, 3, 4)) == [
        'cash.rst:24 step 4 is written "3.", so labels from here on point one step off, number it 4'
    ]


def test_a_list_that_starts_late() -> None:
    """The first step is the break."""
    assert findings(RULE, numbered(3, 4)) == [
        'cash.rst:21 step 1 is written "3.", so labels from here on point 2 steps off, number it 1'
    ]


def test_two_breaks() -> None:
    """Each new offset is a break."""
    assert [line[:11] for line in findings(RULE, numbered(1, 3, 4, 6))] == [
        "cash.rst:22",
        "cash.rst:24",
    ]


def test_a_slip_that_ends() -> None:
    """Going back to the right number is no break."""
    assert len(findings(RULE, numbered(1, 2, 4, 4, 5))) == 1


def test_numbers_in_order() -> None:
    """Counting from 1 is fine."""
    assert rules(numbered(1, 2, 3)) == []


def test_all_ones() -> None:
    """Markdown reads a list of ones as counting."""
    assert rules(numbered(1, 1, 1)) == []


def test_bullets() -> None:
    """They are reported once, at the first."""
    assert findings(RULE, marked(MarkerKind.BULLET, "*")) == [
        (
            "cash.rst:21 the steps of the main success scenario have bullets, number them "
            "to be able "
            "to name them"
        )
    ]


@pytest.mark.parametrize("kind", [MarkerKind.AUTO, MarkerKind.NONE])
def test_steps_without_numbers_of_their_own(kind: MarkerKind) -> None:
    """Automatic numbers and paragraphs have nothing to get wrong."""
    assert rules(marked(kind, "#.")) == []


def test_labels_out_of_order() -> None:
    """A full label counts like a number in its own flow."""
    markers = (Marker(kind=MarkerKind.LABEL, text=text) for text in ("2a1.", "2a3."))
    steps = tuple(step(n, extension="2a", marker=m) for n, m in enumerate(markers, 1))
    assert findings(RULE, use_case(extensions=(extension("2a", steps=steps),))) == [
        (
            'cash.rst:22 step 2a2 is written "2a3.", so labels from here on point one step off, '
            "number it 2"
        )
    ]
