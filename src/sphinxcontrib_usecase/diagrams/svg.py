"""SVG made fit to stand inside a page: rebuilt from a list of what is allowed.

Nothing is taken over that is not on the list: elements, attributes, and the form of each
value. So whatever an engine writes, no script, no style and no outside address gets into
the page. Colours are left to the classes; where no style sheet is read, everything is drawn
in the colour of the text around it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote
from xml.etree import ElementTree as ET

from sphinxcontrib_usecase.diagrams.dot import FAILURE, LINK_SCHEME, SOLID
from sphinxcontrib_usecase.diagrams.emphasis import PATH_CLASS
from sphinxcontrib_usecase.diagrams.template import (
    DESCRIPTION,
    PATH,
    PREFIX,
    ROLE,
    TARGET,
    TITLE,
    pack,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_PROLOGUE = re.compile(
    rb"""\s*(<\?xml[^>]*\?>)?\s*(<!DOCTYPE\s+svg\s+PUBLIC\s+"[^"<>]*"\s+"[^"<>]*"\s*>)?"""
    rb"""\s*(<!--.*?-->\s*)*(?=<svg)""",
    re.DOTALL,
)
# Possessive, so that no value takes long to be refused.
_NUMBER = r"-?[0-9]++(?:\.[0-9]++)?+(?:e-?[0-9]++)?+"
_NUMBERS = rf"(?:{_NUMBER}[\s,]*+)++"
_COORDINATE = re.compile(_NUMBER)
#: Attributes by element, each with the form its value must have.
_ALLOWED: dict[str, dict[str, re.Pattern[str]]] = {
    "g": {"transform": re.compile(rf"(?:(?:scale|rotate|translate)\({_NUMBERS}\)\s*+)++")},
    "path": {"d": re.compile(rf"M{_NUMBERS}C{_NUMBERS}")},
    "polygon": {"points": re.compile(_NUMBERS)},
    "polyline": {"points": re.compile(_NUMBERS)},
    "ellipse": dict.fromkeys(("cx", "cy", "rx", "ry"), _COORDINATE),
    "text": {
        **dict.fromkeys(("x", "y", "font-size"), _COORDINATE),
        "text-anchor": re.compile("start|middle|end"),
    },
}
_SHAPES = {"path", "polygon", "polyline", "ellipse"}
_DASHES = re.compile(_NUMBERS)
_OWN_ID = re.compile(r"(?:node|edge|lane|text|exit|region)[\w-]*")
_OWN_CLASS = re.compile(r"uc-[\w-]+")
#: What Graphviz calls its groups, and what we call them.
_KINDS = {"node": "uc-node", "edge": "uc-line", "cluster": "uc-area", "graph": "uc-canvas"}
_FONTS = "Helvetica, Arial, sans-serif"


class UnusableSvgError(ValueError):
    """The picture is no SVG that could be put on a page."""


def page_template(data: bytes) -> bytes:
    """Rebuild a drawn picture so that it can stand inside a page, once blanks are filled in.

    :param data: what the engine drew
    :return: a template for `sphinxcontrib_usecase.diagrams.template.fill_in`
    :raise UnusableSvgError: when *data* is not what a Graphviz engine writes
    """
    source = _parse(data)
    width, height = _size(source)
    root = ET.Element("svg", {"xmlns": _SVG[1:-1], "viewBox": f"0 0 {width} {height}"})
    root.attrib |= {"width": width, "height": height, "class": "uc-diagram"}
    root.attrib |= {"font-family": _FONTS, "role": ROLE}
    root.attrib |= {"aria-labelledby": f"{PREFIX}title"}
    root.attrib |= {"aria-describedby": f"{PREFIX}description"}
    ET.SubElement(root, "title", {"id": f"{PREFIX}title"}).text = TITLE
    ET.SubElement(root, "desc", {"id": f"{PREFIX}description"}).text = DESCRIPTION
    try:
        root.extend(list(_children(source, linked=False)))
        return pack(ET.tostring(root))
    except RecursionError as error:
        raise UnusableSvgError("the picture is nested too deeply") from error


def _parse(data: bytes) -> ET.Element:
    """Parse SVG without its prologue, so that no document type gets to the parser."""
    match = _PROLOGUE.match(data)
    if match is None:
        raise UnusableSvgError("the picture does not begin as SVG")
    try:
        return ET.fromstring(data[match.end() :].decode())  # noqa: S314  # no DTD, no entities
    except (ET.ParseError, UnicodeDecodeError) as error:
        raise UnusableSvgError(f"the picture is no XML: {error}") from error


def _size(source: ET.Element) -> tuple[str, str]:
    """Give the natural width and height in pixels."""
    numbers = source.get("viewBox", "").split()
    if len(numbers) != 4 or not all(map(_COORDINATE.fullmatch, numbers)):  # noqa: PLR2004
        raise UnusableSvgError("the picture has no size")
    return f"{float(numbers[2]):g}", f"{float(numbers[3]):g}"


def _rebuilt(source: ET.Element, *, linked: bool = False) -> Iterator[ET.Element]:
    """Yield what becomes of one element: itself, its children, or nothing.

    :param linked: whether it stands inside a link; links are not nested
    """
    tag = str(source.tag).removeprefix(_SVG)
    if tag == "a":
        yield from _link(source, linked=linked)
    elif tag == "g" and "class" not in source.attrib:
        # Only wraps a link.
        yield from _children(source, linked=linked)
    elif tag in _ALLOWED:
        element = ET.Element(tag, dict(_attributes(source, tag)))
        if tag == "text":
            element.text = source.text
        children = list(_children(source, linked=linked))
        element.extend(sorted(children, key=_layer) if tag == "g" else children)
        if tag != "g" or children:
            yield element


def _children(source: ET.Element, *, linked: bool) -> Iterator[ET.Element]:
    """Yield what becomes of the children of an element."""
    return (child for element in source for child in _rebuilt(element, linked=linked))


def _link(source: ET.Element, *, linked: bool) -> Iterator[ET.Element]:
    """Yield a link of ours with a blank for its address, of others only what is in it."""
    address = source.get(_HREF, "")
    if linked or not address.startswith(LINK_SCHEME):
        yield from _children(source, linked=linked)
        return
    # Quoted anew, so that nothing in it means anything to XML.
    target = quote(unquote(address.removeprefix(LINK_SCHEME)))
    element = ET.Element("a", {"href": TARGET + target})
    element.extend(_children(source, linked=True))
    yield element


def _attributes(source: ET.Element, tag: str) -> Iterator[tuple[str, str]]:
    """Yield the attributes to keep."""
    for name, form in _ALLOWED[tag].items():
        value = source.get(name)
        if value is not None and form.fullmatch(value.strip()):
            yield name, _straightened(value) if name == "d" else value.strip()
    if tag == "g":
        yield from _names(source)
    elif tag == "text":
        yield "fill", "currentColor"
    else:
        yield from _paint(source)
    if tag == "polyline":
        failure = source.get("stroke") == FAILURE
        yield "class", "uc-mark uc-mark-failure" if failure else "uc-mark"


def _names(source: ET.Element) -> Iterator[tuple[str, str]]:
    """Yield id and classes of a group, as far as they are ours."""
    name = source.get("id", "")
    if _OWN_ID.fullmatch(name):
        yield "id", PREFIX + name
    classes = [_KINDS.get(c, c) for c in source.get("class", "").split()]
    if own := [c for c in classes if _OWN_CLASS.fullmatch(c)]:
        yield "class", " ".join(own).replace(PATH_CLASS, PATH)


def _straightened(curve: str) -> str:
    """Write the straight pieces of a curve as lines: browsers draw them sharper."""
    numbers = _COORDINATE.findall(curve)
    xs, ys = numbers[::2], numbers[1::2]
    pieces = [f"M{xs[0]},{ys[0]}"]
    for n in range(1, len(ys) - 2, 3):
        upright, level = (len(set(place[n - 1 : n + 3])) == 1 for place in (xs, ys))
        if not (upright and level):
            controls = f"C{xs[n]},{ys[n]} {xs[n + 1]},{ys[n + 1]} "
            pieces.append(f"{'L' if upright or level else controls}{xs[n + 2]},{ys[n + 2]}")
    return "".join(pieces)


def _paint(source: ET.Element) -> Iterator[tuple[str, str]]:
    """Yield how a shape is painted where no style sheet says so."""
    yield "fill", "currentColor" if source.get("fill") in SOLID else "none"
    line = source.get("stroke", "none") not in {"none", "transparent"}
    yield "stroke", "currentColor" if line else "none"
    dashes = source.get("stroke-dasharray", "")
    if _DASHES.fullmatch(dashes):
        yield "stroke-dasharray", dashes
    width = source.get("stroke-width", "1")
    if width != "1" and _COORDINATE.fullmatch(width):
        yield "stroke-width", width


def _layer(child: ET.Element) -> tuple[int, str]:
    """Tell how far in front a child is drawn.

    Lanes come first, in their order: old releases write them in any order when they draw
    many pictures at once. Signs inside shapes come last, since shapes may be filled.
    """
    if child.get("class", "").startswith("uc-area"):
        return 0, child.get("id", "")
    return (2 if child.tag == "polyline" else 1), ""
