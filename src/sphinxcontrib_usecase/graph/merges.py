"""Merges: where several ways lead to one node, they meet in a merge before it (UML 2.5)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.activity import (
    ActivityNode,
    ControlFlow,
    ControlFlowKind,
    NodeKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def with_merges(
    nodes: Sequence[ActivityNode], flows: Sequence[ControlFlow]
) -> tuple[tuple[ActivityNode, ...], tuple[ControlFlow, ...]]:
    """Put a merge before each node that several flows enter.

    :return: all nodes, each merge directly before its node, and all flows
    """
    ways_in = Counter(flow.target for flow in flows)
    crowded = {node.key for node in nodes if ways_in[node.key] > 1}
    return tuple(_nodes(nodes, crowded)), tuple(_flows(nodes, flows, crowded))


def _merge_key(key: str) -> str:
    """Name the merge before the node *key*."""
    return f"merge:{key}"


def _nodes(nodes: Sequence[ActivityNode], crowded: set[str]) -> Iterator[ActivityNode]:
    """Yield all nodes with merges between them."""
    for node in nodes:
        if node.key in crowded:
            yield ActivityNode(
                key=_merge_key(node.key),
                kind=NodeKind.MERGE,
                label=node.label,
                flow=node.flow,
                partition=node.partition,
            )
        yield node


def _flows(
    nodes: Sequence[ActivityNode], flows: Sequence[ControlFlow], crowded: set[str]
) -> Iterator[ControlFlow]:
    """Yield all flows, led through the merges."""
    for flow in flows:
        yield flow._replace(target=_merge_key(flow.target)) if flow.target in crowded else flow
    for node in nodes:
        if node.key in crowded:
            yield ControlFlow(
                source=_merge_key(node.key),
                target=node.key,
                kind=ControlFlowKind.SEQUENCE,
                extension=node.flow,
            )
