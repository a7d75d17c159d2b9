"""The activity diagram of one use case, as text for Graphviz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.dot import picture_dot
from sphinxcontrib_usecase.diagrams.layout import Direction, lay_out
from sphinxcontrib_usecase.scenarios.marking import with_scenarios

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinxcontrib_usecase.diagrams.layout import Swimlanes
    from sphinxcontrib_usecase.graph.activity import ActivityGraph


def activity_dot(
    graph: ActivityGraph,
    *,
    direction: Direction = Direction.DOWN,
    swimlanes: Swimlanes = "auto",
    colours: Mapping[str, str] | None = None,
    head: str | None = None,
) -> str:
    """Write the activity of a use case as DOT, with every place worked out.

    :param direction: where the main success scenario runs to
    :param swimlanes: whether each actor has a lane; ``auto`` is where that reads better
    :param colours: those that are not the usual ones, by name
    :param head: what `dot_head` gives, where it is at hand
    """
    marked = with_scenarios(graph)
    return picture_dot(lay_out(marked, direction=direction, swimlanes=swimlanes), colours, head)
