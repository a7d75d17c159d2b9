from __future__ import annotations

from sphinxcontrib_usecase.diagrams.layout.router import Router
from sphinxcontrib_usecase.diagrams.layout.search import DOWN, LEFT, RIGHT, Ends, Point
from sphinxcontrib_usecase.diagrams.layout.tracks import assign_tracks


def ends(source: Point, target: Point, leaving: int = RIGHT, entering: int = RIGHT) -> Ends:
    """Say where a line begins and ends."""
    return Ends(source=source, leaving={leaving: 0}, target=target, entering={entering: 0})


def test_a_line_runs_straight_where_it_can() -> None:
    """Nothing is cheaper than the straight way."""
    wire = Router(2, 1, [(1, 1), (3, 1)]).lay(ends((1, 1), (3, 1)), frozenset("a"))
    assert wire.corners == ((1, 1), (3, 1))


def test_a_line_runs_around_an_item() -> None:
    """A cell that is taken is never crossed."""
    wire = Router(3, 1, [(1, 1), (3, 1), (5, 1)]).lay(ends((1, 1), (5, 1)), frozenset("a"))
    assert wire.corners[2:4] == ((2, 0), (4, 0))


def test_a_line_enters_at_the_side_it_may() -> None:
    """A target that is entered from above is not entered from the side."""
    wire = Router(2, 2, [(1, 1), (3, 3)]).lay(
        ends((1, 1), (3, 3), leaving=RIGHT, entering=DOWN), frozenset("a")
    )
    assert wire.corners[-2:] == ((3, 1), (3, 3))


def test_lines_of_different_names_do_not_share_the_middle_of_a_cell() -> None:
    """In the middle of an empty cell there is room for one line."""
    router = Router(3, 2, [(1, 1), (5, 1), (1, 3), (5, 3)])
    first = router.lay(ends((1, 1), (5, 1)), frozenset("a"))
    second = router.lay(ends((1, 3), (5, 1)), frozenset("b"))
    assert first.corners == ((1, 1), (5, 1))
    assert second.corners[-2:] == ((4, 1), (5, 1))


def test_lines_that_share_a_name_may_share_their_way() -> None:
    """Lines to one target run together."""
    router = Router(2, 2, [(1, 1), (1, 3), (3, 1)])
    router.lay(ends((1, 1), (3, 1)), frozenset("a"))
    wire = router.lay(ends((1, 3), (3, 1)), frozenset("a"))
    assert wire.corners[-2:] == ((2, 1), (3, 1))


def test_where_a_side_is_taken_lines_lie_on_each_other() -> None:
    """A picture with a flaw is better than none."""
    router = Router(2, 1, [(1, 1), (3, 1)])
    first = router.lay(ends((1, 1), (3, 1)), frozenset("a"))
    assert router.lay(ends((1, 1), (3, 1)), frozenset("b")).corners == first.corners


def test_lines_in_one_channel_get_tracks_of_their_own() -> None:
    """Lines that turn off to the left run on the left."""
    router = Router(2, 3, [(1, 1), (3, 1), (1, 5), (3, 5), (1, 3), (3, 3)])
    wires = [
        router.lay(ends((3, 1), (3, 5), LEFT, RIGHT), frozenset("a")),
        router.lay(ends((1, 1), (1, 5), RIGHT, LEFT), frozenset("b")),
    ]
    tracks = assign_tracks(wires)
    assert tracks.counts == {(True, 2): 2}
    assert [tracks.of_run[wire, 1] for wire in (0, 1)] == [1, 0]
