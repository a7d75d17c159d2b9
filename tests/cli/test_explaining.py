from __future__ import annotations

import pytest

from sphinxcontrib_usecase.checks import RULES
from sphinxcontrib_usecase.cli.errors import CommandError
from sphinxcontrib_usecase.cli.explaining import explanation


@pytest.mark.parametrize("name", RULES)
def test_every_rule_can_be_explained(name: str) -> None:
    """Its name comes first, then What, Why, Bad and Good."""
    lines = explanation(name).splitlines()
    starts = [line.partition(":")[0] for line in lines if line[:1].isupper()]
    assert lines[0].startswith(f"{name} (")
    assert [s for s in starts if s in {"What", "Why", "Bad", "Good"}] == [
        "What",
        "Why",
        "Bad",
        "Good",
    ]


@pytest.mark.parametrize("name", ["missing-trigger", "usecase.missing-field", "Missing-Field "])
def test_a_rule_is_found_by_what_is_printed(name: str) -> None:
    """A narrower name and the code of a warning mean the rule."""
    assert explanation(name).startswith("missing-field (completeness, level warning)")


def test_an_unknown_rule() -> None:
    """The nearest one is offered."""
    with pytest.raises(
        CommandError, match='no rule "unknown-ancor", did you mean "unknown-anchor"'
    ):
        explanation("unknown-ancor")
