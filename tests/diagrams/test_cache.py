from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.diagrams import (
    Drawing,
    PictureCache,
    RefusedError,
    Sketch,
    draw,
    lazy_sketch,
)
from tests.diagrams.fakes import dot_engine, runs, sketches

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams import Engine

pytestmark = pytest.mark.thorough

NAME = "ab" + "0" * 62 + ".svg"
OTHER = "cd" + "0" * 62 + ".svg"


def drawn(engine: Engine, folder: Path, *words: str, **settings: object) -> list[bytes | None]:
    """Draw words with a cache."""
    cache = PictureCache(folder=folder / "cache")
    return [d.data for d in draw(sketches(*words), engine=engine, cache=cache, **settings)]


def files(folder: Path) -> list[Path]:
    """Give the files of a cache."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def age(path: Path, seconds: float) -> None:
    """Let a file be as old as that."""
    then = time.time() - seconds
    os.utime(path, (then, then))


def test_a_kept_picture_is_not_drawn_again(tmp_path: Path) -> None:
    """The second build takes the pictures of the first."""
    first = drawn(dot_engine(tmp_path), tmp_path, "a")
    assert drawn(dot_engine(tmp_path), tmp_path, "a") == first
    assert runs(tmp_path) == [["a"]]


def test_a_kept_picture_is_not_even_sketched(tmp_path: Path) -> None:
    """What a worker needs is only made for a picture that has to be drawn."""
    made: list[str] = []

    def order() -> Sketch:
        made.append("a")
        return Sketch.of_dot("a")

    for _ in range(2):
        sketch = lazy_sketch("key", "UC-A", order)
        cache = PictureCache(folder=tmp_path / "cache")
        (drawing,) = draw([sketch], engine=dot_engine(tmp_path), cache=cache)
        assert drawing.data == b"<svg>a</svg>"
    assert made == ["a"]


def test_a_refused_picture_costs_no_other(tmp_path: Path) -> None:
    """Where there is nothing to draw, readers are told why, and nothing is kept."""

    def order() -> Sketch:
        raise RefusedError("too large")

    wanted = [lazy_sketch("key", "UC-A", order), *sketches("b")]
    cache = PictureCache(folder=tmp_path / "cache")
    refused, drawing = draw(wanted, engine=dot_engine(tmp_path), cache=cache)
    assert refused == Drawing(problem="too large", is_refused=True)
    assert drawing.data == b"<svg>b</svg>"
    assert len(files(tmp_path / "cache")) == 1


def test_only_new_pictures_are_drawn(tmp_path: Path) -> None:
    """One new picture does not draw the others again."""
    drawn(dot_engine(tmp_path), tmp_path, "a", "b")
    drawn(dot_engine(tmp_path), tmp_path, "a", "c", "b")
    assert runs(tmp_path) == [["a", "b"], ["c"]]


def test_another_version_draws_anew(tmp_path: Path) -> None:
    """Pictures of another version of the engine are not taken."""
    drawn(dot_engine(tmp_path), tmp_path, "a")
    drawn(dot_engine(tmp_path, version="2"), tmp_path, "a")
    assert runs(tmp_path) == [["a"], ["a"]]


def test_another_layout_draws_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures of another version of our own code are not taken."""
    drawn(dot_engine(tmp_path), tmp_path, "a")
    monkeypatch.setattr("sphinxcontrib_usecase.diagrams.drawing.code_version", lambda: "next")
    drawn(dot_engine(tmp_path), tmp_path, "a")
    assert runs(tmp_path) == [["a"], ["a"]]


def test_a_template_is_kept_apart(tmp_path: Path) -> None:
    """A picture for a page and the plain one do not share a file."""
    drawn(dot_engine(tmp_path), tmp_path, "a")
    assert drawn(dot_engine(tmp_path), tmp_path, "a", for_page=True) == [None]


def test_a_bad_picture_is_not_kept(tmp_path: Path) -> None:
    """The next build tries again."""
    drawn(dot_engine(tmp_path), tmp_path, "nonsense")
    assert files(tmp_path / "cache") == []


@pytest.mark.parametrize("garbage", [b"", b"x", b"0" * 32 + b"<svg>evil</svg>"])
def test_a_damaged_picture_is_not_taken(tmp_path: Path, garbage: bytes) -> None:
    """A file is checked before it is used."""
    cache = PictureCache(folder=tmp_path)
    cache.put(NAME, b"picture")
    files(tmp_path)[0].write_bytes(garbage)
    assert cache.get(NAME) is None


