"""Checks on every build, and the builder ``usecase-check`` that does nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from sphinx.locale import __

from sphinxcontrib_usecase.builders.pageless import PagelessBuilder
from sphinxcontrib_usecase.diagnostics import report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.checks import Finding
    from sphinxcontrib_usecase.domain import UseCaseDomain


def report_findings(app: Sphinx, env: BuildEnvironment) -> None:
    """Check all use cases and report what is found (``env-updated``).

    Runs on every build, also on one that reads nothing: a broken flow must not turn green
    because the build is repeated.
    """
    _report(app, cast("UseCaseDomain", env.domains["uc"]).findings)


def report_late_findings(app: Sphinx, exception: Exception | None) -> None:
    """Report what follows from the links of another extension (``build-finished``)."""
    if exception is None:
        _report(app, cast("UseCaseDomain", app.env.domains["uc"]).late_findings)


def _report(app: Sphinx, findings: Iterable[Finding]) -> None:
    """Report findings; the builder that only checks fails on them."""
    failed = report(findings, srcdir=Path(app.srcdir))
    if failed and isinstance(app.builder, CheckBuilder):
        app.statuscode = 1


class CheckBuilder(PagelessBuilder):
    """Reads and checks the project, writes nothing, and fails on any finding."""

    name = "usecase-check"
    epilog = __("All use cases have been checked.")
