"""Which sides of the items each control flow may use, and in which order lines are laid."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinxcontrib_usecase.diagrams.layout.branches import guard_key
from sphinxcontrib_usecase.diagrams.layout.router import Router
from sphinxcontrib_usecase.diagrams.layout.search import DOWN, LEFT, RIGHT, Ends
from sphinxcontrib_usecase.graph.activity import REGION, ControlFlowKind, NodeKind

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams.layout.grid import Cell
    from sphinxcontrib_usecase.diagrams.layout.placement import Placement
    from sphinxcontrib_usecase.diagrams.layout.router import Wire
    from sphinxcontrib_usecase.diagrams.layout.search import Point
    from sphinxcontrib_usecase.graph.activity import ActivityGraph, ActivityNode, ControlFlow

#: What it costs to leave or enter at a side that is not the usual one.
_UNUSUAL = 15
_ENDS = {
    NodeKind.SUCCESS_FINAL,
    NodeKind.FAILURE_FINAL,
    NodeKind.ABANDONED_FINAL,
    NodeKind.OPEN_END,
}
_ACTIONS = {NodeKind.ACTION, NodeKind.CALL_ACTION}


class Wiring(NamedTuple):
    """All lines of a picture."""

    #: Every wire laid.
    wires: list[Wire]
    #: The wires of each control flow, by its position: two where a guard stands between.
    of_flow: dict[int, list[int]]

    def leaves_to_left(self, position: int) -> bool:
        """Tell whether the control flow at *position* leaves its source towards the first lane."""
        start, then, *_ = self.wires[self.of_flow[position][0]].corners
        return then[0] < start[0]


class Wirer:
    """Lays the lines of a picture.

    :param graph: the activity
    :param placement: where everything stands
    """

    def __init__(self, graph: ActivityGraph, placement: Placement) -> None:
        """Prepare the raster."""
        self._graph = graph
        self._nodes = {node.key: node for node in graph.nodes}
        self._order = {node.key: position for position, node in enumerate(graph.nodes)}
        columns = placement.grid.columns()
        self._column = {column: number for number, column in enumerate(columns)}
        self._cells = placement.grid.cells
        self._region_end = placement.region_end
        middles = [self._middle(cell) for cell in self._cells.values()]
        self._router = Router(len(columns), placement.grid.next_row, middles)
        self._top = {
            node.key: self._top_entry(node.key)
            for node in graph.nodes
            if node.kind is NodeKind.MERGE
        }

    def lay_all(self) -> Wiring:
        """Lay the main success scenario first, then guards, then the rest by length."""
        wiring = Wiring(wires=[], of_flow={})
        for position in sorted(range(len(self._graph.flows)), key=self._rank):
            flow = self._graph.flows[position]
            legs = self._legs(position, flow)
            wiring.of_flow[position] = []
            is_main = self._rank(position)[0] == 0
            for ends, names in legs:
                wiring.of_flow[position].append(len(wiring.wires))
                wiring.wires.append(self._router.lay(ends, names, is_main=is_main))
        return wiring

    def _middle(self, cell: Cell) -> Point:
        """Give the raster point in the middle of a cell."""
        return 2 * self._column[cell.column] + 1, 2 * cell.row + 1

    def _rank(self, position: int) -> tuple[int, int, int]:
        """Tell how early a flow is laid."""
        flow = self._graph.flows[position]
        if flow.kind is ControlFlowKind.BRANCH:
            return 1, 0, position
        is_main = not flow.extension and flow.kind is not ControlFlowKind.LOOP
        if is_main or flow.kind is ControlFlowKind.SEQUENCE:
            return (0 if is_main else 2), 0, position
        rows = self._cells[flow.source].row, self._cells[flow.target].row
        return 3, abs(rows[0] - rows[1]), position

    def _legs(self, position: int, flow: ControlFlow) -> list[tuple[Ends, frozenset[str]]]:
        """Give the one or two parts of a flow."""
        origin, goal = frozenset({f"from {flow.source}"}), frozenset({f"to {flow.target}"})
        target = self._middle(self._cells[flow.target])
        entering = self._entering(position, flow)
        if flow.kind is not ControlFlowKind.BRANCH:
            source = self._middle(self._cells[flow.source])
            leaving = self._leaving(flow)
            ends = Ends(source=source, leaving=leaving, target=target, entering=entering)
            return [(ends, origin | goal)]
        guard = self._middle(self._cells[guard_key(position)])
        if flow.source == REGION:
            source, leaving, arrival = (guard[0] - 1, 2 * self._region_end), {DOWN: 0}, RIGHT
        else:
            source = self._middle(self._cells[flow.source])
            arrival = RIGHT if source[0] < guard[0] else LEFT
            leaving = {arrival: 0}
        first = Ends(source=source, leaving=leaving, target=guard, entering={arrival: 0})
        second = Ends(source=guard, leaving={DOWN: 0, arrival: 0}, target=target, entering=entering)
        return [(first, origin), (second, goal)]

    def _leaving(self, flow: ControlFlow) -> dict[int, int]:
        """Tell at which sides a flow may leave its source."""
        if flow.kind is ControlFlowKind.LOOP:
            return {RIGHT: 0, LEFT: 0}
        source, target = self._nodes[flow.source], self._nodes[flow.target]
        is_merge = target.kind is NodeKind.MERGE
        if source.kind in _ACTIONS and is_merge and flow.kind is ControlFlowKind.OUTCOME:
            return {DOWN: 0, LEFT: _UNUSUAL, RIGHT: _UNUSUAL}
        return {DOWN: 0}

    def _entering(self, position: int, flow: ControlFlow) -> dict[int, int]:
        """Tell in which directions a flow may run into its target."""
        target = self._nodes[flow.target]
        if target.kind is NodeKind.MERGE and self._top[flow.target] != position:
            return {LEFT: 0, RIGHT: 0}
        if target.kind in _ENDS:
            return {DOWN: 0, RIGHT: _UNUSUAL}
        return {DOWN: 0}

    def _top_entry(self, merge: str) -> int:
        """Give the flow that enters a merge from above: what comes before it, or a guard."""
        ways = [(p, f) for p, f in enumerate(self._graph.flows) if f.target == merge]
        node = self._nodes[merge]
        return min(ways, key=lambda way: self._distance(way[0], way[1], node))[0]

    def _distance(self, position: int, flow: ControlFlow, merge: ActivityNode) -> tuple[int, int]:
        """Tell how much a flow belongs above its target."""
        source = self._nodes.get(flow.source)
        if flow.kind is ControlFlowKind.BRANCH:
            guard, cell = self._cells[guard_key(position)], self._cells[merge.key]
            above = guard.column == cell.column and guard.row + 1 == cell.row
            return (1 if above else 3), position
        before = source is not None and self._order[source.key] < self._order[merge.key]
        is_own = source is not None and source.flow == merge.flow and before
        return (0 if is_own and flow.kind is not ControlFlowKind.LOOP else 2), position
