"""Graphviz as a compiled Python module: SVG, and the PDF that LaTeX needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.engines.engine import LAYOUT, Engine
from sphinxcontrib_usecase.diagrams.engines.versions import installed_version

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinxcontrib_usecase.diagrams.engines.engine import Format, Renderer

NAME = "pygraphviz"
#: What it can draw.
FORMATS: tuple[Format, ...] = ("svg", "pdf")
#: Releases before this contain no Graphviz of their own.
_FIRST = 2


def find(_command: str) -> Engine | None:
    """Give the engine if a release of ``pygraphviz`` with Graphviz in it is installed."""
    found = installed_version("pygraphviz")
    if found is None or int(found.partition(".")[0]) < _FIRST:
        return None
    return Engine(name=NAME, version=found)


def load(_engine: Engine, form: Format, _timeout: float) -> Renderer:
    """Load Graphviz; only ever in a worker, since it can abort its process."""
    from pygraphviz import AGraph  # noqa: PLC0415

    def draw(dots: Sequence[str]) -> list[bytes]:
        return [AGraph(string=dot).draw(format=form, prog=LAYOUT) for dot in dots]

    return draw
