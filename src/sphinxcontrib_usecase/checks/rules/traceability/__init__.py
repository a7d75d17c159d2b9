"""Traceability: what links use cases with the requirements of another tool."""

from __future__ import annotations

from sphinxcontrib_usecase.checks.rules.traceability import requirements

__all__ = ["requirements"]
