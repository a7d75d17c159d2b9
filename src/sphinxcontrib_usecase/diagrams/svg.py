"""SVG made fit to stand inside a page: rebuilt from a list of what is allowed.

Nothing is taken over that is not on the list: elements, attributes, and the form of each
value. So whatever an engine writes, no script, no style and no outside address gets into
the page. Colours are left to the classes; where no style sheet is read, everything is drawn
in the colour of the text around it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from operator import itemgetter
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote
from xml.etree import ElementTree as ET

from sphinxcontrib_usecase.diagrams.colours import DEFAULTS, Colour
from sphinxcontrib_usecase.diagrams.dot import LINK_SCHEME
from sphinxcontrib_usecase.diagrams.emphasis import FADED, PATH_CLASS
from sphinxcontrib_usecase.diagrams.svg_marks import NUMBER, put_marks_into_shapes
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
    from collections.abc import Callable, Iterable

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_PROLOGUE = re.compile(
    rb"""\s*(<\?xml[^>]*\?>)?\s*(<!DOCTYPE\s+svg\s+PUBLIC\s+"[^"<>]*"\s+"[^"<>]*"\s*>)?"""
    rb"""\s*(<!--.*?-->\s*)*(?=<svg)""",
    re.DOTALL,
)
_NUMBERS = rf"(?:{NUMBER}[\s,]*+)++"
_COORDINATE = re.compile(NUMBER)
_POINT = re.compile(rf"({NUMBER})[\s,]+({NUMBER})")
_MATCH_NUMBER = _COORDINATE.fullmatch
_MATCH_NUMBERS = re.compile(_NUMBERS).fullmatch
#: Attributes by element, each with the form its value must have.
_ALLOWED: dict[str, tuple[tuple[str, Callable[[str], object]], ...]] = {
    "g": (
        (
            "transform",
            re.compile(rf"(?:(?:scale|rotate|translate)\({_NUMBERS}\)\s*+)++").fullmatch,
        ),
    ),
    "path": (("d", re.compile(rf"M{_NUMBERS}C{_NUMBERS}").fullmatch),),
    "polygon": (("points", _MATCH_NUMBERS),),
    "polyline": (("points", _MATCH_NUMBERS),),
    "ellipse": tuple((name, _MATCH_NUMBER) for name in ("cx", "cy", "rx", "ry")),
    "text": (
        *((name, _MATCH_NUMBER) for name in ("x", "y", "font-size")),
        ("text-anchor", re.compile("start|middle|end").fullmatch),
    ),
}
#: Where a part lies behind the others: lanes come first, in their order, since old releases
#: write them in any order when they draw many pictures at once. Signs inside shapes come last,
#: since shapes may be filled.
_BEHIND, _BETWEEN, _BEFORE = 0, 1, 2
#: How far in front a part is drawn, its id where that matters, and its text.
_Part = tuple[int, str, str]
_PLACE = itemgetter(0, 1)
_OWN_ID = re.compile(r"(?:node|edge|lane|text|exit|region)[\w-]*")
_OWN_CLASS = re.compile(r"uc-[\w-]+")
#: What Graphviz calls its groups, and what we call them.
_KINDS = {"node": "uc-node", "edge": "uc-line", "cluster": "uc-area", "graph": "uc-canvas"}
#: What is filled with one of these is meant to be solid.
_SOLID = {DEFAULTS[Colour.INK], DEFAULTS[Colour.SUCCESS], FADED}
_FAILURE = DEFAULTS[Colour.FAILURE]
_UNSEEN = {"none", "transparent"}
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
    try:
        for canvas in source:
            put_marks_into_shapes(canvas)
        content = "".join(text for _, _, text in _children(source, linked=False))
    except RecursionError as error:
        raise UnusableSvgError("the picture is nested too deeply") from error
    written = (
        f'<svg xmlns="{_SVG[1:-1]}" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" class="uc-diagram" font-family="{_FONTS}" role="{ROLE}" '
        f'aria-labelledby="{PREFIX}title" aria-describedby="{PREFIX}description">'
        f'<title id="{PREFIX}title">{TITLE}</title>'
        f'<desc id="{PREFIX}description">{DESCRIPTION}</desc>{content}</svg>'
    )
    return pack(written.encode())


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


def _children(source: ET.Element, *, linked: bool) -> list[_Part]:
    """Give what becomes of the children of an element.

    :param linked: whether they stand inside a link; links are not nested
    """
    return [part for element in source for part in _rebuilt(element, linked=linked)]


def _rebuilt(source: ET.Element, *, linked: bool) -> Iterable[_Part]:
    """Give what becomes of one element: itself, its children, or nothing."""
    tag = str(source.tag).removeprefix(_SVG)
    match tag:
        case "text":
            words = escape(source.text or "", quote=False)
            text = f'<text{_attributes(source, tag)} fill="currentColor">{words}</text>'
            return ((_BETWEEN, "", text),)
        case "path" | "polygon" | "ellipse":
            return ((_BETWEEN, "", f"<{tag}{_attributes(source, tag)}{_paint(source)}/>"),)
        case "polyline":
            kind = "uc-mark uc-mark-failure" if source.get("stroke") == _FAILURE else "uc-mark"
            shape = f'{_attributes(source, tag)}{_paint(source)} class="{kind}"'
            return ((_BEFORE, "", f"<polyline{shape}/>"),)
        case "g":
            return _group(source, _children(source, linked=linked))
        case "a":
            return _link(source, linked=linked)
    return ()


def _group(source: ET.Element, children: list[_Part]) -> Iterable[_Part]:
    """Give a group with its children; one without a class only wraps a link."""
    if "class" not in source.attrib or not children:
        return children
    name = source.get("id", "")
    name = PREFIX + name if _OWN_ID.fullmatch(name) else ""
    own = " ".join(filter(None, map(_own_class, source.get("class", "").split())))
    attributes = _attributes(source, "g")
    attributes += f' id="{name}"' if name else ""
    attributes += f' class="{own}"' if own else ""
    content = "".join(text for _, _, text in sorted(children, key=_PLACE))
    is_area = own.startswith("uc-area")
    place = (_BEHIND, name) if is_area else (_BETWEEN, "")
    return ((*place, f"<g{attributes}>{content}</g>"),)


@lru_cache(maxsize=1024)  # Most stand at many parts of a picture.
def _own_class(name: str) -> str:
    """Give what becomes of a class; nothing of one that is not ours."""
    name = _KINDS.get(name, name)
    return name.replace(PATH_CLASS, PATH) if _OWN_CLASS.fullmatch(name) else ""


def _link(source: ET.Element, *, linked: bool) -> Iterable[_Part]:
    """Give a link of ours with a blank for its address, of others only what is in it."""
    address = source.get(_HREF, "")
    if linked or not address.startswith(LINK_SCHEME):
        return _children(source, linked=linked)
    # Quoted anew, so that nothing in it means anything to XML.
    target = quote(unquote(address.removeprefix(LINK_SCHEME)))
    content = "".join(text for _, _, text in _children(source, linked=True))
    return ((_BETWEEN, "", f'<a href="{TARGET}{target}">{content}</a>'),)


def _attributes(source: ET.Element, tag: str) -> str:
    """Write the attributes to keep; what has the right form needs no escapes."""
    written = ""
    for name, matches in _ALLOWED[tag]:
        value = source.get(name)
        if value and matches(value := value.strip()):
            written += f' {name}="{_straightened(value) if name == "d" else value}"'
    return written


def _straightened(curve: str) -> str:
    """Write the straight pieces of a curve as lines: browsers draw them sharper."""
    points = _POINT.findall(curve)
    start = points[0]
    written = f"M{start[0]},{start[1]}"
    for one, two, end in zip(points[1::3], points[2::3], points[3::3], strict=False):
        upright = start[0] == one[0] == two[0] == end[0]
        level = start[1] == one[1] == two[1] == end[1]
        if upright != level:
            written += f"L{end[0]},{end[1]}"
        elif not upright:
            written += f"C{one[0]},{one[1]} {two[0]},{two[1]} {end[0]},{end[1]}"
        start = end
    return written


def _paint(source: ET.Element) -> str:
    """Say how a shape is painted where no style sheet does."""
    fill = "currentColor" if source.get("fill") in _SOLID else "none"
    stroke = "none" if source.get("stroke", "none") in _UNSEEN else "currentColor"
    written = f' fill="{fill}" stroke="{stroke}"'
    dashes = source.get("stroke-dasharray")
    if dashes and _MATCH_NUMBERS(dashes):
        written += f' stroke-dasharray="{dashes}"'
    width = source.get("stroke-width")
    if width and width != "1" and _MATCH_NUMBER(width):
        written += f' stroke-width="{width}"'
    return written
