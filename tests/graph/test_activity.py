from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph import (
    MAX_PARTITIONS,
    REGION,
    ActivityGraph,
    Limit,
    NodeKind,
    TooLarge,
    Words,
    build_activity,
)
from tests.factories import ACTORS, actor, cast, extension, flow, outcome, repeat, step, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import UseCase


def activity(use_case_: UseCase, words: Words | None = None) -> ActivityGraph:
    """Make an activity that is not too large."""
    graph = build_activity(use_case_, cast(use_case_), words=words)
    assert isinstance(graph, ActivityGraph)
    return graph


def flows(use_case_: UseCase) -> list[str]:
    """Give the control flows as text."""
    return [
        f"{flow.source} > {flow.target}" + (f" [{flow.guard}]" if flow.guard else "")
        for flow in activity(use_case_).flows
    ]


def kinds(use_case_: UseCase) -> list[NodeKind]:
    """Give the kinds of all nodes."""
    return [node.kind for node in activity(use_case_).nodes]


def refusal(use_case_: UseCase) -> TooLarge:
    """Give the refusal of an activity that is too large."""
    refused = build_activity(use_case_, cast(use_case_, actors=[*ACTORS, *MANY]))
    assert isinstance(refused, TooLarge)
    return refused


MANY = [actor(f"Clerk{letter}") for letter in "abcdefghi"]


def test_a_plain_flow_is_a_chain() -> None:
    """Initial node, actions, final node."""
    assert flows(use_case(steps=["a", "b"], extensions=())) == [
        "initial > action:1",
        "action:1 > action:2",
        "action:2 > end:main",
    ]


def test_an_extension_leaves_a_decision_after_its_anchor() -> None:
    """Action, then decision, with the condition as one guard and else as the other."""
    drawn = flows(use_case(extensions=(extension("2a", "No cash", outcome="failure"),)))
    assert "action:2 > decision:2" in drawn
    assert "decision:2 > action:2a1 [No cash]" in drawn
    assert "decision:2 > action:3 [else]" in drawn


def test_two_extensions_share_a_decision() -> None:
    """There is one decision to a step, however many extensions hang on it."""
    both = use_case(extensions=(extension("2a"), extension("2b")))
    assert kinds(both).count(NodeKind.DECISION) == 1


def test_ways_meet_in_a_merge() -> None:
    """A step that can be reached in two ways has a merge before it."""
    drawn = flows(use_case())
    assert "action:1 > merge:action:2" in drawn
    assert "action:2a1 > merge:action:2" in drawn
    assert "merge:action:2 > action:2" in drawn


def test_an_end_has_its_own_node() -> None:
    """Each flow that ends has a final node of its own."""
    ends = use_case(
        extensions=(
            extension("1a", outcome="success"),
            extension("2a", outcome="failure"),
            extension("3a", outcome="abandoned"),
            extension("4a", outcome=None),
        )
    )
    assert [kind for kind in kinds(ends) if kind not in {NodeKind.ACTION, NodeKind.DECISION}] == [
        NodeKind.INITIAL,
        NodeKind.SUCCESS_FINAL,
        NodeKind.SUCCESS_FINAL,
        NodeKind.FAILURE_FINAL,
        NodeKind.ABANDONED_FINAL,
        NodeKind.OPEN_END,
    ]


def test_a_range_enters_one_body_from_each_step() -> None:
    """The steps of a range are drawn once; every step in it leads there."""
    drawn = flows(use_case(extensions=(extension("2-3a", "No cash", outcome="failure"),)))
    assert "decision:2 > merge:action:2-3a1 [No cash]" in drawn
    assert "decision:3 > merge:action:2-3a1 [No cash]" in drawn


def test_a_range_that_goes_back_says_so() -> None:
    """A range has no one step to go back to, so it ends in a node with words."""
    nodes = activity(use_case(extensions=(extension("2-3a", outcome="retry"),))).nodes
    assert (nodes[-1].kind, nodes[-1].text) == (NodeKind.RETURN, "back to the same step")


def test_a_range_that_goes_on_says_so() -> None:
    """A range has no one step to go on at either."""
    nodes = activity(use_case(extensions=(extension("2-3a", outcome="next"),))).nodes
    assert nodes[-1].text == "on to the next step"


