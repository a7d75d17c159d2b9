from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from sphinxcontrib_usecase.checks import Severity
from sphinxcontrib_usecase.cli.formats.junit import render
from tests.cli.helpers import finding, report
from tests.factories import at, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.cli.report import Report

OTHER = use_case(id="UC-OTHER", title="Do other things")


def parsed(whole: Report) -> ET.Element:
    """Parse the document and give its root."""
    return ET.fromstring(render(whole))  # noqa: S314  (our own document)


def cases(whole: Report) -> list[ET.Element]:
    """Give the test cases."""
    return parsed(whole).findall("testsuite/testcase")


def test_a_test_case_per_use_case() -> None:
    """It is named by identifier and title, and has file and line."""
    first, second = cases(report(use_cases=(use_case(), OTHER)))
    assert first.attrib == {
        "classname": "docs/cash.rst",
        "name": "UC-WITHDRAW Withdraw cash",
        "file": "docs/cash.rst",
        "line": "3",
    }
    assert second.get("name") == "UC-OTHER Do other things"
    assert len(first) == len(second) == 0


def test_a_failure() -> None:
    """All findings of a use case are one failure, with a line each."""
    case, _ = cases(report(finding(), finding("bad-range", "b"), use_cases=(use_case(), OTHER)))
    (failure,) = case
    assert (failure.get("type"), failure.get("message")) == ("empty-flow", "empty-flow, bad-range")
    assert (failure.text or "").splitlines() == [
        "docs/cash.rst:7: empty-flow: the flow is empty, write a step",
        "docs/cash.rst:7: bad-range: b",
    ]


def test_info_fails_nothing() -> None:
    """It stands in the output of the test case."""
    (case,) = cases(report(finding(severity=Severity.INFO)))
    assert [child.tag for child in case] == ["system-out"]


def test_what_belongs_to_no_use_case() -> None:
    """It gets a test case by the name of its file."""
    _, loose = cases(report(finding(use_case=None, location=at(4, "actors.rst"))))
    assert loose.get("name") == loose.get("file") == "docs/actors.rst"
    assert loose.find("failure") is not None


def test_two_use_cases_with_one_identifier() -> None:
    """Nothing is lost, and nothing is counted twice."""
    assert [len(case) for case in cases(report(finding(), use_cases=(use_case(),) * 2))] == [1, 0]


def test_the_counts() -> None:
    """Root and suite count tests and failures."""
    root = parsed(report(finding(), use_cases=(use_case(), OTHER)))
    for element in (root, root[0]):
        counts = [element.get(name) for name in ("tests", "failures", "errors")]
        assert counts == ["2", "1", "0"]


def test_signs_that_xml_cannot_hold() -> None:
    """They are replaced; letters of all scripts come back as they were."""
    (case,) = cases(report(finding(message="a\x00b <&> 現金 \udc80"), use_cases=(use_case(),)))
    assert (case[0].text or "").endswith("a\ufffdb <&> 現金 \ufffd")


def test_the_document_is_ascii() -> None:
    """No console can spoil it."""
    assert render(report(finding(message="現金"))).isascii()


def test_no_line() -> None:
    """The attribute is left out."""
    (case,) = cases(report(use_cases=(use_case(location=at(None)),)))
    assert case.get("line") is None
