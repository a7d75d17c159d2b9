"""Lines between items, along the channels between rows and columns and through empty cells.

The grid is seen as a raster: even lines are channels, odd lines run through the middles of
columns and rows. Every line is found by the cheapest-path search A* of Hart, Nilsson and
Raphael; a path costs by its length, its bends, and the lines it crosses. An item is never
crossed. In a channel there is room for any number of lines, in the middle of a cell for one;
lines that come from one node, or go to one, may share their way.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: A crossing of raster lines: across, along.
Point = tuple[int, int]

#: Directions.
RIGHT, LEFT, DOWN, UP = range(4)
#: Where a line may go on to: anywhere but back.
_TURNS = ((RIGHT, DOWN, UP), (LEFT, DOWN, UP), (DOWN, RIGHT, LEFT), (UP, RIGHT, LEFT))

#: What a piece of raster line costs, across and along.
_ACROSS, _ALONG = 45, 25
_BEND, _CROSSING, _COMPANY = 50, 160, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """Where a line may begin and end."""

    #: The middle of the cell it leaves, and in which directions it may leave, with extra costs.
    source: Point
    leaving: dict[int, int]
    #: The middle of the cell it enters, and in which directions it may move when it does.
    target: Point
    entering: dict[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """A line that has been laid."""

    #: Lines with one of these names in common may share their way.
    names: frozenset[str]
    #: Every raster crossing on its way.
    points: tuple[Point, ...]


class Router:
    """Lays lines, one after the other.

    Points are numbered row by row, with a rim of barred points around the raster.

    :param width: number of columns
    :param height: number of rows
    :param taken: the middles of cells that hold an item
    """

    def __init__(self, width: int, height: int, taken: Iterable[Point]) -> None:
        """Begin with an empty raster."""
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
        self.pieces: tuple[list[list[int]], list[list[int]]] = (
            [[] for _ in range(size)],
            [[] for _ in range(size)],
        )
        #: The wires that pass a point or turn there, across and along.
        self.passing: tuple[list[list[int]], list[list[int]]] = (
            [[] for _ in range(size)],
            [[] for _ in range(size)],
        )
        self._wires: list[Wire] = []
        #: What it costs to cross each wire, in crossings.
        self.weights: list[int] = []

    def number(self, point: Point) -> int:
        """Give the number of a point."""
        return (point[1] + 1) * self.span + point[0] + 1

    def point(self, number: int) -> Point:
        """Give the point of a number."""
        row, column = divmod(number, self.span)
        return column - 1, row - 1

    def lay(self, ends: Ends, names: frozenset[str], weight: int = 1) -> Wire:
        """Lay the cheapest line.

        :param weight: how much more than usual it costs to cross this line later
        """
        foreign = {n for n, wire in enumerate(self._wires) if not wire.names & names}
        # Channels lead everywhere, so only a side that others have taken can bar the way.
        found = _Search(self, ends, foreign).run() or _Search(self, ends, set()).run()
        for one, other in pairwise(found):
            along = abs(one - other) > 1
            self.pieces[along][min(one, other)].append(len(self._wires))
            for end in (one, other):
                if len(self._wires) not in self.passing[along][end]:
                    self.passing[along][end].append(len(self._wires))
        wire = Wire(names=names, points=tuple(map(self.point, found)))
        self._wires.append(wire)
        self.weights.append(weight)
        return wire


class _Search:
    """Searches the cheapest way for one line.

    :param foreign: the wires with which it may not share a way
    """

    def __init__(self, router: Router, ends: Ends, foreign: set[int]) -> None:
        self._router = router
        self._ends = ends
        self._foreign = foreign
        self._source = router.number(ends.source)
        self._target = router.number(ends.target)
        self._end = divmod(self._target, router.span)
        #: Whether it may arrive along the flow, across it, or both.
        self._arrivals = {direction >= DOWN for direction in ends.entering}
        self._steps = (1, -1, router.span, -router.span)
        #: The least cost to a state, and the state before it. A state is four times the
        #: number of a point, plus the direction in which the line came there.
        self._best: dict[int, float] = {}
        self._before: dict[int, int] = {}
        self._queue: list[tuple[float, float, int]] = []

    def run(self) -> Sequence[int]:
        """Give the numbers of the points on the way; none when there is no way."""
        for direction, extra in self._ends.leaving.items():
            self._step(extra, 4 * self._source + direction, direction)
        while self._queue:
            _, cost, state = heappop(self._queue)
            if cost > self._best[state]:
                continue
            number, direction = divmod(state, 4)
            if number == self._target:
                return self._trace(state)
            for turn in _TURNS[direction]:
                self._step(cost + self._junction(number, direction, turn), state, turn)
        return ()

    def _step(self, cost: float, state: int, turn: int) -> None:
        """Go one piece on, unless that is barred."""
        number = state >> 2
        after = number + self._steps[turn]
        if after == self._target:
            if turn not in self._ends.entering:
                return
            cost += self._ends.entering[turn]
        elif self._router.barred[after]:
            return
        along = turn >= DOWN
        wires = self._router.pieces[along][min(number, after)]
        if wires and (company := sum(wire in self._foreign for wire in wires)):
            if self._is_middle(number, along=along):
                return
            cost += _COMPANY * company
        cost += _ALONG if along else _ACROSS
        reached = 4 * after + turn
        if cost < self._best.get(reached, _INFINITE):
            self._best[reached], self._before[reached] = cost, state
            heappush(self._queue, (cost + self._rest(after, along), cost, reached))

    def _is_middle(self, number: int, *, along: bool) -> bool:
        """Tell whether the raster line at a point is the middle of a column or row."""
        row, column = divmod(number, self._router.span)
        # The rim makes even what is odd.
        return (column if along else row) % 2 == 0

    def _junction(self, number: int, direction: int, turn: int) -> float:
        """Give what it costs to pass a point: bends, and lines met there."""
        across, along = (passing[number] for passing in self._router.passing)
        if turn != direction:
            return _BEND + self._crossing({*across, *along}) / 2
        return self._crossing(across if turn >= DOWN else along)

    def _crossing(self, wires: Iterable[int]) -> float:
        """Give what it costs to cross *wires*."""
        weights = self._router.weights
        return _CROSSING * sum(weights[wire] for wire in wires if wire in self._foreign)

    def _rest(self, number: int, along: bool) -> float:  # noqa: FBT001  # called very often
        """Give the least that the rest of the way can cost.

        A line that has to arrive across its present direction bends once; one that has to
        arrive in it bends twice, unless it runs straight into its target.
        """
        row, column = divmod(number, self._router.span)
        columns, rows = abs(column - self._end[1]), abs(row - self._end[0])
        if along in self._arrivals and not (columns if along else rows):
            bends = 0
        else:
            bends = 1 if (not along) in self._arrivals else 2
        return _ACROSS * columns + _ALONG * rows + _BEND * bends

    def _trace(self, state: int) -> list[int]:
        """Give the way that was found, from its source on."""
        way = [state >> 2]
        while way[-1] != self._source:
            state = self._before[state]
            way.append(state >> 2)
        return way[::-1]


_INFINITE = float("inf")
