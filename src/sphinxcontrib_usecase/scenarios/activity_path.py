"""Where a scenario runs in the activity of its use case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph import REGION, ControlFlowKind, EdgeKind, NodeKind
from sphinxcontrib_usecase.graph.exits import action_key
from sphinxcontrib_usecase.model import StepLabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinxcontrib_usecase.graph import ActivityGraph, Edge
    from sphinxcontrib_usecase.scenarios.scenario import Scenario

_STOPS = {NodeKind.ACTION, NodeKind.CALL_ACTION}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityPath:
    """The nodes and flows of an activity that one scenario passes."""

    #: Keys of the nodes, each once, in the order in which they are passed.
    nodes: tuple[str, ...]
    #: Positions of the flows in the activity, each once, in that order.
    flows: tuple[int, ...]


def activity_paths(graph: ActivityGraph, scenarios: Sequence[Scenario]) -> tuple[ActivityPath, ...]:
    """Find all *scenarios* in the activity of their use case."""
    finder = _Finder(graph)
    return tuple(finder.path(scenario) for scenario in scenarios)


class _Finder:
    """Follows the flows of one activity."""

    def __init__(self, graph: ActivityGraph) -> None:
        self._flows = graph.flows
        self._kinds = {node.key: node.kind for node in graph.nodes}
        self._onward: dict[str, int] = {}
        self._branches: dict[tuple[str, str], int] = {}
        for number, flow in enumerate(graph.flows):
            if flow.kind is ControlFlowKind.BRANCH:
                self._branches[flow.source, flow.extension] = number
            elif flow.kind is not ControlFlowKind.LOOP:
                self._onward[flow.source] = number

    def path(self, scenario: Scenario) -> ActivityPath:
        """Find one scenario."""
        nodes: dict[str, None] = {}
        flows: dict[int, None] = {}
        for edge in scenario.path:
            nodes[_key(edge)] = None
            for number in self._follow(edge):
                flows[number] = None
                nodes[self._flows[number].target] = None
        return ActivityPath(nodes=tuple(nodes), flows=tuple(flows))

    def _follow(self, edge: Edge) -> Iterator[int]:
        """Yield the flows from what was done to what is done next, or to the end.

        What goes back to one of several anchors ends in a node that says so.
        """
        key = _key(edge)
        if edge.kind is EdgeKind.BRANCH and edge.extension:
            label = str(edge.extension.label)
            number = self._branches.get((REGION, label))
            if number is None:
                yield self._onward[key]
                number = self._branches[self._flows[self._onward[key]].target, label]
            yield number
            key = self._flows[number].target
        else:
            yield self._onward[key]
            key = self._flows[self._onward[key]].target
        while self._kinds[key] not in _STOPS and key in self._onward:
            yield self._onward[key]
            key = self._flows[self._onward[key]].target


def _key(edge: Edge) -> str:
    """Name the node an edge leaves."""
    return action_key(edge.source) if isinstance(edge.source, StepLabel) else "initial"
