"""Findings as GitHub workflow commands, which become annotations of a pull request.

Format: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions;
escapes as in https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks import Severity

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks import Finding
    from sphinxcontrib_usecase.cli.report import Report

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(report: Report) -> str:
    """Give a command for each finding."""
    return "".join(f"{_command(finding, report)}\n" for finding in report.findings)


def _command(finding: Finding, report: Report) -> str:
    """Give the command of one finding."""
    location = finding.location
    properties = {"file": report.places.shown(location)}
    if location.line is not None:
        properties["line"] = str(location.line)
    properties["title"] = finding.rule
    shown = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {shown}::{finding.message.translate(_DATA)}"
