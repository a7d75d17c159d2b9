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
