from __future__ import annotations

import pytest

from sphinxcontrib_usecase.checks import Settings, Severity
from sphinxcontrib_usecase.model import FieldName, UseCase
from tests.checks.helpers import findings
from tests.factories import (
    extends,
    extension,
    field,
    flow,
    mention,
    step,
    use_case,
)

MISSING, UNANSWERED = "missing-field", "unanswered-validation"
UNDECLARED = "undeclared-subject"


def approved(status: str, *approvers: str, **changes: object) -> UseCase:
    """Make a use case with this status."""
    values = [field(FieldName.STATUS, status)]
    values.extend(field(FieldName.APPROVED_BY, name, **changes) for name in approvers)
    return use_case(fields=(*use_case().fields, *values))


def saying(text: str, **changes: object) -> UseCase:
    """Make a use case whose first step has no extension and says *text*."""
    return use_case(steps=(step(1, text, **changes), step(2, "The bank answers.")))


def test_a_missing_field() -> None:
    """The message names the option that cures it."""
    assert findings(MISSING, use_case(trigger=None)) == [
        'cash.rst:3 use case "Withdraw cash" has no trigger, add :trigger:'
    ]


def test_every_missing_field_is_a_finding() -> None:
    """Four fields are required unless a project says otherwise."""
    bare = use_case(fields=(), primary_actor=None, supporting_actors=())
    assert [line.split(" has no ")[1] for line in findings(MISSING, bare)] == [
        "goal, add :goal:",
        "preconditions, add :preconditions:",
        "primary actor, add :primary-actor:",
        "trigger, add :trigger:",
    ]


def test_a_field_that_is_empty() -> None:
    """A name without a value states nothing."""
    values = (field(FieldName.GOAL, " "), *use_case().fields[1:])
    assert len(findings(MISSING, use_case(fields=values))) == 1


def test_a_field_that_states_none() -> None:
    """``-`` is an answer."""
    nothing = field(FieldName.PRECONDITIONS, "-", stated_none=True)
    values = [v for v in use_case().fields if v.name is not FieldName.PRECONDITIONS]
    assert findings(MISSING, use_case(fields=(*values, nothing))) == []


def test_other_required_fields() -> None:
    """A project chooses its own."""
    settings = Settings(required_fields=(FieldName.KPI,))
    assert findings(MISSING, use_case(trigger=None), settings=settings) == [
        'cash.rst:3 use case "Withdraw cash" has no kpi, add :kpi:'
    ]


def test_one_field_can_be_switched_off() -> None:
    """``missing-trigger`` is a name of the rule for that field."""
    settings = Settings(levels={"missing-trigger": Severity.OFF})
    found = findings(MISSING, use_case(trigger=None, goal=None), settings=settings)
    assert found == ['cash.rst:3 use case "Withdraw cash" has no goal, add :goal:']


def test_one_field_can_be_allowed() -> None:
    """``:allow: missing-trigger`` leaves the others required."""
    case = use_case(trigger=None, goal=None, allow=(mention("missing-trigger"),))
    assert len(findings(MISSING, case)) == 1


def test_nothing_can_go_wrong() -> None:
    """A use case without extensions is reported."""
    assert findings("no-extensions", use_case(extensions=())) == [
        (
            'cash.rst:3 use case "Withdraw cash" has no extension, ask at each step what '
            "may go wrong "
            'and add ".. exception:: 1a. ..."'
        )
    ]


def test_an_extending_use_case_is_an_extension() -> None:
    """Another use case tells what may go otherwise."""
    other = use_case(id="UC-OTHER", docname="other", extends=(extends("UC-WITHDRAW"),))
    assert findings("no-extensions", use_case(extensions=()), other) == []


def test_without_steps_nothing_is_asked() -> None:
    """A missing or empty main flow is another defect."""
    for flows in ((), (flow(),)):
        assert findings("no-extensions", use_case(main_flows=flows, extensions=())) == []


@pytest.mark.parametrize("approvers", [(), ("",)])
def test_approved_by_nobody(approvers: tuple[str, ...]) -> None:
    """An approval needs a name."""
    assert findings("approved-without-approver", approved("Approved.", *approvers)) == [
        'cash.rst:5 use case "Withdraw cash" is approved, but by nobody, add :approved-by:'
    ]


def test_approved_by_none() -> None:
    """A stated nobody is nobody."""
    assert (
        len(findings("approved-without-approver", approved("approved", "-", stated_none=True))) == 1
    )


def test_approvals_that_are_complete() -> None:
    """A name will do, and a draft needs none."""
    for case in (approved("approved", "Ada"), approved("draft"), use_case()):
        assert findings("approved-without-approver", case) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bank checks the PIN.",
        "The bank silently verifies the PIN.",
        "The ATM reads the card and validates it.",
        "The bank takes the card, checks it, and waits.",
        "Check the PIN.",
    ],
)
def test_a_check_without_an_answer(text: str) -> None:
    """Somebody checks, and nothing says what happens when the check fails."""
    assert len(findings(UNANSWERED, saying(text))) == 1


