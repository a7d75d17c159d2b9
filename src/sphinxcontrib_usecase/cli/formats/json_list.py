"""Findings as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import sphinxcontrib_usecase
from sphinxcontrib_usecase.checks import Severity

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks import Finding
    from sphinxcontrib_usecase.cli.report import Report

_VERSION = 1


def render(report: Report) -> str:
    """Give the findings as in the export, with paths relative to the current folder.

    Only ASCII is used, so that no console and no pipe can spoil it.
    """
    levels = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    data = {
        "schemaVersion": _VERSION,
        "producer": {
            "name": "sphinxcontrib-usecase",
            "version": sphinxcontrib_usecase.__version__,
        },
        "findings": [_finding(finding, report) for finding in report.findings],
        "summary": {
            "useCases": report.count_checked,
            **{level.value: report.count(level) for level in levels},
        },
    }
    return json.dumps(data, indent=2) + "\n"


def _finding(finding: Finding, report: Report) -> dict[str, Any]:
    """Give one finding."""
    location = finding.location
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "location": {"path": report.places.shown(location), "line": location.line},
        "document": finding.docname,
        "useCase": finding.use_case,
    }
