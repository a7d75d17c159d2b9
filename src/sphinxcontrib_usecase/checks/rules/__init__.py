"""All rules, one package per family; importing this package registers them."""

from __future__ import annotations

from sphinxcontrib_usecase.checks.rule import RULES
from sphinxcontrib_usecase.checks.rules import (
    completeness,
    references,
    structure,
    traceability,
    wording,
)

__all__ = ["RULES", "completeness", "references", "structure", "traceability", "wording"]
