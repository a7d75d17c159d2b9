from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from sphinxcontrib_usecase.checks import RULES, Severity
from tests.checks.wording.judging import COUNTING, JUDGED, Judgement, judge, rules_of, table

pytestmark = [pytest.mark.thorough, pytest.mark.xdist_group("precision")]

#: Below it a rule is a nuisance, and off by default.
LEAST = 0.9
PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "wording-precision.md"

judged = cache(judge)
both = pytest.mark.parametrize("half", ["first", "second"])
UNSEEN = "unseen"


def count(judgement: Judgement, kind: str) -> int:
    """Count the labelled lines of one kind."""
    return sum(item.kind == kind for item in judgement.items)


@both
@pytest.mark.parametrize("rule", JUDGED)
def test_rules_that_are_on_are_precise(rule: str, half: str) -> None:
    """Nine of ten findings are such as a reviewer raises too."""
    on = RULES[rule].default is not Severity.OFF
    assert judged(half).scores[rule].precision >= (LEAST if on else 0)


@both
@pytest.mark.parametrize("rule", JUDGED)
def test_rules_find_most_of_what_is_labelled(rule: str, half: str) -> None:
    """Silence in doubt does not mean silence."""
    assert judged(half).scores[rule].recall > 0.75


@pytest.mark.parametrize("rule", rules_of(UNSEEN))
def test_rules_are_precise_on_unseen_documents(rule: str) -> None:
    """The documents were written by somebody who did not know the rules."""
    score = judged(UNSEEN).scores[rule]
    assert score.precision >= LEAST
    assert score.recall > 0.75


def test_unseen_documents_are_large_enough() -> None:
    """There are 150 steps and 60 other texts, in whole use cases."""
    found = judged(UNSEEN)
    assert count(found, "step") >= 150
    assert sum(count(found, kind) for kind in ("cond", "title", "crit")) >= 60


def test_unseen_labels_are_names_of_rules() -> None:
    """A misspelt label would count as a miss of nobody."""
    assert set().union(*(item.labels for item in judged(UNSEEN).items)) == set(rules_of(UNSEEN))


@both
def test_halves_are_large_enough(half: str) -> None:
    """Each half has its share of 300 steps and 120 conditions."""
    assert count(judged(half), "step") >= 150
    assert count(judged(half), "cond") >= 60


@both
@pytest.mark.parametrize("rule", JUDGED)
def test_every_rule_has_labelled_cases(rule: str, half: str) -> None:
    """A share of three findings would say nothing."""
    assert sum(rule in item.labels for item in judged(half).items) >= 10


@both
def test_labels_are_names_of_rules(half: str) -> None:
    """A misspelt label would count as a miss of nobody."""
    labels = set().union(*(item.labels for item in judged(half).items))
    assert labels == set(JUDGED)


def test_the_page_shows_every_rule() -> None:
    """The table of the documentation has the rows of the computed one."""
    page = PAGE.read_text(encoding="utf-8")
    rows = [line.split("|")[1].strip() for line in table(UNSEEN)][2:]
    assert [row for row in rows if f"| {row} |" not in page] == []
    assert COUNTING in page
