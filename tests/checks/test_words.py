from __future__ import annotations

import pytest

from sphinxcontrib_usecase.checks.words import clean, count, name, place, quote, title
from tests.factories import at, extension, flow, use_case


@pytest.mark.parametrize(
    "text, shown",
    [
        ("two\n  lines\tand\u2028more", "two lines and more"),
        ("a\u202eb", "a\\u202eb"),
        ("a\x1b[31mb", "a\\u001b[31mb"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("क्\u200dष", "क्\u200dष"),
        ("\ud800", "\\ud800"),
    ],
)
def test_signs_that_cannot_be_seen(text: str, shown: str) -> None:
    """Control and direction signs are shown as escapes; joiners belong to the spelling."""
    assert clean(text) == shown


def test_a_long_quotation_is_cut() -> None:
    """A message stays on one line."""
    assert quote("word " * 50) == f'"{"word " * 11}word…"'


def test_a_short_quotation_is_whole() -> None:
    """Sixty letters fit."""
    assert quote("x" * 60) == f'"{"x" * 60}"'


def test_flows_and_use_cases_have_names() -> None:
    """The label where there is one, else the condition or the id."""
    assert name(flow()) == "the main success scenario"
    assert name(extension("2.a")) == 'extension "2a"'
    assert name(extension(None)) == 'extension "The PIN is wrong"'
    assert title(use_case(title="")) == 'use case "UC-WITHDRAW"'


def test_places() -> None:
    """A place is a line, or a document where two share the line."""
    assert place(at(3), at(4), "cash") == "at cash.rst:3"
    assert place(at(3), at(3), "cash") == 'in document "cash"'


@pytest.mark.parametrize("number, shown", [(0, "no steps"), (1, "1 step"), (2, "2 steps")])
def test_counts(number: int, shown: str) -> None:
    """Singular, plural, nothing."""
    assert count(number, "step") == shown
