"""Lines between items, along the channels between rows and columns and through empty cells.

The grid is seen as a raster: even lines are channels, odd lines run through the middles of
columns and rows. Every line is found by the cheapest-path search A* of Hart, Nilsson and
Raphael; a path costs by its length, its bends, and the lines it crosses. An item is never
crossed. In a channel there is room for any number of lines, in the middle of a cell for one;
lines that come from one node, or go to one, may share their way.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A crossing of raster lines: across, along.
Point = tuple[int, int]

#: Directions.
RIGHT, LEFT, DOWN, UP = range(4)
_STEPS: tuple[Point, ...] = ((1, 0), (-1, 0), (0, 1), (0, -1))
_OPPOSITE = (LEFT, RIGHT, UP, DOWN)

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

    :param width: number of columns
    :param height: number of rows
    :param taken: the middles of cells that hold an item
    """

    def __init__(self, width: int, height: int, taken: Iterable[Point]) -> None:
        """Begin with an empty raster."""
        self._limit = (2 * width, 2 * height)
        self._taken = frozenset(taken)
        self._wires: list[Wire] = []
        #: Which wires use the piece of raster line right of a point, and below it.
        self._pieces: tuple[dict[Point, list[int]], dict[Point, list[int]]] = (
            defaultdict(list),
            defaultdict(list),
        )

    def lay(self, ends: Ends, names: frozenset[str]) -> Wire:
        """Lay the cheapest line."""
        foreign = {n for n, wire in enumerate(self._wires) if not wire.names & names}
        # Channels lead everywhere, so only a side that others have taken can bar the way.
        points = self._search(ends, foreign) or self._search(ends, set())
        wire = Wire(names=names, points=tuple(points))
        number = len(self._wires)
        self._wires.append(wire)
        for one, other in zip(points, points[1:], strict=False):
            self._piece(one, other).append(number)
        return wire

    def _piece(self, one: Point, other: Point) -> list[int]:
        """Give the wires on the piece of raster line between two neighbours."""
        return self._pieces[one[0] == other[0]][min(one, other)]

    def _search(self, ends: Ends, foreign: set[int]) -> list[Point]:
        """Find the cheapest way, from middle to middle; give nothing when there is none."""
        target = ends.target
        best: dict[tuple[Point, int], float] = {}
        origin: dict[tuple[Point, int], tuple[Point, int]] = {}
        queue: list[tuple[float, float, Point, int]] = []

        def offer(cost: float, point: Point, direction: int, before: tuple[Point, int]) -> None:
            state = point, direction
            if cost < best.get(state, _INFINITE):
                best[state], origin[state] = cost, before
                rest = _ACROSS * abs(point[0] - target[0]) + _ALONG * abs(point[1] - target[1])
                heappush(queue, (cost + rest, cost, point, direction))

        for direction, extra in ends.leaving.items():
            start = ends.source, direction
            step = self._move(start, direction, ends, foreign)
            if step is not None:
                offer(step[1] + extra, step[0], direction, start)
        while queue:
            _, cost, point, direction = heappop(queue)
            state = point, direction
            if cost > best[state]:
                continue
            if point == target:
                return _trace(origin, state, ends.source)
            for turn in range(4):
                if turn != _OPPOSITE[direction]:
                    step = self._move(state, turn, ends, foreign)
                    if step is not None:
                        offer(cost + step[1], step[0], turn, state)
        return []

    def _move(
        self, state: tuple[Point, int], turn: int, ends: Ends, foreign: set[int]
    ) -> tuple[Point, float] | None:
        """Give the next point and the cost to get there, or ``None`` when the way is barred."""
        point, direction = state
        after = point[0] + _STEPS[turn][0], point[1] + _STEPS[turn][1]
        if not (0 <= after[0] <= self._limit[0] and 0 <= after[1] <= self._limit[1]):
            return None
        extra = 0
        if after == ends.target:
            if turn not in ends.entering:
                return None
            extra = ends.entering[turn]
        elif after in self._taken:
            return None
        company = sum(n in foreign for n in self._piece(point, after))
        vertical = turn >= DOWN
        if company and point[0 if vertical else 1] % 2:
            return None
        cost = (_ALONG if vertical else _ACROSS) + extra + _COMPANY * company
        if point != ends.source:
            cost += self._junction(point, direction, turn, foreign)
        return after, cost

    def _junction(self, point: Point, direction: int, turn: int, foreign: set[int]) -> float:
        """Give what it costs to cross *point*: bends, and lines met there."""
        rows, columns = self._pieces
        beside = columns if turn < DOWN else rows
        left = point[0] - 1, point[1]
        above = point[0], point[1] - 1
        before = above if turn < DOWN else left
        if turn == direction:
            met = {*beside.get(point, ()), *beside.get(before, ())} & foreign
            return _CROSSING * len(met)
        met = {
            *rows.get(point, ()),
            *rows.get(left, ()),
            *columns.get(point, ()),
            *columns.get(above, ()),
        } & foreign
        return _BEND + _CROSSING / 2 * len(met)


_INFINITE = float("inf")


def _trace(
    origin: dict[tuple[Point, int], tuple[Point, int]], state: tuple[Point, int], source: Point
) -> list[Point]:
    """Give the way that was found, from its source on."""
    points = [state[0]]
    while state[0] != source:
        state = origin[state]
        points.append(state[0])
    return points[::-1]
