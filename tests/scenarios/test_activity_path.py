from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.graph import ActivityGraph, NodeKind, Terminal, build_activity
from sphinxcontrib_usecase.scenarios import activity_paths, derive_scenarios, path_name
from tests.diagrams.random_use_cases import random_use_case
from tests.factories import cast, extension, flow, outcome, repeat, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import Extension, UseCase

ENDS = {
    NodeKind.SUCCESS_FINAL: Terminal.SUCCESS,
    NodeKind.FAILURE_FINAL: Terminal.FAILURE,
    NodeKind.ABANDONED_FINAL: Terminal.ABANDONED,
    NodeKind.OPEN_END: Terminal.OPEN,
}
LOOPED = (flow("a", "b", "c", repeats=(repeat("1-2", "done"), repeat("2"))),)
ENDLESS = (flow("a", "b", closing_outcome=outcome("rejoin 1")),)
USE_CASES = {
    "plain": use_case(extensions=()),
    "retry": use_case(extensions=(extension("2a"), extension("2b", outcome="next"))),
    "back": use_case(extensions=(extension("3a", outcome="rejoin 1"),)),
    "forward": use_case(extensions=(extension("1a", outcome="rejoin 4"),)),
    "ends": use_case(
        extensions=(
            extension("1a", outcome="failure"),
            extension("2a", outcome="abandoned"),
            extension("3a", outcome=None),
            extension("4a", outcome="success"),
        )
    ),
    "range": use_case(extensions=(extension("1-3a", outcome="retry"), extension("2,4b"))),
    "any time": use_case(extensions=(extension("*a", outcome="failure"), extension("*b"))),
    "nested": use_case(
        extensions=(
            extension("2a", steps=("a", "b")),
            extension("2a2a", outcome="next"),
            extension("2a*b", outcome="failure"),
        )
    ),
    "empty": use_case(
        extensions=(
            extension("2a", steps=(), outcome="failure"),
            extension("2b", steps=(), outcome="next"),
            extension("2-3c", steps=(), outcome="retry"),
        )
    ),
    "loop": use_case(
        main_flows=LOOPED,
        extensions=(extension("2a", outcome="next"), extension("2b", steps=(), outcome="next")),
    ),
    "endless": use_case(main_flows=ENDLESS, extensions=(extension("2a", outcome="failure"),)),
}


def activity(use_case_: UseCase) -> ActivityGraph:
    """Make an activity that is not too large."""
    graph = build_activity(use_case_, cast(use_case_), max_partitions=None)
    assert isinstance(graph, ActivityGraph)
    return graph


def nodes(*extensions: Extension) -> str:
    """Give the nodes on the path of the last scenario."""
    case = use_case(extensions=extensions)
    name = path_name(derive_scenarios(case)[-1])
    return " ".join(activity_paths(activity(case))[name].nodes)


def test_the_main_scenario_runs_from_start_to_end() -> None:
    """The path passes decisions and merges on its way."""
    case = use_case(steps=["a", "b"], extensions=(extension("1a"),))
    main = activity_paths(activity(case))["main"]
    assert " ".join(main.nodes) == ("initial merge:action:1 action:1 decision:1 action:2 end:main")


def test_a_path_goes_through_the_extension() -> None:
    """The path of an extension has its steps, its end, and nothing behind that."""
    assert nodes(extension("1a", outcome="failure")) == (
        "initial action:1 decision:1 action:1a1 end:1a"
    )


def test_any_time_leaves_the_frame() -> None:
    """What can happen at any time is entered from the frame, without a decision."""
    assert nodes(extension("*a", outcome="failure")) == "initial action:1 action:*a1 end:*a"


def test_what_goes_back_to_several_steps_says_so() -> None:
    """The path of a range goes on at its anchor, over a node with words."""
    assert "end:2-3a" in nodes(extension("2-3a")).split()
    assert nodes(extension("2-3a")).split()[-1] == "end:main"


SHAPES = USE_CASES | {f"random {seed}": random_use_case(seed) for seed in range(150)}


@pytest.mark.thorough
@pytest.mark.parametrize("case", SHAPES.values(), ids=SHAPES)
def test_paths_and_pictures_agree(case: UseCase) -> None:
    """The steps and the end of each scenario lie on its path, in a picture of any shape."""
    graph = activity(case)
    kinds = {node.key: node.kind for node in graph.nodes}
    paths = activity_paths(graph)
    for scenario in derive_scenarios(case):
        path = paths[path_name(scenario)]
        actions = [key for key in path.nodes if key.startswith("action:")]
        assert set(actions) == {f"action:{step}" for step in scenario.steps}
        ends = [ENDS[kinds[key]] for key in path.nodes if kinds[key] in ENDS]
        assert ends == ([scenario.end] if scenario.end else [])


@pytest.mark.parametrize("case", USE_CASES.values(), ids=USE_CASES)
def test_flows_join_the_nodes_of_a_path(case: UseCase) -> None:
    """Whatever a flow of a path joins lies on the path; each node is come to by one of them."""
    graph = activity(case)
    for path in activity_paths(graph).values():
        flows = [graph.flows[number] for number in path.flows]
        assert {flow.target for flow in flows} == set(path.nodes) - {"initial"}
        assert {flow.source for flow in flows} - set(path.nodes) <= {"region"}


def test_what_is_only_rejoined_has_no_way_in() -> None:
    """Steps that hang nowhere may be drawn; what hangs on them is no scenario."""
    hanging = (extension("9a"), extension("2a", outcome="rejoin 9a1"), extension("9a1a"))
    case = use_case(extensions=hanging)
    assert list(activity_paths(activity(case))) == ["main", "2a@2"]
    assert [path_name(scenario) for scenario in derive_scenarios(case)] == ["main", "2a@2"]
