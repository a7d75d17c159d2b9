"""Completeness: what a reader, builder or tester of a use case will miss."""

from __future__ import annotations

from sphinxcontrib_usecase.checks.rules.completeness import actors, extensions, fields, subjects

__all__ = ["actors", "extensions", "fields", "subjects"]
