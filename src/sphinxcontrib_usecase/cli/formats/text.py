"""Findings for people: a line each, and a summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks import Severity
from sphinxcontrib_usecase.cli.terminal import Style, painted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks import Finding
    from sphinxcontrib_usecase.cli.report import Report

_STYLES = {
    Severity.ERROR: Style.RED,
    Severity.WARNING: Style.YELLOW,
    Severity.INFO: Style.CYAN,
}


def render(report: Report) -> str:
    """Give ``file:line: rule: message`` for each finding, then the summary."""
    return "".join(f"{line}\n" for line in _lines(report))


def line_of(finding: Finding, report: Report) -> str:
    """Give the line of one finding."""
    place = painted(report.places.place(finding.location), Style.BOLD, colours=report.colours)
    rule = painted(finding.rule, _STYLES[finding.severity], colours=report.colours)
    return f"{place}: {rule}: {' '.join(finding.message.split())}"


def _lines(report: Report) -> Iterator[str]:
    """Yield all lines."""
    yield from (line_of(finding, report) for finding in report.findings)
    yield " ".join((_summary(report), *report.notes))


def _summary(report: Report) -> str:
    """Say how much was checked and how much was found."""
    cases = report.count_checked
    checked = f"{cases} use case{'s' * (cases != 1)} checked."
    if not report.findings:
        return painted("No findings.", Style.GREEN, colours=report.colours) + f" {checked}"
    counts = ((report.count(severity), severity) for severity in _STYLES)
    kinds = ", ".join(_amount(count, severity) for count, severity in counts if count)
    style = Style.RED if report.failed else Style.CYAN
    return painted(f"Found {kinds}.", style, colours=report.colours) + f" {checked}"


def _amount(count: int, severity: Severity) -> str:
    """Give ``1 warning``, ``2 warnings``, ``3 info``."""
    plural = count != 1 and severity is not Severity.INFO
    return f"{count} {severity}{'s' * plural}"
