from __future__ import annotations

from dataclasses import replace

import pytest

from sphinxcontrib_usecase.model import Catalogue, Document, External
from tests.factories import (
    ACTORS,
    ATM,
    BANK,
    CUSTOMER,
    actor,
    catalogue,
    mention,
    use_case,
)

PAY = use_case(id="UC-PAY", title="Pay", docname="pay", former_ids=(mention("UC-OLD"),))
WITHDRAW = use_case()


def test_use_cases_are_ordered_by_document() -> None:
    """What a name means does not depend on the order in which documents were read."""
    documents = [
        Document(docname="b", use_cases=(PAY,)),
        Document(docname="a", use_cases=(WITHDRAW,), actors=(BANK,)),
    ]
    found = Catalogue.of(documents)
    assert [*found.use_cases] == [WITHDRAW, PAY]
    assert found == Catalogue.of(reversed(documents))


@pytest.mark.parametrize("name", ["UC-PAY", " uc-pay", "uc-old"])
def test_use_cases_by_id(name: str) -> None:
    """A use case is found by its present and its former identifiers."""
    assert catalogue(WITHDRAW, PAY).use_case(name) is PAY


def test_former_ids_hide_nothing() -> None:
    """An identifier that is in use wins over one that was."""
    old = use_case(id="UC-OLD")
    assert catalogue(PAY, old).use_case("UC-OLD") is old


def test_the_first_of_two_counts() -> None:
    """Of two use cases or actors with one name the first is found."""
    twins = [actor("Bank", id="a"), actor("Bank", id="b")]
    assert catalogue(WITHDRAW, replace(WITHDRAW, title="x")).use_case("UC-WITHDRAW") is WITHDRAW
    assert catalogue(actors=twins).actor("bank") is twins[0]


@pytest.mark.parametrize("name", ["atm", "ATM", "cash  machine", "Cash Machine"])
def test_actors_by_any_name(name: str) -> None:
    """An actor is found by identifier, name or alias."""
    assert catalogue().actor(name) is ATM


def test_the_plainer_name_wins() -> None:
    """A name wins over an identifier, an identifier over an alias."""
    named, identified = actor("till"), actor("Desk", id="till")
    aliased = actor("Box", "till", "desk")
    found = catalogue(actors=[aliased, identified, named])
    assert (found.actor("till"), found.actor("desk")) == (named, identified)


def test_unknown_names() -> None:
    """What nobody declared is not found."""
    assert (catalogue().actor("clerk"), catalogue().use_case("UC-X")) == (None, None)


def test_names_for_suggestions() -> None:
    """All names, aliases and identifiers are listed."""
    found = catalogue(WITHDRAW, PAY)
    assert [*found.actor_names()] == ["Customer", "Bank", "Cash machine", "ATM"]
    assert [*found.use_case_ids()] == ["UC-WITHDRAW", "UC-PAY"]


def test_actors_in_order() -> None:
    """Actors are listed as they are declared."""
    assert [*catalogue().actors] == [*ACTORS]


def test_external_names() -> None:
    """Names declared elsewhere are kept beside the catalogue; there are none by default."""
    external = External(actors=frozenset({"clerk"}))
    assert catalogue(external=external).external is external
    assert Catalogue.of([]).external == External()


@pytest.mark.parametrize(
    "document", [Document(docname="a", actors=(CUSTOMER,)), Document(docname="a", use_cases=(PAY,))]
)
def test_documents_with_something_of_ours(document: Document) -> None:
    """A document counts when it holds anything."""
    assert document
    assert not Document(docname="a")
