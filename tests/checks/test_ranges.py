from __future__ import annotations

from tests.checks.helpers import findings, rules
from tests.factories import extension, flow, mention, repeat, step, use_case

RULE = "bad-range"


def test_a_range_that_runs_backwards() -> None:
    """The cure is the range turned round."""
    assert findings(RULE, use_case(extensions=(extension("4-2a"),))) == [
        'cash.rst:29 range "4-2" of extension "4-2a" runs backwards, write "2-4"'
    ]


def test_a_range_that_leaves_the_flow() -> None:
    """The message says how many steps there are."""
    assert findings(RULE, use_case(extensions=(extension("2-9a"),))) == [
        (
            'cash.rst:29 range "2-9" of extension "2-9a" leaves the main success scenario, '
            "which has 4 steps, shorten it"
        )
    ]


def test_a_bad_range_is_one_defect() -> None:
    """The steps outside are not also unknown anchors."""
    assert rules(use_case(extensions=(extension("2-9a"),))) == [RULE]


def test_ranges_inside_the_flow() -> None:
    """A range, a list and a range of one step are fine."""
    labels = ("1-4a", "1-2,4b", "3-3c")
    assert findings(RULE, use_case(extensions=tuple(map(extension, labels)))) == []


def test_a_range_in_an_unknown_parent_is_one_defect() -> None:
    """Only the parent is missing."""
    assert rules(use_case(extensions=(extension("2a"), extension("3a1-2a")))) == ["unknown-anchor"]


def test_the_option_is_reported_where_it_made_the_label() -> None:
    """The line of ``:at:`` is the line to change."""
    made = extension("4-2a", written_label=None, at=mention("4-2", 31))
    assert findings(RULE, use_case(extensions=(made,)))[0].startswith("cash.rst:31 ")


def test_a_loop_that_leaves_its_flow() -> None:
    """An explicit loop names steps of its own flow."""
    looping = flow(step(1), step(2), repeats=(repeat("1-7", "all is paid"),))
    assert findings(RULE, use_case(main_flows=(looping,))) == [
        (
            'cash.rst:1 loop "1-7" names no steps of the main success scenario in their order, '
            "which has 2 steps, correct the numbers"
        )
    ]


def test_a_loop_over_names() -> None:
    """A loop may name its steps."""
    looping = flow(step(1, name="ask"), step(2), repeats=(repeat("ask-2"),))
    assert findings(RULE, use_case(main_flows=(looping,))) == []


def test_a_loop_in_an_extension_without_steps() -> None:
    """A number counts in the main flow there; one that it does not have is no step."""
    bodies = [extension("2a", steps=(), repeats=(repeat(text),)) for text in ("1-2", "1-7")]
    assert [findings(RULE, use_case(extensions=(body,))) for body in bodies] == [
        [],
        ['cash.rst:1 loop "1-7" names no steps, extension "2a" has none, drop it'],
    ]
