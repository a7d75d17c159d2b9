"""Where the scenarios of a use case run in its activity.

Found in the activity alone, so that it can be done where the picture is drawn. Each way into an
extension is one; from there the activity says how it goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinxcontrib_usecase.graph.activity import REGION, ControlFlowKind, NodeKind

if TYPE_CHECKING:
    from sphinxcontrib_usecase.graph.activity import ActivityGraph, ControlFlow

#: The name of the path of the main success scenario.
MAIN = "main"
_ACTIONS = {NodeKind.ACTION, NodeKind.CALL_ACTION}


class ActivityPath(NamedTuple):
    """The nodes and flows of an activity that one scenario passes."""

    #: Keys of the nodes, each once, in the order in which they are passed.
    nodes: tuple[str, ...]
    #: Positions of the flows in the activity, each once, in that order.
    flows: tuple[int, ...]


def activity_paths(graph: ActivityGraph) -> dict[str, ActivityPath]:
    """Find the paths of all scenarios, by name; the main success scenario comes first.

    A path that comes back to where it was, with nothing left to enter, ends there.
    """
    return _Finder(graph).paths()


def way(extension: str, anchor: str) -> str:
    """Name the way from a step into an extension."""
    return f"{extension}@{anchor}"


class _Finder:
    """Follows the flows of one activity."""

    def __init__(self, graph: ActivityGraph) -> None:
        """Sort the flows by where they leave."""
        self._flows = graph.flows
        self._nodes = {node.key: node for node in graph.nodes}
        self._first = next((n.key for n in graph.nodes if n.kind in _ACTIONS), "")
        #: What is taken when no extension applies and no loop starts again.
        self._onward: dict[str, int] = {}
        #: The first way into each extension.
        self._into: dict[str, int] = {}
        for number, flow in enumerate(graph.flows):
            if flow.kind is ControlFlowKind.BRANCH:
                self._into.setdefault(flow.extension, number)
            elif flow.kind is not ControlFlowKind.LOOP:
                self._onward[flow.source] = number

    def paths(self) -> dict[str, ActivityPath]:
        """Find all paths."""
        found = {MAIN: self._path([])}
        for number, flow in enumerate(self._flows):
            if flow.kind is ControlFlowKind.BRANCH:
                region = flow.source == REGION
                anchor = REGION if region else self._nodes[flow.source].label
                ways = self._ways_to(number)
                if ways:
                    found[way(flow.extension, anchor)] = self._path(ways)
        return found

    def _ways_to(self, number: int) -> list[int]:
        """Give the ways into extensions that lead to one, outer ones first; it is the last.

        Empty for an extension of steps that are only rejoined.
        """
        ways = [number]
        while (source := self._flows[ways[0]].source) != REGION:
            parent = self._nodes[source].flow
            if not parent:
                break
            if parent not in self._into:
                return []
            ways.insert(0, self._into[parent])
        return ways

    def _path(self, ways: list[int]) -> ActivityPath:
        """Follow the flows, and enter these extensions where they are met."""
        key = "initial"
        nodes, flows = {key: None}, dict[int, None]()
        entered: dict[str, str] = {}
        passed: set[int] = set()
        while True:
            if ways and key == self._gate(self._flows[ways[0]]):
                number: int | None = ways[0]
                entered[self._flows[ways[0]].extension] = key
                ways = ways[1:]
                passed.clear()
            else:
                number = self._next(key, entered)
            if number is None or number in passed:
                return ActivityPath(nodes=tuple(nodes), flows=tuple(flows))
            passed.add(number)
            flows[number] = None
            key = self._flows[number].target
            nodes[key] = None

    def _gate(self, flow: ControlFlow) -> str:
        """Give the node at which an extension is entered; at any time means at the first step."""
        return self._first if flow.source == REGION else flow.source

    def _next(self, key: str, entered: dict[str, str]) -> int | None:
        """Give the flow that leaves a node.

        What goes back to one of several steps, or on from it, ends in a node that says so; the
        path goes on behind the decision at which it was entered.
        """
        node = self._nodes[key]
        if node.kind is NodeKind.RETURN:
            key = entered.get(node.flow, "")
        return self._onward.get(key)
