from __future__ import annotations

import pytest

from sphinxcontrib_usecase.model import (
    Document,
    External,
    Mention,
    PlacedActivity,
    Reference,
    ReferenceKind,
    UseCase,
    Written,
)
from tests.checks.helpers import findings, rules
from tests.factories import ACTORS, at, extends, extension, flow, mention, step, use_case

USE_CASE, STEP, DUPLICATE = "unknown-use-case", "unknown-step", "duplicate-id"
NAMED = use_case(
    main_flows=(flow(step(1), step(2, name="check-pin")),), extensions=(extension("2a"),)
)
OTHER = use_case(id="UC-PAY", title="Pay", docname="pay", location=at(1, "pay.rst"))
EXTERNAL = External(
    use_cases=frozenset({"uc-far", "uc-dim"}), steps=frozenset({"uc-far.2a", "uc-far.go"})
)


def document(*references: Reference, case: UseCase = NAMED) -> Document:
    """Make a document with a use case and roles."""
    return Document(docname="cash", use_cases=(case,), references=references)


def role(target: str, kind: ReferenceKind, *, inside: bool = True) -> Reference:
    """Make a role in the prose of the use case, or outside it."""
    words = Mention(text=target, location=at(12))
    return Reference(kind=kind, target=words, use_case=NAMED.id if inside else None)


def to_step(target: str) -> Document:
    """Make a document with a step role in its use case."""
    return document(role(target, ReferenceKind.STEP))


def to_use_case(target: str) -> Document:
    """Make a document with a use case role in its use case."""
    return document(role(target, ReferenceKind.USE_CASE))


def test_an_unknown_use_case() -> None:
    """The nearest id is offered."""
    assert findings(USE_CASE, to_use_case("UC-WITHDARW")) == [
        'cash.rst:12 there is no use case "UC-WITHDARW", did you mean "UC-WITHDRAW"?'
    ]


def test_an_include_is_reported_once() -> None:
    """The role stands in the step and in the document; it is one role."""
    case = use_case(steps=(step(1), step(2, includes=("UC-NONE",))))
    words = Mention(text="UC-NONE", location=at(22))
    reference = Reference(kind=ReferenceKind.USE_CASE, target=words, use_case=case.id)
    assert rules(document(reference, case=case)) == [USE_CASE]


def test_relations_are_looked_up() -> None:
    """``:extends:`` and ``:specializes:`` name use cases."""
    case = use_case(extends=(extends("UC-A", "2"),), specializes=mention("UC-B", 5))
    assert findings(USE_CASE, case) == [
        'cash.rst:1 there is no use case "UC-A", write the id of a use case',
        'cash.rst:5 there is no use case "UC-B", write the id of a use case',
    ]


def test_a_step_of_an_unknown_use_case_is_one_defect() -> None:
    """The use case is unknown, not also its step."""
    assert rules(to_step("UC-NONE.2")) == [USE_CASE]


def test_former_and_external_use_cases_are_known() -> None:
    """Old links stay alive, and other projects have use cases."""
    case = use_case(former_ids=(mention("UC-OLD"),))
    both = (role("uc-old", ReferenceKind.USE_CASE), role("UC-FAR", ReferenceKind.USE_CASE))
    assert findings(USE_CASE, document(*both, case=case), external=EXTERNAL) == []


@pytest.mark.parametrize(
    "target", ["2", "2a", "2a1", "check-pin", "main", "UC-WITHDRAW.2a", ".check-pin", "2.a"]
)
def test_steps_that_exist(target: str) -> None:
    """Labels, names and the main flow can be referred to, relatively and absolutely."""
    assert rules(to_step(target)) == []


def test_an_unknown_name_of_a_step() -> None:
    """The nearest name is offered."""
    assert findings(STEP, to_step("chek-pin")) == [
        'cash.rst:12 use case "Withdraw cash" has no step "chek-pin", did you mean "check-pin"?'
    ]


@pytest.mark.parametrize("target", ["7", "2b", "2a7", "UC-WITHDRAW.7"])
def test_unknown_labels(target: str) -> None:
    """Steps and extensions that the use case does not have are reported."""
    label = target.rpartition(".")[2]
    assert findings(STEP, to_step(target)) == [
        (
            f'cash.rst:12 use case "Withdraw cash" has no step "{label}", '
            "write the label or the name of a step"
        )
    ]


def test_an_unknown_part_after_a_use_case_role() -> None:
    """A use case role may name a part too."""
    assert len(findings(STEP, to_use_case("UC-WITHDRAW.7"))) == 1


def test_a_relative_step_outside_a_use_case() -> None:
    """There is nothing to count from."""
    outside = document(role("2a", ReferenceKind.STEP, inside=False))
    assert findings(STEP, outside) == [
        'cash.rst:12 step "2a" stands outside a use case, write the id of one and a dot before it'
    ]


