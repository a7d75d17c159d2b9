from __future__ import annotations

import pytest

from sphinxcontrib_usecase.model import (
    ActorKind,
    Document,
    FieldName,
    Mention,
    Reference,
    ReferenceKind,
    Stakeholder,
    UseCase,
)
from tests.checks.helpers import findings
from tests.factories import (
    ATM,
    BANK,
    CUSTOMER,
    actor,
    at,
    extension,
    field,
    flow,
    mention,
    step,
    use_case,
)

IDLE, UNUSED = "idle-actor", "unused-actor"
POLICE = actor("Police", "cops", location=at(9, "actors.rst"))


def supported(*steps: object, **changes: object) -> UseCase:
    """Make a use case with the police and these steps."""
    values = {"supporting_actors": ("Police",), "steps": steps or ("The customer asks.", "x")}
    return use_case(**(values | changes))


def idle(*things: object) -> list[str]:
    """Show the idle actors among customer, bank, machine and police."""
    return findings(IDLE, *things, actors=(CUSTOMER, BANK, ATM, POLICE))


def test_an_idle_actor() -> None:
    """The option that names it is reported."""
    assert idle(supported()) == [
        (
            'cash.rst:6 actor "Police" does nothing in use case "Withdraw cash", '
            "let a step begin with it or do not name it"
        )
    ]


def test_what_is_acted_upon_is_idle() -> None:
    """To be named as an object is not to act."""
    assert len(idle(supported("The customer calls the police.", "x"))) == 1


def test_an_actor_named_twice_is_one_defect() -> None:
    """Primary and supporting are one actor."""
    assert len(idle(supported(supporting_actors=("Police", "cops")))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The police come.",
        "The customer calls and the police come.",
        "The customer calls. The cops come.",
        "The customer calls, then the police come.",
        "Each police comes.",
        "The report goes to the police.",
        "The customer hears from the cops what has happened.",
        "Der Kunde erf\u00e4hrt von der Police den Betrag.",
        "Le client demande de l'aide \u00e0 la police.",
        "El cliente pide ayuda a la police.",
    ],
)
def test_a_clause_of_its_own(text: str) -> None:
    """The subject of any clause acts, and whom something goes to or comes from takes part."""
    assert idle(supported("The customer asks.", text)) == []


def test_other_places_where_somebody_acts() -> None:
    """Sub-steps, conditions, the trigger and roles count."""
    trigger = (*use_case().fields[:1], field(FieldName.TRIGGER, "The police call."))
    cases = (
        supported(step(1, substeps=("The police come",)), step(2, "The customer asks.")),
        supported(extensions=(extension("2a", "The police interfere"),)),
        supported(fields=trigger),
        supported(step(1, "Help is sent for.", actors=("cops",)), step(2, "The customer asks.")),
    )
    assert [idle(case) for case in cases] == [[], [], [], []]


def test_an_actor_of_an_included_use_case() -> None:
    """It acts there."""
    caller = supported(step(1, "The customer asks."), step(2, includes=("UC-HELP",)))
    assert idle(caller, supported("The police come.", id="UC-HELP", docname="help")) == []


def test_general_and_special_actors() -> None:
    """Who acts as a special actor acts as the general one, and the other way round."""
    officer = actor("Officer", specializes=mention("Police"))
    as_special = supported("The officer comes.", "The customer asks.")
    as_general = supported("The police come.", "The customer asks.", supporting_actors=("Officer",))
    assert [idle(as_special, officer), idle(as_general, officer)] == [[], []]


def test_actors_that_specialize_each_other() -> None:
    """A cycle is another defect and ends here too."""
    one = actor("Officer", specializes=mention("Sheriff"))
    other = actor("Sheriff", specializes=mention("Officer"))
    assert len(idle(supported(supporting_actors=("Officer",)), one, other)) == 1


def test_time_and_strangers_are_not_idle() -> None:
    """Time triggers, and an unknown actor is another defect."""
    timer = actor("Midnight", kind=ActorKind.TIME)
    assert idle(supported(supporting_actors=("Midnight", "Nobody")), timer) == []


def test_defaults_are_not_idle() -> None:
    """They are given to use cases that never heard of them."""
    names = (FieldName.PRIMARY_ACTOR, FieldName.SUPPORTING_ACTORS)
    values = tuple(field(name, "Police", inherited=True) for name in names)
    assert idle(supported(primary_actor="Police", fields=values)) == []


def test_without_steps_nobody_is_idle() -> None:
    """A missing or empty main flow is another defect."""
    assert [idle(supported(main_flows=flows)) for flows in ((), (flow(),))] == [[], []]


def test_an_unused_actor() -> None:
    """The declaration is reported."""
    assert findings(UNUSED, use_case(), POLICE) == [
        'actors.rst:9 actor "Police" is used nowhere, name it in a use case or remove it'
    ]


def test_a_project_without_use_cases() -> None:
    """It declares actors for others."""
    assert findings(UNUSED, POLICE) == []


def test_places_where_an_actor_is_used() -> None:
    """Options, stakeholders, the scope, steps, conditions, fields and plain mentions count."""
    cases = (
        supported(),
        use_case(stakeholders=(Stakeholder(name=mention("Police")),)),
        use_case(scope="police"),
        use_case(steps=("The customer calls the cops.", "x")),
        use_case(steps=(step(1, "x", substeps=("call the cops",)), step(2))),
        use_case(extensions=(extension("2a", "No police is near"),)),
        use_case(goal="Nobody calls the police."),
    )
    # Only the machine is unused, where it is not the scope.
    assert [f for case in cases for f in findings(UNUSED, case, POLICE) if "Police" in f] == []


def test_a_general_actor_is_used() -> None:
    """A special kind of it is declared."""
    officer = actor("Officer", specializes=mention("Police"))
    found = findings(UNUSED, use_case(), POLICE, officer)
    assert [line.split('"')[1] for line in found] == ["Officer"]


def test_a_role_in_any_document() -> None:
    """Prose may use an actor."""
    words = Mention(text="Police", location=at(2, "index.rst"))
    role = Reference(kind=ReferenceKind.ACTOR, target=words)
    assert findings(UNUSED, use_case(), POLICE, Document(docname="index", references=(role,))) == []


def test_part_of_a_word_is_no_mention() -> None:
    """Whole words are compared."""
    assert len(findings(UNUSED, use_case(goal="The policeman rests."), POLICE)) == 1
