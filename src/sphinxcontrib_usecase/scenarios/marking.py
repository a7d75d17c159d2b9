"""An activity in which scenarios can be told apart."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.scenarios.activity_path import activity_paths

if TYPE_CHECKING:
    from sphinxcontrib_usecase.graph.activity import ActivityGraph


def with_scenarios(graph: ActivityGraph) -> ActivityGraph:
    """Note at each node and flow which scenarios pass it.

    :return: *graph* itself where there is only one scenario, or one is emphasised
    """
    paths = activity_paths(graph)
    if len(paths) == 1 or any(node.emphasised is not None for node in graph.nodes):
        return graph
    nodes: dict[str, list[str]] = defaultdict(list)
    flows: dict[int, list[str]] = defaultdict(list)
    for name, path in paths.items():
        for key in path.nodes:
            nodes[key].append(name)
        for position in path.flows:
            flows[position].append(name)
    return graph._replace(
        nodes=tuple(n._replace(scenarios=tuple(nodes[n.key])) for n in graph.nodes),
        flows=tuple(f._replace(scenarios=tuple(flows[p])) for p, f in enumerate(graph.flows)),
    )
