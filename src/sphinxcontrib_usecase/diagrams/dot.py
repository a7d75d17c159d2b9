"""From a picture to DOT, in which every place is fixed: Graphviz only draws.

The text is for the layout engine ``nop2``, which keeps the positions of nodes and the curves
of edges. Authors' words appear only in labels, with everything disarmed that Graphviz would
read as markup, escapes or entities.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from sphinxcontrib_usecase.diagrams.colours import Colour, painted
from sphinxcontrib_usecase.diagrams.curves import rounded
from sphinxcontrib_usecase.diagrams.dot_head import ARROW, dot_head
from sphinxcontrib_usecase.diagrams.emphasis import path_classes, pen
from sphinxcontrib_usecase.diagrams.layout.items import Shape
from sphinxcontrib_usecase.diagrams.marks import marks
from sphinxcontrib_usecase.diagrams.names import node_id, token
from sphinxcontrib_usecase.diagrams.text_width import FONT
from sphinxcontrib_usecase.graph.activity import (
    REGION,
    ActivityNode,
    ControlFlowKind,
    NodeKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sphinxcontrib_usecase.diagrams.layout.picture import (
        Figure,
        Lane,
        Picture,
        Place,
        Rectangle,
        Stroke,
        Text,
    )
    from sphinxcontrib_usecase.diagrams.wrapping import Block
    from sphinxcontrib_usecase.graph.activity import ControlFlow

#: The scheme of links that are resolved when the picture is put on a page.
LINK_SCHEME = "uc:"

_POINTS_PER_INCH = 72
_SPARE = 4
#: Every colour is written as ``#rrggbb``.
_COLOUR_LENGTH = 7
#: What the outer line of a double circle adds.
_RIM = 8
_SHAPES: dict[Shape, dict[str, str]] = {
    Shape.BOX: {},
    Shape.DIAMOND: {"shape": "diamond", "style": "filled"},
    Shape.CIRCLE: {"shape": "circle", "style": "solid"},
}
_CHOSEN = {ControlFlowKind.BRANCH, ControlFlowKind.LOOP}
_ENDS = {NodeKind.SUCCESS_FINAL, NodeKind.FAILURE_FINAL, NodeKind.ABANDONED_FINAL}
#: What differs from a plain outline.
_STYLES: dict[NodeKind, dict[str, str]] = {
    NodeKind.INITIAL: {"style": "filled", "fillcolor": Colour.INK, "color": Colour.INK},
    NodeKind.CALL_ACTION: {"style": "rounded"},
    NodeKind.SUCCESS_FINAL: {
        "shape": "doublecircle",
        "style": "filled",
        "fillcolor": Colour.SUCCESS,
        "color": Colour.SUCCESS,
    },
    NodeKind.FAILURE_FINAL: {"color": Colour.FAILURE},
    NodeKind.ABANDONED_FINAL: {"color": Colour.ABANDONED},
    NodeKind.RETURN: {"style": "rounded,dashed"},
    NodeKind.OPEN_END: {
        "style": "dashed",
        "label": "?",
        "color": Colour.ABANDONED,
        "fontcolor": Colour.ABANDONED,
    },
}


#: Those of the signs inside shapes; others are lines.
_SIGNS = {
    NodeKind.FAILURE_FINAL: Colour.FAILURE,
    NodeKind.ABANDONED_FINAL: Colour.ABANDONED,
}


def picture_dot(
    picture: Picture, colours: Mapping[str, str] | None = None, head: str | None = None
) -> str:
    """Write *picture* as DOT for the layout engine ``nop2``.

    :param colours: those that are not the usual ones, by name
    :param head: what `dot_head` gives, where it is at hand
    """
    return painted((head or dot_head()) + _Writer(picture).text(), colours or {})


def link(target: str) -> str:
    """Give the private link to a reference target."""
    return LINK_SCHEME + quote(target, safe="")


class _Writer:
    """Writes one picture."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._names = {f.node.key: f"n{number}" for number, f in enumerate(picture.figures)}
        # The words beside a decision are those of the way that is taken when nothing applies.
        others = (s.flow for s in picture.strokes if s.flow.kind not in _CHOSEN)
        self._otherwise = {flow.source: flow for flow in others}
        self._kinds = {figure.node.key: figure.node.kind for figure in picture.figures}
        exits = (s.corners[0] for s in picture.strokes if s.flow.source == REGION)
        self._exits = {place: f"exit{n}" for n, place in enumerate(dict.fromkeys(exits))}
        self._bottom = picture.size[1] + 0.5
        self._lines: list[str] = []
        self._written: dict[Place, str] = {}

    def text(self) -> str:
        """Write everything behind the head, from the back to the front."""
        width, height = self._picture.size
        whole = f"0,0,{_number(width + 1)},{_number(height + 1)}"
        self._frame("whole", whole, style="invis")
        for lane in self._picture.lanes:
            self._lane(lane)
        if self._picture.region:
            region = self._picture.region
            box = self._box(region)
            self._frame("region", box, style="rounded,dashed", cls="uc-region", colour=Colour.LINE)
        for figure in self._picture.figures:
            self._figure(figure)
        for number, text in enumerate(self._picture.texts):
            self._text(number, text)
        for number, place in enumerate(self._exits):
            self._exit(number, place)
        for number, stroke in enumerate(self._picture.strokes):
            self._stroke(number, stroke)
        self._lines.append(f'\tgraph [_background="{self._background()}"]\n}}\n')
        return "".join(self._lines)

    def _lane(self, lane: Lane) -> None:
        """Write a lane and its head."""
        name = f"lane-{lane.number + 1}"
        self._frame(name, self._box(lane.frame), cls="uc-lane")
        words = _words(lane.block)
        self._node(
            f"head{lane.number}",
            lane.head.centre,
            lane.head.size,
            f'{words} {_HEAD} id="{name}-title" class="uc-lane-title"',
        )

    def _figure(self, figure: Figure) -> None:
        """Write the shape of a node."""
        node = figure.node
        words = _words(figure.block) if figure.block else ""
        url = f'URL="{link(node.link)}"' if node.link else ""
        look = _look(figure.shape, node.kind) if node.emphasised is None else _pen_look(figure)
        classes = " ".join(self._node_classes(node))
        self._node(
            self._names[node.key],
            figure.centre,
            _drawn_size(figure),
            f'{words} {look} {url} id="{node_id(node.key)}" class="{classes}"',
        )

    def _node_classes(self, node: ActivityNode) -> Iterable[str]:
        """Yield the classes of a node: what it is, its step, its flow."""
        yield f"uc-{node.kind.value}"
        if node.kind in {NodeKind.ACTION, NodeKind.CALL_ACTION}:
            yield f"uc-step-{token(node.label)}"
        yield f"uc-flow-{token(node.flow)}"
        yield from path_classes(node)

    def _text(self, number: int, text: Text) -> None:
        """Write words beside a shape or line."""
        owner = text.owner
        is_node = isinstance(owner, ActivityNode)
        is_end = is_node and owner.kind in {*_ENDS, NodeKind.OPEN_END}
        flow = owner.flow if isinstance(owner, ActivityNode) else owner.extension
        url = "" if is_node or not owner.link else f'URL="{link(owner.link)}"'
        way = self._otherwise.get(owner.key, owner) if isinstance(owner, ActivityNode) else owner
        kind = "uc-end-title" if is_end else "uc-guard"
        classes = " ".join([kind, f"uc-flow-{token(flow)}", *path_classes(way)])
        self._node(
            f"t{number}",
            text.centre,
            # A little more, so that Graphviz does not warn; nothing is drawn around them.
            (text.size[0] + _SPARE, text.size[1] + _SPARE),
            f'{_words(text.block)} {_BARE} {_attributes(pen(way))} {url} id="text-{number}" '
            f'class="{classes}"',
        )

    def _stroke(self, number: int, stroke: Stroke) -> None:
        """Write the line of a control flow."""
        flow = stroke.flow
        curve, tip = rounded(stroke.corners, arrow=10 * ARROW)
        is_open = self._kinds[flow.target] is NodeKind.OPEN_END
        classes = ["uc-edge", f"uc-flow-{token(flow.extension)}"]
        classes += ["uc-edge-open"] if is_open else []
        classes += [] if flow.extension or _is_loop(flow) else ["uc-edge-main"]
        classes += path_classes(flow)
        look = _attributes({**(_DASHED if is_open else {}), **pen(flow)})
        source = self._names.get(flow.source) or self._exits[stroke.corners[0]]
        points = " ".join(map(self._at, curve))
        self._lines.append(
            f'\t{source} -> {self._names[flow.target]} [pos="e,{self._at(tip)} {points}" '
            f'id="edge-{number}" class="{" ".join(classes)}" {look}]\n'
        )

    def _exit(self, number: int, place: Place) -> None:
        """Write a dot where lines leave the frame of the region."""
        attributes = f'{_DOT} id="exit-{number}" class="uc-region-exit"'
        self._node(self._exits[place], place, (5, 5), attributes)

    def _node(self, name: str, centre: Place, size: tuple[float, float], attributes: str) -> None:
        """Write a node of a fixed place and size."""
        width, height = _inches(size[0]), _inches(size[1])
        self._lines.append(
            f'\t{name} [pos="{self._at(centre)}" width={width} height={height} {attributes}]\n'
        )

    def _frame(
        self,
        name: str,
        box: str,
        *,
        style: str = "solid",
        cls: str = "uc-frame",
        colour: Colour = Colour.FAINT,
    ) -> None:
        """Write a rectangle around nodes."""
        self._lines.append(
            f'\tsubgraph "cluster_{name}" {{ graph [bb="{box}" style="{style}" id="{name}" '
            f'class="{cls}" color="{colour}"] }}\n'
        )

    def _background(self) -> str:
        """Write the signs inside shapes in the drawing language of Graphviz."""
        written = []
        for figure in self._picture.figures:
            colour = pen(figure.node).get("color") or _SIGNS.get(figure.node.kind, Colour.LINE)
            for start, end in marks(figure):
                places = f"{self._at(start)} {self._at(end)}".replace(",", " ")
                written.append(f"c {_COLOUR_LENGTH} -{colour} L 2 {places}")
        return " ".join(written)

    def _box(self, rectangle: Rectangle) -> str:
        """Write a rectangle."""
        lower_left = self._at((rectangle.left, rectangle.bottom))
        return f"{lower_left},{self._at((rectangle.right, rectangle.top))}"

    def _at(self, place: Place) -> str:
        """Write a place; Graphviz counts y from the bottom.

        Half a point more puts thin lines on the pixels of the screen.
        """
        written = self._written.get(place)
        if written is None:
            written = f"{_number(place[0] + 0.5)},{_number(self._bottom - place[1])}"
            self._written[place] = written
        return written


