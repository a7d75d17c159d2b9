"""Wording: how steps, conditions, titles and criteria are put."""

from __future__ import annotations

from sphinxcontrib_usecase.checks.rules.wording import (
    clauses,
    conditions,
    criteria,
    interface,
    length,
    subjects,
    titles,
    vague_words,
)

__all__ = [
    "clauses",
    "conditions",
    "criteria",
    "interface",
    "length",
    "subjects",
    "titles",
    "vague_words",
]
