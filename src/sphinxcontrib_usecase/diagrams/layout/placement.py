"""Which cell each node and each guard gets.

The main success scenario runs down the first column of each lane, a row per node. An
extension stands beside it, in a column of its own: its guard in the row of the decision, its
steps below the guard. The main success scenario waits where that place is still taken, and
it goes over to another lane only below the extensions that stand between, so that no line
crosses it without need.
"""

from __future__ import annotations

from itertools import count, groupby
from typing import TYPE_CHECKING, NamedTuple

from sphinxcontrib_usecase.diagrams.layout.branches import Branches
from sphinxcontrib_usecase.diagrams.layout.grid import Cell, Grid
from sphinxcontrib_usecase.graph.activity import REGION

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sphinxcontrib_usecase.diagrams.layout.branches import Branch
    from sphinxcontrib_usecase.diagrams.layout.grid import Column
    from sphinxcontrib_usecase.graph.activity import ActivityGraph, ActivityNode


class Placement(NamedTuple):
    """Where everything stands."""

    #: The cells.
    grid: Grid
    #: The first row below the region around the main success scenario.
    region_end: int

    @property
    def has_region(self) -> bool:
        """Whether something can be left at any time."""
        return self.region_end < self.grid.next_row


#: The first row inside the region: the one below the initial node.
FIRST_OF_REGION = 1


def place(graph: ActivityGraph, lanes: dict[str | None, int]) -> Placement:
    """Place all nodes and guards of *graph*.

    :param lanes: position of the lane by partition key; empty when lanes are not drawn
    """
    branches = Branches(graph, lanes)
    placer = _Placer(branches)
    placer.main(branches.flows[""])
    region_end = placer.grid.next_row
    for branch in branches.by_source[REGION]:
        placer.branch(branch, placer.grid.next_row)
    for nodes in branches.flows.values():
        # Nobody branches into these; another extension goes on inside them.
        if nodes and nodes[0].key not in placer.grid.cells:
            placer.flow(nodes, placer.grid.next_row)
    return Placement(grid=placer.grid, region_end=region_end)


class _Placer:
    """Fills the grid from the top."""

    def __init__(self, branches: Branches) -> None:
        self.grid = Grid()
        self._branches = branches

    def main(self, nodes: Iterable[ActivityNode]) -> None:
        """Place the main success scenario, and each extension beside its step."""
        row = 0
        left: Column | None = None
        for _, group in groupby(nodes, key=lambda node: node.label or node.flow):
            together = list(group)
            column = self._branches.column(together[0])
            # The way into another lane passes below the extensions that stand between.
            row = max(row, self.grid.first_row_below(left or column, column))
            row = next(r for r in count(row) if self._fits_beside(together, r))
            self.flow(together, row)
            row += len(together)
            left = column

    def flow(self, nodes: Sequence[ActivityNode], start: int) -> None:
        """Place nodes below each other, each in its lane, then what branches off them."""
        for row, node in enumerate(nodes, start=start):
            self.grid.put(node.key, Cell(self._branches.column(node), row))
        for row, node in enumerate(nodes, start=start):
            next_row = {False: row, True: row}
            for branch in self._branches.by_source[node.key]:
                rows = count(next_row[branch.to_left])
                free = next(r for r in rows if self._fits(branch, r, beside=r == row))
                next_row[branch.to_left] = free + 1
                self.branch(branch, free, decision=row)

    def branch(self, branch: Branch, row: int, *, decision: int | None = None) -> None:
        """Place a guard, and below *row* the steps it leads to.

        The guard of a line that leaves a decision alone stands next to the decision, others
        where the lines have parted.

        :param decision: the row of the decision; ``None`` for the region
        """
        turn = Cell(branch.guard_column, row)
        near = Cell(branch.near_column, row if decision is None else decision)
        is_near = self._is_alone(branch) and self.grid.is_free(near)
        if decision == row and branch.source_column:
            self.grid.keep_clear(row, branch.source_column, branch.guard_column)
        self.grid.reserve(turn)
        self.grid.put(branch.key, near if is_near else turn)
        self.flow(branch.body, row + 1)

    def _is_alone(self, branch: Branch) -> bool:
        """Tell whether it shares the line at its decision with no other."""
        return not any(
            other is not branch and other.to_left == branch.to_left
            for other in self._branches.by_source[branch.source]
        )

    def _fits_beside(self, nodes: Sequence[ActivityNode], start: int) -> bool:
        """Tell whether the first extension at each side of each decision finds its place."""
        for row, node in enumerate(nodes, start=start):
            first: dict[bool, Branch] = {}
            for branch in self._branches.by_source[node.key]:
                first.setdefault(branch.to_left, branch)
            if not all(self._fits(branch, row, beside=True) for branch in first.values()):
                return False
        return True

    def _fits(self, branch: Branch, row: int, *, beside: bool) -> bool:
        """Tell whether an extension can begin with its guard in *row*."""
        guard, origin = branch.guard_column, branch.source_column
        if not self.grid.is_free(Cell(guard, row)):
            return False
        if beside and origin and not self.grid.is_clear(row, origin, guard):
            return False
        return all(
            self.grid.is_free(Cell(self._branches.column(node), below))
            for below, node in enumerate(branch.body, start=row + 1)
        )
