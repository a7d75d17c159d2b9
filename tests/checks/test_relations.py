from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tests.checks.helpers import findings, rules
from tests.factories import actor, extends, extension, mention, step, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import UseCase

INCLUDE, EXTEND, SPECIALIZE = "include-cycle", "extend-cycle", "specialization-cycle"
UNCAUGHT = "uncaught-include-failure"


def including(identifier: str, *others: str) -> UseCase:
    """Make a use case whose second step includes others, and answers for them."""
    steps = (step(1), step(2, includes=others))
    title = identifier.title()
    return use_case(id=identifier, title=title, docname=identifier, steps=steps)


def failing(outcome: str = "failure", label: str = "2a", **changes: object) -> UseCase:
    """Make a use case that can end so."""
    extensions = (extension(label, outcome=outcome, **changes),)
    return use_case(id="UC-PAY", title="Pay", docname="pay", extensions=extensions)


def calling(label: str, target: str = "UC-PAY") -> UseCase:
    """Make a use case that includes another at step 3 and has one extension."""
    steps = (step(1), step(2), step(3, includes=(target,)))
    return use_case(steps=steps, extensions=(extension(label),))


def test_a_use_case_that_includes_itself() -> None:
    """The step is reported."""
    assert findings(INCLUDE, including("a", "a")) == [
        'cash.rst:22 "a" includes itself ("a" -> "a"), drop one of these includes'
    ]


def test_a_cycle_of_includes() -> None:
    """It is reported once, at its first member."""
    cases = (including("b", "c"), including("a", "b"), including("c", "a", "a"))
    assert findings(INCLUDE, *cases) == [
        'cash.rst:22 "a" includes itself ("a" -> "b" -> "c" -> "a"), drop one of these includes'
    ]


def test_two_cycles_with_one_member() -> None:
    """Each is reported."""
    cases = (including("a", "b", "c"), including("b", "a"), including("c", "a"))
    assert len(findings(INCLUDE, *cases)) == 2


def test_the_same_part_included_twice() -> None:
    """Two ways to one use case are no cycle."""
    assert findings(INCLUDE, including("a", "b", "c"), including("b", "c"), including("c")) == []


def test_a_long_cycle_is_cut() -> None:
    """A message is one line."""
    names = "abcdefgh"
    cases = [including(one, other) for one, other in pairwise([*names, "a"])]
    assert findings(INCLUDE, *cases) == [
        (
            'cash.rst:22 "a" includes itself ("a" -> "b" -> "c" -> "d" -> "e" -> … -> "h" -> "a"), '
            "drop one of these includes"
        )
    ]


def test_a_cycle_of_extends() -> None:
    """The option is reported."""
    one = use_case(id="a", docname="a", extends=(extends("b"),))
    other = use_case(id="b", docname="b", extends=(extends("a"),))
    assert findings(EXTEND, one, other) == [
        'cash.rst:1 "a" extends itself ("a" -> "b" -> "a"), drop one :extends:'
    ]


def test_a_cycle_of_special_use_cases() -> None:
    """A use case is not a kind of itself."""
    assert findings(SPECIALIZE, use_case(id="a", specializes=mention("a", 5))) == [
        'cash.rst:5 "a" specializes itself ("a" -> "a"), drop one :specializes:'
    ]


def test_a_cycle_of_special_actors() -> None:
    """Actors are judged too, and may allow it."""
    one = actor("Teller", specializes=mention("clerk", 5))
    other = actor("Clerk", specializes=mention("Teller", 6))
    assert findings(SPECIALIZE, use_case(), one, other) == [
        (
            'cash.rst:5 "teller" specializes itself ("teller" -> "clerk" -> "teller"), '
            "drop one :specializes:"
        )
    ]


def test_special_actors_without_a_cycle() -> None:
    """A general actor may have several kinds."""
    kinds = (
        actor("Teller", specializes=mention("Bank")),
        actor("Boss", specializes=mention("Bank")),
    )
    assert findings(SPECIALIZE, use_case(), *kinds) == []


def test_an_uncaught_failure() -> None:
    """The calling step is reported, with the place of the failure."""
    assert findings(UNCAUGHT, calling("2a"), failing()) == [
        (
            'cash.rst:23 use case "Pay" can end in failure at cash.rst:30, and no extension '
            "hangs on "
            'step 3, which includes it, add one such as "3a. Pay fails"'
        )
    ]


def test_a_failure_that_is_met() -> None:
    """By number, by range, at any time."""
    for label in ("3a", "2-3a", "*a"):
        assert findings(UNCAUGHT, calling(label), failing()) == []


def test_use_cases_that_do_not_fail() -> None:
    """Giving up, going on, and a failure that never begins are no failure."""
    for other in (failing("abandoned"), failing("next"), failing(label="9a")):
        assert findings(UNCAUGHT, calling("2a"), other) == []


def test_a_failure_in_a_nested_extension() -> None:
    """A nested extension that can begin counts."""
    nested = (extension("2a"), extension("2a1a", outcome="failure"))
    other = use_case(id="UC-PAY", title="Pay", docname="pay", extensions=nested)
    assert len(findings(UNCAUGHT, calling("2a"), other)) == 1


def test_an_include_cycle_is_one_defect() -> None:
    """A use case need not answer for itself."""
    case = use_case(
        steps=(step(1), step(2), step(3, includes=("UC-WITHDRAW",))),
        extensions=(extension("2a", outcome="failure"),),
    )
    assert rules(case) == [INCLUDE]


def test_an_unknown_include_is_one_defect() -> None:
    """Nobody knows whether it can fail."""
    assert rules(calling("2a", "UC-NONE")) == ["unknown-use-case"]


def test_an_extension_step_that_includes() -> None:
    """An any-time extension of the parent meets it."""
    inner = extension("2a", steps=(step(1, extension="2a", includes=("UC-PAY",)),))
    caught = use_case(extensions=(inner, extension("2a*a")))
    assert findings(UNCAUGHT, caught, failing()) == []
