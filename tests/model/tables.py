"""Tables of examples, one per line, so that a new wording is a new line."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).parent / "data"


def rows(name: str) -> list[list[str]]:
    """Give the columns of each line; they are parted by arrows, and ``#`` starts a comment."""
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(" -> ") for line in lines if line.strip() and not line.startswith("#")]


def table(name: str) -> dict[str, str]:
    """Give what is written to what is expected."""
    return {written: expected for written, expected in rows(name)}  # noqa: C416 -- checks the length


def by_language(name: str) -> dict[str, dict[str, str]]:
    """Give one table per language."""
    found: dict[str, dict[str, str]] = {}
    for written, expected in rows(name):
        language, _, text = written.partition(" | ")
        found.setdefault(language, {})[text] = expected
    return found