def test_the_step_of_extends() -> None:
    """``:extends: UC-X at STEP`` is looked up in the extended use case."""
    child = use_case(id="UC-CHILD", docname="child", extends=(extends("UC-PAY", "9"),))
    assert findings(STEP, OTHER, child) == [
        'cash.rst:1 use case "Pay" has no step "9", write the label or the name of a step'
    ]


def test_a_step_of_another_project() -> None:
    """It is looked up where the project's steps are known."""
    assert findings(STEP, to_step("UC-FAR.7"), external=EXTERNAL) == [
        'cash.rst:12 use case "UC-FAR" has no step "7", look it up in that project'
    ]


@pytest.mark.parametrize("target", ["UC-FAR.2.a", "uc-far.Go", "UC-DIM.7"])
def test_known_steps_of_another_project(target: str) -> None:
    """Without a list of its steps nothing is claimed."""
    assert findings(STEP, to_step(target), external=EXTERNAL) == []


def test_two_use_cases_with_one_id() -> None:
    """The second is reported at its ``:id:``, the first is named at its own."""
    option = Written(name="id", value="uc-withdraw", location=at(2, "pay.rst"))
    second = use_case(id="uc-withdraw", docname="pay", written=(option,))
    assert findings(DUPLICATE, use_case(), second) == [
        (
            'pay.rst:2 id "uc-withdraw" is already used by use case "Withdraw cash" at cash.rst:3, '
            "give this use case another with :id:"
        )
    ]


def test_a_former_id_that_is_in_use() -> None:
    """A present id wins, so the former one is lost."""
    second = use_case(id="UC-NEW", docname="pay", former_ids=(mention("uc-withdraw", 5),))
    assert findings(DUPLICATE, use_case(), second) == [
        (
            'cash.rst:5 former id "uc-withdraw" means use case "Withdraw cash" at cash.rst:3, '
            "drop it from :former-ids: of one of them"
        )
    ]


def test_one_former_id_of_two_use_cases() -> None:
    """The second one is reported."""
    first = use_case(former_ids=(mention("UC-OLD"),))
    second = use_case(id="UC-NEW", docname="pay", former_ids=(mention("UC-OLD", 5),))
    assert len(findings(DUPLICATE, first, second)) == 1


def test_a_former_id_of_its_own() -> None:
    """It does no harm."""
    assert findings(DUPLICATE, use_case(former_ids=(mention("UC-WITHDRAW"),)), OTHER) == []


def test_the_shipped_actors_are_named_once() -> None:
    """Two use cases in two documents have no finding together."""
    assert rules(use_case(), OTHER, actors=ACTORS) == []


def placing(identifier: str, scenario: str = "") -> Document:
    """Make a document on which a diagram is placed."""
    placed = PlacedActivity(
        use_case=mention(identifier, 40), scenario=mention(scenario, 41) if scenario else None
    )
    return Document(docname="cash", use_cases=(NAMED,), placed_activities=(placed,))


def test_a_diagram_of_a_use_case_is_placed() -> None:
    """The id of a use case, and a scenario by label or name, are fine."""
    assert rules(placing("UC-WITHDRAW")) == []
    same = use_case(id="pay", title="Pay")
    placed = PlacedActivity(use_case=mention("Pay"))
    assert rules(Document(docname="a", use_cases=(same,), placed_activities=(placed,))) == []
    assert rules(placing("UC-WITHDRAW", "check-pin-a")) == rules(placing("UC-WITHDRAW", "2a")) == []


@pytest.mark.parametrize(
    "identifier, message",
    [
        ("UC-WITHDARW", 'there is no use case "UC-WITHDARW", did you mean "UC-WITHDRAW"?'),
        ("withdraw  cash", 'there is no use case "withdraw cash", did you mean "UC-WITHDRAW"?'),
        ("", '"uc:activity" names no use case, write the id of one behind it'),
        (
            "UC-FAR",
            'use case "UC-FAR" is another project\'s, link to it there, its diagram is not here',
        ),
    ],
)
def test_a_diagram_that_cannot_be_placed(identifier: str, message: str) -> None:
    """Only use cases of this project have a diagram here."""
    found = findings(USE_CASE, placing(identifier), external=EXTERNAL)
    assert found == [f"cash.rst:40 {message}"]


def test_a_scenario_that_does_not_exist() -> None:
    """The scenarios are listed, or the nearest one is offered."""
    assert findings("unknown-scenario", placing("UC-WITHDRAW", "9z")) == [
        'cash.rst:41 use case "Withdraw cash" has no scenario "9z", write one of "main", "2a"'
    ]
    (found,) = findings("unknown-scenario", placing("UC-WITHDRAW", "chek-pin-a"))
    assert found.endswith('has no scenario "chek-pin-a", did you mean "check-pin-a"?')


def test_a_scenario_of_an_unknown_use_case_is_one_finding() -> None:
    """Where the use case is missing, nothing is said about the scenario."""
    assert rules(placing("UC-NONE", "2a")) == [USE_CASE]
