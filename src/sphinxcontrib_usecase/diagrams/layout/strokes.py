"""From wires on the raster to corners in the picture."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.diagrams.layout.items import Item
    from sphinxcontrib_usecase.diagrams.layout.raster import Raster
    from sphinxcontrib_usecase.diagrams.layout.router import Wire
    from sphinxcontrib_usecase.diagrams.layout.search import Point
    from sphinxcontrib_usecase.diagrams.layout.tracks import Run, Tracks

#: Across and along.
Spot = tuple[float, float]


class Strokes:
    """Finds the corners of lines.

    :param wires: all wires, in the order in which they were laid
    :param tracks: their tracks
    :param raster: where the raster lines run
    """

    def __init__(self, wires: list[Wire], tracks: Tracks, raster: Raster) -> None:
        """Keep what is needed."""
        self._wires = wires
        self._tracks = tracks
        self._raster = raster

    def corners(self, wires: Iterable[int], source: Item | None, target: Item) -> tuple[Spot, ...]:
        """Give the corners of a line that consists of one or two *wires*.

        :param source: the item it leaves; ``None`` when it leaves the border of the region
        """
        spots = list(_straightened(spot for wire in wires for spot in self._spots(wire)))
        if source is not None:
            spots[0] = _border(spots[0], spots[1], source)
        spots[-1] = _border(spots[-1], spots[-2], target)
        return tuple(spots)

    def _spots(self, wire: int) -> Iterator[Spot]:
        """Yield begin, corners and end of one wire."""
        runs = self._tracks.runs[wire]
        places = [self._place(wire, position, run) for position, run in enumerate(runs)]
        corners = self._wires[wire].corners
        yield self._end(corners[0], runs[0], places[0])
        for (one, run), (other, _) in pairwise(zip(places, runs, strict=True)):
            yield (one, other) if run.line[0] else (other, one)
        yield self._end(corners[-1], runs[-1], places[-1])

    def _place(self, wire: int, position: int, run: Run) -> float:
        """Give where a run lies: across when it runs along, and the other way round."""
        along, number = run.line
        axis = self._raster.across if along else self._raster.along
        return axis.line(number, self._tracks.of_run.get((wire, position), 0))

    def _end(self, point: Point, run: Run, place: float) -> Spot:
        """Give where a wire begins or ends: in the middle of a cell, or at a border."""
        if not run.line[0]:
            return self._raster.across.middles[point[0] // 2], place
        channel, middle = divmod(point[1], 2)
        along = self._raster.along
        return place, along.middles[channel] if middle else along.border(channel)


def _straightened(spots: Iterable[Spot]) -> Iterator[Spot]:
    """Yield *spots* without those that are no corners."""
    kept: list[Spot] = []
    for spot in spots:
        if kept and _is_same(kept[-1], spot):
            continue
        while len(kept) > 1 and _is_straight(kept[-2], kept[-1], spot):
            kept.pop()
        kept.append(spot)
    yield from kept


def _is_same(one: Spot, other: Spot) -> bool:
    """Tell whether two spots are one."""
    return abs(one[0] - other[0]) + abs(one[1] - other[1]) < _NOTHING


def _is_straight(one: Spot, middle: Spot, other: Spot) -> bool:
    """Tell whether three spots lie on one upright or level line."""
    (x1, y1), (x2, y2), (x3, y3) = one, middle, other
    upright = abs(x1 - x2) < _NOTHING and abs(x2 - x3) < _NOTHING
    return upright or (abs(y1 - y2) < _NOTHING and abs(y2 - y3) < _NOTHING)


_NOTHING = 0.01


def _border(middle: Spot, towards: Spot, item: Item) -> Spot:
    """Give where the line from the middle of *item* leaves its shape."""
    axis = 0 if abs(towards[0] - middle[0]) > _NOTHING else 1
    half = item.size[axis] / 2 * (1 if towards[axis] > middle[axis] else -1)
    return (middle[0] + half, middle[1]) if axis == 0 else (middle[0], middle[1] + half)
