"""Which node of the activity comes after a flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.activity import NodeKind
from sphinxcontrib_usecase.graph.continuation import Continuation, following, is_retry
from sphinxcontrib_usecase.graph.index import is_region
from sphinxcontrib_usecase.graph.step_graph import Terminal
from sphinxcontrib_usecase.model.labels import StepLabel

if TYPE_CHECKING:
    from sphinxcontrib_usecase.graph.index import FlowIndex
    from sphinxcontrib_usecase.model.flow import Repeat
    from sphinxcontrib_usecase.model.labels import ExtensionLabel

_ENDS = {
    Terminal.SUCCESS: NodeKind.SUCCESS_FINAL,
    Terminal.FAILURE: NodeKind.FAILURE_FINAL,
    Terminal.ABANDONED: NodeKind.ABANDONED_FINAL,
    Terminal.OPEN: NodeKind.OPEN_END,
}


def action_key(step: StepLabel) -> str:
    """Name the action of a step."""
    return f"action:{step}"


def decision_key(step: StepLabel) -> str:
    """Name the decision after a step on which extensions hang."""
    return f"decision:{step}"


def loop_key(last: StepLabel, position: int) -> str:
    """Name the decision of an explicit loop, the nth that ends at the step *last*."""
    return f"loop:{last}:{position}"


def end_key(label: ExtensionLabel | None) -> str:
    """Name the node in which a flow ends."""
    return f"end:{label or 'main'}"


class Exits:
    """Finds the node after a flow.

    :param index: the use case
    """

    def __init__(self, index: FlowIndex) -> None:
        """Resolve loops once."""
        self._index = index
        self._continuation = Continuation(index)

    def loops(self, step: StepLabel) -> list[tuple[StepLabel, Repeat]]:
        """Give the explicit loops that end at *step*, with their first steps."""
        return self._continuation.loops.get(step, [])

    def after(self, label: ExtensionLabel | None) -> str:
        """Give the key of the node that control passes to when the flow *label* is over.

        An extension with several anchors that goes on relative to them has no one place to
        go on at; it ends in a node that says so.
        """
        while True:
            fixed = self._continuation.fixed_target(label)
            if isinstance(fixed, StepLabel):
                return action_key(fixed)
            if label is None or fixed is not None:
                return end_key(label)
            anchors = self._index.anchors(label)
            if len(anchors) != 1 or is_region(label):
                return end_key(label)
            if is_retry(self._index.flows[label]):
                return action_key(anchors[0])
            if self.loops(anchors[0]):
                return loop_key(anchors[0], 0)
            if (step := following(anchors[0])) in self._index.steps:
                return action_key(step)
            label = label.parent

    def end(self, label: ExtensionLabel | None) -> NodeKind | None:
        """Give the kind of node in which the flow *label* ends; ``None`` when it goes on."""
        if self.after(label) != end_key(label):
            return None
        fixed = self._continuation.fixed_target(label)
        if isinstance(fixed, Terminal):
            return _ENDS[fixed]
        anchored = label is not None and self._index.anchors(label)
        return NodeKind.RETURN if anchored else NodeKind.OPEN_END
