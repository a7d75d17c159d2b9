from __future__ import annotations

import json
from typing import Any

import pytest

from sphinxcontrib_usecase.checks import RULES, Finding, Severity
from sphinxcontrib_usecase.cli.formats.sarif import render
from tests.cli.helpers import finding, report
from tests.factories import at


def run(*findings: Finding) -> dict[str, Any]:
    """Give the only run of the log."""
    log = json.loads(render(report(*findings)))
    (only,) = log["runs"]
    return only


def physical(found: Finding) -> dict[str, Any]:
    """Give the place of the only result."""
    (result,) = run(found)["results"]
    (location,) = result["locations"]
    return location["physicalLocation"]


def test_the_log() -> None:
    """What SARIF 2.1.0 requires of a log is there: version, runs, tool, name (3.13, 3.14, 3.19)."""
    log = json.loads(render(report()))
    assert log["version"] == "2.1.0"
    assert log["runs"][0]["tool"]["driver"]["name"] == "sphinxcontrib-usecase"
    assert log["runs"][0]["results"] == []


def test_every_rule_is_described() -> None:
    """Each has an id, texts, help in words and Markdown, and its level (3.49)."""
    rules = {rule["id"]: rule for rule in run()["tool"]["driver"]["rules"]}
    assert list(rules) == sorted(RULES)
    for rule in rules.values():
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert "Bad:" in rule["help"]["text"]
        assert "```rst" in rule["help"]["markdown"]
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note", "none"}


@pytest.mark.parametrize(
    "severity, level", [("error", "error"), ("warning", "warning"), ("info", "note")]
)
def test_a_result(severity: str, level: str) -> None:
    """It has rule, level and message; the index points at the rule (3.27)."""
    only = run(finding(severity=Severity(severity)))
    (result,) = only["results"]
    rule = only["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (result["ruleId"], rule["id"]) == ("empty-flow", "empty-flow")
    assert (result["level"], result["message"]["text"]) == (
        level,
        "the flow is empty, write a step",
    )


def test_a_place() -> None:
    """The path is relative to the root of the sources, the line counts from 1 (3.29, 3.30)."""
    assert physical(finding()) == {
        "artifactLocation": {"uri": "docs/cash.rst", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 7},
    }


def test_a_place_without_a_line() -> None:
    """There is no region."""
    assert "region" not in physical(finding(location=at(None)))


def test_a_path_is_a_uri() -> None:
    """Blanks and letters beyond ASCII are escaped (3.4.3)."""
    assert physical(finding(location=at(1, "ein Köder.rst")))["artifactLocation"]["uri"] == (
        "docs/ein%20K%C3%B6der.rst"
    )


def test_a_file_outside_the_current_folder() -> None:
    """It has its whole path, since a relative one must not climb (3.4.4)."""
    place = physical(finding(location=at(1, "../../other/cash.rst")))
    assert place["artifactLocation"] == {"uri": "file:///home/ann/other/cash.rst"}


def fingerprint(**changes: object) -> str:
    """Give the fingerprint of the only result."""
    (result,) = run(finding(**changes))["results"]
    return result["partialFingerprints"]["usecaseFinding/v1"]


def test_a_fingerprint() -> None:
    """It survives that lines move, and differs for another message (3.27.17)."""
    assert fingerprint() == fingerprint(location=at(99))
    assert fingerprint() != fingerprint(message="another")
