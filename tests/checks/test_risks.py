from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.risks import Answer, RiskReview
from sphinxcontrib_usecase.model import Filter, GoalLevel
from sphinxcontrib_usecase.model.vocabulary import default_vocabulary
from tests.checks.helpers import catalogue_of
from tests.factories import ACTORS, actor, extension, mention, no_extension, step, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks.risks import Risk, RiskList
    from sphinxcontrib_usecase.model import Actor, UseCase


def lists(
    *cases: UseCase, actors: tuple[Actor, ...] = ACTORS, wanted: Filter | None = None
) -> list[RiskList]:
    """Give the lists of some use cases."""
    review = RiskReview(catalogue_of(*cases, actors=actors), default_vocabulary())
    return list(review.lists(wanted or Filter()))


def risks(*texts: object, actors: tuple[Actor, ...] = ACTORS, **changes: object) -> list[Risk]:
    """Give the steps of a use case without extensions, as they are reviewed."""
    case = use_case(**({"extensions": (), "steps": texts} | changes))
    return list(lists(case, actors=actors)[0].risks)


def answers(**changes: object) -> dict[str, str]:
    """Give what is said about the steps of the use case of the factories."""
    (found,) = lists(use_case(**changes))
    return {str(risk.step.label): risk.answer for risk in found.risks}


def test_extensions_answer_for_their_steps() -> None:
    """By number and by range; every other step is a gap."""
    both = (extension("2a"), extension("2-3b"))
    expected = {"1": "gap", "2": "extensions", "3": "extensions", "4": "gap"}
    assert answers(extensions=both) == expected


def test_a_reason_answers_for_its_step() -> None:
    """Without a reason it is a gap all the same."""
    stated = (no_extension("1 it cannot"), no_extension("3"))
    expected = {"1": "reason", "2": "extensions", "3": "gap", "4": "gap"}
    assert answers(no_extensions=stated) == expected


def test_an_extension_at_any_time_answers_for_no_step() -> None:
    """It stands apart."""
    (found,) = lists(use_case(extensions=(extension("*a"),)))
    assert {risk.answer for risk in found.risks} == {"gap"}
    assert [str(one.label) for one in found.any_time] == ["*a"]


def test_the_counts() -> None:
    """Each answer is counted, and the gaps are at hand."""
    (found,) = lists(use_case(no_extensions=(no_extension("1 it cannot"),)))
    assert [found.count(answer) for answer in Answer] == [1, 1, 2]
    assert [risk.step.number for risk in found.gaps] == [3, 4]


def test_riskier_steps_come_first() -> None:
    """A check, and somebody else who acts; the order among them is that of the flow."""
    found = risks(
        "The customer pays.", "The ATM checks the note.", "The ATM opens.", "The bank books."
    )
    assert [(risk.step.number, risk.comes_first) for risk in found] == [
        (2, True),
        (4, True),
        (1, False),
        (3, False),
    ]


def test_whoever_acts_counts() -> None:
    """Neither the primary actor nor the system is somebody else."""
    found = risks("The customer pays.", "The ATM opens.", "The clerk signs.", actors=CLERKS)
    assert [[other.name for other in risk.others] for risk in found] == [["Clerk"], [], []]


CLERKS = (*ACTORS, actor("Clerk"), actor("Mail server", kind="system"))


def test_whoever_is_named_counts() -> None:
    """A system, and a supporting actor; of other persons a step may say whose data it is about."""
    found = risks(
        "The ATM asks the bank.",
        "The ATM hands the mail to the mail server of the Mail Server.",
        "The ATM shows the name of the clerk.",
        actors=CLERKS,
    )
    names = [[other.name for other in risk.others] for risk in found]
    assert names == [["Bank"], ["Mail server"], []]


def test_whoever_a_role_names_counts() -> None:
    """The author says that the person takes part."""
    (found,) = risks(step(1, "The ATM calls somebody.", actors=("Clerk",)), actors=CLERKS)
    assert [other.name for other in found.others] == ["Clerk"]


def test_an_included_use_case() -> None:
    """It comes first, and the step shows its title."""
    including = use_case(
        steps=(step(1, "The customer waits."), step(2, "UC-LOGIN is done.", includes=("UC-LOGIN",)))
    )
    found = lists(including, use_case(id="UC-LOGIN", title="Log in"))[0].risks[0]
    assert (found.step.text, [case.id for case in found.calls]) == ("Log in is done.", ["UC-LOGIN"])
    assert found.comes_first


def test_an_included_use_case_that_is_unknown() -> None:
    """Another rule reports it."""
    (found,) = risks(step(1, "UC-NO is done.", includes=("UC-NO",)))
    assert (found.calls, found.comes_first) == ((), False)


def test_a_use_case_without_steps() -> None:
    """There is nothing to look at."""
    assert lists(use_case(main_flows=(), extensions=())) == []


def test_a_filter() -> None:
    """Only the use cases that fit are looked at."""
    cases = (use_case(tags=("cash",)), use_case(id="UC-2"))
    found = lists(*cases, wanted=Filter(tags=(mention("cash"),)))
    assert [one.use_case.id for one in found] == ["UC-WITHDRAW"]


def test_complaints_about_a_filter() -> None:
    """Each value that nothing is called is reported, with the nearest known one."""
    case = use_case(tags=("cash",), level=GoalLevel.SUMMARY)
    review = RiskReview(catalogue_of(case), default_vocabulary())
    wanted = Filter(
        actors=(mention("Bank"), mention("Bnak"), mention("zzz")),
        tags=(mention("csh"), mention("Cash")),
        levels=(mention("sumary"), mention("summary")),
        statuses=(mention("draft"),),
    )
    assert list(review.complaints(wanted)) == [
        '":actor: Bnak" names no actor, did you mean "Bank"?',
        '":actor: zzz" names no actor, declare it with ".. actor::"',
        '":level: sumary" is no level, did you mean "summary"?',
        'no use case has ":tags: csh", did you mean "cash"?',
        'no use case has ":status: draft", correct it or remove it',
    ]
