from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.cli.formats.json_list import render
from tests.cli.helpers import finding, report

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks import Finding


def parsed(*findings: Finding) -> dict[str, Any]:
    """Give the whole document."""
    document: dict[str, Any] = json.loads(render(report(*findings)))
    return document


def test_a_finding() -> None:
    """It has the keys of the export; its path can be opened from the current folder."""
    assert parsed(finding())["findings"] == [
        {
            "rule": "empty-flow",
            "severity": "warning",
            "message": "the flow is empty, write a step",
            "location": {"path": "docs/cash.rst", "line": 7},
            "document": "cash",
            "useCase": "UC-WITHDRAW",
        }
    ]


def test_the_summary() -> None:
    """It counts use cases and findings."""
    assert parsed(finding())["summary"] == {"useCases": 1, "error": 0, "warning": 1, "info": 0}


def test_versions() -> None:
    """The document says what it is and who wrote it."""
    document = parsed()
    assert document["schemaVersion"] == 1
    assert document["producer"]["name"] == "sphinxcontrib-usecase"


def test_only_ascii() -> None:
    """No console can spoil it."""
    assert render(report(finding(message="現金"))).isascii()
