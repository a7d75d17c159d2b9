"""Checks: rules that look for defects in a catalogue."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.finding import Finding, Severity
from sphinxcontrib_usecase.checks.rule import Family, Rule
from sphinxcontrib_usecase.checks.settings import MAX_STEPS, PROFILES, REQUIRED_FIELDS, Settings

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks.engine import run
    from sphinxcontrib_usecase.checks.explanation import Explanation, explain
    from sphinxcontrib_usecase.checks.rules import RULES

__all__ = [
    "MAX_STEPS",
    "PROFILES",
    "REQUIRED_FIELDS",
    "RULES",
    "Explanation",
    "Family",
    "Finding",
    "Rule",
    "Settings",
    "Severity",
    "explain",
    "run",
]

#: Where the rules are needed. A build that reads nothing checks nothing, and so imports none.
_LATER = {"RULES": "rules", "run": "engine", "explain": "explanation", "Explanation": "explanation"}


def __getattr__(name: str) -> object:
    """Import what knows the rules when it is asked for (PEP 562)."""
    if name not in _LATER:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
