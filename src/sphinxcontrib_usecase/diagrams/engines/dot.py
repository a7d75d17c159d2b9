"""Graphviz as a program of the machine."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.worker import LAYOUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinxcontrib_usecase.diagrams.engines.engine import Format

NAME = "dot"
#: What it can draw.
FORMATS: tuple[Format, ...] = ("svg", "pdf")
_END = b"</svg>"
_BATCH = 200
#: How long it may take to tell its version.
_PATIENCE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class DotEngine:
    """The program ``dot``."""

    #: Where it is.
    path: str
    #: What it says its version is.
    version: str
    name: str = NAME
    #: A picture that cannot be drawn is skipped without a trace.
    is_ordered: bool = False

    def command(self, form: Format) -> list[str]:
        """Give the program and its arguments."""
        return [self.path, f"-K{LAYOUT}", f"-T{form}"]

    def encode(self, dots: Sequence[str]) -> bytes:
        """Write one graph after the other."""
        return "\n".join(dots).encode()

    def decode(self, output: bytes, form: Format) -> list[bytes]:
        """Cut after each picture."""
        if form != "svg":
            return [output] if output else []
        *pictures, _ = output.split(_END)
        return [picture.lstrip() + _END + b"\n" for picture in pictures]

    def batch_size(self, form: Format) -> int:
        """Give how many pictures one run can draw; several PDF files cannot be told apart."""
        return _BATCH if form == "svg" else 1


def find(command: str) -> DotEngine | None:
    """Give the engine if *command* is a program that works.

    :param command: name or path of the program, as ``usecase_graphviz_dot`` has it
    """
    path = shutil.which(command)
    version = path and _version(path)
    return DotEngine(path=path, version=version) if path and version else None


@lru_cache
def _version(path: str) -> str | None:
    """Ask the program for its version."""
    try:
        run = subprocess.run(  # noqa: S603
            [path, "-V"], capture_output=True, timeout=_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    match = re.search(rb"version (\S+)", run.stderr + run.stdout)
    return match[1].decode(errors="replace") if match else None
