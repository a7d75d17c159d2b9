"""What the control flow proves: every step can be reached, every flow can end."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from sphinxcontrib_usecase.graph.control_flow import control_flow
from sphinxcontrib_usecase.graph.index import FlowIndex
from sphinxcontrib_usecase.graph.runs import Runs, depends_on_entry
from sphinxcontrib_usecase.graph.step_graph import Terminal
from sphinxcontrib_usecase.model.outcome import OutcomeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sphinxcontrib_usecase.graph.runs import State
    from sphinxcontrib_usecase.graph.step_graph import Node, StepGraph
    from sphinxcontrib_usecase.model.flow import Extension, Flow, Step
    from sphinxcontrib_usecase.model.labels import StepLabel
    from sphinxcontrib_usecase.model.use_case import UseCase


#: A step, an end, or a state of a run.
Place = TypeVar("Place")


def unreachable_steps(use_case: UseCase) -> tuple[Step, ...]:
    """Give the steps that no run of *use_case* can come to, in order.

    These are the steps of an extension whose anchor is missing or does not exist, of all
    extensions nested in it, and of a second extension with the same label.
    """
    reached = reached_nodes(control_flow(use_case))
    shadowed = _shadowed(use_case)
    return tuple(
        step
        for flow in use_case.flows
        for step in flow.steps
        if id(flow) in shadowed or step.label not in reached
    )


def endless_loops(use_case: UseCase) -> tuple[Flow, ...]:
    """Give the flows that can never end once their last step is reached, in order.

    The condition of an extension may happen or not, so a loop that some extension can leave
    is not endless; an open end is an end. A flow that hangs nowhere is left out: it never
    begins.
    """
    index = FlowIndex(use_case)
    if not _may_loop(index):
        return ()
    trapped, shadowed = _trapped(index), _shadowed(use_case)
    return tuple(
        flow
        for flow in use_case.flows
        if flow.steps and flow.steps[-1].label in trapped and id(flow) not in shadowed
    )


def _may_loop(index: FlowIndex) -> bool:
    """Tell whether there is anything to look for: most use cases show at once that they end.

    Where the main success scenario ends, each of its steps leads there, and so does every
    extension that goes on in it.
    """
    main = index.flows.get(None)
    if main is None or main.repeats or (main.outcome and not main.outcome.kind.ends):
        return True
    return not all(_ends(extension, index) for extension in index.extensions.values())


def _ends(extension: Extension, index: FlowIndex) -> bool:
    """Tell whether an extension ends or goes on in the main success scenario."""
    outcome = extension.outcome
    if extension.repeats or extension.label is None:
        return False
    if outcome is None or outcome.kind.ends:
        return True
    if outcome.kind is OutcomeKind.REJOIN:
        step = index.step(outcome.target)
        return step is None or step.label.extension is None
    return extension.label.parent is None


def _trapped(index: FlowIndex) -> set[Node]:
    """Give the steps that some run comes to, and from which no run ends."""
    states = Runs(index).states() if depends_on_entry(index) else None
    if states is None:
        graph = control_flow(index.use_case)
        back = {node: [edge.source for edge in edges] for node, edges in graph.incoming.items()}
        escaping = _closure(graph.ends, back)
        return reached_nodes(graph) - escaping
    before: dict[State, list[State]] = defaultdict(list)
    for state, following in states.items():
        for other in following:
            before[other].append(state)
    over = [state for state in states if isinstance(state[0], Terminal)]
    free = {node for node, _ in _closure(over, before)}
    return {node for node, _ in states} - free


def steps_after_leaving(use_case: UseCase, leaving: Mapping[StepLabel, Node]) -> set[Node]:
    """Give the steps that some run comes to when some steps lead elsewhere.

    :param leaving: those steps, and where they lead to
    :return: every step when there are too many runs to tell
    """
    index = FlowIndex(use_case)
    states = Runs(index, leaving).states()
    return {node for node, _ in states} if states is not None else set(index.steps)


def reached_nodes(graph: StepGraph) -> set[Node]:
    """Give the steps and ends that some run comes to."""
    onward = {node: [edge.target for edge in edges] for node, edges in graph.outgoing.items()}
    return _closure([Terminal.START], onward)


def _closure(start: Iterable[Place], neighbours: Mapping[Place, Iterable[Place]]) -> set[Place]:
    """Give everything that can be reached from *start*."""
    reached = set(start)
    waiting = list(reached)
    while waiting:
        for node in neighbours.get(waiting.pop(), ()):
            if node not in reached:
                reached.add(node)
                waiting.append(node)
    return reached


def _shadowed(use_case: UseCase) -> set[int]:
    """Give the extensions whose label another one already has, or that have none, by identity."""
    seen = set()
    hidden = set()
    for extension in use_case.extensions:
        if extension.label is None or extension.label in seen:
            hidden.add(id(extension))
        seen.add(extension.label)
    return hidden
