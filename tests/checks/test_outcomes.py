from __future__ import annotations

import pytest

from sphinxcontrib_usecase.model import Outcome, OutcomeKind, Stray, StrayKind, UseCase, Written
from tests.checks.helpers import findings, rules
from tests.factories import at, extension, flow, mention, outcome, step, use_case

MISSING, CONFLICT = "missing-outcome", "conflicting-outcome"


def closing(kind: OutcomeKind, text: str, target: str = "") -> Outcome:
    """Make an outcome that was read from a sentence."""
    return Outcome(kind=kind, target=target, text=text, location=at(33))


def ending(*stated: str, closed: Outcome | None = None) -> UseCase:
    """Make a use case with an extension at step 2 that states these outcomes."""
    outcomes = tuple(outcome(text, 30 + n) for n, text in enumerate(stated))
    return use_case(
        extensions=(
            extension("2a", outcome=None, stated_outcomes=outcomes, closing_outcome=closed),
        )
    )


ENDS = closing(OutcomeKind.ABANDONED, "The use case ends.")


def test_nothing_says_how_it_ends() -> None:
    """The extension is reported with all the cures."""
    assert findings(MISSING, ending()) == [
        (
            'cash.rst:29 extension "2a" does not say how it ends, add :rejoin: with a step, "next" '
            'or "retry", or :ends: failure'
        )
    ]


def test_a_sentence_says_how_it_ends() -> None:
    """A closing sentence is enough."""
    assert rules(ending(closed=ENDS)) == []


def test_the_main_flow_need_not_say_it() -> None:
    """It ends in success."""
    assert rules(use_case()) == []


def test_an_unknown_ending_is_one_defect() -> None:
    """The value is unknown, the outcome is not missing too."""
    option = Written(name="ends", value="badly", location=at(30))
    assert rules(use_case(extensions=(extension("2a", outcome=None, written=(option,)),))) == [
        "unknown-value"
    ]


def test_two_options_disagree() -> None:
    """The second one is reported and the first one named."""
    assert findings(CONFLICT, ending("rejoin 1", "failure")) == [
        'cash.rst:31 ":ends: failure" contradicts ":rejoin: 1" at cash.rst:30, keep one of them'
    ]


def test_an_option_and_the_sentence_disagree() -> None:
    """The sentence is quoted."""
    closed = closing(OutcomeKind.REJOIN, "Use case resumes at step 3.", "3")
    assert findings(CONFLICT, ending("rejoin 1", closed=closed)) == [
        (
            'cash.rst:33 "Use case resumes at step 3." contradicts ":rejoin: 1" at cash.rst:30, '
            "keep one of them"
        )
    ]


@pytest.mark.parametrize("stated", ["failure", "abandoned", "success"])
def test_the_plain_closing_sentence_agrees_with_every_ending(stated: str) -> None:
    """The sentence "The use case ends." does not say how."""
    assert rules(ending(stated, closed=ENDS)) == []


def test_the_plain_closing_sentence_contradicts_a_rejoin() -> None:
    """A use case that ends does not go on."""
    assert len(findings(CONFLICT, ending("rejoin 1", closed=ENDS))) == 1


def test_retry_is_the_step_itself() -> None:
    """Different words for the same step agree."""
    closed = closing(OutcomeKind.REJOIN, "Use case resumes at step 2.", "2")
    assert rules(ending("retry", closed=closed)) == []


def test_next_is_the_step_after() -> None:
    """Different words for the next step agree."""
    assert rules(ending("next", closed=closing(OutcomeKind.REJOIN, "Back to step 3.", "3"))) == []


def test_a_range_has_no_one_next_step() -> None:
    """Where ``next`` means several steps, one of them is another outcome."""
    closed = closing(OutcomeKind.REJOIN, "Use case resumes at step 3.", "3")
    torn = extension("2-3a", outcome="next", closing_outcome=closed)
    assert len(findings(CONFLICT, use_case(extensions=(torn,)))) == 1


def test_the_same_words_agree() -> None:
    """An option that repeats the sentence is fine, also in the main flow."""
    failed = closing(OutcomeKind.FAILURE, "The use case fails.")
    main = flow(step(1), stated_outcomes=(outcome("failure"),), closing_outcome=failed)
    assert findings(CONFLICT, use_case(main_flows=(main,))) == []


def test_one_option_given_twice_is_a_doubled_field() -> None:
    """Two values of ``:rejoin:`` are not also a conflict."""
    assert findings(CONFLICT, ending("rejoin 1", "rejoin 2")) == []


def test_an_unknown_rejoin_is_not_compared() -> None:
    """Its target is the one defect."""
    closed = closing(OutcomeKind.REJOIN, "Use case resumes at step 3.", "3")
    assert rules(ending("rejoin 9", closed=closed)) == ["unknown-rejoin"]


def test_an_outcome_that_is_not_read_is_one_defect() -> None:
    """An option in the body of the extension is a stray field, the outcome is not missing too."""
    lost = Stray(kind=StrayKind.OPTION, mention=mention(":ends: failure", 41))
    silent = extension("2a", outcome=None, location=at(40))
    other = extension("2b", outcome=None, location=at(50))
    assert rules(use_case(extensions=(silent, other), strays=(lost,))) == ["stray-field", MISSING]


@pytest.mark.parametrize(
    "text, cure",
    [
        (
            "The customer may change it (step 3).",
            '"(step 3)" alone is no outcome, add ":rejoin',
        ),
        ("Der Kunde \u00e4ndert ihn. (Schritt 2a1)", '"(Schritt 2a1)" alone is no outcome'),
        (
            "The ATM beeps. Use case continues in step 2 of List Accounts.",
            '"Use case continues in step 2 of List Accounts" says more than where it goes on',
        ),
        ("The customer has two PINs (old and new).", 'add :rejoin: with a step, "next" or "retry"'),
        ("The ATM shows version (2).", 'add :rejoin: with a step, "next" or "retry"'),
    ],
)
def test_a_hint_in_the_last_step(text: str, cure: str) -> None:
    """What nearly says where it goes on is quoted."""
    case = use_case(extensions=(extension("2a", steps=[text], outcome=None),))
    (found,) = findings("missing-outcome", case)
    assert cure in found
