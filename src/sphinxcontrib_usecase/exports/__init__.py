"""Exports: the model of a project as files that other tools read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.exports.paths import relative_path
from sphinxcontrib_usecase.exports.writing import dumps, write_atomically
from sphinxcontrib_usecase.model.later import imported_later

if TYPE_CHECKING:
    from sphinxcontrib_usecase.exports.json_model import FILE_NAME, SCHEMA_VERSION, to_json
    from sphinxcontrib_usecase.exports.schema import schema_text

__all__ = [
    "FILE_NAME",
    "SCHEMA_VERSION",
    "dumps",
    "relative_path",
    "schema_text",
    "to_json",
    "write_atomically",
]

#: Most builds write no JSON.
__getattr__ = imported_later(
    __name__,
    {
        "FILE_NAME": "json_model",
        "SCHEMA_VERSION": "json_model",
        "schema_text": "schema",
        "to_json": "json_model",
    },
)
