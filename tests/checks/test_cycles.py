from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

from hypothesis import given
from hypothesis import strategies as st

from sphinxcontrib_usecase.checks.cycles import cycles

graphs = st.dictionaries(st.integers(0, 7), st.lists(st.integers(0, 7), max_size=4))


def is_cyclic(graph: dict[int, list[int]]) -> bool:
    """Tell whether the standard library finds a cycle."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        return True
    return False


@given(graphs)
def test_what_is_found_is_a_cycle(graph: dict[int, list[int]]) -> None:
    """Each member points at the next, the last at the first, and none comes twice."""
    for cycle in cycles(graph):
        assert len(set(cycle)) == len(cycle)
        assert all(b in graph[a] for a, b in zip(cycle, (*cycle[1:], cycle[0]), strict=True))


@given(graphs)
def test_a_cycle_is_found_where_there_is_one(graph: dict[int, list[int]]) -> None:
    """Something is found exactly where the graph has no order."""
    assert bool(list(cycles(graph))) == is_cyclic(graph)


@given(graphs)
def test_the_first_member_comes_first(graph: dict[int, list[int]]) -> None:
    """A cycle begins with the member that is first in the mapping, and is yielded once."""
    found = list(cycles(graph))
    rank = list(graph).index
    assert all(rank(cycle[0]) == min(map(rank, cycle)) for cycle in found)
    assert len(set(found)) == len(found)


@given(graphs)
def test_without_the_found_cycles_none_is_left(graph: dict[int, list[int]]) -> None:
    """Every cycle shares an edge with a yielded one."""
    for cycle in cycles(graph):
        for one, other in zip(cycle, (*cycle[1:], cycle[0]), strict=True):
            graph[one] = [node for node in graph[one] if node != other]
    assert not is_cyclic(graph)


def test_a_chain_may_be_long() -> None:
    """Chains are followed beyond the depth of Python's own stack."""
    ring = {number: [(number + 1) % 5000] for number in range(5000)}
    assert [len(cycle) for cycle in cycles(ring)] == [5000]


def test_none_may_be_a_node() -> None:
    """The main flow has no label."""
    assert list(cycles({None: [None]})) == [(None,)]
