"""The JSON Schema of the export, shipped with the package."""

from __future__ import annotations

from importlib import resources


def schema_text() -> str:
    """Give the JSON Schema (draft 2020-12) that every export obeys."""
    file = resources.files("sphinxcontrib_usecase.exports") / "usecases.schema.json"
    return file.read_text(encoding="utf-8")
