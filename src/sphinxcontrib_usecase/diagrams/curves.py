"""Lines with round corners, as the Bézier curves that Graphviz and SVG draw."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinxcontrib_usecase.diagrams.layout.picture import Place

#: Radius of a corner.
_RADIUS = 6.0
#: Distance of the control points that makes a quarter of a circle.
_KAPPA = 0.5523


def rounded(corners: Sequence[Place], arrow: float) -> tuple[list[Place], Place]:
    """Make a curve out of straight lines.

    :param corners: begin, corners and end of the line
    :param arrow: length of the arrowhead, which the curve leaves free
    :return: the control points of the curve, one and then three for each piece; and the tip
    """
    tip = corners[-1]
    points = [*corners[:-1], _towards(tip, corners[-2], arrow)]
    curve = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_RADIUS, _distance(before, corner) / 2, _distance(corner, after) / 2)
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        curve += _straight(curve[-1], start)
        bend = radius * _KAPPA
        curve += [_towards(start, corner, bend), _towards(end, corner, bend), end]
    curve += _straight(curve[-1], points[-1])
    return curve, tip


def _straight(start: Place, end: Place) -> tuple[Place, Place, Place]:
    """Give the control points of a straight piece after its start."""
    return start, end, end


def _towards(start: Place, end: Place, length: float) -> Place:
    """Give the place *length* away from *start* on the way to *end*."""
    share = min(1.0, length / (_distance(start, end) or 1.0))
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _distance(one: Place, other: Place) -> float:
    """Give how far two places are apart."""
    return hypot(other[0] - one[0], other[1] - one[1])
