"""Where control goes on when a step or a flow is over."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.step_graph import Terminal
from sphinxcontrib_usecase.model.labels import StepLabel
from sphinxcontrib_usecase.model.outcome import OutcomeKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinxcontrib_usecase.graph.index import FlowIndex
    from sphinxcontrib_usecase.graph.step_graph import Node
    from sphinxcontrib_usecase.model.flow import Flow, Repeat
    from sphinxcontrib_usecase.model.labels import ExtensionLabel

_ENDS = {
    OutcomeKind.SUCCESS: Terminal.SUCCESS,
    OutcomeKind.FAILURE: Terminal.FAILURE,
    OutcomeKind.ABANDONED: Terminal.ABANDONED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoingOn:
    """One way in which control goes on."""

    #: What comes next.
    target: Node
    #: The anchor at which the flow that is over was entered, where the target depends on it.
    entry: StepLabel | None = None
    #: The loop that starts again.
    repeat: Repeat | None = None


class Continuation:
    """Tells where control goes on.

    :param index: the use case
    """

    def __init__(self, index: FlowIndex) -> None:
        """Resolve the explicit loops."""
        self._index = index
        #: First step and loop, by the last step of the loop.
        self.loops: dict[StepLabel, list[tuple[StepLabel, Repeat]]] = defaultdict(list)
        for flow in index.flows.values():
            for repeat in flow.repeats:
                if span := index.loop(flow, repeat):
                    self.loops[span[1]].append((span[0], repeat))

    def after_flow(
        self,
        label: ExtensionLabel | None,
        entries: Mapping[ExtensionLabel, StepLabel] = MappingProxyType({}),
    ) -> Iterator[GoingOn]:
        """Yield where control goes when the flow *label* is over.

        ``next`` at the last step of an extension means: where that extension goes on.

        :param label: the flow; ``None`` for the main success scenario
        :param entries: the anchors at which it and those around it were entered, as far as they
            are known; of others all anchors count
        """
        while True:
            fixed = self.fixed_target(label)
            if fixed is not None or label is None:
                yield GoingOn(target=fixed or Terminal.OPEN)
                return
            entry = entries.get(label)
            anchors = (entry,) if entry else self._index.anchors(label)
            if not anchors:
                yield GoingOn(target=Terminal.OPEN)
                return
            if is_retry(self._index.flows[label]):
                yield from (GoingOn(target=anchor, entry=anchor) for anchor in anchors)
                return
            for anchor in anchors:
                yield from self.inside_flow(anchor)
            if following(anchors[-1]) in self._index.steps:
                return
            label = label.parent

    def fixed_target(self, label: ExtensionLabel | None) -> Node | None:
        """Give where the flow *label* goes on, or ``None`` when that depends on its anchor."""
        flow = self._index.flows[label]
        outcome = flow.outcome
        if outcome is None:
            return Terminal.SUCCESS if label is None else Terminal.OPEN
        if outcome.kind.ends:
            return _ENDS[outcome.kind]
        if outcome.kind is OutcomeKind.REJOIN:
            step = self._index.step(outcome.target)
            return step.label if step else Terminal.OPEN
        return None

    def inside_flow(self, anchor: StepLabel) -> Iterator[GoingOn]:
        """Yield what comes after *anchor* in its own flow: loops, then the next step."""
        for first, repeat in self.loops.get(anchor, ()):
            yield GoingOn(target=first, entry=anchor, repeat=repeat)
        if (step := following(anchor)) in self._index.steps:
            yield GoingOn(target=step, entry=anchor)


def following(step: StepLabel) -> StepLabel:
    """Give the label after *step* in the same flow."""
    return StepLabel(extension=step.extension, number=step.number + 1)


def is_retry(flow: Flow) -> bool:
    """Tell whether *flow* goes back to its anchor."""
    return flow.outcome is not None and flow.outcome.kind is OutcomeKind.RETRY
