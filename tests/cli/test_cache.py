from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.cli import cache
from sphinxcontrib_usecase.cli.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def project(folder: Path) -> Project:
    """Make a project in one folder."""
    return Project(source=folder, configuration=folder)


def test_a_project_keeps_its_folder(tmp_path: Path) -> None:
    """The second run finds what the first one left."""
    with (
        cache.cache_folder(project(tmp_path)) as first,
        cache.cache_folder(project(tmp_path)) as again,
    ):
        assert first == again
    assert first.is_dir()


def test_projects_do_not_meet(tmp_path: Path) -> None:
    """Folders of one name at different places are different projects."""
    with (
        cache.cache_folder(project(tmp_path / "a" / "docs")) as first,
        cache.cache_folder(project(tmp_path / "b" / "docs")) as second,
    ):
        assert first != second


def test_another_version_starts_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another Sphinx has stored is not read."""
    with cache.cache_folder(project(tmp_path)) as first:
        monkeypatch.setattr("sphinx.__version__", "99")
    with cache.cache_folder(project(tmp_path)) as second:
        assert first != second


def test_a_cache_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A temporary folder is taken, and removed."""
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file" / "cache"))
    with cache.cache_folder(project(tmp_path)) as folder:
        assert folder.is_dir()
    assert not folder.exists()


def test_the_folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without our own variable that of the XDG specification counts."""
    monkeypatch.delenv(cache.VARIABLE)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    with cache.cache_folder(project(tmp_path)) as folder:
        assert folder.parent == tmp_path / "xdg" / "sphinx-usecase"


def test_the_folder_of_a_windows_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There it is the local application data."""
    monkeypatch.delenv(cache.VARIABLE)
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    with cache.cache_folder(project(tmp_path)) as folder:
        assert folder.parent == tmp_path / "local" / "sphinx-usecase" / "Cache"
