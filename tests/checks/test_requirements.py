from __future__ import annotations

from sphinxcontrib_usecase.checks import Settings, Severity
from sphinxcontrib_usecase.model import External, Requirement
from tests import factories as make
from tests.checks.helpers import findings

ON = Settings(levels={"traceability": Severity.WARNING})


def requirements(*covered_by: str) -> External:
    """Make the only requirement."""
    found = Requirement(
        id="REQ_1", title="Cash", location=make.at(7, "r.rst"), covered_by=frozenset(covered_by)
    )
    return External(requirements=(found,))


def test_the_rules_are_off_by_default() -> None:
    """Not every project keeps requirements."""
    assert not findings("unjustified-step", make.use_case(), external=requirements())
    assert not findings("uncovered-requirement", external=requirements())


def test_without_requirements_nothing_is_found() -> None:
    """Whoever has no such tool is not told to link."""
    assert not findings("unjustified-step", make.use_case(), settings=ON)
    assert not findings("uncovered-requirement", settings=ON)


def test_a_requirement_without_a_link_is_found_where_it_stands() -> None:
    """The cure names it."""
    assert findings("uncovered-requirement", external=requirements(), settings=ON) == [
        (
            'r.rst:7 requirement "REQ_1", "Cash", is covered by no use case and no step, '
            'write ":links: REQ_1" on one, or the role in a step'
        )
    ]
    covered = requirements("UC-WITHDRAW.2")
    assert not findings("uncovered-requirement", external=covered, settings=ON)


def test_a_use_case_without_a_link_is_found_once() -> None:
    """Its steps are not told one by one."""
    assert findings("unjustified-step", make.use_case(), external=requirements(), settings=ON) == [
        'cash.rst:3 use case "Withdraw cash" serves no requirement, link it by ":links:"'
    ]


def test_a_link_of_a_use_case_covers_all_of_it() -> None:
    """Case does not count."""
    external = requirements("uc-withdraw")
    assert not findings("unjustified-step", make.use_case(), external=external, settings=ON)


def test_a_link_of_a_step_covers_the_step() -> None:
    """The others are told one by one."""
    case = make.use_case(steps=("The customer pays.", "The bank pays."), extensions=())
    external = requirements("UC-WITHDRAW.1")
    assert findings("unjustified-step", case, external=external, settings=ON) == [
        'cash.rst:22 step 2 serves no requirement, link it, its flow or its use case by ":links:"'
    ]


def test_a_link_of_an_extension_covers_what_is_in_it() -> None:
    """Also an extension of one of its steps."""
    nested = make.extension("1a1a", steps=("The bank waits.",))
    case = make.use_case(steps=("The bank pays.",), extensions=(make.extension("1a"), nested))
    external = requirements("UC-WITHDRAW.1", "UC-WITHDRAW.1a")
    assert not findings("unjustified-step", case, external=external, settings=ON)
