from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.helpers import findings
from tests.factories import extension, flow, no_extension, step, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import UseCase

RULES = ("unknown-no-extension", "missing-reason", "needless-no-extension")


def saying(text: str, **changes: object) -> UseCase:
    """Make a use case that says of one step that it needs no extension."""
    main = flow("The customer pays.", step(2, "The bank checks.", name="check"))
    stated = {"no_extensions": (no_extension(text),)}
    return use_case(**({"main_flows": (main,), "extensions": ()} | stated | changes))


@pytest.mark.parametrize(
    "text, problem",
    [
        (
            "9 it waits",
            (
                "names a step that does not exist, the main success scenario has 2 steps, "
                "correct the number"
            ),
        ),
        ("chek it waits", 'names no step of use case "Withdraw cash", did you mean "check"?'),
        (
            "printing it waits",
            'names no step of use case "Withdraw cash", begin with the number of a step',
        ),
        ("2a it waits", "names an extension, not a step, give the step alone"),
        ("7a1 it waits", 'names a step of extension "7a", which does not exist, correct it'),
    ],
)
def test_a_step_that_does_not_exist(text: str, problem: str) -> None:
    """The message says what is wrong with the step, at the line of the entry."""
    found = findings("unknown-no-extension", saying(text))
    assert found == [f'cash.rst:9 ":no-extension: {text}" {problem}']


def test_nothing_written() -> None:
    """An empty option is told how to be written."""
    found = findings("unknown-no-extension", saying(""))
    assert found == ['cash.rst:9 ":no-extension:" names no step, write the step and the reason']


def test_a_number_beyond_its_own_flow() -> None:
    """In the options of an extension the steps of the extension are counted."""
    nested = extension("2a", no_extensions=(no_extension("2 it waits"),))
    found = findings("unknown-no-extension", use_case(extensions=(nested,)))
    assert found == [
        (
            'cash.rst:9 ":no-extension: 2 it waits" names a step that does not exist, '
            'extension "2a" has 1 step, correct the number'
        )
    ]


def test_a_use_case_without_main_flow() -> None:
    """What is missing is the flow."""
    assert findings("unknown-no-extension", saying("1 it waits", main_flows=())) == []


def test_a_step_without_a_reason() -> None:
    """A reason is asked for."""
    found = findings("missing-reason", saying("check"))
    assert found == [
        (
            'cash.rst:9 ":no-extension: check" gives no reason, '
            "say why nothing has to be told about step 2"
        )
    ]


@pytest.mark.parametrize("label", ["2a", "1-2a"])
def test_a_step_that_has_an_extension(label: str) -> None:
    """The extension is named, also one of a range."""
    found = findings("needless-no-extension", saying("2 it waits", extensions=(extension(label),)))
    assert found == [
        (
            f'cash.rst:9 ":no-extension: 2 it waits" contradicts extension "{label}" '
            "at cash.rst:29, remove one of them"
        )
    ]


def test_an_extension_at_any_time() -> None:
    """It says nothing about a certain step."""
    assert findings("needless-no-extension", saying("2", extensions=(extension("*a"),))) == []


def test_two_reasons_for_one_step() -> None:
    """The second one is too much."""
    two = (no_extension("2 it waits"), no_extension("check it retries", line=10))
    found = findings("needless-no-extension", saying("", no_extensions=two))
    assert found == [
        (
            'cash.rst:10 ":no-extension: check it retries" says again what '
            '":no-extension: 2 it waits" at cash.rst:9 says, keep one of them'
        )
    ]


@pytest.mark.parametrize(
    "rule", ["unknown-no-extension", "missing-reason", "needless-no-extension"]
)
def test_a_step_with_a_reason(rule: str) -> None:
    """All is well, whether it is named by number or by name."""
    assert findings(rule, saying("check it waits"), saying("1 it waits", id="UC-2")) == []


def test_a_reason_answers_a_validation() -> None:
    """A step that checks something is not reported when a reason is given."""
    assert findings("unanswered-validation", saying("check it waits")) == []
    assert len(findings("unanswered-validation", saying("check"))) == 1


def test_reasons_for_all_steps_answer_for_extensions() -> None:
    """A use case that gives a reason for each step needs no extension."""
    both = (no_extension("1 it waits"), no_extension("2 it waits"))
    assert findings("no-extensions", saying("", no_extensions=both)) == []
    assert len(findings("no-extensions", saying("2 it waits"))) == 1