def test_the_message_on_a_check() -> None:
    """It quotes the verb and offers a label."""
    assert findings(UNANSWERED, saying("The bank checks the PIN.")) == [
        (
            'cash.rst:21 step 1 "checks", and no extension says what happens when the check fails, '
            'add one such as "1a. ...", or say why not by ":no-extension: 1 ..."'
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The customer checks in.",
        "The customer hands in the checks.",
        "The security checks are over.",
        "The bank counts the checks.",
        "The PIN is checked.",
    ],
)
def test_what_is_no_check(text: str) -> None:
    """Other meanings of the word, other subjects and the passive are in doubt."""
    assert findings(UNANSWERED, saying(text)) == []


@pytest.mark.parametrize("label", ["1a", "1-2a", "*a"])
def test_a_check_with_an_answer(label: str) -> None:
    """An extension at the step, by range or at any time is an answer."""
    steps = (step(1, "The bank checks the PIN."), step(2))
    assert findings(UNANSWERED, use_case(steps=steps, extensions=(extension(label),))) == []


def test_a_check_in_another_use_case() -> None:
    """An included use case answers for itself."""
    assert findings(UNANSWERED, saying("The bank checks the PIN.", includes=("UC-PIN",))) == []


def test_a_subject_that_is_not_declared() -> None:
    """Each one is reported once, at its first step."""
    texts = ("The customer asks.", "The clerk signs the form.", "The Clerk pays.")
    assert findings(UNDECLARED, use_case(steps=texts)) == [
        (
            'cash.rst:22 "clerk" acts in step 2 and is no declared actor, '
            'declare it with ".. actor::", or as an alias of one'
        )
    ]


def test_a_subject_that_is_misspelt() -> None:
    """The nearest actor is offered."""
    assert findings(UNDECLARED, use_case(steps=("The custmer enters the PIN.", "x"))) == [
        'cash.rst:21 "custmer" acts in step 1 and is no declared actor, did you mean "Customer"?'
    ]


@pytest.mark.parametrize("text", ["RevOps team repairs the lead.", "A head clerk gladly approves."])
def test_subjects_of_several_words(text: str) -> None:
    """An article and an adverb are no part of them."""
    assert len(findings(UNDECLARED, use_case(steps=(text, "x")))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The PIN is checked.",
        "She enters the PIN.",
        "If the clerk enters the PIN.",
        "An available customer enters the PIN.",
        "The sales orders are listed.",
        "The screen shows the balance.",
        "The system sends a mail.",
        "Police sends a car.",
    ],
)
def test_subjects_in_doubt(text: str) -> None:
    """The passive, pronouns, clauses, adjectives, nouns, things and the system are silent."""
    case = use_case(steps=(text, "x"), supporting_actors=("Police",))
    assert findings(UNDECLARED, case) == []


def lacking(by: str, required: dict[str, tuple[str, ...]], status: str = "approved") -> list[str]:
    """Show which approvals a use case lacks."""
    fields = (field(FieldName.STATUS, status), field(FieldName.APPROVED_BY, by))
    settings = Settings(required_approvals=required)
    found = findings("missing-approval", use_case(fields=fields), settings=settings)
    return [line.partition(" ")[2] for line in found]


BOTH: dict[str, tuple[str, ...]] = {"business": (), "technical": ("Max", "Head of IT")}


def test_a_missing_approval() -> None:
    """The message names the role, and somebody who may approve."""
    assert lacking("Ada (business)", BOTH) == [
        (
            'use case "Withdraw cash" is approved, but by nobody in the role "technical", '
            'add "Max (technical)" to :approved-by:'
        )
    ]


def test_an_approval_by_somebody_who_may_not() -> None:
    """The message names those who may."""
    assert lacking("Bo (technical), Ada (Business)", BOTH) == [
        (
            'use case "Withdraw cash": "Bo" may not approve as technical, '
            'name "Max" or "Head of IT" in :approved-by:'
        )
    ]


@pytest.mark.parametrize(
    "by",
    ["Ada (business), max", "business: Ada; Eve (head of IT)", "Ada (BUSINESS), Max (technical)"],
)
def test_all_approvals_are_there(by: str) -> None:
    """Name or function counts where the project lists them, and the role where it does not."""
    assert lacking(by, BOTH) == []


def test_only_approved_use_cases_need_approvals() -> None:
    """Neither a draft nor a project without the setting lacks one."""
    assert lacking("Ada", BOTH, status="draft") == []
    assert lacking("Ada", {}) == []
    assert lacking("", BOTH) == []


@pytest.mark.parametrize(
    "text",
    [
        "The customer asks, and the bank verifies the limit.",
        "The customer asks; the bank checks the limit.",
        "After the call the customer waits while the bank validates the card.",
    ],
)
def test_the_check_of_a_second_clause(text: str) -> None:
    """Whoever else acts in a step may check something too."""
    assert len(findings(UNANSWERED, use_case(steps=(text,), extensions=()))) == 1


def test_what_may_happen_at_any_time_does_not_answer_itself() -> None:
    """It may happen in other extensions, but not while it does."""
    check = "The bank checks the PIN."
    at_any_time = extension("*a", steps=[check])
    other = extension("1b", steps=[check])
    assert len(findings(UNANSWERED, use_case(steps=(check,), extensions=(at_any_time, other)))) == 1
    inside = extension("1b*c", outcome="next")
    assert findings(UNANSWERED, use_case(steps=("x",), extensions=(other, inside))) == []
