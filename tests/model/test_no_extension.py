from __future__ import annotations

import pytest

from sphinxcontrib_usecase.model.no_extension import read_entries


def entries(value: str, *names: str) -> list[tuple[int, str, str]]:
    """Give line, step and reason of each entry."""
    return [(entry.line, entry.step, entry.reason) for entry in read_entries(value, names)]


@pytest.mark.parametrize(
    "value, step, reason",
    [
        ("3 the printer retries", "3", "the printer retries"),
        ("3. the printer retries", "3", "the printer retries"),
        ("3: the printer retries", "3", "the printer retries"),
        ("3 \u2013 the printer retries", "3", "the printer retries"),
        ("2.a.1 it retries", "2a1", "it retries"),
        ("2a it retries", "2a", "it retries"),
        ("print: it retries", "print", "it retries"),
        ("`print` it retries", "print", "it retries"),
        ("prnt it retries", "prnt", "it retries"),
        ("3 2 tries are enough", "3", "2 tries are enough"),
        ("* 3 it retries", "3", "it retries"),
        ("3", "3", ""),
        ("print", "print", ""),
        ("prin-t it retries", "prin-t", "it retries"),
        ("", "", ""),
        ("\n  \n", "", ""),
    ],
)
def test_one_entry(value: str, step: str, reason: str) -> None:
    """The step comes first, in any spelling, and the rest is the reason."""
    found = entries(value, "print")
    assert [entry[1:] for entry in found] == [(step, reason)]


def test_several_lines() -> None:
    """A line that begins with a label or a known name is the next entry, at its line."""
    value = "\n1 it cannot\nprint it retries\n4a1 nobody looks"
    assert entries(value, "print") == [
        (1, "1", "it cannot"),
        (2, "print", "it retries"),
        (3, "4a1", "nobody looks"),
    ]


def test_a_reason_over_several_lines() -> None:
    """Any other line goes on with the reason, also where it began with nothing."""
    assert entries("1 it\nretries\nagain\n2\nit waits") == [
        (0, "1", "it retries again"),
        (3, "2", "it waits"),
    ]


def test_a_deeper_line_goes_on_with_the_reason() -> None:
    """A line that is indented deeper than its entry is no entry, whatever it begins with."""
    assert entries("\n1 it retries for\n  3 days\n2 it waits") == [
        (1, "1", "it retries for 3 days"),
        (3, "2", "it waits"),
    ]


def test_a_misspelt_name_begins_an_entry() -> None:
    """A word that is nearly the name of a step is taken for it, a rule can say so."""
    assert entries("1 it\nchek-stock\nwell-known", "check-stock", "check-well") == [
        (0, "1", "it"),
        (1, "chek-stock", "well-known"),
    ]
