"""The way through a use case, step by step."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph import EdgeKind, Terminal, control_flow
from sphinxcontrib_usecase.model import StepLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.graph import Edge, Node
    from sphinxcontrib_usecase.model import ExtensionLabel, UseCase
    from sphinxcontrib_usecase.scenarios.scenario import Entry

    _Onward = dict[Node, list[Edge]]
    _Into = dict[tuple[Node, ExtensionLabel | None], Edge]


class Walk:
    """Walks through the control flow of one use case, which is worked out when it is needed."""

    def __init__(self, use_case: UseCase) -> None:
        """Keep the use case."""
        self._use_case = use_case

    @cached_property
    def _edges(self) -> tuple[_Onward, _Into]:
        """What can follow each step, and how each extension is entered at it."""
        onward: _Onward = {}
        into: _Into = {}
        for edge in control_flow(self._use_case).edges:
            if edge.repeat:
                continue
            if edge.kind is EdgeKind.BRANCH and edge.extension:
                into.setdefault((edge.source, edge.extension.label), edge)
            else:
                onward.setdefault(edge.source, []).append(edge)
        return onward, into

    def path(self, entries: Iterable[Entry]) -> Iterator[Edge]:
        """Yield the edges of the path that enters these extensions.

        It ends early where it comes back to a step with nothing left to enter.
        """
        onward, into = self._edges
        left = list(entries)
        anchors = {entry.anchor for entry in left}
        node: Node = Terminal.START
        passed: set[Node] = set()
        while isinstance(node, StepLabel) or node is Terminal.START:
            if left and left[0].anchor == node:
                edge = into[node, left.pop(0).label]
                passed.clear()
            else:
                edge = _next(onward[node], anchors)
            yield edge
            node = edge.target
            if node in passed:
                return
            passed.add(node)


def _next(edges: list[Edge], anchors: set[StepLabel]) -> Edge:
    """Give the edge that is taken when no extension is; it may depend on where one began."""
    return next((edge for edge in edges if edge.entry in {None, *anchors}), edges[0])
