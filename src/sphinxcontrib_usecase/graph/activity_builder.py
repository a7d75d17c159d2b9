"""From a use case to its activity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.activity import (
    REGION,
    ActivityGraph,
    ActivityNode,
    ControlFlow,
    ControlFlowKind,
    NodeKind,
    Words,
)
from sphinxcontrib_usecase.graph.analysis import reached_nodes
from sphinxcontrib_usecase.graph.continuation import following, is_retry
from sphinxcontrib_usecase.graph.control_flow import control_flow
from sphinxcontrib_usecase.graph.exits import Exits, action_key, decision_key, end_key, loop_key
from sphinxcontrib_usecase.graph.index import FlowIndex, is_region
from sphinxcontrib_usecase.graph.lanes import Lanes
from sphinxcontrib_usecase.graph.limits import Limit, TooLarge
from sphinxcontrib_usecase.graph.merges import with_merges
from sphinxcontrib_usecase.model.flow import Extension
from sphinxcontrib_usecase.model.labels import ExtensionLabel
from sphinxcontrib_usecase.model.reference import parse_target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinxcontrib_usecase.model.cast import Cast
    from sphinxcontrib_usecase.model.flow import Flow, Repeat, Step
    from sphinxcontrib_usecase.model.labels import StepLabel
    from sphinxcontrib_usecase.model.use_case import UseCase

_Label = ExtensionLabel | None

#: Beyond these nobody reads the picture.
MAX_STEPS = 60
MAX_BRANCHES = 60
#: The same for swimlanes, where each actor is to have one.
MAX_PARTITIONS = 8


def build_activity(
    use_case: UseCase,
    cast: Cast,
    *,
    words: Words | None = None,
    max_partitions: int | None = MAX_PARTITIONS,
) -> ActivityGraph | TooLarge:
    """Make the activity of *use_case*.

    Each step is an action, followed by one decision when extensions hang on it, and by one
    more for each explicit loop that ends there. Flows that hang nowhere are left out.

    :param cast: tells who performs a step
    :param words: what stands in the picture and is not the author's, translated
    :param max_partitions: how many can be drawn; ``None`` where they may be left out
    """
    index = FlowIndex(use_case)
    drawn = _drawn(use_case, index)
    if refusal := _too_large(index, drawn):
        return refusal
    words = words or Words()
    lanes = Lanes(index, cast, words, drawn)
    count = len(lanes.partitions)
    if max_partitions is not None and count > max_partitions:
        return TooLarge(limit=Limit.PARTITIONS, count=count, maximum=max_partitions)
    nodes, flows = with_merges(*_Builder(index, lanes, words, drawn).build())
    return ActivityGraph(
        use_case=use_case.id,
        title=use_case.title,
        nodes=nodes,
        flows=flows,
        partitions=lanes.partitions,
    )


def _drawn(use_case: UseCase, index: FlowIndex) -> tuple[_Label, ...]:
    """Give the flows that some run comes to."""
    reached = reached_nodes(control_flow(use_case))

    def comes_to(label: _Label, flow: Flow) -> bool:
        steps = [s.label for s in flow.steps] or (index.anchors(label) if label else [])
        return label is None or any(step in reached for step in steps)

    return tuple(label for label, flow in index.flows.items() if comes_to(label, flow))


def _too_large(index: FlowIndex, drawn: tuple[_Label, ...]) -> TooLarge | None:
    """Refuse what has too many steps or too many ways into extensions."""
    steps = sum(len(index.flows[label].steps) for label in drawn)
    if steps > MAX_STEPS:
        return TooLarge(limit=Limit.STEPS, count=steps, maximum=MAX_STEPS)
    branches = sum(1 if is_region(label) else len(index.anchors(label)) for label in drawn if label)
    if branches > MAX_BRANCHES:
        return TooLarge(limit=Limit.BRANCHES, count=branches, maximum=MAX_BRANCHES)
    return None


class _Builder:
    """Makes nodes and flows, without merges."""

    def __init__(
        self, index: FlowIndex, lanes: Lanes, words: Words, drawn: Sequence[_Label]
    ) -> None:
        self._index = index
        self._lanes = lanes
        self._words = words
        self._drawn = drawn
        self._exits = Exits(index)
        self._nodes: list[ActivityNode] = []
        self._flows: list[ControlFlow] = []

    def build(self) -> tuple[list[ActivityNode], list[ControlFlow]]:
        """Make everything, flow by flow."""
        for label in self._drawn:
            flow = self._index.flows[label]
            if label is None:
                self._begin(flow)
            for step in flow.steps:
                self._step(step)
            self._end(label, flow)
        return self._nodes, self._flows

    def _begin(self, main: Flow) -> None:
        """Add the initial node, and the ways into what can happen at any time."""
        first = main.steps[0].label if main.steps else None
        lane = self._lanes.of(first) if first else self._lanes.first
        self._nodes.append(ActivityNode(key="initial", kind=NodeKind.INITIAL, partition=lane))
        self._connect("initial", action_key(first) if first else self._exits.after(None))
        for label in self._drawn:
            if label and is_region(label):
                self._branch(REGION, label)

    def _step(self, step: Step) -> None:
        """Add the action of one step, its decisions, and the ways out of them."""
        label = step.label
        source, guard = self._action(step), ""
        if branches := [b for b in self._branches(label) if b in self._drawn]:
            source = self._decide(decision_key(label), step, source, guard)
            for branch in branches:
                self._branch(source, branch)
            guard = self._words.otherwise
        for position, (first, repeat) in enumerate(self._exits.loops(label)):
            source = self._decide(loop_key(label, position), step, source, guard)
            again = self._words.otherwise if repeat.until else self._words.again
            self._connect(source, action_key(first), again, flow=label, kind=ControlFlowKind.LOOP)
            guard = self._until(repeat)
        if (after := following(label)) in self._index.steps:
            self._connect(source, action_key(after), guard, flow=label)
        else:
            target = self._exits.after(label.extension)
            self._connect(source, target, guard, flow=label, kind=ControlFlowKind.OUTCOME)

    def _action(self, step: Step) -> str:
        """Add the action of one step."""
        own = f"{self._index.use_case.id}.{step.label}"
        called = parse_target(step.includes[0].text, relative=False) if step.includes else None
        node = ActivityNode(
            key=action_key(step.label),
            kind=NodeKind.CALL_ACTION if called else NodeKind.ACTION,
            text=step.text,
            label=str(step.label),
            flow=str(step.label.extension or ""),
            partition=self._lanes.of(step.label),
            link=called.use_case if called else own,
        )
        self._nodes.append(node)
        return node.key

    def _branches(self, step: StepLabel) -> list[ExtensionLabel]:
        """Give the extensions that leave from *step*; those of the region do not."""
        return [e.label for e in self._index.extensions_at(step) if e.label]

    def _decide(self, key: str, step: Step, source: str, guard: str) -> str:
        """Add a decision after *source*; give its key."""
        node = ActivityNode(
            key=key,
            kind=NodeKind.DECISION,
            label=str(step.label),
            flow=str(step.label.extension or ""),
            partition=self._lanes.of(step.label),
        )
        self._nodes.append(node)
        self._connect(source, key, guard, flow=step.label)
        return key

    def _until(self, repeat: Repeat) -> str:
        """Give the guard of the way out of a loop."""
        if not repeat.until:
            return self._words.otherwise
        return self._words.until.replace("{condition}", repeat.until)

    def _branch(self, source: str, label: ExtensionLabel) -> None:
        """Add one way into an extension."""
        extension = self._index.flows[label]
        first = extension.steps[0].label if extension.steps else None
        self._flows.append(
            ControlFlow(
                source=source,
                target=action_key(first) if first else self._exits.after(label),
                kind=ControlFlowKind.BRANCH,
                guard=extension.condition if isinstance(extension, Extension) else "",
                extension=str(label),
                link=f"{self._index.use_case.id}.{label}",
            )
        )

    def _end(self, label: _Label, flow: Flow) -> None:
        """Add the node in which a flow ends, unless it goes on elsewhere."""
        kind = self._exits.end(label)
        if kind is None:
            return
        words = self._words
        texts = {
            NodeKind.SUCCESS_FINAL: words.success,
            NodeKind.FAILURE_FINAL: words.failure,
            NodeKind.ABANDONED_FINAL: words.abandoned,
            NodeKind.OPEN_END: words.open_end,
            NodeKind.RETURN: words.same_step if is_retry(flow) else words.next_step,
        }
        node = ActivityNode(
            key=end_key(label),
            kind=kind,
            text=texts[kind],
            flow=str(label or ""),
            partition=self._lane_at_end(label, flow),
        )
        self._nodes.append(node)

    def _lane_at_end(self, label: _Label, flow: Flow) -> str | None:
        """Give the lane of the last step, or of the anchor when there is none."""
        if flow.steps:
            return self._lanes.of(flow.steps[-1].label)
        anchors = self._index.anchors(label) if label else ()
        return self._lanes.of(anchors[0]) if anchors else self._lanes.first

    def _connect(
        self,
        source: str,
        target: str,
        guard: str = "",
        *,
        flow: StepLabel | None = None,
        kind: ControlFlowKind = ControlFlowKind.SEQUENCE,
    ) -> None:
        """Add a flow between two nodes; *flow* is the step it comes from."""
        extension = str(flow.extension or "") if flow else ""
        self._flows.append(
            ControlFlow(
                source=source,
                target=target,
                kind=kind,
                guard=guard,
                extension=extension,
            )
        )
