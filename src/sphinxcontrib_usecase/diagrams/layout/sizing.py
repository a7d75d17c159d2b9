"""From the nodes and guards of an activity to items of known size."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.layout.axes import Direction
from sphinxcontrib_usecase.diagrams.layout.branches import guard_key
from sphinxcontrib_usecase.diagrams.layout.items import Caption, Item, Shape
from sphinxcontrib_usecase.diagrams.text_width import FONT, safe_width
from sphinxcontrib_usecase.diagrams.wrapping import clean, wrap
from sphinxcontrib_usecase.graph.activity import ControlFlowKind, NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.diagrams.layout.wiring import Wiring
    from sphinxcontrib_usecase.diagrams.wrapping import Block
    from sphinxcontrib_usecase.graph.activity import ActivityGraph, ActivityNode, ControlFlow

#: Font size of everything beside a shape.
SMALL_FONT = 11.0
#: Room between a text and the border of its box.
_PAD_X, _PAD_Y = 10.0, 8.0
#: What a line of a step may take: wider only for a long word.
_LINE, _LONGEST_LINE = 116.0, 150.0
_LEAST_HEIGHT = 36.0
#: Room for the rake, the sign of a call.
_RAKE = 14.0
#: What a guard beside the way on may take, in lines of a step: its column has room for little.
_SHARE = 0.7
#: Distance between a line or shape and the text beside it.
_GAP = 5.0
_ROUND = {
    NodeKind.INITIAL: 18.0,
    NodeKind.SUCCESS_FINAL: 22.0,
    NodeKind.FAILURE_FINAL: 22.0,
    NodeKind.ABANDONED_FINAL: 22.0,
    NodeKind.OPEN_END: 22.0,
}
_DIAMOND = {NodeKind.DECISION: 26.0, NodeKind.MERGE: 20.0}


def make_items(graph: ActivityGraph, direction: Direction, wiring: Wiring) -> dict[str, Item]:
    """Size everything in *graph* that takes room of its own: nodes, and guards of extensions.

    :param wiring: tells at which side of a decision its loop leaves
    :return: the items by the keys of nodes and guards
    """
    sizer = _Sizer(graph, direction, wiring)
    guards = (
        sizer.guard(position, flow)
        for position, flow in enumerate(graph.flows)
        if flow.kind is ControlFlowKind.BRANCH
    )
    nodes = (sizer.node(node) for node in graph.nodes)
    return {item.key: item for item in (*nodes, *guards)}


class _Sizer:
    """Sizes items; all actions of a picture are equally wide."""

    def __init__(self, graph: ActivityGraph, direction: Direction, wiring: Wiring) -> None:
        self._direction = direction
        self._wiring = wiring
        self._line = _line_width(graph)
        self._blocks = {
            node.key: wrap(_step_text(node), width=self._line, size=FONT)
            for node in graph.nodes
            if node.kind in {NodeKind.ACTION, NodeKind.CALL_ACTION}
        }
        widest = max((block.width for block in self._blocks.values()), default=0)
        self._width = max(widest, 60.0) + 2 * _PAD_X
        self._exits: dict[str, list[tuple[int, ControlFlow]]] = {}
        for position, flow in enumerate(graph.flows):
            self._exits.setdefault(flow.source, []).append((position, flow))

    def node(self, node: ActivityNode) -> Item:
        """Size one node."""
        if node.key in self._blocks:
            return self._action(node)
        if node.kind is NodeKind.RETURN:
            block = wrap(node.text, width=self._line, size=SMALL_FONT)
            return self._box(node.key, block, block.width + 2 * _PAD_X, 28)
        if node.kind in _DIAMOND:
            side = _DIAMOND[node.kind]
            captions = tuple(self._exit_captions(node, side / 2))
            return Item(key=node.key, shape=Shape.DIAMOND, size=(side, side), captions=captions)
        side = _ROUND[node.kind]
        width = max(self._line / 2, _longest_word([node.text], SMALL_FONT))
        block = wrap(node.text, width=width, size=SMALL_FONT)
        caption = self._beside(block, side / 2)
        return Item(
            key=node.key,
            shape=Shape.CIRCLE,
            size=(side, side),
            captions=(caption,) if block.lines else (),
        )

    def guard(self, position: int, flow: ControlFlow) -> Item:
        """Size the condition of an extension, which stands before the line it belongs to."""
        block = wrap(guard_text(flow), width=self._line, size=SMALL_FONT)
        size = self._direction.turn(block.width, block.height)
        caption = Caption(block=block, across=0, along=-size[1] / 2 - _GAP + 1, size=size)
        return Item(key=guard_key(position), shape=Shape.NONE, size=(0, 8), captions=(caption,))

    def _action(self, node: ActivityNode) -> Item:
        """Size a step."""
        block = self._blocks[node.key]
        least = _LEAST_HEIGHT
        rake = _RAKE if node.kind is NodeKind.CALL_ACTION else 0
        return self._box(node.key, block, self._width, least, rake)

    def _box(self, key: str, block: Block, width: float, least: float, extra: float = 0) -> Item:
        """Make a box around a text."""
        height = max(block.height + 2 * _PAD_Y, least) + extra
        size = self._direction.turn(_even(width), _even(height))
        return Item(key=key, shape=Shape.BOX, size=size, block=block)

    def _exit_captions(self, node: ActivityNode, half: float) -> Iterator[Caption]:
        """Place the guards of the ways out that are no extensions.

        The way on leaves with the flow, its guard stands beside it; a loop leaves to a side,
        its guard stands before the line.
        """
        for position, flow in self._exits.get(node.key, ()):
            if not flow.guard or flow.kind is ControlFlowKind.BRANCH:
                continue
            text = f"[{clean(flow.guard)}]"
            width = max(self._line * _SHARE, _longest_word([text], SMALL_FONT))
            block = wrap(text, width=width, size=SMALL_FONT)
            across, along = size = self._direction.turn(block.width, block.height)
            if flow.kind is ControlFlowKind.LOOP:
                side = -1 if self._wiring.leaves_to_left(position) else 1
                place = side * (half + across / 2 + 2), -along / 2 - _GAP + 1
            else:
                # Lines of text have air above and below them, but none at their ends.
                gap = _GAP + 1 if self._direction is Direction.DOWN else 1
                place = across / 2 + gap, half + along / 2
            yield Caption(block=block, across=place[0], along=place[1], size=size)

    def _beside(self, block: Block, half: float) -> Caption:
        """Put a text to the right of a circle, as seen on the screen."""
        size = self._direction.turn(block.width, block.height)
        across, along = self._direction.turn(half + _GAP + block.width / 2, 0)
        return Caption(block=block, across=across, along=along, size=size)


def guard_text(flow: ControlFlow) -> str:
    """Give the guard of an extension as it is shown: its label and its condition."""
    condition = clean(flow.guard).rstrip(".:")
    return f"{flow.extension} [{condition}]" if condition else flow.extension


def _step_text(node: ActivityNode) -> str:
    """Give the text of an action as it is shown: its label and the step."""
    return f"{node.label}. {clean(node.text)}".rstrip()


def _line_width(graph: ActivityGraph) -> float:
    """Give what a line may take: enough for the longest word, within reason."""
    longest = _longest_word((node.text for node in graph.nodes), FONT)
    return min(max(longest, _LINE), _LONGEST_LINE)


def _even(value: float) -> float:
    """Round up to an even number, so that both borders lie on whole points."""
    return 2.0 * ceil(value / 2)


def _longest_word(texts: Iterable[str], size: float) -> float:
    """Give the width of the longest word, as far as lines may go."""
    words = (word for text in texts for word in clean(text).split())
    return min(max((safe_width(word, size) for word in words), default=0), _LONGEST_LINE)
