from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.layout import Direction, Picture, lay_out
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from tests.factories import cast, extension, flow, repeat, step, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import UseCase


def picture(use_case_: UseCase, direction: str = "TB", *, swimlanes: bool = True) -> Picture:
    """Lay out the activity of a use case."""
    graph = build_activity(use_case_, cast(use_case_))
    assert isinstance(graph, ActivityGraph)
    return lay_out(graph, direction=Direction(direction), swimlanes=swimlanes)


def centres(drawn: Picture, *keys: str) -> list[tuple[float, float]]:
    """Give where nodes stand."""
    found = {figure.node.key: figure.centre for figure in drawn.figures}
    return [found[key] for key in keys]


def text(drawn: Picture, words: str) -> tuple[float, float]:
    """Give where words stand."""
    return next(t.centre for t in drawn.texts if words in " ".join(t.block.lines))


PLAIN = use_case(steps=["The customer asks.", "The customer waits."], extensions=())


def test_the_main_flow_runs_straight_down() -> None:
    """In one lane all nodes of the main success scenario stand below each other."""
    places = centres(picture(PLAIN), "initial", "action:1", "action:2", "end:main")
    assert len({x for x, _ in places}) == 1
    assert sorted(places, key=lambda place: place[1]) == places


def test_the_main_flow_can_run_to_the_right() -> None:
    """Turned, all nodes stand beside each other."""
    places = centres(picture(PLAIN, "LR"), "initial", "action:1", "action:2", "end:main")
    assert len({y for _, y in places}) == 1
    assert sorted(places) == places


def test_lanes_are_as_long_as_the_picture() -> None:
    """Each lane reaches from the top to the bottom."""
    drawn = picture(use_case())
    assert {(lane.frame.top, lane.frame.bottom) for lane in drawn.lanes} == {(0, drawn.size[1])}


def test_lanes_can_be_left_out() -> None:
    """Without lanes all actors share one column."""
    drawn = picture(use_case(extensions=()), swimlanes=False)
    assert drawn.lanes == ()
    assert len({x for x, _ in centres(drawn, "action:1", "action:2", "action:4")}) == 1


def test_a_lane_has_room_for_its_head() -> None:
    """A long title is broken into lines."""
    graph = build_activity(PLAIN, cast(PLAIN))
    assert isinstance(graph, ActivityGraph)
    long = graph.partitions[0]._replace(title="Sachbearbeiter der Rechtsschutzversicherung")
    head = lay_out(graph._replace(partitions=(long,)), swimlanes=True).lanes[0]
    assert head.block.width <= head.head.size[0]
    assert len(head.block.lines) > 1


def test_actions_are_equally_wide() -> None:
    """Boxes of different width would look restless."""
    actions = [f for f in picture(use_case()).figures if f.node.key.startswith("action")]
    assert len({figure.size[0] for figure in actions}) == 1


def test_an_extension_stands_beside_the_main_flow() -> None:
    """The steps of an extension have a column of their own in their lane."""
    own = use_case(
        steps=["The bank asks."], extensions=(extension("1a", steps=["The bank waits."]),)
    )
    main, beside = centres(picture(own), "action:1", "action:1a1")
    assert beside[0] > main[0]


def test_a_guard_stands_above_its_steps() -> None:
    """The condition is read before the step it leads to."""
    drawn = picture(use_case(extensions=(extension("2a", "No cash"),)))
    (x, y), guard = centres(drawn, "action:2a1")[0], text(drawn, "No cash")
    assert guard[0] == x
    assert guard[1] < y


def test_the_guards_of_one_step_stand_below_each_other() -> None:
    """Two extensions of one step do not meet."""
    two = use_case(extensions=(extension("2a", "First"), extension("2b", "Second")))
    drawn = picture(two)
    assert text(drawn, "First")[1] < centres(drawn, "action:2a1")[0][1] < text(drawn, "Second")[1]


def test_the_main_flow_waits_for_its_extensions() -> None:
    """A step whose extension finds no room stands further down."""
    crowded = (extension("2a", steps=["The ATM waits."] * 4), extension("3a", "Third"))
    drawn = picture(use_case(extensions=crowded))
    last, third = centres(drawn, "action:2a4", "action:3")
    assert third[1] > last[1] - 100
    assert text(drawn, "Third")[1] > last[1]


def test_what_is_else_stands_below_the_decision() -> None:
    """The way on has its guard beside it."""
    drawn = picture(use_case())
    decision = centres(drawn, "decision:2")[0]
    other = text(drawn, "[else]")
    assert other[0] > decision[0]
    assert other[1] > decision[1]


