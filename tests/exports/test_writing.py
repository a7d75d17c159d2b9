from __future__ import annotations

import os
from pathlib import Path

import pytest

from sphinxcontrib_usecase.exports import write_atomically


def test_a_new_file(tmp_path: Path) -> None:
    """Folders are made, and nothing else is left behind."""
    path = tmp_path / "a" / "b.json"
    assert write_atomically(path, "{}\n") is True
    assert path.read_bytes() == b"{}\n"
    assert list(path.parent.iterdir()) == [path]


def test_the_same_text_again(tmp_path: Path) -> None:
    """The file is left alone, so that nobody takes it for changed."""
    path = tmp_path / "b.json"
    write_atomically(path, "ö")
    before = path.stat().st_ino
    assert write_atomically(path, "ö") is False
    assert path.stat().st_ino == before


def test_another_text(tmp_path: Path) -> None:
    """The new one is there."""
    path = tmp_path / "b.json"
    write_atomically(path, "1")
    assert write_atomically(path, "2") is True
    assert path.read_text("utf-8") == "2"


def test_a_lone_surrogate(tmp_path: Path) -> None:
    """It becomes the escape of JSON, not an error."""
    write_atomically(tmp_path / "b.json", '"\udc80"')
    assert (tmp_path / "b.json").read_bytes() == b'"\\udc80"'


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
@pytest.mark.parametrize("mask, rights", [(0o022, 0o644), (0o077, 0o600)])
def test_the_rights_of_a_new_file(tmp_path: Path, mask: int, rights: int) -> None:
    """They are those that the user gives to every new file."""
    before = os.umask(mask)
    write_atomically(tmp_path / "b.json", "1")
    os.umask(before)
    assert (tmp_path / "b.json").stat().st_mode & 0o777 == rights


def test_a_failure_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old file stays, the temporary one goes."""
    path = tmp_path / "b.json"
    write_atomically(path, "old")

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write_atomically(path, "new")
    assert path.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]
