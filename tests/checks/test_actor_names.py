from __future__ import annotations

from sphinxcontrib_usecase.model import Document, External, Mention, Reference, ReferenceKind
from tests.checks.helpers import findings, rules
from tests.factories import BANK, CUSTOMER, actor, at, extension, mention, step, use_case

UNKNOWN, DUPLICATE, AMBIGUOUS = "unknown-actor", "duplicate-actor", "ambiguous-alias"


def role(target: str, line: int = 12, use_case: str | None = None) -> Reference:
    """Make an actor role in prose."""
    where = Mention(text=target, location=at(line))
    return Reference(kind=ReferenceKind.ACTOR, target=where, use_case=use_case)


def test_an_unknown_primary_actor() -> None:
    """The nearest name is offered."""
    assert findings(UNKNOWN, use_case(primary_actor="Custommer")) == [
        'cash.rst:6 actor "Custommer" is not declared, did you mean "Customer"?'
    ]


def test_an_unknown_supporting_actor() -> None:
    """Without a near name the cure is to declare it."""
    assert findings(UNKNOWN, use_case(supporting_actors=("Bank", "Police"))) == [
        'cash.rst:6 actor "Police" is not declared, declare it with ".. actor::"'
    ]


def test_an_unknown_actor_in_a_step() -> None:
    """The role in a step and in the document is one role."""
    case = use_case(steps=(step(1), step(2, actors=("Police",))))
    reference = role("Police", 22, case.id)
    document = Document(docname="cash", use_cases=(case,), references=(reference,))
    assert findings(UNKNOWN, document) == [
        'cash.rst:22 actor "Police" is not declared, declare it with ".. actor::"'
    ]


def test_a_role_whose_line_was_moved_by_a_translation() -> None:
    """It is still one role."""
    case = use_case(steps=(step(1), step(2, actors=("Police",))))
    moved = Document(docname="cash", use_cases=(case,), references=(role("Police", 7, case.id),))
    assert len(findings(UNKNOWN, moved)) == 1


def test_a_role_in_prose_and_one_in_a_step() -> None:
    """Two roles are two places to change."""
    case = use_case(steps=(step(1), step(2, actors=("Police",))))
    both = (role("Police", 12, case.id), role("Police", 22, case.id))
    document = Document(docname="cash", use_cases=(case,), references=both)
    assert [line[:11] for line in findings(UNKNOWN, document)] == ["cash.rst:12", "cash.rst:22"]


def test_a_role_outside_any_use_case() -> None:
    """Every document may name actors."""
    assert len(findings(UNKNOWN, Document(docname="index", references=(role("Police"),)))) == 1


def test_a_flow_may_allow_it() -> None:
    """``:allow:`` of the extension counts for its steps."""
    lost = extension(
        "2a", steps=(step(1, extension="2a", actors=("Police",)),), allow=(mention(UNKNOWN),)
    )
    assert findings(UNKNOWN, use_case(extensions=(lost,))) == []


def test_an_unknown_general_actor() -> None:
    """An actor specializes an actor."""
    child = actor("Child", specializes=mention("Grown-up", 4))
    assert findings(UNKNOWN, use_case(), child) == [
        'cash.rst:4 actor "Grown-up" is not declared, declare it with ".. actor::"'
    ]


def test_known_actors() -> None:
    """Name, alias, id and any case will do."""
    names = ("bank", "atm", "Cash Machine", "CUSTOMER")
    assert findings(UNKNOWN, use_case(supporting_actors=names)) == []


def test_an_actor_of_another_project() -> None:
    """External names are known."""
    external = External(actors=frozenset({"police"}))
    assert findings(UNKNOWN, use_case(supporting_actors=("Police",)), external=external) == []


def test_an_actor_declared_twice() -> None:
    """The second is reported and the first is named."""
    again = actor("customer", id="client", location=at(9, "more.rst"))
    assert findings(DUPLICATE, use_case(), again) == [
        (
            'more.rst:9 actor "customer" is already declared at actors.rst:1, '
            "remove one of them or give it another name and id"
        )
    ]


def test_two_actors_with_one_id() -> None:
    """Identifiers are compared without case."""
    assert len(findings(DUPLICATE, use_case(), actor("Teller", id="ATM"))) == 1


def test_one_actor_whose_name_and_id_are_taken_is_one_defect() -> None:
    """Name and id of the same actor are not counted twice."""
    assert len(findings(DUPLICATE, use_case(), actor("Bank", location=at(9)))) == 1


def test_one_file_in_two_documents() -> None:
    """Where both stand on one line the other document is named."""
    line = at(1, "shared.inc")
    first = actor("Teller", docname="a", location=line)
    second = actor("Teller", docname="b", location=line)
    documents = (
        Document(docname="a", actors=(first,)),
        Document(docname="b", actors=(second,)),
    )
    assert findings(DUPLICATE, *documents) == [
        (
            'shared.inc:1 actor "Teller" is already declared in document "a", '
            "remove one of them or give it another name and id"
        )
    ]


def test_an_alias_that_is_another_actor() -> None:
    """Names of others are taken."""
    assert findings(AMBIGUOUS, use_case(), actor("Money house", "Bank", location=at(9))) == [
        (
            'cash.rst:1 alias "Bank" of actor "Money house" also means actor "Bank" at '
            "actors.rst:1, "
            "drop it from one of them"
        )
    ]


def test_two_equal_aliases() -> None:
    """The second one is reported."""
    both = (actor("Clerk", "staff"), actor("Manager", "Staff", location=at(9)))
    found = findings(AMBIGUOUS, use_case(), *both)
    assert [line.split(" also ")[0] for line in found] == [
        'cash.rst:1 alias "Staff" of actor "Manager"'
    ]


def test_an_alias_like_the_own_id() -> None:
    """An actor may be called by its own id."""
    assert rules(use_case(), actors=(CUSTOMER, BANK, actor("Cash machine", "ATM", id="atm"))) == []
