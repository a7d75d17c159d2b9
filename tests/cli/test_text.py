from __future__ import annotations

import pytest

from sphinxcontrib_usecase.checks import Severity
from sphinxcontrib_usecase.cli.formats.text import render
from tests.cli.helpers import finding, report
from tests.factories import at, use_case


def test_a_line_per_finding() -> None:
    """It has file, line, rule and message; the path can be opened from the current folder."""
    first, *_ = render(report(finding())).splitlines()
    assert first == "docs/cash.rst:7: empty-flow: the flow is empty, write a step"


def test_a_finding_without_a_line() -> None:
    """The file stands alone; that of the configuration is found too."""
    shown = render(report(finding(location=at(None, "conf.py"))))
    assert shown.startswith("docs/conf/conf.py: empty-flow: ")


def test_a_message_of_several_lines() -> None:
    """It takes one line, as editors expect."""
    assert render(report(finding(message="a\n  b"))).splitlines()[0].endswith(": a b")


@pytest.mark.parametrize(
    "severities, summary",
    [
        ([], "No findings. 1 use case checked."),
        (["warning"], "Found 1 warning. 1 use case checked."),
        (["info", "error", "info"], "Found 1 error, 2 info. 1 use case checked."),
        (["error", "error", "warning"], "Found 2 errors, 1 warning. 1 use case checked."),
    ],
)
def test_the_summary(severities: list[str], summary: str) -> None:
    """It counts by level."""
    found = [finding(severity=Severity(severity)) for severity in severities]
    assert render(report(*found)).splitlines()[-1] == summary


def test_the_summary_of_several_use_cases() -> None:
    """It is in the plural, and what was left out follows."""
    cases = (use_case(), use_case(id="UC-2"))
    shown = render(report(use_cases=cases, notes=("The baseline hides 3 findings.",)))
    assert shown == "No findings. 2 use cases checked. The baseline hides 3 findings.\n"


def test_colours() -> None:
    """They are there only for a terminal; without them the words are the same."""
    plain, coloured = (render(report(finding(), colours=on)) for on in (False, True))
    assert "\x1b" not in plain
    assert coloured.startswith("\x1b[1mdocs/cash.rst:7\x1b[0m: \x1b[33mempty-flow\x1b[0m: ")
