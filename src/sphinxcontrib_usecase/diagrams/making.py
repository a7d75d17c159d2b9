"""From a sketch to the text for Graphviz; only ever in a worker."""

from __future__ import annotations

import json

from sphinxcontrib_usecase.diagrams.activity import activity_dot
from sphinxcontrib_usecase.diagrams.layout import Direction
from sphinxcontrib_usecase.diagrams.sketch import graph_of


def make_dot(text: str | bytes) -> str:
    """Make the DOT text of a picture.

    :param text: the text of a `sphinxcontrib_usecase.diagrams.sketch.Sketch`
    """
    order = json.loads(text)
    if "dot" in order:
        return str(order["dot"])
    return activity_dot(
        graph_of(order["activity"]),
        direction=Direction(order["direction"]),
        swimlanes=order["swimlanes"],
        colours=order["colours"],
    )