def test_any_time_leaves_the_region() -> None:
    """An extension at any time is one edge from the region around the main flow."""
    graph = activity(use_case(extensions=(extension("*a", "Cancelled", outcome="abandoned"),)))
    assert graph.has_region
    assert [f.target for f in graph.flows if f.source == REGION] == ["action:*a1"]


def test_any_time_in_an_extension_leaves_each_of_its_steps() -> None:
    """Only the main success scenario has a region."""
    nested = use_case(extensions=(extension("2a", steps=["a", "b"]), extension("2a*a")))
    graph = activity(nested)
    assert not graph.has_region
    assert "decision:2a2 > merge:action:2a*a1 [The PIN is wrong]" in flows(nested)


def test_an_extension_without_steps_is_one_edge() -> None:
    """The guard leads straight to where the extension goes on."""
    empty = use_case(extensions=(extension("3a", "Hurry", steps=[], outcome="rejoin 1"),))
    assert "decision:3 > merge:action:1 [Hurry]" in flows(empty)


def test_next_leads_behind_the_anchor() -> None:
    """An extension that goes on at the next step leads to its action."""
    assert "action:2a1 > merge:action:3" in flows(
        use_case(extensions=(extension("2a", outcome="next"),))
    )


def test_next_at_the_end_of_an_extension_goes_where_that_goes() -> None:
    """Behind the last step of the parent lies the outcome of the parent."""
    nested = use_case(
        extensions=(extension("2a", outcome="rejoin 4"), extension("2a1a", outcome="next"))
    )
    assert "action:2a1a1 > merge:action:4" in flows(nested)


def test_a_loop_is_tested_after_its_last_step() -> None:
    """A loop is a decision with a way back and a way on."""
    main = flow("a", "b", repeats=(repeat("1-2", "all is done"),))
    drawn = flows(use_case(main_flows=(main,), extensions=()))
    assert "loop:2:0 > merge:action:1 [else]" in drawn
    assert "loop:2:0 > end:main [until all is done]" in drawn


def test_a_loop_without_a_condition_names_the_way_back() -> None:
    """Where the author gives no condition, the way back has the word."""
    main = flow("a", "b", repeats=(repeat("1-2"),))
    drawn = flows(use_case(main_flows=(main,), extensions=()))
    assert "loop:2:0 > merge:action:1 [again]" in drawn
    assert "loop:2:0 > end:main [else]" in drawn


def test_next_at_the_end_of_a_loop_comes_to_its_test() -> None:
    """An extension of the last step of a loop goes on at the decision of the loop."""
    main = flow("a", "b", repeats=(repeat("1-2", "all is done"),))
    looped = use_case(main_flows=(main,), extensions=(extension("2a", outcome="next"),))
    assert "action:2a1 > merge:loop:2:0" in flows(looped)


def test_an_include_is_a_call() -> None:
    """A step that includes a use case links to it."""
    calling = use_case(steps=[step(1, includes=["UC-LOGIN.3"])], extensions=())
    node = activity(calling).nodes[1]
    assert (node.kind, node.link) == (NodeKind.CALL_ACTION, "UC-LOGIN")


def test_a_step_links_to_itself() -> None:
    """An action leads to the step in the text."""
    assert activity(use_case()).nodes[1].link == "UC-WITHDRAW.1"


def test_a_flow_that_hangs_nowhere_is_left_out() -> None:
    """What no run comes to is not drawn."""
    lost = use_case(extensions=(extension("9a"), extension("9b", steps=[]), extension(None)))
    assert kinds(lost).count(NodeKind.ACTION) == 4


def test_a_flow_that_is_only_rejoined_is_drawn() -> None:
    """What another extension goes on at is drawn, though nothing branches into it."""
    rejoined = use_case(
        extensions=(extension("9a", outcome="failure"), extension("2a", outcome="rejoin 9a1"))
    )
    assert "action:2a1 > action:9a1" in flows(rejoined)


