"""What a run of ``check`` has to say, before it takes any format."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks import Severity
from sphinxcontrib_usecase.exports import relative_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sphinxcontrib_usecase.checks import Finding
    from sphinxcontrib_usecase.cli.project import Project
    from sphinxcontrib_usecase.model import Location, UseCase

_FAILING = {Severity.ERROR, Severity.WARNING}
#: What stands between a Python file and the object in it whose docstring is meant.
_DOCSTRING = ":docstring of "


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Turns places in a project into paths."""

    project: Project
    #: The folder that paths are shown relative to.
    current: Path = field(default_factory=Path.cwd)

    def file(self, location: Location) -> Path:
        """Give the absolute path of the file."""
        path = location.path.partition(_DOCSTRING)[0]
        folder = self.project.configuration if path == "conf.py" else self.project.source
        return Path(os.path.normpath(folder / path))

    def shown(self, location: Location) -> str:
        """Give the path that a user can open from the current folder."""
        _, mark, rest = location.path.partition(_DOCSTRING)
        return relative_path(self.file(location), self.current) + mark + rest

    def place(self, location: Location) -> str:
        """Give ``path:line``."""
        path = self.shown(location)
        return path if location.line is None else f"{path}:{location.line}"

    def in_source(self, location: Location) -> str:
        """Give the path as seen from the source folder, the same on every machine."""
        return relative_path(self.file(location), self.project.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The findings of one run."""

    findings: tuple[Finding, ...]
    #: How many use cases were checked.
    count_checked: int
    #: Gives these use cases; few formats ask for more than their number.
    use_cases: Callable[[], Iterable[UseCase]]
    places: Places
    #: Sentences about what is left out.
    notes: tuple[str, ...] = ()
    #: Whether the reader is a terminal that shows colours.
    colours: bool = False

    @property
    def failed(self) -> bool:
        """Whether there is a finding that fails a strict build."""
        return any(finding.severity in _FAILING for finding in self.findings)

    def count(self, severity: Severity) -> int:
        """Count the findings of one level."""
        return sum(finding.severity is severity for finding in self.findings)
