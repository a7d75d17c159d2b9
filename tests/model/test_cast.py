from __future__ import annotations

from sphinxcontrib_usecase.model.cast import SYSTEM, Performer
from tests.factories import ATM, CUSTOMER, actor, cast, step, use_case

CASE = use_case()
CAST = cast(CASE)


def test_the_subject_acts() -> None:
    """The declared actor at the start of a step performs it."""
    performer = CAST.performer(CASE, step(1, "The customer enters the PIN."))
    assert performer == Performer(actor=CUSTOMER, start=4, end=12)


def test_an_alias_is_a_subject() -> None:
    """An alias stands for its actor."""
    assert CAST.performer(CASE, step(1, "ATM beeps.")) == Performer(actor=ATM, start=0, end=3)


def test_a_role_names_the_performer() -> None:
    """Where no name comes first, the first known actor that is marked acts."""
    passive = step(1, "The PIN is checked.", actors=["Nobody", "customer", "Bank"])
    assert CAST.performer(CASE, passive) == Performer(actor=CUSTOMER)


def test_the_subject_comes_before_the_role() -> None:
    """A marked actor that is not the subject takes part, and does not act."""
    performer = CAST.performer(CASE, step(1, "The ATM asks the bank.", actors=["Bank"]))
    assert performer is not None
    assert performer.key == "atm"


def test_the_passive_has_no_performer() -> None:
    """A step that names nobody says nothing about who acts."""
    assert CAST.performer(CASE, step(1, "The PIN is checked.")) is None


def test_the_system_is_the_scope() -> None:
    """The actor that the scope names is what "the system" means."""
    assert CAST.named_at_start("The system beeps.", CASE) == Performer(actor=ATM, start=4, end=10)


def test_the_system_without_an_actor() -> None:
    """Where the scope names no actor the system has a key of its own."""
    for case in (use_case(scope="Cash handling"), use_case(scope=None), None):
        performer = CAST.named_at_start("Le système sonne.", case)
        assert performer is not None
        assert performer.key == SYSTEM


def test_a_free_scope_is_the_system() -> None:
    """A scope in free words can be the subject as well."""
    case = use_case(scope="Cash handling")
    found = CAST.named_at_start("The cash handling beeps.", case)
    assert found == Performer(actor=None, start=4, end=17)


def test_a_free_scope_that_is_not_named() -> None:
    """Other words are nobody."""
    assert CAST.named_at_start("The PIN is checked.", use_case(scope="Cash handling")) is None
    assert CAST.named_at_start("The PIN is checked.", use_case(scope=None)) is None
    assert CAST.named_at_start("The PIN is checked.") is None


def test_an_actor_may_be_called_system() -> None:
    """A declared actor wins over the word for the system."""
    system = actor("System")
    performer = cast(CASE, actors=[ATM, system]).named_at_start("The system beeps.", CASE)
    assert performer == Performer(actor=system, start=4, end=10)


def test_a_declined_name_is_a_subject() -> None:
    """German adjectives, also as nouns, end otherwise after an article."""
    names = ("Steuerpflichtiger", "Externer Pr\u00fcfer", "Zust\u00e4ndiges Amt")
    case = use_case()
    found = cast(case, actors=map(actor, names))
    for text in (
        "Der Steuerpflichtige zahlt.",
        "Der externe Pr\u00fcfer zahlt.",
        "Das zust\u00e4ndige Amt zahlt.",
    ):
        assert found.named_at_start(text, case) is not None


def test_a_name_of_its_own_wins_over_a_declined_one() -> None:
    """Whoever is declared under a name is meant by it."""
    one, other = actor("Beauftragter"), actor("Beauftragte")
    found = cast(CASE, actors=(one, other)).named_at_start("Die Beauftragte zahlt.", CASE)
    assert found is not None
    assert found.actor == other
