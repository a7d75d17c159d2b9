from __future__ import annotations

import pytest

from sphinxcontrib_usecase.model import FieldName, Filter, GoalLevel
from sphinxcontrib_usecase.model.use_case import read_level
from tests.factories import cast, catalogue, field, mention, use_case

CASE = use_case(
    tags=("Cash", "shop"),
    level=GoalLevel.USER_GOAL,
    steps=("The customer enters the PIN.", "The ATM pays out."),
    fields=(field(FieldName.STATUS, "Approved"),),
)


def fits(**wanted: str) -> bool:
    """Tell whether a filter by comma-separated values lets the use case through."""
    values = {name: tuple(map(mention, value.split(", "))) for name, value in wanted.items()}
    return Filter(**values).fits(CASE, catalogue(CASE), cast(CASE))


def test_no_filter() -> None:
    """Everything is let through."""
    assert fits()


@pytest.mark.parametrize(
    "name, value, expected",
    [
        ("tags", "cash", True),
        ("tags", "lead, SHOP", True),
        ("tags", "lead", False),
        ("levels", "User goal", True),
        ("levels", "summary, user_goal", True),
        ("levels", "summary", False),
        ("statuses", "approved", True),
        ("statuses", "draft", False),
        ("actors", "customer", True),
        ("actors", "Bank", True),
        ("actors", "the moon, Bank", True),
        ("actors", "cash machine", True),
        ("actors", "ATM", True),
        ("actors", "the moon", False),
    ],
)
def test_one_option(name: str, value: str, expected: bool) -> None:
    """One of its values is enough; case does not count, and aliases name an actor."""
    assert fits(**{name: value}) is expected


def test_several_options() -> None:
    """Each of them has to fit."""
    assert fits(tags="cash", actors="Bank")
    assert not fits(tags="cash", actors="the moon")


def test_a_use_case_without_status_and_steps() -> None:
    """It is no reason to fail, and it does not fit."""
    bare = use_case(main_flows=(), extensions=(), primary_actor=None, supporting_actors=())
    for wanted in (Filter(statuses=(mention("draft"),)), Filter(actors=(mention("Bank"),))):
        assert not wanted.fits(bare, catalogue(bare), cast(bare))


def test_an_actor_who_is_declared_elsewhere() -> None:
    """The name is compared as it is written."""
    wanted = Filter(actors=(mention("auditor"),))
    case = use_case(supporting_actors=("Auditor",))
    assert wanted.fits(case, catalogue(case), cast(case))


@pytest.mark.parametrize("text", ["user-goal", "User Goal", "USER_GOAL"])
def test_a_level_in_any_spelling(text: str) -> None:
    """Case, blanks and underscores do not count."""
    assert read_level(text) is GoalLevel.USER_GOAL


def test_a_level_that_is_none() -> None:
    """Another word is no level."""
    assert read_level("sea") is None
