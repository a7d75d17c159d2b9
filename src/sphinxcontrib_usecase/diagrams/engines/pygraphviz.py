"""Graphviz as a compiled Python module: SVG, and the PDF that LaTeX needs."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.engines.python_module import PythonEngine

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams.engines.engine import Format

NAME = "pygraphviz"
#: What it can draw.
FORMATS: tuple[Format, ...] = ("svg", "pdf")
#: Releases before this contain no Graphviz of their own.
_FIRST = 2


def find() -> PythonEngine | None:
    """Give the engine if a release of ``pygraphviz`` with Graphviz in it is installed."""
    try:
        found = version("pygraphviz")
    except PackageNotFoundError:
        return None
    if int(found.partition(".")[0]) < _FIRST:
        return None
    return PythonEngine(name=NAME, version=found)
