from __future__ import annotations

import pytest

from sphinxcontrib_usecase.checks import Settings
from sphinxcontrib_usecase.config import UseCaseConfig
from sphinxcontrib_usecase.model import FieldName, GoalLevel
from tests.checks.wording.strict import found
from tests.factories import extension, field, use_case

CRITERION = "unmeasurable-criterion"


def test_a_vague_title() -> None:
    """The message quotes the title."""
    assert found("vague-title", use_case(title="Manage cards")) == [
        'title "Manage cards" does not say what is achieved, write a verb and what it changes'
    ]


@pytest.mark.parametrize(
    "title", ["Order processing", "Handle a complaint", "Data maintenance", "Improve service"]
)
def test_vague_titles(title: str) -> None:
    """Verbs that never end, and nouns made of them."""
    assert len(found("vague-title", use_case(title=title))) == 1


@pytest.mark.parametrize(
    "title", ["Cash withdrawal", "Appoint a case manager", "Schedule maintenance", "Manager"]
)
def test_titles_that_name_something(title: str) -> None:
    """A noun is not vague, and the verb decides."""
    assert found("vague-title", use_case(title=title)) == []


def test_a_wide_title_on_a_high_level() -> None:
    """A summary may be wide."""
    case = use_case(title="Manage cards", level=GoalLevel.SUMMARY)
    assert found("vague-title", case) == []


def test_too_many_steps() -> None:
    """Flows of any kind are counted."""
    long = extension("2a", steps=["The ATM waits."] * 10)
    assert found("too-many-steps", use_case(extensions=(long,))) == [
        (
            'extension "2a" has 10 steps, more than 9, '
            "tell less detail or move a part to a use case that it includes"
        )
    ]


def test_another_number_of_steps() -> None:
    """A project chooses its own."""
    settings = Settings(profile="strict", max_steps=3)
    (message,) = found("too-many-steps", use_case(), settings)
    assert message.startswith("the main success scenario has 4 steps, more than 3")


def test_a_criterion_without_a_measure() -> None:
    """The message quotes criterion and word."""
    criteria = field(FieldName.ACCEPTANCE_CRITERIA, "The ATM is very fast.", "No cash is lost.")
    case = use_case(fields=(*use_case().fields, criteria))
    assert found(CRITERION, case) == [
        (
            '"The ATM is very fast." cannot be measured, "fast" is an opinion, '
            "give a number or a fact that holds or does not"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ATM answers quickly, within 3 seconds.",
        "The fast lane opens.",
        "Lead source equals the original source.",
        "The door is clear of snow.",
    ],
)
def test_criteria_that_hold_or_fail(text: str) -> None:
    """A measure, or no praise."""
    case = use_case(fields=(*use_case().fields, field(FieldName.KPI, text)))
    assert found(CRITERION, case) == []


def test_titles_and_criteria_in_other_languages() -> None:
    """Without words of the language nothing is judged."""
    case = use_case(
        title="Order processing",
        fields=(field(FieldName.KPI, "robust"),),
        extensions=(extension("2a", "x", steps=()),),
        steps=("x", "y"),
    )
    assert found("vague-title", case) == found(CRITERION, case) == []


def test_words_of_a_project() -> None:
    """They reach the vocabulary as plain text; unknown kinds are reported and left out."""
    config = UseCaseConfig(words={"vague": ["a.s.a.p"], "vauge": ["x"]})
    words = config.vocabulary().wording
    assert all(language.vague[-1] == r"a\.s\.a\.p" for language in words.values())
    assert list(config.problems()) == [
        (
            "usecase_words: there is no kind of words 'vauge', "
            "write one of ui, vague, verbs, states, qualities"
        )
    ]