def test_words_are_given() -> None:
    """The words that are not the author's can be translated."""
    words = Words(otherwise="sonst", success="Erfolg")
    graph = activity(use_case(), words)
    assert "sonst" in {flow.guard for flow in graph.flows}
    assert "Erfolg" in {node.text for node in graph.nodes}


def test_partitions_are_in_order_of_appearance() -> None:
    """The actor who acts first has the first lane."""
    titles = [partition.title for partition in activity(use_case()).partitions]
    assert titles == ["Customer", "Bank", "Cash machine"]


def test_a_step_without_performer_stays_in_its_lane() -> None:
    """A step in the passive lies in the lane of the step before."""
    passive = use_case(steps=["The bank asks.", "The answer is given."], extensions=())
    assert [node.partition for node in activity(passive).nodes] == ["bank"] * 4


def test_an_extension_begins_in_the_lane_of_its_anchor() -> None:
    """The first step of an extension lies where its anchor lies."""
    passive = use_case(extensions=(extension("2a", steps=["It is said."]),))
    node = next(node for node in activity(passive).nodes if node.key == "action:2a1")
    assert node.partition == "bank"


def test_steps_before_the_first_performer_lie_in_the_first_lane() -> None:
    """Where nobody has acted yet, the first lane is taken."""
    late = use_case(steps=["It begins.", "The bank asks."], extensions=())
    assert activity(late).nodes[1].partition == "bank"


def test_without_any_performer_there_are_no_partitions() -> None:
    """Nobody acts, so there are no lanes."""
    nobody = use_case(steps=["It begins."], extensions=(), scope=None)
    assert activity(nobody).partitions == ()
    assert activity(nobody).nodes[0].partition is None


def test_the_system_has_a_lane() -> None:
    """The system under discussion needs no declared actor."""
    nameless = use_case(steps=["The system starts."], extensions=(), scope=None)
    assert [p.title for p in activity(nameless).partitions] == ["System"]


def test_the_lane_of_the_system_has_the_name_of_the_scope() -> None:
    """A scope that is free text names the lane."""
    named = use_case(steps=["The system starts."], extensions=(), scope="Billing portal")
    assert [p.title for p in activity(named).partitions] == ["Billing portal"]


def test_an_empty_main_flow_is_an_empty_activity() -> None:
    """Without steps there is a beginning and an end."""
    empty = use_case(main_flows=(flow(),), extensions=(extension("*a", steps=[]),))
    assert flows(empty) == ["initial > end:main"]


def test_a_use_case_without_flows_has_no_nodes() -> None:
    """Nothing is drawn where nothing is written."""
    assert activity(use_case(main_flows=(), extensions=())).nodes == ()


def test_a_main_flow_that_starts_over_has_no_final_node() -> None:
    """A main success scenario may rejoin itself."""
    main = flow("a", "b", closing_outcome=outcome("rejoin 1"))
    assert "action:2 > merge:action:1" in flows(use_case(main_flows=(main,), extensions=()))


def test_too_many_steps_are_refused() -> None:
    """A picture of more than sixty steps is not drawn."""
    assert str(refusal(use_case(steps=["The customer acts."] * 61))) == (
        "62 steps, and at most 60 can be drawn"
    )


def test_too_many_branches_are_refused() -> None:
    """Each entry into a range counts."""
    ranges = use_case(
        steps=["The customer acts."] * 40,
        extensions=(extension("1-99a"), extension("1-99b"), extension("*a")),
    )
    assert (refusal(ranges).limit, refusal(ranges).count) == (Limit.BRANCHES, 81)


def test_too_many_lanes_are_refused() -> None:
    """A picture of more than eight lanes is not drawn."""
    crowd = use_case(steps=[f"The {clerk.name} acts." for clerk in MANY], extensions=())
    assert refusal(crowd).limit is Limit.PARTITIONS


def test_lanes_that_may_be_left_out_are_never_too_many() -> None:
    """A picture without lanes is better than none."""
    crowd = use_case(steps=[f"The {clerk.name} acts." for clerk in MANY], extensions=())
    drawn = build_activity(crowd, cast(crowd, actors=MANY), max_partitions=None)
    assert isinstance(drawn, ActivityGraph)
    assert len(drawn.partitions) > MAX_PARTITIONS
