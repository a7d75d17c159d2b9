"""What an engine is for the process that builds, and what it is inside a worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

#: What a picture can be drawn as.
Format = Literal["svg", "pdf"]
#: The layout engine that keeps positions of nodes and curves of edges.
LAYOUT = "nop2"
#: More bytes than any picture we can describe takes.
LARGEST = 4_000_000


class Engine(NamedTuple):
    """A way to run Graphviz: always outside the process that builds the documentation."""

    #: The name by which the configuration calls it.
    name: str
    #: Its version; pictures of another one are drawn anew.
    version: str
    #: Path of the program, where it is one.
    program: str = ""
    #: How many pictures it can draw at once as SVG; several PDF files cannot be told apart.
    batch: int = 1


class Drawing(NamedTuple):
    """A picture, or the reason why there is none."""

    #: The picture; ``None`` when it could not be drawn.
    data: bytes | None = None
    #: What went wrong, in English; ``None`` when it was drawn.
    problem: str | None = None
    #: Whether nobody tried, after too many failures.
    is_given_up: bool = False
    #: Whether there is nothing to draw; the problem tells readers why, in their language.
    is_refused: bool = False


#: Draws texts, all of them or none, inside a worker.
Renderer = Callable[[Sequence[str]], list[bytes]]


class EngineError(Exception):
    """The engine did not draw what it was given; the message says why."""
