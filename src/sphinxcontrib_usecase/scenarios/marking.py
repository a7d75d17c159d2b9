"""An activity in which scenarios can be told apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.scenarios.activity_path import activity_paths, path_name

if TYPE_CHECKING:
    from sphinxcontrib_usecase.graph import ActivityGraph
    from sphinxcontrib_usecase.scenarios.scenario import Scenario


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
    return replace(
        graph,
        nodes=tuple(replace(n, scenarios=tuple(nodes[n.key])) for n in graph.nodes),
        flows=tuple(replace(f, scenarios=tuple(flows[p])) for p, f in enumerate(graph.flows)),
    )


def with_emphasis(graph: ActivityGraph, scenario: Scenario) -> ActivityGraph:
    """Note at each node and flow whether *scenario* passes it."""
    path = activity_paths(graph)[path_name(scenario)]
    return replace(
        graph,
        nodes=tuple(replace(n, emphasised=n.key in path.nodes) for n in graph.nodes),
        flows=tuple(replace(f, emphasised=p in path.flows) for p, f in enumerate(graph.flows)),
    )
