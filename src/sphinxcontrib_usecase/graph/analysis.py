"""What the control flow proves: every step can be reached, every flow can end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.control_flow import control_flow
from sphinxcontrib_usecase.graph.step_graph import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sphinxcontrib_usecase.graph.step_graph import Node, StepGraph
    from sphinxcontrib_usecase.model.flow import Flow, Step
    from sphinxcontrib_usecase.model.use_case import UseCase


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
    graph = control_flow(use_case)
    back = {node: [edge.source for edge in edges] for node, edges in graph.incoming.items()}
    trapped = reached_nodes(graph) - _closure(graph.ends, back)
    shadowed = _shadowed(use_case)
    return tuple(
        flow
        for flow in use_case.flows
        if flow.steps and flow.steps[-1].label in trapped and id(flow) not in shadowed
    )


def reached_nodes(graph: StepGraph) -> set[Node]:
    """Give the steps and ends that some run comes to."""
    onward = {node: [edge.target for edge in edges] for node, edges in graph.outgoing.items()}
    return _closure([Terminal.START], onward)


def _closure(start: Iterable[Node], neighbours: Mapping[Node, list[Node]]) -> set[Node]:
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
