"""The role ``notation``: a small picture of one element of a diagram.

It is laid out and drawn as diagrams of use cases are, so it shows what readers will see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from sphinxcontrib_usecase.diagrams import Sketch, choose_engine, draw, fill_in
from sphinxcontrib_usecase.diagrams.dot import picture_dot
from sphinxcontrib_usecase.diagrams.layout import lay_out
from sphinxcontrib_usecase.graph import (
    REGION,
    ActivityGraph,
    ActivityNode,
    ControlFlow,
    ControlFlowKind,
    NodeKind,
    Partition,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

_BRANCH, _LOOP = ControlFlowKind.BRANCH, ControlFlowKind.LOOP
_OUTCOME = ControlFlowKind.OUTCOME


def _node(key: str, kind: NodeKind = NodeKind.ACTION, text: str = "") -> ActivityNode:
    """Make a node; the key of a step is its label, ``2a1`` of an extension."""
    is_step = kind in {NodeKind.ACTION, NodeKind.CALL_ACTION}
    flow = key[:2] if key[1:2].isalpha() else ""
    return ActivityNode(key=key, kind=kind, text=text, label=key if is_step else "", flow=flow)


def _flow(
    source: str,
    target: str,
    guard: str = "",
    kind: ControlFlowKind = ControlFlowKind.SEQUENCE,
    extension: str = "",
) -> ControlFlow:
    """Make a control flow."""
    return ControlFlow(source=source, target=target, kind=kind, guard=guard, extension=extension)


def _graph(*parts: ActivityNode | ControlFlow, lanes: tuple[str, ...] = ()) -> ActivityGraph:
    """Put an activity together."""
    return ActivityGraph(
        use_case="",
        title="",
        nodes=tuple(part for part in parts if isinstance(part, ActivityNode)),
        flows=tuple(part for part in parts if isinstance(part, ControlFlow)),
        partitions=tuple(Partition(key=lane, title=lane) for lane in lanes),
    )


_CHECK = _node("2", text="The bank checks the PIN.")
_DECISION = _node("d", NodeKind.DECISION)
_MERGE = _node("m", NodeKind.MERGE)
_NEXT = _node("3", text="The ATM pays out.")
_TELL = _node("2a1", text="The ATM says so.")
_BRANCHES = (
    _flow("2", "d"),
    _flow("d", "2a1", "The PIN is wrong", _BRANCH, "2a"),
)

#: The activity that shows each element.
_ELEMENTS = {
    "start": _graph(_node("i", NodeKind.INITIAL)),
    "step": _graph(_CHECK),
    "call": _graph(_node("1", NodeKind.CALL_ACTION, "The customer identifies themselves.")),
    "lanes": _graph(
        _CHECK._replace(partition="Bank"),
        _NEXT._replace(partition="Cash machine"),
        _flow("2", "3"),
        lanes=("Bank", "Cash machine"),
    ),
    "decision": _graph(_CHECK, _DECISION, _NEXT, _TELL, *_BRANCHES, _flow("d", "3", "else")),
    "merge": _graph(
        _MERGE,
        _CHECK,
        _DECISION,
        _NEXT,
        _TELL,
        *_BRANCHES,
        _flow("d", "3", "else"),
        _flow("m", "2"),
        _flow("2a1", "m", kind=_OUTCOME, extension="2a"),
    ),
    "loop": _graph(
        _MERGE,
        _CHECK,
        _DECISION,
        _NEXT,
        _flow("m", "2"),
        _flow("2", "d"),
        _flow("d", "m", "else", _LOOP),
        _flow("d", "3", "until it is right"),
    ),
    "success": _graph(_node("e", NodeKind.SUCCESS_FINAL, "success")),
    "failure": _graph(_node("e", NodeKind.FAILURE_FINAL, "failure")),
    "abandoned": _graph(_node("e", NodeKind.ABANDONED_FINAL, "abandoned")),
    "open": _graph(_CHECK, _node("e", NodeKind.OPEN_END, "open end"), _flow("2", "e")),
    "return": _graph(_node("e", NodeKind.RETURN, "back to the same step")),
    "any-time": _graph(
        _node("i", NodeKind.INITIAL),
        _CHECK,
        _NEXT,
        _node("*a", NodeKind.ABANDONED_FINAL, "abandoned"),
        _flow("i", "2"),
        _flow("2", "3"),
        _flow(REGION, "*a", "The customer cancels", _BRANCH, "*a"),
    ),
}


class Notation(SphinxRole):
    """Show the picture of an element; nothing where no picture can be shown."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Draw it: a page has a dozen of them, and drawing takes some milliseconds."""
        engine = choose_engine("auto", format="svg")
        if engine is None:
            return [], []
        dot = picture_dot(lay_out(_ELEMENTS[self.text]))
        (drawing,) = draw([Sketch.of_dot(dot)], engine=engine, for_page=True)
        if drawing.data is None:
            raise RuntimeError(drawing.problem)
        svg = fill_in(
            drawing.data,
            prefix=f"notation-{self.text}-",
            resolve=lambda _target: None,
            title=f"Notation: {self.text}",
            description="The row of the table says what it means.",
        )
        return [nodes.raw("", svg, format="html")], []


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the role, and the style sheet of diagrams."""
    app.add_role("notation", Notation())
    app.add_css_file("usecase.css")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
