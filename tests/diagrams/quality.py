"""What makes a drawn activity readable, read back from the SVG that Graphviz wrote."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from sphinxcontrib_usecase.diagrams.text_width import FONT_RESERVE, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Things = dict[str, list["Thing"]]
SVG = "{http://www.w3.org/2000/svg}"
#: What drawing may be off, in points.
SLACK = 1.0

Point = tuple[float, float]


@dataclass(frozen=True, order=True)
class Box:
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, slack: float = SLACK) -> bool:
        """Tell whether both overlap by more than *slack*."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > slack
            and min(self.bottom, other.bottom) - max(self.top, other.top) > slack
        )

    def holds(self, other: Box, slack: float = SLACK) -> bool:
        """Tell whether *other* lies inside."""
        return (
            self.left - slack <= other.left
            and self.top - slack <= other.top
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def distance(self, other: Box) -> float:
        """Give how far both are apart; 0 when they meet."""
        dx = max(self.left - other.right, 0, other.left - self.right)
        dy = max(self.top - other.bottom, 0, other.top - self.bottom)
        return max(dx, dy)


@dataclass
class Thing:
    """A node, a lane or an edge."""

    name: str
    classes: set[str]
    outline: Box | None = None
    texts: list[Box] = field(default_factory=list)
    path: list[Point] = field(default_factory=list)
    tip: Point | None = None

    @property
    def source(self) -> str:
        """The node an edge leaves."""
        return self.name.split("->")[0]

    @property
    def target(self) -> str:
        """The node an edge enters."""
        return self.name.split("->")[1]

    @cached_property
    def pieces(self) -> list[Box]:
        """The straight pieces of an edge."""
        return [_around((a, b)) for a, b in pairwise(self.path)]

    @cached_property
    def reach(self) -> Box:
        """Everything of an edge."""
        return _around(self.path)


def _around(points: Sequence[Point]) -> Box:
    """Give the rectangle around points."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def read(svg: bytes) -> Things:
    """Read nodes, edges and clusters."""
    found: Things = {"node": [], "edge": [], "cluster": []}
    for group in ET.fromstring(svg).iter(f"{SVG}g"):  # noqa: S314
        classes = set(group.get("class", "").split())
        for kind in found.keys() & classes:
            thing = Thing(group.findtext(f"{SVG}title", ""), classes)
            _fill(thing, group, is_edge=kind == "edge")
            found[kind].append(thing)
    return found


def _fill(thing: Thing, group: ET.Element, *, is_edge: bool) -> None:
    """Read the shapes of one group."""
    for element in group.iter():
        tag = element.tag.removeprefix(SVG)
        if tag == "text":
            thing.texts.append(_text_box(element))
        elif tag == "ellipse":
            x, y, rx, ry = (float(element.get(a, "0")) for a in ("cx", "cy", "rx", "ry"))
            thing.outline = Box(x - rx, y - ry, x + rx, y + ry)
        elif tag in {"polygon", "path"}:
            points = _points(element.get("points") or element.get("d") or "")
            if is_edge and tag == "path":
                thing.path = _straightened(list(_flattened(points)))
            elif is_edge:
                thing.tip = min(points, key=lambda p: -_gap(p, thing.path[-1]))
            else:
                thing.outline = _around(points)


def _text_box(element: ET.Element) -> Box:
    """Give the room of a text in a font that is wider than Helvetica."""
    size = float(element.get("font-size", "0"))
    half = text_width(element.text or "", size) * FONT_RESERVE / 2
    x, y = float(element.get("x", "0")), float(element.get("y", "0"))
    return Box(x - half, y - size * 0.75, x + half, y + size * 0.22)


def _points(text: str) -> list[Point]:
    """Read coordinates."""
    numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*", text)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _flattened(points: list[Point]) -> Iterator[Point]:
    """Yield points on a curve close enough to see where it runs."""
    yield points[0]
    for i in range(0, len(points) - 1, 3):
        a, b, c, d = points[i : i + 4]
        for t in (0.25, 0.5, 0.75, 1.0):
            s = 1 - t
            weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
            yield (
                sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True)),
                sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True)),
            )


def _straightened(path: list[Point]) -> list[Point]:
    """Drop points in the middle of upright and level pieces."""
    kept = path[:1]
    for before, point, after in zip(path, path[1:], path[2:], strict=False):
        if not any(max(p) - min(p) < 0.01 for p in zip(before, point, after, strict=True)):
            kept.append(point)
    return [*kept, path[-1]]


def _gap(one: Point, other: Point) -> float:
    """Give how far two points are apart, the longer way of the two axes."""
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def faults(svg: bytes) -> list[str]:
    """Give everything that is wrong with a drawn activity."""
    things = read(svg)
    return [fault for rule in RULES for fault in rule(things)]


def _runs_through(edge: Thing, box: Box) -> bool:
    """Tell whether an edge runs through the inside of a box."""
    return box.meets(edge.reach, -0.01) and any(box.meets(piece, -0.01) for piece in edge.pieces)


def _shrunk(box: Box, by: float = SLACK) -> Box:
    """Give the inside of a box."""
    return Box(box.left + by, box.top + by, box.right - by, box.bottom - by)


def edges_avoid_nodes(things: Things) -> Iterator[str]:
    """No edge runs through a shape, its own ends included, or through a text."""
    for edge in things["edge"]:
        for node in things["node"]:
            boxes = [*node.texts]
            # A diamond does not fill the corners of its box, where its own edges pass.
            is_own_diamond = {"uc-decision", "uc-merge"} & node.classes and node.name in (
                edge.source,
                edge.target,
            )
            if node.outline and "uc-region-exit" not in node.classes and not is_own_diamond:
                boxes.append(_shrunk(node.outline))
            if any(_runs_through(edge, box) for box in boxes):
                yield f"{edge.name} runs through {node.name} {sorted(node.classes)}"


def texts_are_apart(things: Things) -> Iterator[str]:
    """No two texts overlap."""
    texts = [(node.name, box) for node in things["node"] for box in node.texts]
    for (one, a), (other, b) in combinations(texts, 2):
        if a.meets(b, 0) and one != other:
            yield f"the texts of {one} and {other} overlap"


def texts_fit(things: Things) -> Iterator[str]:
    """A text lies inside its shape."""
    for node in things["node"]:
        if node.outline and not all(node.outline.holds(text, 0) for text in node.texts):
            yield f"the text of {node.name} leaves its shape"


def nodes_are_apart(things: Things) -> Iterator[str]:
    """No two nodes overlap, and none touches a text that is not its own."""
    shapes = [(n.name, n.outline) for n in things["node"] if n.outline]
    texts = [(n.name, box) for n in things["node"] for box in n.texts if not n.outline]
    for (one, a), (other, b) in [
        *combinations(shapes, 2),
        *((s, t) for s in shapes for t in texts),
    ]:
        if a.meets(b, 0.6):
            yield f"{one} and {other} overlap"


def edges_end_on_nodes(things: Things) -> Iterator[str]:
    """Each edge begins at the border of its source and ends at that of its target."""
    nodes = {node.name: node for node in things["node"]}
    for edge in things["edge"]:
        tip = edge.tip or edge.path[-1]
        for name, end in ((edge.source, edge.path[0]), (edge.target, tip)):
            outline = nodes[name].outline
            if outline is None or outline.distance(_around([end])) > 2 * SLACK:
                yield f"{edge.name} does not touch {name}"


def lanes_are_equal(things: Things) -> Iterator[str]:
    """Lanes are equally long, lie side by side, and each has a head."""
    lanes = [c.outline for c in things["cluster"] if "uc-lane" in c.classes]
    heads = [n.outline for n in things["node"] if "uc-lane-title" in n.classes]
    if len(lanes) != len(heads):
        yield "a lane has no head"
    for one, other in pairwise(sorted(lane for lane in lanes if lane)):
        beside = (one.top, one.bottom, one.right) == (other.top, other.bottom, other.left)
        below = (one.left, one.right, one.bottom) == (other.left, other.right, other.top)
        if not (beside or below):
            yield "lanes differ in length or lie apart"
    for node in things["node"]:
        if lanes and node.outline and not any(lane and lane.holds(node.outline) for lane in lanes):
            yield f"{node.name} lies in no lane"


def main_flow_runs_on(things: Things) -> Iterator[str]:
    """The main success scenario never turns back, and does not cross itself."""
    main = [edge for edge in things["edge"] if "uc-edge-main" in edge.classes]
    for edge in main:
        back_y = any(b[1] < a[1] - SLACK for a, b in pairwise(edge.path))
        back_x = any(b[0] < a[0] - SLACK for a, b in pairwise(edge.path))
        if back_y and back_x:
            yield f"{edge.name} turns back"
    for one, other in combinations(main, 2):
        pieces = product(one.pieces, other.pieces)
        if one.target != other.source and any(a.meets(b, -0.01) for a, b in pieces):
            yield f"{one.name} crosses {other.name}"


def edges_are_apart(things: Things) -> Iterator[str]:
    """Two edges lie on each other only where they leave one node or enter one."""
    for one, other in combinations(things["edge"], 2):
        if one.source == other.source or one.target == other.target:
            continue
        if one.reach.meets(other.reach, -SLACK) and _shared_length(one, other) > 3:
            yield f"{one.name} lies on {other.name}"


def _shared_length(one: Thing, other: Thing) -> float:
    """Give how far two edges run on one line."""
    longest = 0.0
    for a in one.pieces:
        for b in other.pieces:
            if a.meets(b, -SLACK):
                wide = min(a.right, b.right) - max(a.left, b.left)
                high = min(a.bottom, b.bottom) - max(a.top, b.top)
                longest = max(longest, wide, high)
    return longest


#: How far a guard may stand from its line, and from its diamond where others stand between.
BESIDE, NEAR = 8, 190


def guards_are_near(things: Things) -> Iterator[str]:
    """A guard stands at a line of its flow, close to the diamond that this line leaves.

    Close is what stands in the next column. Where several lines leave a diamond at one side,
    their guards stand where they have parted.
    """
    shapes = {node.name: node.classes for node in things["node"]}
    for guard in things["node"]:
        if "uc-guard" not in guard.classes:
            continue
        box = _around_texts(guard)
        flow = next((c for c in guard.classes if c.startswith("uc-flow-")), "")
        own = (edge for edge in things["edge"] if flow in edge.classes)
        beside = [e for e in own if min(map(box.distance, e.pieces), default=99) <= BESIDE]
        if not beside:
            yield f"the guard {guard.name} stands beside no line of its flow"
        first = [e for e in beside if "uc-decision" in shapes[e.source]]
        if first and len(first) == len(beside) and all(_is_far(e, box, things) for e in first):
            yield f"the guard {guard.name} stands far from its diamond"


def _is_far(edge: Thing, guard: Box, things: Things) -> bool:
    """Tell whether a guard is far from the node its edge leaves, though it could be closer."""
    start = edge.path[0]
    others = (e for e in things["edge"] if e is not edge and e.source == edge.source)
    if any(_gap(start, other.path[0]) <= SLACK for other in others):
        return False
    return _way_to(edge, guard) > NEAR and any(
        _lies_between(_around([start]), node.outline, guard)
        for node in things["node"]
        if node.outline
    )


def _lies_between(start: Box, other: Box, end: Box) -> bool:
    """Tell whether *other* stands in a column or row between two more, wherever in it."""
    across = start.right < other.left < other.right < end.left or (
        end.right < other.left < other.right < start.left
    )
    along = start.bottom < other.top < other.bottom < end.top or (
        end.bottom < other.top < other.bottom < start.top
    )
    return across if abs(start.top - end.bottom) < 2 * BESIDE else along


def _around_texts(node: Thing) -> Box:
    """Give the rectangle around the words of a node."""
    texts = node.texts
    return _around([*((t.left, t.top) for t in texts), *((t.right, t.bottom) for t in texts)])


def _way_to(edge: Thing, box: Box) -> float:
    """Give how long an edge is before it comes to a place beside *box*."""
    length = 0.0
    for (x, y), (to_x, to_y) in pairwise(edge.path):
        piece = _around(((x, y), (to_x, to_y)))
        if box.distance(piece) <= BESIDE:
            return length + max(0, box.distance(_around([(x, y)])) - BESIDE)
        length += abs(to_x - x) + abs(to_y - y)
    return length


def crossings(svg: bytes) -> int:
    """Count the places at which two edges cross that have no node in common."""
    return sum(
        _crosses(a, b) or _crosses(b, a)
        for one, other in combinations(read(svg)["edge"], 2)
        if one.source != other.source and one.target != other.target
        if one.reach.meets(other.reach, -SLACK)
        for a, b in product(one.pieces, other.pieces)
    )


def _crosses(upright: Box, level: Box) -> bool:
    """Tell whether an upright piece crosses a level one."""
    return (
        upright.right - upright.left < 0.1 > level.bottom - level.top
        and level.left + 0.1 < upright.left < level.right - 0.1
        and upright.top + 0.1 < level.top < upright.bottom - 0.1
    )


def bends(svg: bytes) -> int:
    """Count the corners of all edges."""
    return sum(
        one != other for edge in read(svg)["edge"] for one, other in pairwise(_ways(edge.pieces))
    )


def _ways(pieces: Sequence[Box]) -> list[bool]:
    """Tell of each straight piece whether it is upright; round corners are left out."""
    sizes = [(piece.right - piece.left, piece.bottom - piece.top) for piece in pieces]
    return [wide < 0.1 for wide, high in sizes if min(wide, high) < 0.1 < max(wide, high)]


RULES = (
    edges_avoid_nodes,
    texts_are_apart,
    texts_fit,
    nodes_are_apart,
    edges_end_on_nodes,
    lanes_are_equal,
    main_flow_runs_on,
    edges_are_apart,
    guards_are_near,
)
