from __future__ import annotations

from sphinxcontrib_usecase.model import Outcome, OutcomeKind, UseCase
from tests.checks.helpers import findings, rules
from tests.factories import at, extension, flow, outcome, step, use_case

RULE = "unknown-rejoin"


def rejoining(target: str) -> UseCase:
    """Make a use case with an extension that rejoins at *target*, and a named step."""
    named = flow(step(1), step(2, name="check-pin"))
    return use_case(main_flows=(named,), extensions=(extension("2a", outcome=f"rejoin {target}"),))


def closed(text: str, target: str) -> Outcome:
    """Make an outcome that was read from a sentence."""
    return Outcome(kind=OutcomeKind.REJOIN, target=target, text=text, location=at(33))


def test_a_number_beyond_the_flow() -> None:
    """The message says how many steps there are."""
    assert findings(RULE, rejoining("9")) == [
        (
            'cash.rst:30 ":rejoin: 9" names a step that does not exist, the main success scenario '
            "has 2 steps, correct the number"
        )
    ]


def test_a_name_that_is_misspelt() -> None:
    """The nearest name is offered."""
    assert findings(RULE, rejoining("chek-pin")) == [
        (
            'cash.rst:30 ":rejoin: chek-pin" names no step of use case "Withdraw cash", '
            'did you mean "check-pin"?'
        )
    ]


def test_a_word_that_is_misspelt() -> None:
    """``next`` and ``retry`` are offered too."""
    assert findings(RULE, rejoining("retri"))[0].endswith(', did you mean "retry"?')


def test_an_extension_is_no_step() -> None:
    """The cure is one of its steps."""
    assert findings(RULE, rejoining("2a")) == [
        'cash.rst:30 ":rejoin: 2a" names an extension, not a step, name a step such as "2a1"'
    ]


def test_a_step_of_an_extension_that_does_not_exist() -> None:
    """The extension is what is missing."""
    assert findings(RULE, rejoining("3a1")) == [
        (
            'cash.rst:30 ":rejoin: 3a1" names a step of extension "3a", which does not exist, '
            "correct it"
        )
    ]


def test_a_step_that_an_extension_does_not_have() -> None:
    """The extension has fewer steps."""
    assert 'extension "2a" has 1 step' in findings(RULE, rejoining("2a7"))[0]


def test_no_target() -> None:
    """An empty target is named as what it is."""
    assert findings(RULE, rejoining("")) == [
        'cash.rst:30 ":rejoin:" names no step, write a number, a name, "next" or "retry"'
    ]


def test_an_unknown_rejoin_is_one_defect() -> None:
    """The extension does say how it ends."""
    assert rules(rejoining("9")) == [RULE]


def test_targets_that_exist() -> None:
    """Numbers, labels and names of steps are fine, as are next and retry."""
    targets = ("rejoin 1", "rejoin 2a1", "rejoin Check-Pin", "next", "retry", "failure")
    named = flow(step(1), step(2, name="check-pin"))
    extensions = [extension(f"2{'abcdef'[n]}", outcome=t) for n, t in enumerate(targets)]
    case = use_case(main_flows=(named,), extensions=tuple(extensions))
    assert findings(RULE, case) == []


def test_a_sentence_that_names_no_step() -> None:
    """The author's sentence is quoted."""
    wrong = extension(
        "2a", outcome=None, closing_outcome=closed("The use case resumes at step 9.", "9")
    )
    assert findings(RULE, use_case(extensions=(wrong,)))[0].startswith(
        'cash.rst:33 "The use case resumes at step 9." names a step that does not exist'
    )


def test_the_main_flow_has_no_anchor() -> None:
    """``retry`` needs a step to go back to."""
    lost = flow(step(1), stated_outcomes=(outcome("retry"),))
    assert findings(RULE, use_case(main_flows=(lost,))) == [
        (
            'cash.rst:30 ":rejoin: retry" needs an anchor, and the main success scenario has none, '
            "name the step by its number"
        )
    ]


def test_without_a_main_flow_no_step_is_looked_for() -> None:
    """The missing main flow is the one defect."""
    assert (
        findings(RULE, use_case(main_flows=(), extensions=(extension("2a", outcome="rejoin 1"),)))
        == []
    )
