"""Findings as SARIF 2.1.0, which code scanning services read.

Format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import sphinxcontrib_usecase
from sphinxcontrib_usecase import checks
from sphinxcontrib_usecase.checks import Severity
from sphinxcontrib_usecase.cli.baseline import key_of

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks import Finding, Rule
    from sphinxcontrib_usecase.cli.report import Report
    from sphinxcontrib_usecase.model import Location

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.OFF: "none",
}


def render(report: Report) -> str:
    """Give one run with all rules and the findings."""
    rules = sorted(checks.RULES.values(), key=lambda rule: rule.name)
    numbers = {rule.name: number for number, rule in enumerate(rules)}
    driver = {
        "name": "sphinxcontrib-usecase",
        "version": sphinxcontrib_usecase.__version__,
        "rules": [_rule(rule) for rule in rules],
    }
    results = [_result(finding, numbers[finding.rule], report) for finding in report.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    """Give a rule with its explanation."""
    text = checks.explain(rule)
    plain = f"{text.why}\n\nBad:\n\n{text.bad}\n\nGood:\n\n{text.good}"
    code = f"```rst\n{text.bad}\n```\n\nGood:\n\n```rst\n{text.good}\n```"
    return {
        "id": rule.name,
        "shortDescription": {"text": text.what},
        "fullDescription": {"text": f"{text.what} {text.why}"},
        "help": {"text": plain, "markdown": f"{text.why}\n\nBad:\n\n{code}"},
        "defaultConfiguration": _configuration(rule),
        "properties": {"tags": [str(rule.family)]},
    }


def _configuration(rule: Rule) -> dict[str, Any]:
    """Give the level that a rule has unless a project says more."""
    return {"level": _LEVELS[rule.default], "enabled": rule.default is not Severity.OFF}


def _result(finding: Finding, number: int, report: Report) -> dict[str, Any]:
    """Give one finding."""
    return {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": _place(finding.location, report)}],
        "partialFingerprints": {"usecaseFinding/v1": _fingerprint(finding, report)},
    }


def _place(location: Location, report: Report) -> dict[str, Any]:
    """Give file and line; a file outside the current folder has its whole path."""
    file = report.places.file(location)
    path = report.places.shown(location)
    outside = path.startswith("../") or Path(path).is_absolute()
    artifact = {"uri": file.as_uri()} if outside else {"uri": quote(path), "uriBaseId": "%SRCROOT%"}
    region = {} if location.line is None else {"region": {"startLine": location.line}}
    return {"artifactLocation": artifact, **region}


def _fingerprint(finding: Finding, report: Report) -> str:
    """Give what stays the same when lines move."""
    key = "\0".join(key_of(finding, report.places))
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
