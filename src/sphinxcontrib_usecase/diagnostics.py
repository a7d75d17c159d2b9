"""Findings as Sphinx warnings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging
from sphinx.util.logging import is_suppressed_warning

from sphinxcontrib_usecase.checks import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sphinxcontrib_usecase.checks import Finding
    from sphinxcontrib_usecase.model import Location

#: Warning type; the subtype is the rule.
TYPE = "usecase"

logger = logging.getLogger(__name__)


def report(findings: Iterable[Finding], *, srcdir: Path) -> int:
    """Write findings to Sphinx's log.

    :param srcdir: locations are relative to it
    :return: how many of them are warnings or errors
    """
    failed = 0
    for finding in findings:
        place = absolute(finding.location, srcdir)
        match finding.severity:
            case Severity.ERROR:
                logger.error(finding.message, location=place, type=TYPE, subtype=finding.rule)
            case Severity.WARNING:
                logger.warning(finding.message, location=place, type=TYPE, subtype=finding.rule)
            case Severity.INFO:
                logger.info("%s: %s [%s.%s]", place, finding.message, TYPE, finding.rule)
            case Severity.OFF:
                continue
        failed += finding.severity in {Severity.ERROR, Severity.WARNING}
    return failed


def unsuppressed(findings: Iterable[Finding], patterns: Sequence[str]) -> tuple[Finding, ...]:
    """Leave out what ``suppress_warnings`` silences, whatever its level.

    :param patterns: the value of that setting
    """
    return tuple(f for f in findings if not is_suppressed_warning(TYPE, f.rule, patterns))


def absolute(location: Location, srcdir: Path) -> str:
    """Give ``path:line`` with a path that an editor can open from anywhere."""
    path = Path(srcdir, location.path)
    shown = str(path) if path.exists() else location.path
    return shown if location.line is None else f"{shown}:{location.line}"
