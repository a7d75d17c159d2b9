from __future__ import annotations

from itertools import pairwise

from tests.diagrams import quality


def box(name: str, x: float, y: float, text: str = "", classes: str = "") -> str:
    """Write a box of 60 x 20 with its upper left corner at a place."""
    words = f'<text x="{x + 30}" y="{y + 14}" font-size="10">{text}</text>' if text else ""
    corners = f"{x},{y} {x + 60},{y} {x + 60},{y + 20} {x},{y + 20}"
    polygon = "" if "uc-guard" in classes else f'<polygon points="{corners}"/>'
    return f'<g class="node {classes}"><title>{name}</title>{polygon}{words}</g>'


def edge(name: str, *points: tuple[float, float], classes: str = "") -> str:
    """Write a line from place to place, with an arrowhead of no length."""
    curve = f"M{points[0][0]},{points[0][1]}C"
    for (ax, ay), (bx, by) in pairwise(points):
        curve += f"{ax},{ay} {bx},{by} {bx},{by} "
    tip = ",".join(map(str, points[-1]))
    shapes = f'<path d="{curve}"/><polygon points="{tip} {tip} {tip}"/>'
    return f'<g class="edge {classes}"><title>{name}</title>{shapes}</g>'


def lane(left: float, right: float, bottom: float) -> str:
    """Write a lane from the top to *bottom*."""
    corners = f"{left},0 {right},0 {right},{bottom} {left},{bottom}"
    return f'<g class="cluster uc-lane"><title>x</title><polygon points="{corners}"/></g>'


def drawn(*groups: str) -> bytes:
    """Write a picture."""
    return f'<svg xmlns="{quality.SVG[1:-1]}">{"".join(groups)}</svg>'.encode()


def faults(*groups: str) -> list[str]:
    """Give the faults of a picture."""
    return quality.faults(drawn(*groups))


BOTH = box("a", 0, 0), box("b", 0, 60)
GUARD = "uc-guard", "uc-flow-2a"


def test_a_sound_picture_has_no_faults() -> None:
    """Two boxes and a line between them are fine."""
    assert faults(*BOTH, edge("a->b", (30, 20), (30, 60))) == []


def test_a_line_through_a_box_is_found() -> None:
    """A line may not run through a box that is not its own."""
    lines = edge("a->b", (30, 20), (30, 60)), box("c", 10, 30)
    assert faults(*BOTH, *lines) == ["a->b runs through c ['node']"]


def test_a_line_through_its_own_box_is_found() -> None:
    """A line may not run through the box it leaves."""
    assert faults(*BOTH, edge("a->b", (30, 0), (30, 60))) == ["a->b runs through a ['node']"]


def test_a_line_through_a_text_is_found() -> None:
    """A line may not run through words."""
    line = edge("a->b", (30, 20), (30, 60), classes=GUARD[-1])
    crossed = faults(*BOTH, line, box("t", 0, 30, "word", " ".join(GUARD)))
    assert crossed == ["a->b runs through t ['node', 'uc-flow-2a', 'uc-guard']"]


def test_texts_that_overlap_are_found() -> None:
    """Two texts may not overlap."""
    texts = box("s", 0, 0, "word", "uc-end-title"), box("t", 5, 2, "word", "uc-end-title")
    assert faults(*texts)[0] == "the texts of s and t overlap"


def test_a_text_that_leaves_its_box_is_found() -> None:
    """A text that fits barely does not fit with a wider font."""
    assert faults(box("a", 0, 0, "mmmmmmm")) == ["the text of a leaves its shape"]


def test_boxes_that_overlap_are_found() -> None:
    """Two boxes may not overlap."""
    assert faults(box("a", 0, 0), box("b", 30, 10)) == ["a and b overlap"]


def test_a_line_that_ends_nowhere_is_found() -> None:
    """A line has to touch what it leads to."""
    assert faults(*BOTH, edge("a->b", (30, 20), (30, 50))) == ["a->b does not touch b"]


def test_lanes_of_different_length_are_found() -> None:
    """Lanes are equally long, and each has a head."""
    assert faults(lane(0, 50, 100), lane(50, 99, 90)) == [
        "a lane has no head",
        "lanes differ in length or lie apart",
    ]


def test_a_node_outside_all_lanes_is_found() -> None:
    """Everything lies in some lane."""
    heads = box("a", 0, 0, classes="uc-lane-title"), box("b", 90, 0)
    assert faults(lane(0, 80, 100), *heads) == ["b lies in no lane"]


def test_a_main_flow_that_turns_back_is_found() -> None:
    """The main success scenario only runs on."""
    back = edge("a->b", (30, 20), (70, 20), (70, 10), (65, 10), (65, 60), classes="uc-edge-main")
    assert "a->b turns back" in faults(*BOTH, back)


def test_a_main_flow_that_crosses_itself_is_found() -> None:
    """Lines of the main success scenario do not cross."""
    one = edge("a->b", (30, 20), (30, 60), classes="uc-edge-main")
    other = edge("a->b", (0, 40), (60, 40), classes="uc-edge-main")
    assert "a->b crosses a->b" in faults(*BOTH, one, other)


def test_lines_on_each_other_are_found() -> None:
    """Lines of different nodes may not lie on each other."""
    nodes = *BOTH, box("c", 0, 22), box("d", 0, 90)
    lines = edge("a->b", (61, 10), (61, 70)), edge("c->d", (61, 30), (61, 95))
    assert faults(*nodes, *lines) == ["a->b lies on c->d"]


def test_a_guard_far_from_its_line_is_found() -> None:
    """A guard stands at a line of its own flow."""
    guard = box("t", 40, 30, "word", " ".join(GUARD))
    lines = edge("a->b", (30, 20), (30, 60)), edge("a->b", (0, 20), (0, 60), classes=GUARD[-1])
    assert faults(*BOTH, *lines, guard) == ["the guard t stands beside no line of its flow"]


def test_a_guard_far_from_its_diamond_is_found() -> None:
    """A guard does not stand behind the next column."""
    ends = box("a", 0, 50, classes="uc-decision"), box("b", 340, 50)
    line = edge("a->b", (60, 60), (340, 60), classes=GUARD[-1])
    between, guard = box("c", 90, 0), box("t", 270, 38, "word", " ".join(GUARD))
    assert faults(*ends, line, guard) == []
    assert faults(*ends, line, guard, between) == ["the guard t stands far from its diamond"]


def test_a_guard_may_stand_where_lines_part() -> None:
    """Two lines that leave a diamond together have their guards at their ends."""
    ends = box("a", 0, 50, classes="uc-decision"), box("b", 340, 50), box("d", 340, 0)
    lines = edge("a->b", (60, 60), (340, 60), classes=GUARD[-1]), edge("a->d", (60, 60), (340, 10))
    between, guard = box("c", 90, 80), box("t", 270, 60, "word", " ".join(GUARD))
    assert faults(*ends, *lines, guard, between) == []


def test_crossings_are_counted() -> None:
    """Lines with a node in common do not count where they meet."""
    one, other = edge("a->b", (30, 20), (30, 60)), edge("c->d", (0, 40), (60, 40))
    assert quality.crossings(drawn(one, other)) == 1
    assert quality.crossings(drawn(one, edge("a->d", (0, 40), (60, 40)))) == 0


def test_bends_are_counted() -> None:
    """A corner is a bend, a straight line has none."""
    assert quality.bends(drawn(edge("a->b", (0, 0), (0, 20), (0, 40)))) == 0
    assert quality.bends(drawn(edge("a->b", (0, 0), (0, 40), (40, 40), (40, 0)))) == 2
