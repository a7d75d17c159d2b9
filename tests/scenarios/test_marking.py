from __future__ import annotations

from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from sphinxcontrib_usecase.scenarios import derive_scenarios, with_emphasis, with_scenarios
from tests.factories import cast, extension, use_case

CASE = use_case(extensions=(extension("2a", outcome="failure"), extension("3a", outcome="next")))
SCENARIOS = derive_scenarios(CASE)


def activity() -> ActivityGraph:
    """Make the activity of a use case with two extensions."""
    graph = build_activity(CASE, cast(CASE))
    assert isinstance(graph, ActivityGraph)
    return graph


def test_nodes_know_their_scenarios() -> None:
    """A node has the names of the scenarios that pass it."""
    found = {node.key: node.scenarios for node in with_scenarios(activity()).nodes}
    assert found["action:2"] == ("main", "2a@2", "3a@3")
    assert found["action:3"] == ("main", "3a@3")
    assert found["action:2a1"] == ("2a@2",)


def test_flows_know_their_scenarios() -> None:
    """A flow has the names of the scenarios that pass it."""
    found = {flow.target: flow.scenarios for flow in with_scenarios(activity()).flows}
    assert found["action:3a1"] == ("3a@3",)


def test_one_scenario_is_nothing_to_tell_apart() -> None:
    """Without extensions the activity stays as it is, and so it does where one is emphasised."""
    plain = build_activity(use_case(extensions=()), cast(CASE))
    assert isinstance(plain, ActivityGraph)
    assert with_scenarios(plain) is plain
    emphasised = with_emphasis(activity(), SCENARIOS[1])
    assert with_scenarios(emphasised) is emphasised


def test_one_scenario_is_emphasised() -> None:
    """What the scenario does not pass is told from what it passes."""
    graph = with_emphasis(activity(), SCENARIOS[1])
    assert {n.key for n in graph.nodes if n.emphasised} == {
        *("initial", "action:1", "action:2", "decision:2", "action:2a1", "end:2a")
    }
    assert [flow.source for flow in graph.flows if flow.emphasised] == [
        *("initial", "action:1", "action:2", "decision:2", "action:2a1")
    ]
    assert all(flow.emphasised is not None for flow in graph.flows)
