from __future__ import annotations

from dataclasses import replace

from sphinxcontrib_usecase.model import OutcomeKind
from tests.factories import at, outcome


def test_ends() -> None:
    """Some outcomes end the use case, the others go on."""
    assert [kind for kind in OutcomeKind if not kind.ends] == [
        OutcomeKind.REJOIN,
        OutcomeKind.NEXT,
        OutcomeKind.RETRY,
    ]


def test_outcomes_agree() -> None:
    """Words and places do not count, kind and target do."""
    there = replace(outcome("rejoin Pay"), text="Back to pay.", location=at(99))
    assert there.agrees(outcome("rejoin pay"))
    assert not there.agrees(outcome("rejoin wait"))
    assert not outcome("next").agrees(outcome("retry"))
