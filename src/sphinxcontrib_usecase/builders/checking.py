"""Checks on every build, and the builder ``usecase-check`` that does nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from sphinx.locale import __

from sphinxcontrib_usecase.builders.pageless import PagelessBuilder
from sphinxcontrib_usecase.diagnostics import report

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.domain import UseCaseDomain


def report_findings(app: Sphinx, env: BuildEnvironment) -> None:
    """Check all use cases and report what is found (``env-updated``).

    Runs on every build, also on one that reads nothing: a broken flow must not turn green
    because the build is repeated.
    """
    domain = cast("UseCaseDomain", env.domains["uc"])
    failed = report(domain.findings, srcdir=Path(app.srcdir))
    if failed and isinstance(app.builder, CheckBuilder):
        app.statuscode = 1


class CheckBuilder(PagelessBuilder):
    """Reads and checks the project, writes nothing, and fails on any finding."""

    name = "usecase-check"
    epilog = __("All use cases have been checked.")
