"""An activity in which scenarios can be told apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.scenarios.activity_path import activity_paths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinxcontrib_usecase.graph import ActivityGraph
    from sphinxcontrib_usecase.scenarios.scenario import Scenario


def with_scenarios(graph: ActivityGraph, scenarios: Sequence[Scenario]) -> ActivityGraph:
    """Note at each node and flow which of *scenarios* pass it, by their positions."""
    nodes: dict[str, list[int]] = defaultdict(list)
    flows: dict[int, list[int]] = defaultdict(list)
    for number, path in enumerate(activity_paths(graph, scenarios)):
        for key in path.nodes:
            nodes[key].append(number)
        for position in path.flows:
            flows[position].append(number)
    return replace(
        graph,
        nodes=tuple(replace(n, scenarios=tuple(nodes[n.key])) for n in graph.nodes),
        flows=tuple(replace(f, scenarios=tuple(flows[p])) for p, f in enumerate(graph.flows)),
    )


def with_emphasis(graph: ActivityGraph, scenario: Scenario) -> ActivityGraph:
    """Note at each node and flow whether *scenario* passes it."""
    (path,) = activity_paths(graph, [scenario])
    return replace(
        graph,
        nodes=tuple(replace(n, emphasised=n.key in path.nodes) for n in graph.nodes),
        flows=tuple(replace(f, emphasised=p in path.flows) for p, f in enumerate(graph.flows)),
    )
