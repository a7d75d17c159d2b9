"""``:allow:`` that lifts nothing any more."""

from __future__ import annotations

import pytest

from sphinxcontrib_usecase.checks import Settings, Severity, run
from sphinxcontrib_usecase.model import Actor, Catalogue, Document, UseCase, Written
from tests.checks.helpers import catalogue_of, findings
from tests.factories import ACTORS, actor, at, extension, flow, mention, outcome, step, use_case

UNUSED = "unused-allow"


def unused(*things: UseCase | Actor, **settings: object) -> list[str]:
    """Give which names allow nothing, without the cure."""
    found = findings(UNUSED, *things, settings=Settings(**settings))
    return [line.partition(" ")[2].removesuffix(", remove it") for line in found]


def test_what_is_allowed_at_each_place() -> None:
    """The message says whose option it is."""
    option = Written(name="allow", value="unused-actor", location=at(2))
    idle = step(1, "The customer asks.", allow=(mention("empty-flow"),))
    case = use_case(
        allow=(mention("missing-field"),),
        main_flows=(flow(idle, allow=(mention("empty-flow", 7),)),),
        extensions=(extension("1a", allow=(mention("bad-range"),)),),
    )
    used = actor("Customer", written=(option,))
    assert findings(UNUSED, case, actors=(*ACTORS[1:], used)) == [
        'cash.rst:1 ":allow: bad-range" allows nothing in extension "1a", remove it',
        'cash.rst:1 ":allow: empty-flow" allows nothing in step 1, remove it',
        'cash.rst:1 ":allow: missing-field" allows nothing in use case "Withdraw cash", remove it',
        'cash.rst:2 ":allow: unused-actor" allows nothing for actor "Customer", remove it',
        'cash.rst:7 ":allow: empty-flow" allows nothing in the main success scenario, remove it',
    ]


@pytest.mark.parametrize("name", ["missing-field", "missing-trigger", "Completeness"])
def test_what_is_needed_is_silent(name: str) -> None:
    """A rule, one of its narrower names or its family lifts the finding."""
    assert unused(use_case(trigger=None, allow=(mention(name),))) == []


def test_two_that_lift_the_same_are_both_needed() -> None:
    """Which of them was asked first does not matter."""
    silent = extension("2a", outcome=None, allow=(mention("missing-outcome"),))
    assert unused(use_case(extensions=(silent,), allow=(mention("missing-outcome", 2),))) == []


@pytest.mark.parametrize(
    "name, levels",
    [
        ("missing-trigger", {"missing-trigger": Severity.OFF}),
        ("missing-field", {"missing-owner": Severity.OFF}),
        ("no-extensions", {"completeness": Severity.OFF}),
        ("completeness", {"no-extensions": Severity.OFF}),
        ("compound-step", {}),
        ("wording", {}),
        ("no-such-rule", {}),
        (UNUSED, {}),
    ],
)
def test_a_name_is_not_judged(name: str, levels: dict[str, Severity]) -> None:
    """A rule that is off may be needed in another run, and other rules tell of unknown names."""
    assert unused(use_case(allow=(mention(name),)), levels=levels) == []


@pytest.mark.parametrize("name", ["compound-step", "wording"])
def test_wording_is_judged_where_it_is_on(name: str) -> None:
    """The profile decides."""
    assert len(unused(use_case(allow=(mention(name),)), profile="strict")) == 1


def test_a_family_does_not_lift_the_finding_about_itself() -> None:
    """Only its own name lifts this rule."""
    assert len(unused(use_case(allow=(mention("structure"),)))) == 1
    assert unused(use_case(allow=(mention("structure"), mention(UNUSED)))) == []


def test_the_rule_can_be_off() -> None:
    """Then nothing is judged."""
    case = use_case(allow=(mention("structure"),))
    assert unused(case, levels={UNUSED: Severity.OFF}) == []


def test_a_file_in_two_documents() -> None:
    """What is needed in one of them is needed."""
    allow = (mention("missing-trigger"),)
    plain = use_case(id="UC-1", docname="a", allow=allow)
    broken = use_case(id="UC-2", docname="b", allow=allow, trigger=None)
    assert unused(plain, broken) == []


def test_the_order_of_documents_does_not_matter() -> None:
    """The same documents in any order give the same findings."""
    allow = (mention("missing-outcome"),)
    cases = [
        use_case(
            id=f"UC-{number}",
            docname=f"d{number}",
            extensions=(extension("2a", outcome=None if number % 2 else "failure", allow=allow),),
            allow=(mention("missing-outcome", number), mention("duplicate-label", number)),
        )
        for number in range(2, 8)
    ]
    documents = [Document(docname=case.docname, use_cases=(case,)) for case in cases]
    documents.append(Document(docname="actors", actors=ACTORS))
    expected = run(Catalogue.of(documents))
    assert run(Catalogue.of(reversed(documents))) == expected
    assert len([f for f in expected if f.rule == UNUSED]) == 9


def test_main_flows_that_do_not_count_are_judged_too() -> None:
    """A second main flow has an option block like the first."""
    second = flow("a", allow=(mention("conflicting-outcome"),))
    ends = flow("a", stated_outcomes=(outcome("success"),))
    case = use_case(main_flows=(ends, second), extensions=(extension("1a"),))
    assert catalogue_of(case)
    assert len(unused(case)) == 1
