"""Puts the signs inside shapes, which Graphviz draws on the background, into their shapes.

There they are styled together, be it paler beside a path or wider on it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

#: A number; possessive, so that no value takes long to be refused.
NUMBER = r"-?[0-9]++(?:\.[0-9]++)?+(?:e-?[0-9]++)?+"
_NUMBERS = re.compile(NUMBER)
_SVG = "{http://www.w3.org/2000/svg}"
#: The nodes that have a sign in them.
_SIGNED = re.compile(r"uc-(?:call|final-failure|final-abandoned)\b")

_Box = tuple[float, float, float, float]


def put_marks_into_shapes(canvas: Element) -> None:
    """Move each sign into the group of the shape around it; one beside all shapes stays.

    :param canvas: the group that Graphviz writes everything into
    """
    marks = canvas.findall(f"{_SVG}polyline")
    if not marks:
        return
    shapes = [
        (_box(outline), group)
        for group in canvas
        if _SIGNED.search(group.get("class", ""))
        for outline in _outlines(group)
    ]
    for mark in marks:
        left, top, right, bottom = _box(mark)
        x, y = (left + right) / 2, (top + bottom) / 2
        for (x1, y1, x2, y2), group in shapes:
            if x1 <= x <= x2 and y1 <= y <= y2:
                canvas.remove(mark)
                group.append(mark)
                break


def _outlines(group: Element) -> Iterator[Element]:
    """Yield the outline of a shape."""
    found = (part for part in group.iter() if part.tag in {f"{_SVG}path", f"{_SVG}ellipse"})
    yield from (part for part in [next(found, None)] if part is not None)


def _box(element: Element) -> _Box:
    """Give the corners of the rectangle around a shape or line."""
    if element.tag == f"{_SVG}ellipse":
        x, across = _read(element, "cx", "rx")[:2]
        y, along = _read(element, "cy", "ry")[:2]
        return x - across, y - along, x + across, y + along
    places = _read(element, "d", "points")
    xs, ys = places[::2], places[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def _read(element: Element, *names: str) -> list[float]:
    """Give the numbers in some attributes; two of them where there are fewer."""
    texts = " ".join(element.get(name, "") for name in names)
    numbers = [float(number) for number in _NUMBERS.findall(texts)]
    return numbers if len(numbers) > 1 else [0.0, 0.0]
