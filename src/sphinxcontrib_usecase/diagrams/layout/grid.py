"""The grid: columns of lanes, rows along the flow, one item to a cell."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple


class Column(NamedTuple):
    """A column: a lane, and how deep extensions are nested in it."""

    #: Position of the lane.
    lane: int
    #: 0 for the main success scenario, 1 or -1 for extensions to its right or left, and so on.
    depth: int


class Cell(NamedTuple):
    """A place in the grid."""

    column: Column
    row: int


class Grid:
    """Who stands where."""

    def __init__(self) -> None:
        """Begin with an empty grid."""
        #: The cell of each item, by its key.
        self.cells: dict[str, Cell] = {}
        #: The first row below everything.
        self.next_row = 0
        #: Who stands in each row, and the first row below everything in each column.
        self._rows: dict[int, set[Column]] = defaultdict(set)
        self._ends: dict[Column, int] = {}
        self._lines: dict[int, list[tuple[Column, Column]]] = defaultdict(list)

    def put(self, key: str, cell: Cell) -> None:
        """Put an item into a free cell."""
        self.cells[key] = cell
        self.reserve(cell)

    def reserve(self, cell: Cell) -> None:
        """Let a line turn in a cell: nothing else is put there."""
        self._rows[cell.row].add(cell.column)
        self._ends[cell.column] = max(self._ends.get(cell.column, 0), cell.row + 1)
        self.next_row = max(self.next_row, cell.row + 1)

    def is_free(self, cell: Cell) -> bool:
        """Tell whether nothing stands in *cell* and no line is to pass there."""
        column, row = cell
        return column not in self._rows[row] and not any(
            low < column < high for low, high in self._lines[row]
        )

    def is_clear(self, row: int, one: Column, other: Column) -> bool:
        """Tell whether a line can run in *row* between two columns."""
        low, high = sorted((one, other))
        taken = any(low < column < high for column in self._rows[row])
        return not taken and not any(a < high and low < b for a, b in self._lines[row])

    def keep_clear(self, row: int, one: Column, other: Column) -> None:
        """Let a line run in *row* between two columns."""
        low, high = sorted((one, other))
        self._lines[row].append((low, high))

    def first_row_below(self, one: Column, other: Column) -> int:
        """Give the first row below everything that stands between two columns."""
        low, high = sorted((one, other))
        return max((end for column, end in self._ends.items() if low < column < high), default=0)

    def columns(self) -> list[Column]:
        """Give the columns in use, and the first of each lane up to the last one in use."""
        return sorted(self._ends)
