from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.model import Actor, Extension, Flow, Step, UseCase, Written
from tests._builds import BRIEF
from tests._corpus import case_of, compare, configuration, files_of, sources
from tests._model_text import model_json, places

if TYPE_CHECKING:
    from pathlib import Path

    from tests._builds import BuildResult, Project

_DIRECTIVE = {UseCase: "usecase", Actor: "actor", Flow: "flow", Extension: "flow|exception"}


def wrong_places(result: BuildResult) -> list[str]:
    """Give every part of the model whose place is not the line it is written on."""
    wrong = []
    for part, location in places(result.domain.catalogue.documents):
        pattern = _pattern(part)
        lines = (result.app.srcdir / location.path).read_bytes().decode().splitlines()
        line = lines[(location.line or 1) - 1].expandtabs()
        if pattern and not re.search(pattern, line):
            wrong.append(f"{location} {line!r} has no {pattern}")
    return wrong


def _pattern(part: object) -> str:
    """Give what must stand on the line of a part of the model; nothing when any line will do."""
    match part:
        case Step():
            return re.escape(part.source_text.partition(" ")[0])
        case Written():
            return rf"^\W*{re.escape(part.name)}\s*:"
        case UseCase() | Actor() | Flow():
            names = _DIRECTIVE[type(part)]
            return rf"(\.\. (uc:)?({names})::|[{{](uc:)?({names})[}}])"
        case _:
            return ""


def read(source: Path, project: Project, **conf: object) -> BuildResult:
    """Read one source of the corpus, whatever is wrong with it."""
    project.configure(**(BRIEF | configuration(source.read_text(encoding="utf-8")) | conf))
    project.write(files_of(source))
    return project.try_build("dummy")


@pytest.mark.parametrize("source", [*sources("good"), *sources("bad"), *sources("lines")])
def test_every_place_is_exact(source: Path, project: Project) -> None:
    """Directives, steps and options are located on the line they are written on."""
    assert wrong_places(read(source, project)) == []


@pytest.mark.parametrize("source", sources("lines"))
def test_a_prolog_does_not_count(source: Path, project: Project) -> None:
    """Text that the configuration puts before every page moves no line."""
    prolog = ".. |one| replace:: 1\n.. |two| replace:: 2\n"
    assert wrong_places(read(source, project, rst_prolog=prolog, rst_epilog=prolog)) == []


def with_windows_line_ends(source: Path, project: Project) -> BuildResult:
    """Read a source whose lines end as on Windows."""
    project.configure(**BRIEF, **configuration(source.read_text(encoding="utf-8")))
    files = files_of(source).items()
    project.write({name: content.replace(b"\n", b"\r\n") for name, content in files})
    return project.try_build("dummy")


@pytest.mark.parametrize("source", [*sources("good"), *sources("lines")])
def test_line_ends_of_windows_do_not_count(source: Path, project: Project) -> None:
    """Line ends of Windows move no line."""
    assert wrong_places(with_windows_line_ends(source, project)) == []


@pytest.mark.parametrize("source", sources("good"))
def test_line_ends_of_windows_change_nothing(source: Path, project: Project) -> None:
    """A file with line ends of Windows says the same."""
    result = with_windows_line_ends(source, project)
    model = model_json(result.domain.catalogue.documents)
    compare(model, source.with_name(f"{case_of(source)}.model.json"), update=False)
