"""Whether a picture has lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sphinxcontrib_usecase.diagrams.layout.axes import Direction
from sphinxcontrib_usecase.diagrams.layout.compose import compose

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams.layout.picture import Picture
    from sphinxcontrib_usecase.graph.activity import ActivityGraph

#: Whether each actor has a lane; ``auto`` is where that reads better.
Swimlanes = Literal["auto"] | bool

#: How far lanes may reach across the flow. A page has little more room, and a PDF shrinks what
#: is wider until nobody can read it.
WIDEST = 1000.0


def lay_out(
    graph: ActivityGraph,
    *,
    direction: Direction = Direction.DOWN,
    swimlanes: Swimlanes = "auto",
) -> Picture:
    """Work out where everything in the picture of *graph* stands.

    :param direction: where the main success scenario runs to
    :param swimlanes: whether each actor has a lane. ``auto``: a single one is not drawn, and
        none are where they are too wide for a page. (They do not lie down by themselves: each
        lane has a step at least, so a picture that runs to the right is hardly ever narrower.)
    """
    if swimlanes == "auto":
        if len(graph.partitions) > 1:
            picture = compose(graph, direction)
            if direction.turn(*picture.size)[0] <= WIDEST:
                return picture
        swimlanes = False
    return compose(graph if swimlanes else graph._replace(partitions=()), direction)
