"""From a sketch to the text for Graphviz; only ever in a worker."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.diagrams.activity import activity_dot
from sphinxcontrib_usecase.diagrams.layout import Direction
from sphinxcontrib_usecase.graph.activity import (
    ActivityGraph,
    ActivityNode,
    ControlFlow,
    ControlFlowKind,
    NodeKind,
    Partition,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


def make_dot(text: str | bytes, head: str | None = None) -> str:
    """Make the DOT text of a picture.

    :param text: the text of a `sphinxcontrib_usecase.diagrams.sketch.Sketch`
    :param head: what `dot_head` gives, where it is at hand
    """
    order = json.loads(text)
    if "dot" in order:
        return str(order["dot"])
    return activity_dot(
        graph_of(order["activity"]),
        direction=Direction(order["direction"]),
        swimlanes=order["swimlanes"],
        colours=order["colours"],
        head=head,
    )


def graph_of(activity: Sequence[Any]) -> ActivityGraph:
    """Give the activity whose records have been written as lists."""
    use_case, title, nodes, flows, partitions = activity
    return ActivityGraph(
        use_case=use_case,
        title=title,
        nodes=tuple(
            ActivityNode._make((key, NodeKind(kind), *texts, tuple(scenarios), emphasised))
            for key, kind, *texts, scenarios, emphasised in nodes
        ),
        flows=tuple(
            ControlFlow._make(
                (source, target, ControlFlowKind(kind), *texts, tuple(scenarios), emphasised)
            )
            for source, target, kind, *texts, scenarios, emphasised in flows
        ),
        partitions=tuple(Partition(*names) for names in partitions),
    )
