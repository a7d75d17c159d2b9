"""Lines between items, along the channels between rows and columns and through empty cells.

The grid is seen as a raster: even lines are channels, odd lines run through the middles of
columns and rows. An item is never crossed. In a channel there is room for any number of
lines, in the middle of a cell for one; lines that come from one node, or go to one, may share
their way. Most lines run straight, or bend where they have to; only the others are searched.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sphinxcontrib_usecase.diagrams.layout.search import DOWN, LEFT, RIGHT, Mesh, Search

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinxcontrib_usecase.diagrams.layout.search import Ends, Point

_DOWN_ONLY = {DOWN: 0}
_FROM_A_SIDE = {LEFT: 0, RIGHT: 0}


class Wire(NamedTuple):
    """A line that has been laid."""

    #: Lines with one of these names in common may share their way.
    names: frozenset[str]
    #: Where it begins, turns, and ends.
    corners: tuple[Point, ...]


class Router:
    """Lays lines, one after the other.

    :param width: number of columns
    :param height: number of rows
    :param taken: the middles of cells that hold an item
    """

    def __init__(self, width: int, height: int, taken: Iterable[Point]) -> None:
        """Begin with an empty mesh."""
        self._mesh = Mesh(width, height, taken)
        self._count = 0
        #: The wires of each name.
        self._named: dict[str, int] = {}

    def lay(self, ends: Ends, names: frozenset[str], *, is_main: bool = False) -> Wire:
        """Lay the cheapest line.

        :param is_main: whether it belongs to the main success scenario
        """
        foreign = (1 << self._count) - 1
        for name in names:
            foreign &= ~self._named.get(name, 0)
        # Channels lead everywhere, so only a side that others have taken can bar the way.
        found = (
            self._direct(ends, foreign)
            or Search(self._mesh, ends, foreign).run()
            or Search(self._mesh, ends, 0).run()
        )
        self._keep(found, names, is_main=is_main)
        return Wire(names=names, corners=tuple(map(self._mesh.point, _corners(found))))

    def _keep(self, way: Sequence[int], names: frozenset[str], *, is_main: bool) -> None:
        """Remember a line."""
        wire = 1 << self._count
        self._count += 1
        for name in names:
            self._named[name] = self._named.get(name, 0) | wire
        if is_main:
            self._mesh.main |= wire
        for one, other in pairwise(way):
            along = abs(one - other) > 1
            self._mesh.pieces[along][min(one, other)] |= wire
            self._mesh.passing[along][one] |= wire
            self._mesh.passing[along][other] |= wire

    def _direct(self, ends: Ends, foreign: int) -> list[int]:
        """Give the way than which none can be cheaper, if nothing is met on it."""
        way = list(self._way(_direct_corners(ends)))
        return way if self._is_free(way, foreign) else []

    def _way(self, corners: Sequence[Point]) -> Iterator[int]:
        """Yield the numbers of all points on the way from corner to corner."""
        numbers = [self._mesh.number(corner) for corner in corners]
        yield from numbers[:1]
        for start, end in pairwise(numbers):
            step = self._mesh.span if abs(end - start) >= self._mesh.span else 1
            step = step if end > start else -step
            yield from range(start + step, end + step, step)

    def _is_free(self, way: Sequence[int], foreign: int) -> bool:
        """Tell whether no item and none of the *foreign* lines is met on the way."""
        across, along = self._mesh.passing
        if any(self._mesh.barred[n] or (across[n] | along[n]) & foreign for n in way[1:-1]):
            return False
        return not any(
            self._mesh.pieces[abs(one - other) > 1][min(one, other)] & foreign
            for one, other in pairwise(way)
        )


def _corners(way: Sequence[int]) -> Iterator[int]:
    """Yield the points at which a way begins, turns, and ends."""
    yield way[0]
    for before, number, after in zip(way, way[1:], way[2:], strict=False):
        if number - before != after - number:
            yield number
    yield way[-1]


def _direct_corners(ends: Ends) -> tuple[Point, ...]:
    """Give the corners of the way with as few bends as can be; none where that is not plain."""
    (x, y), (goal_x, goal_y) = ends.source, ends.target
    if x == goal_x or y == goal_y:
        direction = DOWN if y < goal_y else RIGHT if x < goal_x else LEFT
        is_usual = ends.leaving.get(direction) == 0 == ends.entering.get(direction)
        return (ends.source, ends.target) if is_usual and y <= goal_y else ()
    if y < goal_y and ends.leaving == _DOWN_ONLY:
        if ends.entering == _DOWN_ONLY:
            # As late as possible, so that lines to one target meet.
            return ends.source, (x, goal_y - 1), (goal_x, goal_y - 1), ends.target
        if ends.entering == _FROM_A_SIDE:
            return ends.source, (x, goal_y), ends.target
    return ()
