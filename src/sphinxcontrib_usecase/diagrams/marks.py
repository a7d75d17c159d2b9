"""Signs inside shapes that Graphviz has no shape for."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.activity import NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.diagrams.layout.picture import Figure, Place

#: Half the size of the rake, and its distance from the corner of the box.
_RAKE, _RAKE_ROOM = 4.0, 10.0


def marks(figure: Figure) -> Iterator[tuple[Place, Place]]:
    """Yield the lines inside a shape: begin and end.

    A failure end is a circle with a cross (UML: flow final), an abandoned end one with a
    single stroke, and a call has a rake in its corner (UML: call behavior action).
    """
    x, y = figure.centre
    kind = figure.node.kind
    if kind in {NodeKind.FAILURE_FINAL, NodeKind.ABANDONED_FINAL}:
        reach = figure.size[0] / 2 / sqrt(2)
        yield (x - reach, y + reach), (x + reach, y - reach)
        if kind is NodeKind.FAILURE_FINAL:
            yield (x - reach, y - reach), (x + reach, y + reach)
    if kind is NodeKind.CALL_ACTION:
        yield from _rake(x + figure.size[0] / 2, y + figure.size[1] / 2)


def _rake(right: float, bottom: float) -> Iterator[tuple[Place, Place]]:
    """Yield the lines of a rake in the lower right corner of a box."""
    x, y = right - _RAKE_ROOM - 2, bottom - _RAKE_ROOM
    yield (x, y - _RAKE), (x, y + _RAKE)
    yield (x - _RAKE, y), (x + _RAKE, y)
    yield (x - _RAKE, y), (x - _RAKE, y + _RAKE)
    yield (x + _RAKE, y), (x + _RAKE, y + _RAKE)
