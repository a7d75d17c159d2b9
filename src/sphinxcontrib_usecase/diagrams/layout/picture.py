"""A picture with every place worked out: what is left is to write it down."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams.layout.items import Shape
    from sphinxcontrib_usecase.diagrams.wrapping import Block
    from sphinxcontrib_usecase.graph.activity import ActivityNode, ControlFlow

#: x to the right and y down, in points.
Place = tuple[float, float]


class Rectangle(NamedTuple):
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> Place:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        return self.right - self.left, self.bottom - self.top


class Figure(NamedTuple):
    """The shape of a node."""

    node: ActivityNode
    shape: Shape
    centre: Place
    size: tuple[float, float]
    #: The words in it.
    block: Block | None


class Text(NamedTuple):
    """Words beside a shape or a line."""

    block: Block
    centre: Place
    #: Width and height to reserve.
    size: tuple[float, float]
    #: What it belongs to.
    owner: ActivityNode | ControlFlow


class Stroke(NamedTuple):
    """The line of a control flow."""

    flow: ControlFlow
    #: Its corners, from the border of the source to that of the target.
    corners: tuple[Place, ...]


class Lane(NamedTuple):
    """A partition."""

    #: Position among the lanes.
    number: int
    #: All of it, with its head.
    frame: Rectangle
    #: The head.
    head: Rectangle
    #: The words in the head.
    block: Block


class Picture(NamedTuple):
    """Everything in its place."""

    #: What it shows.
    title: str
    size: tuple[float, float]
    lanes: tuple[Lane, ...]
    #: The frame of what can be left at any time.
    region: Rectangle | None
    figures: tuple[Figure, ...]
    texts: tuple[Text, ...]
    strokes: tuple[Stroke, ...]
