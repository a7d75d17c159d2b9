from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.cli import changes
from sphinxcontrib_usecase.cli.changes import changed_files
from sphinxcontrib_usecase.cli.errors import CommandError
from tests._tools import need
from tests.cli.helpers import write

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"docs/a.rst": "a", "docs/ö b.rst": "b", "docs/c.rst": "c", ".gitignore": "*.log"}


def git(folder: Path, *arguments: str) -> None:
    """Run git as somebody."""
    somebody = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")
    subprocess.run(["git", *somebody, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give a repository with one commit."""
    need("git")
    folder = write(tmp_path / "repository", FILES)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "First")
    return folder.resolve()


def names(repository: Path, reference: str = "HEAD") -> set[str]:
    """Give the changed files, relative to the repository."""
    found = changed_files(repository / "docs", reference)
    return {path.relative_to(repository).as_posix() for path in found}


def test_nothing_has_changed(repository: Path) -> None:
    """A fresh commit has no changed files."""
    assert names(repository) == set()


def test_changed_staged_and_new_files(repository: Path) -> None:
    """All three count, whatever signs are in their names; ignored ones do not."""
    write(repository, {"docs/ö b.rst": "x", "docs/c.rst": "x", "new.rst": "x", "a.log": "x"})
    git(repository, "add", "docs/c.rst")
    assert names(repository) == {"docs/ö b.rst", "docs/c.rst", "new.rst"}


def test_an_older_commit(repository: Path) -> None:
    """What was committed since then has changed."""
    write(repository, {"docs/a.rst": "x"})
    git(repository, "commit", "-q", "-a", "-m", "Second")
    assert names(repository) == set()
    assert names(repository, "HEAD~1") == {"docs/a.rst"}


@pytest.mark.parametrize("reference", ["none", "--output=x", "docs/a.rst"])
def test_an_unknown_commit(repository: Path, reference: str) -> None:
    """It is no option, no file and no range; one sentence says so."""
    with pytest.raises(CommandError, match=f'git knows no commit "{reference}"'):
        changed_files(repository, reference)


def test_a_folder_instead_of_a_commit(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user is told where to write it."""
    monkeypatch.chdir(repository)
    with pytest.raises(CommandError, match="write the folder before --changed"):
        changed_files(repository, "docs")


def test_no_repository(tmp_path: Path) -> None:
    """One sentence says so."""
    need("git")
    with pytest.raises(CommandError, match="needs a git repository"):
        changed_files(tmp_path, "HEAD")


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence says so."""

    def missing(*_arguments: object, **_options: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(changes.subprocess, "run", missing)
    with pytest.raises(CommandError, match="needs git, which is not installed"):
        changed_files(tmp_path, "HEAD")
