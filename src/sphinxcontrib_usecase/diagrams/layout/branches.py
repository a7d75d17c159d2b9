"""The ways into extensions, seen as things to place: a guard and the steps below it."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sphinxcontrib_usecase.diagrams.layout.grid import Column
from sphinxcontrib_usecase.graph.activity import REGION, ControlFlowKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinxcontrib_usecase.graph.activity import ActivityGraph, ActivityNode, ControlFlow


#: Decides only where everything else is even.
_TIE = 0.01


class Branch(NamedTuple):
    """One way into an extension."""

    #: Names the guard among the items.
    key: str
    #: The decision it leaves from, or `REGION`.
    source: str
    #: The column of that decision; ``None`` for the region.
    source_column: Column | None
    #: The column of the first step; the guard stands in it where lines have to part first.
    guard_column: Column
    #: The column next to the decision, where the guard stands if it can.
    near_column: Column
    #: The nodes below the guard; none when a later guard has them.
    body: tuple[ActivityNode, ...]

    @property
    def to_left(self) -> bool:
        """Whether it leaves the decision towards the first lane."""
        return self.source_column is not None and self.guard_column < self.source_column


def guard_key(position: int) -> str:
    """Name the guard of the control flow at *position* in the activity."""
    return f"guard:{position}"


class Branches:
    """All ways into extensions.

    :param graph: the activity
    :param lanes: position of the lane by partition key; empty when lanes are not drawn
    """

    def __init__(self, graph: ActivityGraph, lanes: dict[str | None, int]) -> None:
        """Find the depth of each extension and the place of each guard."""
        self._lanes = lanes
        self._nodes = {node.key: node for node in graph.nodes}
        #: The nodes of each flow by its label.
        self.flows: dict[str, list[ActivityNode]] = defaultdict(list)
        for node in graph.nodes:
            self.flows[node.flow].append(node)
        entries = [
            (position, flow)
            for position, flow in enumerate(graph.flows)
            if flow.kind is ControlFlowKind.BRANCH
        ]
        self._sources = {flow.extension: flow.source for _, flow in entries}
        self._depths: dict[str, int] = {}
        self._sides = self._choose_sides(graph.flows)
        self._columns = {self.column(node) for node in graph.nodes}
        last = {flow.extension: position for position, flow in entries}
        #: The ways in by the decision they leave from.
        self.by_source: dict[str, list[Branch]] = defaultdict(list)
        for position, flow in entries:
            is_last = last[flow.extension] == position
            self.by_source[flow.source].append(self._branch(position, flow, is_last=is_last))

    def column(self, node: ActivityNode) -> Column:
        """Give the column in which a node stands."""
        return self._beside(self._lane(node), self._depth(node.flow))

    def _next_column(self, origin: Column, goal: Column) -> Column:
        """Give the first column on the way from one to another that holds any node."""
        between = [c for c in self._columns if origin < c < goal or goal < c < origin]
        return min(between) if between and origin < goal else max(between, default=goal)

    def _lane(self, node: ActivityNode) -> int:
        """Give the position of the lane of a node."""
        return self._lanes.get(node.partition, 0)

    def _beside(self, lane: int, depth: int) -> Column:
        """Give a column of a lane, on the side on which its extensions stand."""
        return Column(lane, depth * self._sides.get(lane, 1))

    def _depth(self, label: str) -> int:
        """Give how many columns beside the main success scenario an extension stands."""
        depth = self._depths.get(label)
        if depth is None:
            source = self._sources.get(label, REGION)
            depth = 0 if source == REGION else 1 + self._depth(self._nodes[source].flow)
            self._depths[label] = depth
        return depth

    def _choose_sides(self, flows: Iterable[ControlFlow]) -> dict[int, int]:
        """Give the side of each lane on which its extensions stand: 1 right, -1 left.

        It is the side of the lanes that they have to do with, since lines to the other side
        would cross the main success scenario. Where that is even, it is the side to which the
        main success scenario leaves less often, since there it need not wait.
        """
        votes: dict[int, float] = defaultdict(float)
        for node, following in pairwise(self.flows[""]):
            if node.key in self._sources.values():
                votes[self._lane(node)] -= self._heading(node, following) * _TIE
        for flow in flows:
            source, target = self._nodes.get(flow.source), self._nodes[flow.target]
            if source and flow.kind is not ControlFlowKind.BRANCH:
                for one, other in ((source, target), (target, source)):
                    if one.flow:
                        votes[self._lane(one)] += self._heading(one, other)
        return {lane: -1 if vote < 0 else 1 for lane, vote in votes.items()}

    def _heading(self, node: ActivityNode, other: ActivityNode) -> int:
        """Tell to which side another node lies: 1 right, -1 left, 0 in the same lane."""
        lane, goal = self._lane(node), self._lane(other)
        return (goal > lane) - (goal < lane)

    def _branch(self, position: int, flow: ControlFlow, *, is_last: bool) -> Branch:
        """Find out where a guard stands: above its first step, else beside its decision."""
        nodes = self.flows[flow.extension]
        source = self._nodes.get(flow.source)
        depth = self._depth(flow.extension)
        origin = self.column(source) if source else None
        beside = self._beside(origin.lane if origin else 0, depth)
        above = self.column(nodes[0]) if nodes else beside
        return Branch(
            key=guard_key(position),
            source=flow.source,
            source_column=origin,
            guard_column=above,
            near_column=self._next_column(origin, above) if origin else above,
            body=tuple(nodes) if is_last else (),
        )
