from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph import EdgeKind, Terminal, control_flow
from tests.factories import extension, flow, outcome, repeat, step, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import Extension, UseCase


def edges(use_case_: UseCase, kind: EdgeKind) -> list[str]:
    """Give the edges of one kind, as text."""
    found = (edge for edge in control_flow(use_case_).edges if edge.kind is kind)
    return [f"{edge.source} > {edge.target}" for edge in found]


def outcomes(*extensions: Extension) -> list[str]:
    """Give where the extensions of a use case with four steps go on."""
    return edges(use_case(extensions=extensions), EdgeKind.OUTCOME)


def test_the_main_flow_runs_from_start_to_success() -> None:
    """Without anything else, the main success scenario succeeds."""
    plain = use_case(steps=["a", "b"], extensions=())
    assert edges(plain, EdgeKind.SEQUENCE) == ["start > 1", "2 > success", "1 > 2"]


def test_the_main_flow_may_end_otherwise() -> None:
    """An outcome of the main success scenario counts."""
    main = flow("a", closing_outcome=outcome("abandoned"))
    assert edges(use_case(main_flows=(main,), extensions=()), EdgeKind.SEQUENCE) == [
        "start > 1",
        "1 > abandoned",
    ]


def test_the_main_flow_cannot_retry() -> None:
    """The main success scenario has no anchor to go back to."""
    main = flow("a", closing_outcome=outcome("retry"))
    graph = control_flow(use_case(main_flows=(main,), extensions=()))
    assert graph.ends == (Terminal.OPEN,)


def test_an_empty_main_flow_has_no_edges() -> None:
    """Without steps nothing happens."""
    assert control_flow(use_case(main_flows=(flow(),), extensions=())).edges == ()


def test_an_extension_leaves_its_anchor() -> None:
    """The first step of an extension can follow the anchor."""
    assert edges(use_case(), EdgeKind.BRANCH) == ["2 > 2a1"]


def test_a_range_is_entered_from_each_of_its_steps() -> None:
    """A range leaves from every step in it."""
    ranged = use_case(extensions=(extension("1-3a"),))
    assert edges(ranged, EdgeKind.BRANCH) == ["1 > 1-3a1", "2 > 1-3a1", "3 > 1-3a1"]


def test_retry_leads_back_to_the_anchor() -> None:
    """Retry means the anchor again."""
    assert outcomes(extension("2a", outcome="retry")) == ["2a1 > 2"]


def test_retry_of_a_range_leads_back_to_each_anchor() -> None:
    """Where a range was entered decides where it goes back to."""
    graph = control_flow(use_case(extensions=(extension("2-3a", outcome="retry"),)))
    ways = [edge for edge in graph.edges if edge.kind is EdgeKind.OUTCOME]
    assert [(str(way.entry), str(way.target)) for way in ways] == [("2", "2"), ("3", "3")]


def test_next_leads_behind_the_anchor() -> None:
    """Next means the step after the anchor."""
    assert outcomes(extension("2a", outcome="next")) == ["2a1 > 3"]


def test_next_at_the_last_step_ends_the_use_case() -> None:
    """Behind the last step of the main flow lies its end."""
    assert outcomes(extension("4a", outcome="next")) == ["4a1 > success"]


def test_next_in_a_nested_extension_goes_on_inside_the_parent() -> None:
    """The anchor of a nested extension is a step of its parent."""
    parent = extension("2a", steps=["a", "b"], outcome="failure")
    assert outcomes(parent, extension("2a1a", outcome="next"))[1] == "2a1a1 > 2a2"


def test_next_at_the_last_step_of_the_parent_goes_where_the_parent_goes() -> None:
    """Behind the last step of an extension lies its outcome."""
    parent = extension("2a", outcome="rejoin 4")
    assert outcomes(parent, extension("2a1a", outcome="next"))[1] == "2a1a1 > 4"


def test_a_rejoin_by_label_is_resolved() -> None:
    """A rejoin names a step by its label."""
    assert outcomes(extension("2a", outcome="rejoin 1")) == ["2a1 > 1"]


def test_a_rejoin_by_name_is_resolved() -> None:
    """A rejoin names a step by its name."""
    named = use_case(
        steps=[step(1, name="ask"), step(2)], extensions=(extension("2a", outcome="rejoin ask"),)
    )
    assert edges(named, EdgeKind.OUTCOME) == ["2a1 > 1"]


def test_an_unknown_rejoin_is_an_open_end() -> None:
    """Nobody knows where a rejoin to nowhere goes on."""
    assert outcomes(extension("2a", outcome="rejoin 9")) == ["2a1 > open"]


def test_a_missing_outcome_is_an_open_end() -> None:
    """An extension that does not say how it goes on is not guessed at."""
    assert outcomes(extension("2a", outcome=None)) == ["2a1 > open"]


def test_an_end_ends() -> None:
    """An extension that ends the use case leads to that end."""
    assert outcomes(extension("2a", outcome="failure")) == ["2a1 > failure"]


def test_an_extension_without_steps_leads_straight_on() -> None:
    """An empty extension is one edge from its anchor to its target."""
    empty = use_case(extensions=(extension("2-3a", steps=[], outcome="next"),))
    assert edges(empty, EdgeKind.BRANCH) == ["2 > 3", "3 > 4"]


def test_an_extension_that_hangs_nowhere_has_no_way_in() -> None:
    """An unknown anchor leaves the steps in the graph, and nothing leads to them."""
    graph = control_flow(use_case(extensions=(extension("9a", outcome="next"),)))
    lost = next(node for node in graph.nodes if str(node) == "9a1")
    assert lost not in graph.incoming
    assert graph.outgoing[lost][0].target is Terminal.OPEN


def test_a_loop_leads_from_its_last_step_to_its_first() -> None:
    """An explicit loop is an edge back."""
    main = flow("a", "b", "c", repeats=(repeat("1-2"), repeat("2-9")))
    looped = use_case(main_flows=(main,), extensions=())
    assert edges(looped, EdgeKind.REPEAT) == ["2 > 1"]


def test_next_at_the_end_of_a_loop_may_start_it_again() -> None:
    """Behind the last step of a loop lie both its start and the step after it."""
    main = flow("a", "b", "c", repeats=(repeat("1-2"),))
    looped = use_case(main_flows=(main,), extensions=(extension("2a", outcome="next"),))
    assert edges(looped, EdgeKind.OUTCOME) == ["2a1 > 1", "2a1 > 3"]


def test_edges_are_found_by_their_source() -> None:
    """What can follow a step is a look-up."""
    graph = control_flow(use_case())
    second = next(node for node in graph.nodes if str(node) == "2")
    assert [str(edge.target) for edge in graph.outgoing[second]] == ["3", "2a1"]