def test_a_swapped_picture_is_not_taken(tmp_path: Path) -> None:
    """A whole file in the place of another one is found out."""
    cache = PictureCache(folder=tmp_path)
    cache.put(NAME, b"picture")
    cache.put(OTHER, b"other")
    one, other = files(tmp_path)
    one.write_bytes(other.read_bytes())
    assert cache.get(NAME) is None


def test_a_folder_that_cannot_be_used_costs_nothing(tmp_path: Path) -> None:
    """Where no file can be written, nothing is kept and nothing is raised."""
    (tmp_path / "file").touch()
    cache = PictureCache(folder=tmp_path / "file" / "folder")
    cache.put(NAME, b"picture")
    cache.prune()
    assert cache.get(NAME) is None


def test_nothing_is_left_where_a_picture_cannot_be_kept(tmp_path: Path) -> None:
    """A folder in the place of a picture stays, and no other file appears."""
    (tmp_path / NAME[:2] / NAME[2:]).mkdir(parents=True)
    cache = PictureCache(folder=tmp_path)
    cache.put(NAME, b"picture")
    assert cache.get(NAME) is None
    assert files(tmp_path) == []


def test_what_nobody_asks_for_goes_first(tmp_path: Path) -> None:
    """The pictures that were asked for last stay, as far as there is room."""
    cache = PictureCache(folder=tmp_path, limit=150)
    cache.put(NAME, b"x" * 100)
    cache.put(OTHER, b"x" * 100)
    for path in files(tmp_path):
        age(path, 1000)
    assert cache.get(OTHER) is not None
    cache = PictureCache(folder=tmp_path, limit=150)
    cache.prune()
    assert (cache.get(NAME) is None, cache.get(OTHER) is None) == (True, False)


def test_what_is_in_use_stays(tmp_path: Path) -> None:
    """A build never removes the pictures that it shows itself."""
    cache = PictureCache(folder=tmp_path, limit=1)
    cache.put(NAME, b"x" * 100)
    cache.put(OTHER, b"x" * 100)
    cache.get(NAME)
    cache.prune()
    assert (cache.get(NAME) is None, cache.get(OTHER) is None) == (False, True)


def test_drawing_clears_up(tmp_path: Path) -> None:
    """A build that draws removes what does not fit any more, and keeps what it has drawn."""
    folder = tmp_path / "cache"
    first, second = PictureCache(folder=folder, limit=1), PictureCache(folder=folder, limit=1)
    draw(sketches("a"), engine=dot_engine(tmp_path), cache=first)
    draw(sketches("b"), engine=dot_engine(tmp_path), cache=second)
    draw(sketches("c"), engine=dot_engine(tmp_path), cache=second)
    assert len(files(tmp_path / "cache")) == 2


def test_foreign_files_stay(tmp_path: Path) -> None:
    """Nothing is removed that was not kept here, wherever the cache is configured to be."""
    foreign = [tmp_path / "notes.txt", tmp_path / "ab" / "notes.txt", tmp_path / "ab" / NAME[:40]]
    (tmp_path / "ab").mkdir()
    for path in foreign:
        path.write_text("x" * 100)
    PictureCache(folder=tmp_path, limit=1).prune()
    assert files(tmp_path) == sorted(foreign)


def test_what_was_never_finished_goes(tmp_path: Path) -> None:
    """The rest of a build that was killed is removed, the file of one that writes is not."""
    (tmp_path / "ab").mkdir()
    old, new = tmp_path / "ab" / "unfinished-1", tmp_path / "ab" / "unfinished-2"
    old.touch()
    new.touch()
    age(old, 7200)
    PictureCache(folder=tmp_path).prune()
    assert files(tmp_path) == [new]


def test_somebody_else_may_clear_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another build has just removed is no problem."""
    cache = PictureCache(folder=tmp_path, limit=1)
    cache.put(NAME, b"x" * 100)
    remove = Path.unlink

    def removed_twice(path: Path, *, missing_ok: bool = False) -> None:
        remove(path)
        remove(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", removed_twice)
    cache.prune()
    assert files(tmp_path) == []


#: Keeps a picture where no file may be longer than some bytes.
FULL = """
import resource, sys
from pathlib import Path
from sphinxcontrib_usecase.diagrams import PictureCache
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
cache = PictureCache(folder=Path(sys.argv[1]))
cache.put(sys.argv[3], b"x" * 1000)
print(cache.get(sys.argv[3]))
"""


@pytest.mark.parametrize("room", ["0", "100", "1031"])
def test_a_full_disk_costs_nothing(room: str, tmp_path: Path) -> None:
    """A picture for which there is no room is not kept, not even a part of it."""
    command = [sys.executable, "-c", FULL, str(tmp_path), room, NAME]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "None\n"
    assert files(tmp_path) == []
