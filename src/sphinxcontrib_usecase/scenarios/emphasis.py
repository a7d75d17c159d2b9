"""One scenario set off from the others in an activity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph import REGION
from sphinxcontrib_usecase.graph.index import is_region
from sphinxcontrib_usecase.scenarios.activity_path import MAIN, activity_paths, way

if TYPE_CHECKING:
    from sphinxcontrib_usecase.graph import ActivityGraph
    from sphinxcontrib_usecase.scenarios.scenario import Scenario


def path_name(scenario: Scenario) -> str:
    """Give the name under which `activity_paths` has the path of *scenario*."""
    if not scenario.entries:
        return MAIN
    last = scenario.entries[-1]
    return way(str(last.label), REGION if is_region(last.label) else str(last.anchor))


def with_emphasis(graph: ActivityGraph, scenario: Scenario) -> ActivityGraph:
    """Note at each node and flow whether *scenario* passes it."""
    path = activity_paths(graph)[path_name(scenario)]
    return graph._replace(
        nodes=tuple(n._replace(emphasised=n.key in path.nodes) for n in graph.nodes),
        flows=tuple(f._replace(emphasised=p in path.flows) for p, f in enumerate(graph.flows)),
    )
