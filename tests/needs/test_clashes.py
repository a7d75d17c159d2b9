from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.needs.conftest import needs_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests._builds import BuildResult

    Build = Callable[..., BuildResult]
    Needs = Callable[..., dict[str, Mapping[str, Any]]]

BUY = """
.. actor:: Customer

.. usecase:: Buy
   :id: UC-BUY
   :priority: 2

   .. flow::

      1. The customer pays.
"""
TYPES = [
    {"directive": "req", "title": "Requirement", "prefix": "R_", "color": "#fff", "style": "node"},
    {"directive": "case", "title": "Case", "prefix": "C_", "color": "#fff", "style": "node"},
]


def test_words_of_an_author_are_no_code(needs: Needs) -> None:
    """What sphinx-needs would compute stands in a title as it is written."""
    found = needs(BUY.replace("The customer pays.", "The customer [[pays]] <<all>> <{x}>."))
    title = found["UC_BUY__1"]["title"].replace("\u2060", "")
    assert title == "The customer [[pays]] <<all>> <{x}>."


def test_a_need_of_the_team_keeps_its_identifier(build: Build) -> None:
    """Ours is left out with its parts, at its own line, and the cure is said."""
    team = "\n.. req:: Taken\n   :id: UC_BUY\n"
    built = build(BUY + team, expect=["4 needs"])
    assert 'usecase "UC-BUY": its need would be "UC_BUY", which is taken by the' in str(
        built.warnings
    )
    assert set(needs_of(built)) == {"ACTOR_CUSTOMER", "UC_BUY"}


def test_two_identifiers_of_ours_that_become_one_are_reported(build: Build) -> None:
    """The first counts, as for references."""
    twice = BUY.replace("UC-BUY", "UC_BUY").replace(".. actor:: Customer", "")
    built = build(BUY + twice, expect=["14 needs"])
    assert 'which is taken by "UC-BUY", rename one of them' in built.warnings[0]


def test_a_short_identifier_is_filled_up(needs: Needs) -> None:
    """sphinx-needs wants five characters; parts are long enough."""
    assert set(needs(BUY.replace("UC-BUY", "UC-1"))) > {"UC_1_", "UC_1__1"}


def test_an_identifier_that_is_refused_is_reported_with_the_cure(build: Build) -> None:
    """Its parts are left out without further words."""
    built = build(BUY, expect=["2 needs", "4 needs"], needs_id_regex="^REQ")
    assert built.warnings[1].endswith("give it another id, or change needs_id_regex")
    assert needs_of(built) == {}


def test_ours_may_be_of_the_types_of_the_team(needs: Needs) -> None:
    """A plain name maps to a type that is there."""
    conf = {"needs_types": TYPES, "usecase_needs": {"types": {"usecase": "case"}}}
    assert needs(BUY, **conf)["UC_BUY"]["type"] == "case"


def test_a_type_that_is_not_there_is_reported(needs: Needs) -> None:
    """Ours is used instead."""
    conf = {"needs_types": TYPES, "usecase_needs": {"types": {"usecase": "story"}}}
    assert needs(BUY, expect=["needs"], **conf)["UC_BUY"]["type"] == "uc_usecase"


def test_a_type_of_our_name_is_reported(needs: Needs) -> None:
    """The team's own is used, and the warning says how to say so."""
    own = [{**TYPES[1], "directive": "uc_usecase"}]
    conf: dict[str, Any] = {"needs_types": own}
    assert needs(BUY, expect=["needs"], **conf)["UC_BUY"]["type_name"] == "Case"
    meant = {"types": {"usecase": "uc_usecase"}}
    assert needs(BUY, usecase_needs=meant, **conf)["UC_BUY"]["type_name"] == "Case"


def test_a_field_of_the_team_can_be_filled(needs: Needs) -> None:
    """Its own type counts."""
    conf = {
        "needs_fields": {"prio": {"schema": {"type": "integer"}}},
        "usecase_needs": {"fields": {"priority": "prio"}},
    }
    assert needs(BUY, **conf)["UC_BUY"]["prio"] == 2


def test_a_field_or_link_can_be_renamed(needs: Needs) -> None:
    """One that the team does not have is added under that name."""
    conf = {"usecase_needs": {"fields": {"priority": "prio"}, "links": {"part_of": "belongs"}}}
    found = needs(BUY, **conf)
    assert found["UC_BUY"]["prio"] == "2"
    assert found["UC_BUY__1"]["belongs"] == ["UC_BUY"]


@pytest.mark.parametrize("value", [False, {"steps": False}])
def test_needs_can_be_switched_off(needs: Needs, value: object) -> None:
    """All of them, or only the steps."""
    found = needs(f"{BUY}\n.. req:: R\n   :id: REQ_1\n", usecase_needs=value)
    assert set(found) == ({"REQ_1", "UC_BUY", "ACTOR_CUSTOMER"} if value else {"REQ_1"})
