from __future__ import annotations

import pytest

from sphinxcontrib_usecase.model import FieldName
from tests.checks.wording.strict import about_condition, found
from tests.factories import extension, field, use_case

FACT, DENIED = "condition-not-a-fact", "denied-precondition"


@pytest.mark.parametrize(
    "text, sort",
    [
        ("Check the PIN", "an order"),
        ("To check the PIN", "an order"),
        ("Cancel", "an order"),
        ("Is the PIN wrong?", "a question"),
        ("Otherwise", "no statement of its own"),
        ("If not", "no statement of its own"),
        ('The ATM shows "Error"', "an answer of the system"),
    ],
)
def test_conditions_that_are_no_facts(text: str, sort: str) -> None:
    """The message says what the condition is instead."""
    assert about_condition(FACT, text) == [
        (
            f'the condition of extension "2a" is {sort}, "{text}", '
            'say what is noticed, such as "the PIN is wrong"'
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The PIN is wrong",
        "If the PIN is wrong",
        "Check failed",
        "Already a customer",
        "Already in a sales sequence",
        "Open orders exist",
        "After the deadline",
        "The bank informs the customer",
        "No cash",
    ],
)
def test_conditions_that_may_be_facts(text: str) -> None:
    """Nouns, other actors and what is not understood are silent."""
    assert about_condition(FACT, text) == []


@pytest.mark.parametrize("rule", ["ui-wording", "vague-word", "pronoun-subject"])
def test_conditions_are_worded_too(rule: str) -> None:
    """Rules about words look at conditions as well."""
    texts = {
        "ui-wording": "The customer clicks Cancel",
        "vague-word": "An error occurs",
        "pronoun-subject": "She gives up",
    }
    assert len(about_condition(rule, texts[rule])) == 1


def test_a_denied_precondition() -> None:
    """The message names the extension and quotes the precondition."""
    assert about_condition(DENIED, "Owner inactive", "An active owner is assigned.") == [
        (
            'extension "2a" denies precondition "An active owner is assigned.", '
            "which is assumed to hold, drop the extension or the precondition"
        )
    ]


@pytest.mark.parametrize(
    "condition, precondition",
    [
        ("The machine holds no cash", "The machine holds cash."),
        ("The account is blocked", "The account isn't blocked."),
        ("The card is unregistered", "The card is registered."),
        ("A required field is not filled", "All required fields are filled and sent."),
    ],
)
def test_denials(condition: str, precondition: str) -> None:
    """A word that denies, or the opposite word."""
    assert len(about_condition(DENIED, condition, precondition)) == 1


@pytest.mark.parametrize(
    "condition, precondition",
    [
        ("The machine holds no paper", "The machine holds cash."),
        ("The card is not unregistered", "The card is registered."),
        ("The machine holds cash", "The machine holds cash."),
        ("No cash", "The machine holds cash."),
        ("The contact has a valid email", "The contact has a valid email and is not a customer."),
    ],
)
def test_what_is_no_denial(condition: str, precondition: str) -> None:
    """Another thing, a double denial, a single word, another clause."""
    assert about_condition(DENIED, condition, precondition) == []


@pytest.mark.parametrize("stated_none", [True, False])
def test_no_preconditions(stated_none: bool) -> None:
    """What is stated to be nothing, or not stated, cannot be denied."""
    nothing = field(FieldName.PRECONDITIONS, "-", stated_none=True)
    others = [v for v in use_case().fields if v.name is not FieldName.PRECONDITIONS]
    values = (*others, nothing) if stated_none else tuple(others)
    case = use_case(fields=values, extensions=(extension("2a", "The machine holds no cash"),))
    assert found(DENIED, case) == []