def test_the_way_back_of_a_loop_has_its_guard() -> None:
    """Both ways out of a loop are named."""
    main = flow("The bank asks.", repeats=(repeat("1", "all is said"),))
    drawn = picture(use_case(main_flows=(main,), extensions=()))
    assert text(drawn, "[else]")[1] < text(drawn, "[until all is said]")[1]


def test_a_loop_leaves_to_the_side_where_nothing_is_crossed() -> None:
    """Its guard stands at that side."""
    main = flow("The customer asks.", "The bank asks.", repeats=(repeat("2"),))
    retried = use_case(main_flows=(main,), extensions=(extension("2a", steps=["The bank waits."]),))
    drawn = picture(retried)
    decision = centres(drawn, "loop:2:0")[0]
    assert text(drawn, "[again]")[0] < decision[0] < centres(drawn, "action:2a1")[0][0]


def test_a_line_that_returns_stays_in_its_lane() -> None:
    """The way back of a retry runs before the border of the next lane."""
    actors = ("customer", "bank", "customer", "bank", "ATM")
    steps = [f"The {name} waits." for name in actors]
    again = use_case(steps=steps, extensions=(extension("2a", steps=["The bank waits."]),))
    drawn = picture(again)
    back = next(stroke for stroke in drawn.strokes if stroke.flow.source == "action:2a1")
    frame = drawn.lanes[1].frame
    assert all(frame.left + 5 < x < frame.right - 5 for x, _ in back.corners)


def test_a_guard_stands_next_to_its_decision() -> None:
    """Where the line goes on to another lane, the guard stays behind."""
    steps = ["The ATM asks.", "The customer waits.", "The bank waits."]
    far = use_case(steps=steps, extensions=(extension("1a", "No", ["The bank waits."], "failure"),))
    drawn = picture(far)
    decision, between, body = centres(drawn, "decision:1", "action:2", "action:1a1")
    assert decision[0] < text(drawn, "1a [No]")[0] < between[0] + 1 < body[0]


def test_the_guards_of_lines_that_part_stand_behind_the_fork() -> None:
    """Above the part that both share, a guard would speak of one only."""
    steps = ["The ATM asks.", "The customer waits.", "The bank waits."]
    two = [extension(f"1{n}", f"Case {n}", ["The bank waits."], "failure") for n in "ab"]
    drawn = picture(use_case(steps=steps, extensions=tuple(two)))
    (body, _), (other, _) = centres(drawn, "action:1a1", "action:1b1")
    assert (text(drawn, "Case a")[0], text(drawn, "Case b")[0]) == (body, other)


def test_any_time_is_a_region_with_an_exit_below() -> None:
    """What can happen at any time leaves the lower border of a frame around the main flow."""
    drawn = picture(use_case(extensions=(extension("*a", "Cancelled"),)))
    assert drawn.region is not None
    exits = [s.corners[0] for s in drawn.strokes if s.flow.source == "region"]
    assert [y for _, y in exits] == [drawn.region.bottom]


def test_without_any_time_there_is_no_region() -> None:
    """Nothing is framed without need."""
    assert picture(use_case()).region is None


def test_a_flow_that_is_only_rejoined_stands_at_the_end() -> None:
    """Steps that no guard leads to are drawn below everything else."""
    rejoined = use_case(
        extensions=(extension("9a", outcome="failure"), extension("2a", outcome="rejoin 9a1"))
    )
    lost, end = centres(picture(rejoined), "action:9a1", "end:main")
    assert lost[1] > end[1]


def test_a_call_has_room_for_its_sign() -> None:
    """A step that includes a use case is a little higher."""
    calling = use_case(steps=["The bank asks.", step(2, "The bank asks.", includes=["UC-X"])])
    plain, call = (f for f in picture(calling).figures if f.node.key in {"action:1", "action:2"})
    assert call.size[1] > plain.size[1]


def test_lines_are_upright_or_level() -> None:
    """No line runs aslant."""
    drawn = picture(use_case(extensions=(extension("2-3a", outcome="rejoin 1"), extension("*a"))))
    for stroke in drawn.strokes:
        for (x1, y1), (x2, y2) in zip(stroke.corners, stroke.corners[1:], strict=False):
            assert x1 == x2 or y1 == y2


def test_an_empty_activity_is_an_empty_picture() -> None:
    """A use case without flows is laid out all the same."""
    assert picture(use_case(main_flows=(), extensions=())).figures == ()
