"""From an activity to a picture with every place worked out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.layout.branches import guard_key
from sphinxcontrib_usecase.diagrams.layout.coordinates import BORDER
from sphinxcontrib_usecase.diagrams.layout.picture import (
    Figure,
    Lane,
    Picture,
    Rectangle,
    Stroke,
    Text,
)
from sphinxcontrib_usecase.diagrams.layout.placement import FIRST_OF_REGION, place
from sphinxcontrib_usecase.diagrams.layout.raster import make_raster
from sphinxcontrib_usecase.diagrams.layout.sizing import make_items
from sphinxcontrib_usecase.diagrams.layout.strokes import Strokes
from sphinxcontrib_usecase.diagrams.layout.tracks import assign_tracks
from sphinxcontrib_usecase.diagrams.layout.wiring import Wirer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.diagrams.layout.axes import Direction
    from sphinxcontrib_usecase.diagrams.layout.items import Item
    from sphinxcontrib_usecase.diagrams.layout.picture import Place
    from sphinxcontrib_usecase.diagrams.layout.placement import Placement
    from sphinxcontrib_usecase.diagrams.layout.raster import Raster
    from sphinxcontrib_usecase.diagrams.layout.strokes import Spot
    from sphinxcontrib_usecase.graph.activity import ActivityGraph, ActivityNode, ControlFlow


def compose(graph: ActivityGraph, direction: Direction) -> Picture:
    """Work out where everything in the picture of *graph* stands, with a lane per partition.

    :param direction: where the main success scenario runs to
    """
    lanes: dict[str | None, int] = {p.key: n for n, p in enumerate(graph.partitions)}
    placement = place(graph, lanes)
    wiring = Wirer(graph, placement).lay_all()
    tracks = assign_tracks(wiring.wires)
    items = make_items(graph, direction, wiring)
    titles = [partition.title for partition in graph.partitions]
    raster = make_raster(placement, items, tracks, titles, direction)
    strokes = Strokes(wiring.wires, tracks, raster)
    composer = _Composer(direction, placement, raster, items)
    return Picture(
        title=graph.title,
        size=composer.size,
        lanes=tuple(composer.lanes()),
        region=composer.region() if placement.has_region else None,
        figures=tuple(composer.figure(node) for node in graph.nodes),
        texts=tuple(composer.texts(graph)),
        strokes=tuple(
            composer.stroke(
                flow,
                strokes.corners(
                    wiring.of_flow[position], items.get(flow.source), items[flow.target]
                ),
            )
            for position, flow in enumerate(graph.flows)
        ),
    )


class _Composer:
    """Turns places across and along into x and y."""

    def __init__(
        self, direction: Direction, placement: Placement, raster: Raster, items: dict[str, Item]
    ) -> None:
        self._direction = direction
        self._placement = placement
        self._raster = raster
        self._items = items
        #: Width and height of everything.
        self.size = self._turn(raster.across.end, raster.along.end)

    def lanes(self) -> Iterator[Lane]:
        """Yield the lanes, all equally long."""
        borders = pairwise(self._raster.lane_borders)
        for number, ((start, end), head) in enumerate(
            zip(borders, self._raster.heads, strict=False)
        ):
            yield Lane(
                number=number,
                frame=self._rectangle(start, end, -self._raster.head, self._raster.along.end),
                head=self._rectangle(start, end, -self._raster.head, 0),
                block=head,
            )

    def region(self) -> Rectangle:
        """Give the frame of what can be left at any time."""
        along, across = self._raster.along, self._raster.across
        return self._rectangle(
            BORDER,
            across.end - BORDER,
            along.border(FIRST_OF_REGION),
            along.border(self._placement.region_end),
        )

    def figure(self, node: ActivityNode) -> Figure:
        """Give the shape of a node."""
        item = self._items[node.key]
        return Figure(
            node=node,
            shape=item.shape,
            centre=self._turn(*self._middle(node.key)),
            size=self._direction.turn(*item.size),
            block=item.block,
        )

    def texts(self, graph: ActivityGraph) -> Iterator[Text]:
        """Yield the words beside shapes and lines."""
        owners: list[tuple[str, ActivityNode | ControlFlow]] = []
        owners += ((node.key, node) for node in graph.nodes)
        owners += ((guard_key(n), f) for n, f in enumerate(graph.flows))
        for key, owner in owners:
            if key not in self._items:
                continue
            across, along = self._middle(key)
            for caption in self._items[key].captions:
                yield Text(
                    block=caption.block,
                    centre=self._turn(across + caption.across, along + caption.along),
                    size=self._direction.turn(*caption.size),
                    owner=owner,
                )

    def stroke(self, flow: ControlFlow, spots: tuple[Spot, ...]) -> Stroke:
        """Give the line of a control flow."""
        return Stroke(flow=flow, corners=tuple(self._turn(*spot) for spot in spots))

    def _middle(self, key: str) -> Spot:
        """Give the middle of an item, across and along."""
        cell = self._placement.grid.cells[key]
        column = self._raster.columns[cell.column]
        return self._raster.across.middles[column], self._raster.along.middles[cell.row]

    def _turn(self, across: float, along: float) -> Place:
        """Turn a place across and along into x and y; the heads come before all else."""
        return self._direction.turn(across, along + self._raster.head)

    def _rectangle(self, left: float, right: float, before: float, after: float) -> Rectangle:
        """Make a rectangle from its sides across and along."""
        (x1, y1), (x2, y2) = self._turn(left, before), self._turn(right, after)
        return Rectangle(left=x1, top=y1, right=x2, bottom=y2)
