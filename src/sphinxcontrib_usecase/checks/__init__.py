"""Checks: rules that look for defects in a catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.finding import Finding, Severity
from sphinxcontrib_usecase.checks.rule import Family, Rule
from sphinxcontrib_usecase.checks.settings import MAX_STEPS, PROFILES, REQUIRED_FIELDS, Settings
from sphinxcontrib_usecase.model.later import imported_later

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks.engine import run
    from sphinxcontrib_usecase.checks.explanation import Explanation, explain
    from sphinxcontrib_usecase.checks.risks import Answer, RiskReview
    from sphinxcontrib_usecase.checks.rules import RULES

__all__ = [
    "MAX_STEPS",
    "PROFILES",
    "REQUIRED_FIELDS",
    "RULES",
    "Answer",
    "Explanation",
    "Family",
    "Finding",
    "RiskReview",
    "Rule",
    "Settings",
    "Severity",
    "explain",
    "run",
]

#: A build that reads nothing checks nothing.
__getattr__ = imported_later(
    __name__,
    {
        "Answer": "risks",
        "Explanation": "explanation",
        "RULES": "rules",
        "RiskReview": "risks",
        "explain": "explanation",
        "run": "engine",
    },
)
