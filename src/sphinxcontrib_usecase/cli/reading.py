"""Reading a project: one run of Sphinx that writes no pages."""

from __future__ import annotations

import re
import sys
import traceback
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, cast

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.console import strip_colors
from sphinx.util.docutils import docutils_namespace, patch_docutils

from sphinxcontrib_usecase import checks
from sphinxcontrib_usecase.cli.cache import cache_folder
from sphinxcontrib_usecase.cli.errors import CommandError
from sphinxcontrib_usecase.cli.terminal import print_error
from sphinxcontrib_usecase.model.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from types import TracebackType

    from sphinx.config import Config

    from sphinxcontrib_usecase.checks import Finding
    from sphinxcontrib_usecase.cli.project import Project
    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Catalogue
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

_BUILDER = "usecase-check"
#: A warning of this extension at the end of its line.
_OURS = re.compile(r"\[usecase\.(?P<kind>[\w-]+)\]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a project is to be read."""

    #: Number of processes.
    jobs: int = 1
    #: Values that win over those of ``conf.py``, by name, as text.
    overrides: dict[str, str]
    #: Whether to read every document again.
    fresh: bool = False
    #: Whether to print all that Sphinx has to say.
    verbose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a project holds, and what the rules object to."""

    project: Project
    domain: UseCaseDomain
    findings: tuple[Finding, ...]

    @property
    def catalogue(self) -> Catalogue:
        """Everything of the project; put together when somebody asks."""
        return self.domain.catalogue

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the project."""
        return self.domain.vocabulary

    @property
    def count(self) -> int:
        """How many use cases there are."""
        return sum(len(listed.use_cases) for listed in self.domain.documents.listed())


def read(project: Project, settings: Settings) -> Reading:
    """Read *project* and check it.

    Sphinx's own warnings are not ours to report; those of this extension that are no findings,
    about its configuration, are printed.
    """
    warnings = StringIO()
    try:
        with cache_folder(project) as folder, redirect_stdout(sys.stderr):
            domain = _build(project, settings, folder, warnings)
            return Reading(project=project, domain=domain, findings=domain.findings)
    except CommandError:
        raise
    # Whatever an extension of the project raises is the project's, not a defect of the command.
    except Exception as error:
        if settings.verbose:
            traceback.print_exc()
        raise CommandError(_reason(error, project)) from error
    finally:
        _pass_on(warnings.getvalue(), verbose=settings.verbose)


def _build(project: Project, settings: Settings, folder: Path, warnings: StringIO) -> UseCaseDomain:
    """Run Sphinx."""
    with patch_docutils(str(project.configuration)), docutils_namespace():
        app = Sphinx(
            project.source,
            project.configuration,
            folder / "output",
            folder / "doctrees",
            _BUILDER,
            confoverrides={"show_warning_types": "1", **settings.overrides},
            status=None,
            warning=warnings,
            freshenv=settings.fresh,
            parallel=settings.jobs,
        )
        _reject_unknown(settings.overrides, app.config)
        app.build()
        return cast("UseCaseDomain", app.env.domains["uc"])


def _reject_unknown(overrides: Iterable[str], config: Config) -> None:
    """Refuse values that no ``conf.py`` could have: Sphinx would only warn."""
    for name in overrides:
        # Sphinx keeps the list of extensions apart from all other values.
        if name != "extensions" and name.partition(".")[0] not in config:
            known = did_you_mean(name, (value.name for value in config))
            raise CommandError(f'conf.py has no value "{name}"{known}')


def _pass_on(log: str, *, verbose: bool) -> None:
    """Print the warnings that the user has to see."""
    for line in strip_colors(log).splitlines():
        ours = _OURS.search(line)
        if verbose or (ours and ours["kind"] not in checks.RULES):
            print_error(line)


def _reason(error: Exception, project: Project) -> str:
    """Say in one sentence why Sphinx could not read a project."""
    conf = project.configuration / "conf.py"
    cause = error.__cause__
    if not isinstance(error, SphinxError):
        return f"Sphinx could not read {project.source}: {type(error).__name__}: {error}"
    if _BUILDER in str(error):
        return f'{conf} does not load the extension, add "sphinxcontrib_usecase" to extensions'
    if isinstance(cause, SystemExit):
        return f"{conf} calls sys.exit()"
    if cause is not None and "Traceback" in str(error):
        line = _line(cause.__traceback__, str(conf))
        return f"{conf}{line}: {type(cause).__name__}: {cause}"
    return f"Sphinx could not read {project.source}: {error}"


def _line(trace: TracebackType | None, file: str) -> str:
    """Give ``:12`` for the last line of *file* that was running."""
    lines = [frame.lineno for frame in traceback.extract_tb(trace) if frame.filename == file]
    return f":{lines[-1]}" if lines else ""
