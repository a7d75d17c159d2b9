"""Cycles in what points at what."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Node = TypeVar("Node")


def cycles(successors: Mapping[Node, Sequence[Node]]) -> Iterator[tuple[Node, ...]]:
    """Yield a cycle for each edge that closes one in a depth-first walk.

    Every cycle that there is shares an edge with a yielded one, and none is yielded twice.

    :param successors: what each node points at; nodes and targets in the order of the project
    :return: each cycle as its nodes, the one that comes first in the mapping first
    """
    rank = {node: number for number, node in enumerate(successors)}
    done: set[Node] = set()
    for start in successors:
        if start not in done:
            yield from _walk(start, successors, done, rank)


def _walk(
    start: Node,
    successors: Mapping[Node, Sequence[Node]],
    done: set[Node],
    rank: Mapping[Node, int],
) -> Iterator[tuple[Node, ...]]:
    """Walk from *start*; the stack is our own, since a chain may be longer than Python's."""
    path, position = [start], {start: 0}
    waiting = [iter(dict.fromkeys(successors[start]))]
    while path:
        for node in waiting[-1]:
            if node in position:
                yield _from_first(path[position[node] :], rank)
            elif node not in done and node in successors:
                position[node] = len(path)
                path.append(node)
                waiting.append(iter(dict.fromkeys(successors[node])))
                break
        else:
            waiting.pop()
            done.add(path[-1])
            del position[path.pop()]


def _from_first(cycle: Sequence[Node], rank: Mapping[Node, int]) -> tuple[Node, ...]:
    """Turn a cycle so that its first member comes first."""
    start = min(range(len(cycle)), key=lambda index: rank[cycle[index]])
    return (*cycle[start:], *cycle[:start])
