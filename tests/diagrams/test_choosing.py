from __future__ import annotations

import pytest

from sphinxcontrib_usecase.diagrams.layout import Direction, Picture, lay_out
from sphinxcontrib_usecase.diagrams.layout.choosing import WIDEST
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from tests.factories import actor, cast, use_case

CROWD = tuple(actor(f"Clerk {letter}") for letter in "ABCDEFGHIJ")


def graph(actors: int, rounds: int = 1, deed: str = "acts.") -> ActivityGraph:
    """Give an activity in which several actors act in turn, so many times."""
    steps = [f"The {one.name} {deed}" for one in CROWD[:actors] * rounds]
    shown = use_case(steps=steps, extensions=(), scope=None)
    made = build_activity(shown, cast(shown, actors=CROWD), max_partitions=None)
    assert isinstance(made, ActivityGraph)
    assert len(made.partitions) == actors
    return made


def lie(picture: Picture) -> bool:
    """Tell whether lanes lie below each other."""
    return picture.lanes[0].frame.left == picture.lanes[1].frame.left


def test_a_single_lane_is_not_drawn() -> None:
    """It would say the same of every step."""
    assert lay_out(graph(1)).lanes == ()


@pytest.mark.parametrize("direction", Direction)
def test_some_lanes_are_drawn(direction: Direction) -> None:
    """They run along the flow."""
    drawn = lay_out(graph(3, 4), direction=direction)
    assert len(drawn.lanes) == 3
    assert lie(drawn) is (direction is Direction.RIGHT)


def test_lanes_that_are_too_wide_are_left_out() -> None:
    """The words of the steps still say who acts."""
    crowd = graph(8, deed="tells each of the customers.")
    assert lay_out(crowd, swimlanes=True).size[0] > WIDEST
    assert lay_out(crowd).lanes == ()


def test_too_many_lying_lanes_are_left_out() -> None:
    """A picture that runs to the right can be too high."""
    crowd = graph(10, deed="writes a letter to each of the customers who have asked for one.")
    assert lay_out(crowd, direction=Direction.RIGHT, swimlanes=True).size[1] > WIDEST
    assert lay_out(crowd, direction=Direction.RIGHT).lanes == ()


@pytest.mark.parametrize("count", [1, 8])
def test_lanes_can_be_insisted_on(count: int) -> None:
    """What the author says holds, however wide it gets."""
    drawn = lay_out(graph(count, 3), swimlanes=True)
    assert len(drawn.lanes) == count


def test_lanes_can_be_turned_off() -> None:
    """What the author says holds, also where there is room."""
    assert lay_out(graph(2), swimlanes=False).lanes == ()
