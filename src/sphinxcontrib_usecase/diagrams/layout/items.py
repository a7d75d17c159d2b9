"""What stands in the cells of the grid: shapes with their texts, each of known size."""

from __future__ import annotations

from enum import StrEnum, unique
from typing import TYPE_CHECKING, NamedTuple

from sphinxcontrib_usecase.diagrams.layout.axes import extent_of

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams.layout.axes import Extent
    from sphinxcontrib_usecase.diagrams.wrapping import Block


@unique
class Shape(StrEnum):
    """The outline of an item."""

    BOX = "box"
    DIAMOND = "diamond"
    CIRCLE = "circle"
    #: Only text; lines pass below it.
    NONE = "none"


class Caption(NamedTuple):
    """A text that stands beside the shape or the line it belongs to."""

    #: The words.
    block: Block
    #: Its centre, across and along, seen from the centre of the item.
    across: float
    along: float
    #: Its size across and along.
    size: tuple[float, float]

    @property
    def extent(self) -> Extent:
        """How far it reaches, seen from the centre of the item."""
        return extent_of(self.across, self.along, self.size)


class Item(NamedTuple):
    """One thing in one cell."""

    #: The key of the node, or of the control flow whose guard it is.
    key: str
    shape: Shape
    #: Size of the shape, across and along.
    size: tuple[float, float]
    #: The words in the shape.
    block: Block | None = None
    #: Words beside it.
    captions: tuple[Caption, ...] = ()

    @property
    def extent(self) -> Extent:
        """How far the item reaches from its centre."""
        extent = extent_of(0, 0, self.size)
        for caption in self.captions:
            extent = extent.union(caption.extent)
        return extent
