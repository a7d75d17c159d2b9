"""Findings as JUnit XML: a test case per use case, as most CI servers show them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from sphinxcontrib_usecase.checks import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinxcontrib_usecase.checks import Finding
    from sphinxcontrib_usecase.cli.report import Report
    from sphinxcontrib_usecase.model import Location

#: What XML 1.0 cannot hold, not even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: Document and use case that a finding belongs to.
_Owner = tuple[str | None, str | None]


def render(report: Report) -> str:
    """Give one test case per use case, and one per file for what belongs to no use case.

    Findings of level info do not fail it; they stand in its output.
    """
    owned: dict[_Owner, list[Finding]] = defaultdict(list)
    loose: dict[str, list[Finding]] = defaultdict(list)
    use_cases = tuple(report.use_cases())
    cases = {(use_case.docname, use_case.id) for use_case in use_cases}
    for finding in report.findings:
        owner = finding.docname, finding.use_case
        if owner in cases:
            owned[owner].append(finding)
        else:
            loose[report.places.shown(finding.location)].append(finding)
    suite = ET.Element("testsuite", name="use cases")
    for use_case in use_cases:
        # Of two use cases with one identifier the first has the findings of both.
        found = owned.pop((use_case.docname, use_case.id), [])
        _test_case(suite, f"{use_case.id} {use_case.title}", use_case.location, found, report)
    for path, found in loose.items():
        _test_case(suite, path, found[0].location, found, report)
    return _document(suite)


def _test_case(
    suite: ET.Element, name: str, location: Location, found: Iterable[Finding], report: Report
) -> None:
    """Add one test case to *suite*."""
    path = _clean(report.places.shown(location))
    case = ET.SubElement(suite, "testcase", classname=path, name=_clean(name), file=path)
    if location.line is not None:
        case.set("line", str(location.line))
    failing = [f for f in found if f.severity is not Severity.INFO]
    if failing:
        rules = ", ".join(dict.fromkeys(finding.rule for finding in failing))
        failure = ET.SubElement(case, "failure", type=failing[0].rule, message=rules)
        failure.text = _text(failing, report)
    if info := [f for f in found if f.severity is Severity.INFO]:
        ET.SubElement(case, "system-out").text = _text(info, report)


def _text(found: Iterable[Finding], report: Report) -> str:
    """Give a line per finding."""
    lines = (f"{report.places.place(f.location)}: {f.rule}: {f.message}" for f in found)
    return _clean("\n".join(lines))


def _document(suite: ET.Element) -> str:
    """Give the whole document, in ASCII, so that no console can spoil it."""
    counts = {"tests": len(suite), "failures": len(suite.findall("testcase/failure"))}
    root = ET.Element("testsuites", name="sphinx-usecase")
    for element in (root, suite):
        for name, count in {**counts, "errors": 0}.items():
            element.set(name, str(count))
    root.append(suite)
    ET.indent(root)
    return str(ET.tostring(root, encoding="us-ascii", xml_declaration=True), "ascii") + "\n"


def _clean(text: str) -> str:
    """Replace characters that would make the document unreadable."""
    return _FORBIDDEN.sub("\ufffd", text)
