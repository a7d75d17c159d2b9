"""Engines that are Python modules: run by a small script in a process of its own.

pygraphviz can abort its process, and WebAssembly compiled after a fork can hang, so neither
is ever imported by the process that builds the documentation.
"""

from __future__ import annotations

import json
import struct
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams import worker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinxcontrib_usecase.diagrams.engines.engine import Format

#: No picture is too many for one run, but a crash should not cost the work of minutes.
_BATCH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonEngine:
    """Graphviz in a Python module."""

    #: The name by which the configuration and the worker call it.
    name: str
    #: The version of the distribution.
    version: str
    #: Each picture is answered before the next one is begun.
    is_ordered: bool = True

    def command(self, form: Format) -> list[str]:
        """Run the worker by its path; ``-P`` keeps modules of the current folder out."""
        return [sys.executable, "-P", str(Path(worker.__file__)), self.name, form]

    def encode(self, dots: Sequence[str]) -> bytes:
        """Write one JSON string on each line."""
        return b"".join(json.dumps(dot).encode() + b"\n" for dot in dots)

    def decode(self, output: bytes, form: Format) -> list[bytes]:  # noqa: ARG002
        """Read frames: a length, then as many bytes."""
        pictures, position = [], 0
        while len(output) >= (start := position + worker.HEADER.size):
            (length,) = struct.unpack_from(worker.HEADER.format, output, position)
            position = start + length
            if len(output) < position:
                break
            pictures.append(output[start:position])
        return pictures

    def batch_size(self, form: Format) -> int:  # noqa: ARG002
        """Give how many pictures one run can draw."""
        return _BATCH
