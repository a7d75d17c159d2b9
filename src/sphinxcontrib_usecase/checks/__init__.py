"""Checks: rules that look for defects in a catalogue."""

from __future__ import annotations

from sphinxcontrib_usecase.checks.engine import run
from sphinxcontrib_usecase.checks.explain import Explanation, explain
from sphinxcontrib_usecase.checks.finding import Finding, Severity
from sphinxcontrib_usecase.checks.rule import Family, Rule
from sphinxcontrib_usecase.checks.rules import RULES
from sphinxcontrib_usecase.checks.settings import MAX_STEPS, PROFILES, REQUIRED_FIELDS, Settings

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
