"""How each DOT text begins: what all pictures have in common."""

from __future__ import annotations

from functools import cache

from sphinxcontrib_usecase.diagrams.colours import Colour
from sphinxcontrib_usecase.diagrams.text_width import FONT

#: The size of arrowheads, in tens of points.
ARROW = 0.8
#: Room around everything in inches, for the width of the outermost lines.
_PAD = 2 / 72
_GRAPH = {"bgcolor": "transparent", "outputorder": "nodesfirst", "pad": f"{_PAD:.6f}"}
_NODE = {
    "fixedsize": "true",
    "shape": "box",
    "style": "rounded,filled",
    "fillcolor": Colour.BOX,
    "fontsize": f"{FONT:g}",
    "label": "",
    "fontname": "Helvetica",
    "fontcolor": Colour.INK,
    "color": Colour.LINE,
    "margin": "0",
}
_EDGE = {"arrowhead": "vee", "arrowsize": str(ARROW), "color": Colour.LINE}


@cache
def dot_head() -> str:
    """Write the beginning of a DOT text, up to the first node; colours are not yet put in."""
    # Takes longer to import than twenty pictures to draw, so workers are told the head.
    from graphviz import Digraph  # noqa: PLC0415

    whole = Digraph("activity", graph_attr=_GRAPH, node_attr=_NODE, edge_attr=_EDGE)
    return str(whole.source).removesuffix("}\n")
