"""The two directions of a picture, and sizes seen along them.

A layout is worked out in steps *along* the flow and *across* it; only the very last step
turns that into x and y. So pictures that run down and pictures that run to the right need
no code of their own.
"""

from __future__ import annotations

from enum import StrEnum, unique
from typing import NamedTuple


@unique
class Direction(StrEnum):
    """Where the main success scenario runs to."""

    DOWN = "TB"
    RIGHT = "LR"

    def turn(self, x: float, y: float) -> tuple[float, float]:
        """Turn (x, y) into (across, along), or back."""
        return (x, y) if self is Direction.DOWN else (y, x)


class Extent(NamedTuple):
    """How far something reaches from its centre."""

    #: Against the flow.
    before: float
    #: With the flow.
    after: float
    #: Across, towards the first lane.
    left: float
    #: Across, towards the last lane.
    right: float

    def union(self, other: Extent) -> Extent:
        """Give the extent of both."""
        return Extent(*map(max, self, other))


def extent_of(across: float, along: float, size: tuple[float, float]) -> Extent:
    """Give the extent of a rectangle.

    :param across: where its centre lies, seen from the centre that counts
    :param along: the same in the other direction
    :param size: its size across and along
    """
    return Extent(
        before=size[1] / 2 - along,
        after=size[1] / 2 + along,
        left=size[0] / 2 - across,
        right=size[0] / 2 + across,
    )
