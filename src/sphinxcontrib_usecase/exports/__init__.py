"""Exports: the model of a project as files that other tools read."""

from __future__ import annotations

from sphinxcontrib_usecase.exports.json_model import FILE_NAME, SCHEMA_VERSION, to_json
from sphinxcontrib_usecase.exports.paths import relative_path
from sphinxcontrib_usecase.exports.schema import schema_text
from sphinxcontrib_usecase.exports.writing import dumps, write_atomically

__all__ = [
    "FILE_NAME",
    "SCHEMA_VERSION",
    "dumps",
    "relative_path",
    "schema_text",
    "to_json",
    "write_atomically",
]
