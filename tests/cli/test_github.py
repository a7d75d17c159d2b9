from __future__ import annotations

import pytest

from sphinxcontrib_usecase.checks import Severity
from sphinxcontrib_usecase.cli.formats.github import render
from tests.cli.helpers import finding, report
from tests.factories import at


@pytest.mark.parametrize(
    "severity, word", [("error", "error"), ("warning", "warning"), ("info", "notice")]
)
def test_a_command_per_finding(severity: str, word: str) -> None:
    """It has the level, the place, the rule as its title, and the message."""
    assert render(report(finding(severity=Severity(severity)))) == (
        f"::{word} file=docs/cash.rst,line=7,title=empty-flow::the flow is empty, write a step\n"
    )


def test_nothing_found() -> None:
    """No command is printed."""
    assert render(report()) == ""


def test_no_line() -> None:
    """The property is left out."""
    assert "file=docs/cash.rst,title=" in render(report(finding(location=at(None))))


def test_signs_that_would_end_a_message() -> None:
    """Percent signs and line ends are escaped, colons and commas are not."""
    shown = render(report(finding(message="100 %\r\nfull, :goal:")))
    assert shown.endswith("::100 %25%0D%0Afull, :goal:\n")


def test_signs_that_would_end_a_property() -> None:
    """Colons and commas are escaped too."""
    shown = render(report(finding(location=at(7, "a,b:c%.rst"))))
    assert shown.startswith("::warning file=docs/a%2Cb%3Ac%25.rst,line=7,")
