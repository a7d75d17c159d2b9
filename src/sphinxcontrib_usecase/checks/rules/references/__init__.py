"""References: what points from one place of the project to another."""

from __future__ import annotations

from sphinxcontrib_usecase.checks.rules.references import (
    actors,
    filters,
    identifiers,
    includes,
    relations,
    use_cases,
)

__all__ = ["actors", "filters", "identifiers", "includes", "relations", "use_cases"]
