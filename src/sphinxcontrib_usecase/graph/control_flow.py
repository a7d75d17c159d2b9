"""The control flow of a use case: which step can come after which.

Sources of the rules: an extension at step N is noticed while doing or on finishing N, so it
leaves from N (A. Cockburn, *Writing Effective Use Cases*). Without a stated outcome nobody
knows where it goes on, so it leads to an open end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.continuation import Continuation
from sphinxcontrib_usecase.graph.index import FlowIndex
from sphinxcontrib_usecase.graph.step_graph import Edge, EdgeKind, StepGraph, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.graph.step_graph import Node
    from sphinxcontrib_usecase.model.flow import Extension, Flow, Repeat
    from sphinxcontrib_usecase.model.labels import ExtensionLabel, StepLabel
    from sphinxcontrib_usecase.model.use_case import UseCase


def control_flow(use_case: UseCase) -> StepGraph:
    """Work out what can follow each step of *use_case*.

    Rejoin targets, step names, ranges, ``*``, nested extensions and explicit loops are
    resolved. A flow that hangs nowhere has its steps and edges, but no way in.
    """
    index = FlowIndex(use_case)
    edges = tuple(_edges(index, Continuation(index)))
    ends = dict.fromkeys(e.target for e in edges if isinstance(e.target, Terminal))
    return StepGraph(nodes=(Terminal.START, *index.steps, *ends), edges=edges)


def _edges(index: FlowIndex, continuation: Continuation) -> Iterator[Edge]:
    """Yield all edges, flow by flow."""
    for label, flow in index.flows.items():
        if label is None:
            yield from _main(flow, continuation)
        yield from _sequence(flow)
    for last, loops in continuation.loops.items():
        for first, repeat in loops:
            yield Edge(source=last, target=first, kind=EdgeKind.REPEAT, repeat=repeat)
    for label, extension in index.extensions.items():
        yield from _extension(extension, label, index, continuation)


def _main(flow: Flow, continuation: Continuation) -> Iterator[Edge]:
    """Yield the way into the main success scenario and the way out of it."""
    if not flow.steps:
        return
    first, last = flow.steps[0].label, flow.steps[-1].label
    yield Edge(source=Terminal.START, target=first, kind=EdgeKind.SEQUENCE)
    for goes_on in continuation.after_flow(None):
        yield Edge(source=last, target=goes_on.target, kind=EdgeKind.SEQUENCE)


def _sequence(flow: Flow) -> Iterator[Edge]:
    """Yield the edges from each step of *flow* to the next."""
    for step, after in zip(flow.steps, flow.steps[1:], strict=False):
        yield Edge(source=step.label, target=after.label, kind=EdgeKind.SEQUENCE)


def _extension(
    extension: Extension, label: ExtensionLabel, index: FlowIndex, continuation: Continuation
) -> Iterator[Edge]:
    """Yield the ways into *extension* and the ways out of it."""
    anchors = index.anchors(label)
    if extension.steps:
        first = extension.steps[0].label
        yield from (_branch(anchor, first, extension) for anchor in anchors)
        yield from (
            Edge(
                source=extension.steps[-1].label,
                target=goes_on.target,
                kind=EdgeKind.OUTCOME,
                extension=extension,
                entry=goes_on.entry,
                repeat=goes_on.repeat,
            )
            for goes_on in continuation.after_flow(label)
        )
        return
    for anchor in anchors:
        for goes_on in continuation.after_flow(label, {label: anchor}):
            yield _branch(anchor, goes_on.target, extension, goes_on.repeat)


def _branch(
    anchor: StepLabel, target: Node, extension: Extension, repeat: Repeat | None = None
) -> Edge:
    """Make the edge from *anchor* into *extension*."""
    return Edge(
        source=anchor,
        target=target,
        kind=EdgeKind.BRANCH,
        extension=extension,
        entry=anchor,
        repeat=repeat,
    )