def _drawn_size(figure: Figure) -> tuple[float, float]:
    """Give the size as Graphviz counts it: without the second line of a double circle."""
    rim = _RIM if figure.node.kind is NodeKind.SUCCESS_FINAL else 0
    return figure.size[0] - rim, figure.size[1] - rim


def _is_loop(flow: ControlFlow) -> bool:
    """Tell whether a flow starts a loop again."""
    return flow.kind is ControlFlowKind.LOOP


@cache
def _look(shape: Shape, kind: NodeKind) -> str:
    """Write how a node looks where no scenario is emphasised."""
    return _attributes({**_SHAPES[shape], **_STYLES.get(kind, {})})


def _pen_look(figure: Figure) -> str:
    """Write how a node looks where some scenario is emphasised."""
    kind = figure.node.kind
    return _attributes({**_SHAPES[figure.shape], **_STYLES.get(kind, {}), **pen(figure.node)})


def _words(block: Block) -> str:
    """Write lines of text, disarmed: no escapes, no entities, no HTML (which is not quoted)."""
    text = "\n".join(block.lines).replace("&", "&amp;")
    label = text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
    size = "" if block.size == FONT else f" fontsize={_number(block.size)}"
    return f'label="{label}"{size}'


def _attributes(values: dict[str, str]) -> str:
    """Write attributes of our own, which hold no words of authors."""
    return " ".join(f'{name}="{value}"' for name, value in values.items())


#: The head of a lane, words without a shape, where lines leave the region, an open line.
_HEAD = _attributes({"style": "filled", "fillcolor": Colour.SHADE, "color": Colour.FAINT})
_BARE = _attributes({"shape": "plaintext", "style": ""})
_DOT = _attributes({"shape": "circle", "style": "filled", "fillcolor": Colour.LINE})
_DASHED = {"style": "dashed", "color": Colour.ABANDONED}


@lru_cache(maxsize=512)
def _inches(points: float) -> str:
    """Write a size."""
    return f"{points / _POINTS_PER_INCH:.4f}"


@lru_cache(maxsize=8192)  # Columns, rows and sizes come again and again.
def _number(value: float) -> str:
    """Write a number without needless digits."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
