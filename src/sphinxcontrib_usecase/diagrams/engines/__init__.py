"""The engines that can draw, and which of them is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sphinxcontrib_usecase.diagrams.engines import dot, pygraphviz, wasm

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinxcontrib_usecase.diagrams.engines.engine import Engine, Format

#: What ``usecase_graphviz_engine`` may say.
EngineSetting = Literal["auto", "wasm", "pygraphviz", "dot"]
#: The most reproducible one first.
_FINDERS: dict[str, tuple[tuple[Format, ...], Callable[[str], Engine | None]]] = {
    wasm.NAME: (wasm.FORMATS, wasm.find),
    pygraphviz.NAME: (pygraphviz.FORMATS, pygraphviz.find),
    dot.NAME: (dot.FORMATS, dot.find),
}


def choose_engine(
    setting: EngineSetting = "auto",
    *,
    format: Format = "svg",  # noqa: A002
    dot_command: str = "dot",
) -> Engine | None:
    """Give the engine to draw with, or ``None`` when there is none.

    :param setting: an engine by name, or ``auto``: the most reproducible one that is there
    :param format: what has to be drawn; an engine that cannot is not taken
    :param dot_command: name or path of the program ``dot``
    """
    for name, (formats, find) in _FINDERS.items():
        wanted = setting in {"auto", name} and format in formats
        if wanted and (engine := find(dot_command)):
            return engine
    return None
