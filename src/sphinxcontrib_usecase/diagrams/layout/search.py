"""The cheapest way for one line: the search A* of Hart, Nilsson and Raphael.

A way costs by its length, its bends, and the lines it crosses. Nothing takes longer in a
layout, so wires are the bits of a number: a set of them is a number, and what two sets have
in common is found in one step.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A crossing of raster lines: across, along.
Point = tuple[int, int]

#: Directions.
RIGHT, LEFT, DOWN, UP = range(4)

#: How far a piece of raster line leads across and along, and what it costs, by direction.
_STEPS = ((1, 0), (-1, 0), (0, 1), (0, -1))
_LENGTH = (45, 45, 25, 25)
_BEND, _CROSSING, _COMPANY = 50, 160, 8
#: How much worse it is to cross the main success scenario than any other line.
_MAIN = 3
#: Where a line may go on to, anywhere but back, and what that costs where it meets no other.
_TURNS = (
    ((RIGHT, 0), (DOWN, _BEND), (UP, _BEND)),
    ((LEFT, 0), (DOWN, _BEND), (UP, _BEND)),
    ((DOWN, 0), (RIGHT, _BEND), (LEFT, _BEND)),
    ((UP, 0), (RIGHT, _BEND), (LEFT, _BEND)),
)
_INFINITE = 1 << 60


class Ends(NamedTuple):
    """Where a line may begin and end."""

    #: The middle of the cell it leaves, and in which directions it may leave, with extra costs.
    source: Point
    leaving: dict[int, int]
    #: The middle of the cell it enters, and in which directions it may move when it does.
    target: Point
    entering: dict[int, int]


class Mesh:
    """All points that lines may pass, numbered row by row, with a rim of barred ones.

    :param width: number of columns
    :param height: number of rows
    :param taken: the middles of cells that hold an item
    """

    def __init__(self, width: int, height: int, taken: Iterable[Point]) -> None:
        """Begin without lines."""
        self.span = 2 * width + 3
        size = self.span * (2 * height + 3)
        #: Whether no line may pass a point.
        self.barred = bytearray(b"\1") * size
        for row in range(2 * height + 1):
            start = self.number((0, row))
            self.barred[start : start + 2 * width + 1] = bytes(2 * width + 1)
        for point in taken:
            self.barred[self.number(point)] = 1
        #: The wires on the piece of raster line right of a point, and on the one below it.
        self.pieces = [0] * size, [0] * size
        #: The wires that pass a point or turn there, across and along.
        self.passing = [0] * size, [0] * size
        #: The wires of the main success scenario.
        self.main = 0

    def number(self, point: Point) -> int:
        """Give the number of a point."""
        return (point[1] + 1) * self.span + point[0] + 1

    def point(self, number: int) -> Point:
        """Give the point of a number."""
        row, column = divmod(number, self.span)
        return column - 1, row - 1


class Search:
    """Searches the cheapest way for one line.

    :param foreign: the wires with which it may not share a way
    """

    def __init__(self, mesh: Mesh, ends: Ends, foreign: int) -> None:
        """Begin at the source."""
        self._mesh = mesh
        self._ends = ends
        self._foreign = foreign
        self._target = mesh.number(ends.target)
        self._end = divmod(self._target, mesh.span)
        #: Whether it may arrive across the flow, and along it.
        self._arrivals = [
            any((d >= DOWN) is along for d in ends.entering) for along in (False, True)
        ]
        #: The least cost to a state, and the state before it. A state is four times the
        #: number of a point, plus the direction in which the line came there.
        self._best: dict[int, int] = {}
        self._before: dict[int, int] = {}
        self._queue: list[tuple[int, int, int]] = []

    def run(self) -> list[int]:
        """Give the numbers of the points on the way; none when there is no way."""
        start = 4 * self._mesh.number(self._ends.source)
        self._go_on(0, start, self._ends.leaving.items())
        while self._queue:
            _, cost, state = heappop(self._queue)
            if cost > self._best[state]:
                continue
            if state >> 2 == self._target:
                return self._trace(state, start)
            self._go_on(cost, state, self._moves(state))
        return []

    def _go_on(self, cost: int, state: int, moves: Iterable[tuple[int, int]]) -> None:
        """Go one piece on in each direction that is open, for an extra cost each."""
        number = state >> 2
        mesh, best, span = self._mesh, self._best, self._mesh.span
        steps, pieces = (1, -1, span, -span), (0, -1, 0, -span)
        row, column = divmod(number, span)
        rows, columns = row - self._end[0], column - self._end[1]
        for turn, extra in moves:
            after = number + steps[turn]
            total = cost + extra + _LENGTH[turn]
            if after == self._target:
                if turn not in self._ends.entering:
                    continue
                total += self._ends.entering[turn]
            elif mesh.barred[after]:
                continue
            along = turn >= DOWN
            if company := mesh.pieces[along][number + pieces[turn]] & self._foreign:
                # The rim makes even what is odd, and so the middle of a column or row.
                if not (column if along else row) % 2:
                    continue
                total += _COMPANY * company.bit_count()
            reached = 4 * after + turn
            if total < best.get(reached, _INFINITE):
                best[reached], self._before[reached] = total, state
                step_x, step_y = _STEPS[turn]
                rest = self._rest(abs(columns + step_x), abs(rows + step_y), along)
                heappush(self._queue, (total + rest, total, reached))

    def _moves(self, state: int) -> Iterable[tuple[int, int]]:
        """Give where a line can go on to, and what that costs: bends, and lines met there."""
        number, direction = state >> 2, state & 3
        across, along = (passing[number] & self._foreign for passing in self._mesh.passing)
        turns = _TURNS[direction]
        if not across | along:
            return turns
        (ahead, _), (one, _), (other, _) = turns
        bend = _BEND + self._crossing(across | along) // 2
        return (
            (ahead, self._crossing(across if ahead >= DOWN else along)),
            (one, bend),
            (other, bend),
        )

    def _crossing(self, wires: int) -> int:
        """Give what it costs to cross *wires*."""
        main = (wires & self._mesh.main).bit_count()
        return _CROSSING * (wires.bit_count() + (_MAIN - 1) * main)

    def _rest(self, columns: int, rows: int, along: bool) -> int:  # noqa: FBT001  # called often
        """Give the least that the rest of the way can cost.

        A line that has to arrive across its present direction bends once; one that has to
        arrive in it bends twice, unless it runs straight into its target.
        """
        length = _LENGTH[RIGHT] * columns + _LENGTH[DOWN] * rows
        if self._arrivals[along] and not (columns if along else rows):
            return length
        return length + (_BEND if self._arrivals[not along] else 2 * _BEND)

    def _trace(self, state: int, start: int) -> list[int]:
        """Give the way that was found, from its source on."""
        way = []
        while state != start:
            way.append(state >> 2)
            state = self._before[state]
        way.append(start >> 2)
        return way[::-1]
