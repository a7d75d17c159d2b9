from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.diagrams import Drawing, Sketch, draw
from tests.diagrams.engines import engine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: Draws each line as a picture; some lines do harm.
PROGRAM = """
import os, sys, time
for line in sys.stdin.read().split():
    if line == "crash": os.abort()
    if line == "hang": time.sleep(60)
    if line == "skip": continue
    print(line if line == "nonsense" else f"<svg>{line}</svg>", flush=True)
"""


@dataclass
class FakeEngine:
    """An engine whose pictures are the words it gets."""

    is_ordered: bool = True
    name: str = "fake"
    version: str = "1"
    runs: list[list[str]] = field(default_factory=list)
    largest: int = 100

    def command(self, form: str) -> list[str]:
        """Run the program above."""
        assert form == "svg"
        return [sys.executable, "-c", PROGRAM]

    def encode(self, dots: Sequence[str]) -> bytes:
        """Write one word on each line."""
        self.runs.append(list(dots))
        return "\n".join(dots).encode()

    def decode(self, output: bytes, form: str) -> list[bytes]:
        """Read one picture from each line."""
        assert form == "svg"
        return output.split()

    def batch_size(self, form: str) -> int:
        """Give how many words one run takes."""
        assert form == "svg"
        return self.largest


def drawn(*words: str, fake: FakeEngine | None = None, **settings: object) -> list[str | None]:
    """Draw words; give the pictures."""
    drawings = draw(words, engine=fake or FakeEngine(), **{"timeout": 20, **settings})
    return [drawing.data and drawing.data.decode() for drawing in drawings]


def test_pictures_come_in_order() -> None:
    """Each text gets its own picture."""
    assert drawn("a", "b", "a") == ["<svg>a</svg>", "<svg>b</svg>", "<svg>a</svg>"]


def test_nothing_to_draw_starts_nothing() -> None:
    """Without pictures no engine is run."""
    fake = FakeEngine()
    assert drawn(fake=fake) == []
    assert fake.runs == []


def test_a_picture_is_drawn_once() -> None:
    """The same text twice is one picture."""
    fake = FakeEngine()
    drawn("a", "a", fake=fake)
    assert fake.runs == [["a"]]


def test_work_is_shared() -> None:
    """Several runs go on at the same time when that pays off."""
    fake = FakeEngine(largest=1)
    drawn("a", "b", "c", fake=fake, jobs=2)
    assert sorted(fake.runs) == [["a"], ["b"], ["c"]]


@pytest.mark.parametrize("bad", ["crash", "skip", "nonsense"])
def test_a_bad_picture_costs_no_other(bad: str) -> None:
    """A crash, a gap or nonsense is the problem of one picture only."""
    pictures = drawn("a", "b", bad, "c", fake=FakeEngine(is_ordered=bad != "skip"))
    assert pictures == ["<svg>a</svg>", "<svg>b</svg>", None, "<svg>c</svg>"]


def test_a_hang_costs_no_other() -> None:
    """A picture that takes for ever is given up."""
    assert drawn("a", "hang", "b", timeout=1) == ["<svg>a</svg>", None, "<svg>b</svg>"]


def test_a_problem_is_told() -> None:
    """The reason names the engine and what it did."""
    (drawing,) = draw(["nonsense"], engine=FakeEngine())
    assert drawing == Drawing(problem="the engine fake drew no SVG")


def test_a_crash_is_told() -> None:
    """The reason names how the engine ended."""
    (drawing,) = draw(["crash"], engine=FakeEngine())
    assert drawing.problem == "the engine fake did not draw the picture: it ended with status -6"


def test_silence_is_told() -> None:
    """An engine that ends well without a picture is a problem as well."""
    (drawing,) = draw(["skip"], engine=FakeEngine())
    assert drawing.problem == "the engine fake did not draw the picture: it wrote something else"


def test_an_engine_that_always_fails_is_left_alone() -> None:
    """After some failures in a row nobody waits for the rest."""
    fake = FakeEngine(largest=1)
    drawings = draw([f"skip {n}" for n in range(9)], engine=fake)
    assert drawings[-1].data
    bad = draw(["crash", *(f"crash {n}" for n in range(9))], engine=fake)
    assert bad[-1].problem == "the engine fake failed too often and was not asked again"


def test_a_kept_picture_is_not_drawn_again(tmp_path: Path) -> None:
    """The second build takes the pictures of the first."""
    drawn("a", cache=tmp_path)
    fake = FakeEngine()
    assert drawn("a", fake=fake, cache=tmp_path) == ["<svg>a</svg>"]
    assert fake.runs == []


def test_a_kept_picture_is_not_even_laid_out(tmp_path: Path) -> None:
    """A sketch is not made when its picture is there."""
    draw([Sketch(key="k", make=lambda: "a")], engine=FakeEngine(), cache=tmp_path)
    made: list[str] = []
    sketch = Sketch(key="k", make=lambda: str(made.append("x")))
    assert draw([sketch], engine=FakeEngine(), cache=tmp_path)[0].data == b"<svg>a</svg>"
    assert made == []


def test_another_version_draws_anew(tmp_path: Path) -> None:
    """Pictures of another version of the engine are not taken."""
    drawn("a", cache=tmp_path)
    fake = FakeEngine(version="2")
    drawn("a", fake=fake, cache=tmp_path)
    assert fake.runs == [["a"]]


@pytest.mark.parametrize("garbage", [b"", b"x", b"0" * 64 + b"\n<svg>evil</svg>"])
def test_a_damaged_picture_is_drawn_anew(tmp_path: Path, garbage: bytes) -> None:
    """A file in the cache is checked before it is used."""
    drawn("a", cache=tmp_path)
    next(tmp_path.glob("*/*.svg")).write_bytes(garbage)
    assert drawn("a", cache=tmp_path) == ["<svg>a</svg>"]


def test_a_cache_that_cannot_be_used_costs_nothing_else(tmp_path: Path) -> None:
    """Where no file can be written, pictures are drawn all the same."""
    (tmp_path / "file").touch()
    assert drawn("a", cache=tmp_path / "file" / "folder") == ["<svg>a</svg>"]


def test_a_bad_picture_is_not_kept(tmp_path: Path) -> None:
    """The next build tries again."""
    drawn("nonsense", cache=tmp_path)
    assert list(tmp_path.glob("*/*")) == []


@pytest.mark.parametrize(
    "setting, form",
    [("wasm", "svg"), ("pygraphviz", "svg"), ("pygraphviz", "pdf"), ("dot", "svg"), ("dot", "pdf")],
)
def test_engines_draw(setting: str, form: str) -> None:
    """Each engine draws what it can, and a syntax error costs one picture."""
    drawings = draw(
        ["digraph { a }", "digraph {", "digraph { b }"], engine=engine(setting, form), format=form
    )
    assert [bool(drawing.data) for drawing in drawings] == [True, False, True]


def test_a_template_is_kept_apart(tmp_path: Path) -> None:
    """A picture for a page and the plain one do not share a file."""
    drawn("a", cache=tmp_path)
    (drawing,) = draw(["a"], engine=FakeEngine(), cache=tmp_path, for_page=True)
    assert drawing == Drawing(problem="the picture has no size")


def test_nothing_is_left_where_a_picture_cannot_be_kept(tmp_path: Path) -> None:
    """A folder in the place of a picture stays, and no other file appears."""
    drawn("a", cache=tmp_path)
    path = next(tmp_path.glob("*/*"))
    path.unlink()
    path.mkdir()
    assert drawn("a", cache=tmp_path) == ["<svg>a</svg>"]
    assert list(tmp_path.glob("*/*")) == [path]
