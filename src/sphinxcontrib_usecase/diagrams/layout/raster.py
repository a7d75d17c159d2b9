"""The raster of one picture: where its columns, rows, channels and lane borders lie."""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from sphinxcontrib_usecase.diagrams.layout.axes import Direction
from sphinxcontrib_usecase.diagrams.layout.coordinates import Margins, make_axis
from sphinxcontrib_usecase.diagrams.layout.placement import FIRST_OF_REGION
from sphinxcontrib_usecase.diagrams.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinxcontrib_usecase.diagrams.layout.axes import Extent
    from sphinxcontrib_usecase.diagrams.layout.coordinates import Axis
    from sphinxcontrib_usecase.diagrams.layout.grid import Column
    from sphinxcontrib_usecase.diagrams.layout.items import Item
    from sphinxcontrib_usecase.diagrams.layout.placement import Placement
    from sphinxcontrib_usecase.diagrams.layout.tracks import Tracks
    from sphinxcontrib_usecase.diagrams.wrapping import Block

#: Font size of lane heads, and room around the words.
HEAD_FONT = 12.0
_HEAD_PAD = 7.0
#: What a lane takes at least, and what its head takes where lanes lie below each other.
_LEAST_LANE, _SIDE_HEAD = 84.0, 104.0

_OUTER = Margins(before=11, after=11, least=14)
_OUTER_OF_REGION = Margins(before=25, after=25, least=28)
_INNER = Margins(before=12, after=12, least=18)
_BETWEEN_LANES = Margins(before=11, after=12, least=11, border=0)
_FIRST_ROW = Margins(before=12, after=17, least=14)
_BETWEEN_ROWS = Margins(before=13, after=17, least=24)
_AT_REGION = Margins(before=13, after=17, least=24, border=0)
_LAST_ROW = Margins(before=12, after=12, least=14)


class Raster(NamedTuple):
    """Where everything lies, across and along."""

    #: Columns and the channels between them.
    across: Axis
    #: Rows and the channels between them.
    along: Axis
    #: The number of each column.
    columns: dict[Column, int]
    #: Where each lane begins, and where the last one ends.
    lane_borders: tuple[float, ...]
    #: Room before the first channel along the flow: the heads of the lanes.
    head: float
    #: The words in the head of each lane.
    heads: tuple[Block, ...]


def make_raster(
    placement: Placement,
    items: dict[str, Item],
    tracks: Tracks,
    titles: Sequence[str],
    direction: Direction,
) -> Raster:
    """Add up the sizes of all items and the room for all lines.

    :param titles: of the lanes; empty when lanes are not drawn
    """
    columns = {column: number for number, column in enumerate(placement.grid.columns())}
    extents = {key: item.extent for key, item in items.items()}
    across = make_axis(
        _widths(placement, extents, columns, _least_lanes(titles, direction)),
        _column_margins(list(columns), tracks, has_region=placement.has_region),
        [tracks.counts.get((True, 2 * n), 0) for n in range(len(columns) + 1)],
    )
    rows = placement.grid.next_row
    along = make_axis(
        _heights(placement, extents),
        [_row_margins(n, rows, placement) for n in range(rows + 1)],
        [tracks.counts.get((False, 2 * n), 0) for n in range(rows + 1)],
    )
    borders = _lane_borders(across, columns)
    heads = _heads(titles, borders, direction)
    return Raster(
        across=across,
        along=along,
        columns=columns,
        lane_borders=borders,
        head=_head_size(heads, direction),
        heads=heads,
    )


def _widths(
    placement: Placement,
    extents: dict[str, Extent],
    columns: dict[Column, int],
    least_lanes: Sequence[float],
) -> list[tuple[float, float]]:
    """Give how far the items of each column reach to its left and right."""
    widths = [(0.0, 0.0)] * len(columns)
    for key, cell in placement.grid.cells.items():
        number, extent = columns[cell.column], extents[key]
        left, right = widths[number]
        widths[number] = max(left, extent.left), max(right, extent.right)
    for column, number in columns.items():
        if column.lane < len(least_lanes):
            share = sum(other.lane == column.lane for other in columns)
            half = least_lanes[column.lane] / share / 2
            widths[number] = max(widths[number][0], half), max(widths[number][1], half)
    return widths


def _heights(placement: Placement, extents: dict[str, Extent]) -> list[tuple[float, float]]:
    """Give how far the items of each row reach before and after its middle."""
    heights = [(0.0, 0.0)] * placement.grid.next_row
    for key, cell in placement.grid.cells.items():
        before, after = heights[cell.row]
        extent = extents[key]
        heights[cell.row] = max(before, extent.before), max(after, extent.after)
    return heights


def _column_margins(
    columns: Sequence[Column], tracks: Tracks, *, has_region: bool
) -> list[Margins]:
    """Give the room in the channels between columns.

    Lines that return to a lane are drawn inside of it, before its border.
    """
    outer = _OUTER_OF_REGION if has_region else _OUTER
    inner = [
        _INNER
        if one.lane == other.lane
        else _BETWEEN_LANES._replace(border=tracks.returning.get((True, 2 * channel), 0))
        for channel, (one, other) in enumerate(pairwise(columns), start=1)
    ]
    return [outer, *inner, outer] if columns else [outer]


def _row_margins(channel: int, rows: int, placement: Placement) -> Margins:
    """Give the room in the channel before a row."""
    if placement.has_region and channel in {FIRST_OF_REGION, placement.region_end}:
        return _AT_REGION
    if channel in {0, rows}:
        return _FIRST_ROW if channel == 0 else _LAST_ROW
    return _BETWEEN_ROWS


def _lane_borders(across: Axis, columns: dict[Column, int]) -> tuple[float, ...]:
    """Give where each lane begins, and where the last one ends."""
    firsts: dict[int, int] = {}
    for column, number in columns.items():
        firsts.setdefault(column.lane, number)
    inner = [across.border(number) for number in list(firsts.values())[1:]]
    return (0.0, *inner, across.end)


def _least_lanes(titles: Sequence[str], direction: Direction) -> list[float]:
    """Give what each lane takes at least, for its head to have room."""
    if direction is Direction.DOWN:
        return [_LEAST_LANE] * len(titles)
    return [_head(title, _SIDE_HEAD).height for title in titles]


def _heads(
    titles: Sequence[str], borders: Sequence[float], direction: Direction
) -> tuple[Block, ...]:
    """Break the title of each lane into lines that fit."""
    if direction is Direction.RIGHT:
        return tuple(_head(title, _SIDE_HEAD) for title in titles)
    widths = (end - start for start, end in pairwise(borders))
    return tuple(_head(title, width) for title, width in zip(titles, widths, strict=False))


def _head(title: str, width: float) -> Block:
    """Break a title into lines."""
    return wrap(title, width=width - 2 * _HEAD_PAD, size=HEAD_FONT, max_lines=4)


def _head_size(heads: Sequence[Block], direction: Direction) -> float:
    """Give the room that heads take along the flow."""
    if not heads:
        return 0.0
    if direction is Direction.RIGHT:
        return _SIDE_HEAD
    return ceil(max(head.height for head in heads) + 2 * _HEAD_PAD)
