from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.helpers import GOOD, Run, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Command = Callable[..., Run]

#: A step that checks, one with a reason, one that includes another use case, and a ``*a``.
SHOP = (
    GOOD
    + """
   .. exception:: *a. The power fails
      :ends: failure

.. actor:: Bank
   :kind: system

.. usecase:: Pay
   :id: UC-PAY
   :primary-actor: Customer
   :supporting-actors: Bank
   :goal: The seller has the money.
   :trigger: The customer wants something.
   :preconditions: none
   :tags: money
   :no-extension: 1 nothing is lost
      by asking

   .. flow::

      1. The customer asks for the price.
      2. The customer does :usecase:`UC-WITHDRAW`.
      3. The bank checks the notes.
"""
)


@pytest.fixture
def shop(site: Path) -> Path:
    """Give a project of two use cases."""
    return write(site, {"docs/index.rst": SHOP})


@pytest.mark.usefixtures("shop")
def test_the_list(command: Command) -> None:
    """Each step has its line, and below it what is said about it; the riskier ones come first."""
    run = command("risks")
    assert run.status == 0
    assert run.lines == [
        "Withdraw cash (UC-WITHDRAW)",
        "docs/index.rst:19: 1 The customer enters the PIN.",
        "    1a The PIN is wrong",
        "docs/index.rst:20: 2 The ATM pays out.",
        "    gap",
        "docs/index.rst:9: at any time",
        "    *a The power fails",
        "",
        "Pay (UC-PAY)",
        "docs/index.rst:47: 2 The customer does Withdraw cash. (calls Withdraw cash)",
        "    gap",
        "docs/index.rst:48: 3 The bank checks the notes. (check; with Bank)",
        "    gap",
        "docs/index.rst:46: 1 The customer asks for the price.",
        "    none: nothing is lost by asking",
        "",
        "Steps: 5. With extensions: 1. None, with a reason: 1. Gaps: 3.",
    ]


@pytest.mark.usefixtures("shop")
def test_gaps_alone(command: Command) -> None:
    """They fail the command, so that CI can ask for none."""
    run = command("risks", "--gaps")
    assert run.status == 1
    assert [line for line in run.lines if line.startswith("docs")] == [
        "docs/index.rst:20: 2 The ATM pays out.",
        "docs/index.rst:47: 2 The customer does Withdraw cash. (calls Withdraw cash)",
        "docs/index.rst:48: 3 The bank checks the notes. (check; with Bank)",
    ]
    assert run.lines[-1].endswith("Gaps: 3.")


def test_no_gaps(site: Path, command: Command) -> None:
    """Then the list is empty and the status 0."""
    closed = GOOD.replace(":scope:", ":no-extension: 2 the machine holds cash\n   :scope:")
    write(site, {"docs/index.rst": closed})
    run = command("risks", "--gaps")
    summary = "Steps: 2. With extensions: 1. None, with a reason: 1. Gaps: 0."
    assert run == Run(status=0, output=f"{summary}\n", errors="")


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    "options, found",
    [
        (("--tags", "money"), ["UC-PAY"]),
        (("--actor", "ATM"), ["UC-WITHDRAW"]),
        (("--actor", "Bank", "--actor", "ATM"), ["UC-WITHDRAW", "UC-PAY"]),
        (("--level", "summary"), []),
    ],
)
def test_filters(options: tuple[str, ...], found: list[str], command: Command) -> None:
    """They are those of the views; one that is given twice takes either value."""
    run = command("risks", "--format", "json", *options)
    assert [case["id"] for case in json.loads(run.output)["useCases"]] == found


def test_a_filter_that_is_misspelt(command: Command) -> None:
    """It is reported with the nearest name, and nothing is printed."""
    run = command("risks", "--actor", "Custmer")
    error = 'sphinx-usecase: ":actor: Custmer" names no actor, did you mean "Customer"?\n'
    assert run == Run(status=2, output="", errors=error)


@pytest.mark.usefixtures("shop")
def test_json(command: Command) -> None:
    """Programs get the same."""
    data = json.loads(command("risks", "--format", "json").output)
    assert data["schemaVersion"] == 1
    assert data["summary"] == {"steps": 5, "extensions": 1, "reason": 1, "gap": 3}
    withdraw, pay = data["useCases"]
    assert withdraw["anyTime"] == [{"label": "*a", "condition": "The power fails"}]
    assert withdraw["steps"][0]["extensions"] == [{"label": "1a", "condition": "The PIN is wrong"}]
    assert pay["steps"][1] == {
        "label": "3",
        "text": "The bank checks the notes.",
        "validates": True,
        "actors": ["bank"],
        "includes": [],
        "answer": "gap",
        "extensions": [],
        "reason": None,
        "location": {"path": "docs/index.rst", "line": 48},
    }
    assert (pay["steps"][0]["includes"], pay["steps"][2]["answer"]) == (["UC-WITHDRAW"], "reason")


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("form", ["text", "json"])
def test_check_prints_it_too(form: str, command: Command) -> None:
    """``check --risks`` is the same without filters."""
    run = command("check", "--risks", "--format", form)
    assert run == command("risks", "--format", form)


def test_check_prints_it_in_no_format_for_findings(command: Command) -> None:
    """A list of steps is no SARIF."""
    run = command("check", "--risks", "--format", "sarif")
    error = "sphinx-usecase: --risks prints text or json, not sarif\n"
    assert run == Run(status=2, output="", errors=error)
