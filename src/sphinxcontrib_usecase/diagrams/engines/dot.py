"""Graphviz as a program of the machine."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.engines.engine import (
    LARGEST,
    LAYOUT,
    Engine,
    EngineError,
)
from sphinxcontrib_usecase.diagrams.processes import run_bounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinxcontrib_usecase.diagrams.engines.engine import Format, Renderer

NAME = "dot"
#: What it can draw.
FORMATS: tuple[Format, ...] = ("svg", "pdf")
_END = b"</svg>"
#: Starting the program takes about as long as drawing five pictures.
_BATCH = 64
#: How long it may take to tell its version.
_PATIENCE = 10


def find(command: str) -> Engine | None:
    """Give the engine if *command* is a program that works.

    :param command: name or path of the program, as ``usecase_graphviz_dot`` has it
    """
    path = shutil.which(command)
    version = path and _version(path)
    if not path or not version:
        return None
    return Engine(name=NAME, version=version, program=path, batch=_BATCH)


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


def load(engine: Engine, form: Format, timeout: float) -> Renderer:
    """Get ready to run the program."""
    command = [engine.program, f"-K{LAYOUT}", f"-T{form}"]
    return partial(_draw, command, timeout, form)


def _draw(command: Sequence[str], timeout: float, form: Format, dots: Sequence[str]) -> list[bytes]:
    """Run the program once for all texts, and cut its output after each picture.

    It ends with a status also after pictures that it has only grumbled about.
    """
    finished = run_bounded(
        command, "\n".join(dots).encode(), timeout=timeout, limit=LARGEST * len(dots)
    )
    pictures = [finished.output] if finished.output else []
    if form == "svg":
        pictures = [picture.lstrip() + _END for picture in finished.output.split(_END)[:-1]]
    if len(pictures) != len(dots):
        raise EngineError(finished.problem or "it wrote something else")
    return pictures
