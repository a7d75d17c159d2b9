from __future__ import annotations

import pytest

from tests.checks.helpers import findings, rules
from tests.factories import extension, flow, mention, step, use_case

RULE = "unknown-anchor"


def test_a_step_beyond_the_main_flow_is_unknown() -> None:
    """A label with a number the main flow does not have is reported at the extension."""
    assert findings(RULE, use_case(extensions=(extension("9a"),))) == [
        (
            'cash.rst:29 extension "9a" hangs on step 9, but the main success scenario has '
            "4 steps, "
            "correct the number"
        )
    ]


def test_step_zero_is_unknown() -> None:
    """Steps count from 1."""
    assert len(findings(RULE, use_case(extensions=(extension("0a"),)))) == 1


def test_the_last_step_is_known() -> None:
    """The last step can have an extension."""
    assert findings(RULE, use_case(extensions=(extension("4a"),))) == []


def test_any_time_needs_no_step() -> None:
    """A star names no step, so none is missing."""
    assert findings(RULE, use_case(extensions=(extension("*a"),))) == []


def test_a_parent_that_is_missing() -> None:
    """A nested extension whose parent does not exist is reported once."""
    assert findings(RULE, use_case(extensions=(extension("3a1a"),))) == [
        (
            'cash.rst:29 extension "3a1a" hangs on a step of extension "3a", which does not exist, '
            "write that one or correct the label"
        )
    ]


def test_a_step_beyond_the_parent_is_unknown() -> None:
    """A nested extension hangs on the steps of its parent."""
    nested = extension("2a2b")
    assert findings(RULE, use_case(extensions=(extension("2a"), nested))) == [
        (
            'cash.rst:29 extension "2a2b" hangs on step 2, but extension "2a" has 1 step, '
            "correct the number"
        )
    ]


def test_what_is_nested_in_a_misplaced_parent_is_not_reported_again() -> None:
    """Only the parent hangs on an unknown step."""
    both = (extension("9a"), extension("9a1a"))
    assert len(findings(RULE, use_case(extensions=both))) == 1


def test_an_unknown_name_after_at() -> None:
    """An unknown step name is reported at the option, with the nearest one."""
    named = flow(step(1), step(2, name="check-pin"))
    lost = extension(None, at=mention("chek-pin", 31))
    assert findings(RULE, use_case(main_flows=(named,), extensions=(lost,))) == [
        (
            'cash.rst:31 ":at: chek-pin" names no step of use case "Withdraw cash", '
            'did you mean "check-pin"?'
        )
    ]


def test_an_unknown_name_that_looks_like_none() -> None:
    """Without a near name the cure is general."""
    lost = extension(None, at=mention("somewhere", 31))
    assert findings(RULE, use_case(extensions=(lost,))) == [
        (
            'cash.rst:31 ":at: somewhere" names no step of use case "Withdraw cash", '
            "give the number of a step"
        )
    ]


def test_a_known_name_after_at() -> None:
    """A label made from a step name is no defect."""
    named = flow(step(1), step(2, name="check-pin"))
    good = extension("2a", written_label=None, at=mention("check-pin"))
    assert findings(RULE, use_case(main_flows=(named,), extensions=(good,))) == []


def test_a_number_after_at_is_reported_at_the_option() -> None:
    """The label was made from the option, so the option is to be changed."""
    made = extension("9a", written_label=None, at=mention("9", 31))
    assert findings(RULE, use_case(extensions=(made,)))[0].startswith("cash.rst:31 ")


def test_neither_label_nor_at() -> None:
    """An extension that names no step says so itself."""
    assert findings(RULE, use_case(extensions=(extension(None),))) == [
        (
            'cash.rst:29 extension "The PIN is wrong" names no step, start it with a label such as '
            '"2a." or add :at:'
        )
    ]


def test_an_extension_without_anything_is_one_defect() -> None:
    """A bare directive is an unknown anchor, not also without a condition and an outcome."""
    bare = extension(None, "", steps=(), outcome=None)
    assert rules(use_case(extensions=(bare, extension("2b")))) == [RULE]


def test_an_extension_with_nothing_but_steps() -> None:
    """It is named as what it is."""
    bare = extension(None, "", outcome=None)
    assert findings("missing-outcome", use_case(extensions=(bare,)))[0].startswith(
        "cash.rst:29 this extension does not say how it ends"
    )


def test_no_letter_is_left() -> None:
    """A known step without a free letter is named as what it is."""
    full = extension(None, at=mention("2", 31))
    assert findings(RULE, use_case(extensions=(full,))) == [
        (
            'cash.rst:31 no letter is left for extension "The PIN is wrong" ":at: 2", '
            "merge some of the extensions"
        )
    ]


def test_without_a_main_flow_no_anchor_is_looked_for() -> None:
    """The missing main flow is the one defect."""
    assert findings(RULE, use_case(main_flows=())) == []


def test_a_misplaced_label_is_one_defect() -> None:
    """A label that contradicts ``:at:`` is not also an unknown anchor."""
    torn = extension("9a", at=mention("2"))
    assert rules(use_case(extensions=(torn, extension("2b")))) == ["misplaced-step-label"]


@pytest.mark.parametrize(
    "condition, label",
    [
        ("*3b. The PIN is wrong", "3b"),
        ("A.4a The PIN is wrong", "4a"),
        ("In point 3: the PIN is wrong", "3a"),
        ("T\u1ea1i B\u01b0\u1edbc 2: sai", "2a"),
    ],
)
def test_a_label_that_is_not_at_the_start(condition: str, label: str) -> None:
    """The message says which one is meant."""
    case = use_case(extensions=(extension(None, condition),))
    assert findings(RULE, case) == [
        (
            f'cash.rst:29 extension "{condition}" does not start with its label, '
            f'write "{label}." before the words'
        )
    ]


@pytest.mark.parametrize(
    "condition", ["At step 7: the PIN is wrong", "A1. The PIN is wrong", "After 2 tries", "n/a"]
)
def test_numbers_that_are_no_label(condition: str) -> None:
    """A number of another sort is not taken for a step."""
    (found,) = findings(RULE, use_case(extensions=(extension(None, condition),)))
    assert 'such as "2a."' in found
