"""Checks on every build, and the builder ``usecase-check`` that does nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from sphinx.builders.dummy import DummyBuilder
from sphinx.locale import __

from sphinxcontrib_usecase import checks
from sphinxcontrib_usecase.config import UseCaseConfig
from sphinxcontrib_usecase.diagnostics import report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.domain import UseCaseDomain


def report_findings(app: Sphinx, env: BuildEnvironment) -> None:
    """Check all use cases and report what is found (``env-updated``).

    Runs on every build, also on one that reads nothing: a broken flow must not turn green
    because the build is repeated.
    """
    config = UseCaseConfig.of(app.config)
    domain = cast("UseCaseDomain", env.domains["uc"])
    findings = checks.run(domain.catalogue, config.settings(), config.vocabulary())
    failed = report(findings, srcdir=Path(app.srcdir))
    if failed and isinstance(app.builder, CheckBuilder):
        app.statuscode = 1


class CheckBuilder(DummyBuilder):
    """Reads and checks the project, writes nothing, and fails on any finding."""

    name = "usecase-check"
    epilog = __("All use cases have been checked.")
    allow_parallel = True

    def get_outdated_docs(self) -> set[str]:
        """Give the documents to write: none."""
        return set()

    def write_documents(self, _docnames: AbstractSet[str]) -> None:
        """Write nothing: everything was said when the environment was updated."""

    def _write_serial(self, _docnames: Sequence[str]) -> None:
        """Write nothing; the name of the hook before Sphinx 8.1."""

    def _write_parallel(self, _docnames: Sequence[str], nproc: int) -> None:
        """Write nothing; the name of the hook before Sphinx 8.1."""
