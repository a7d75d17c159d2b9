"""What is said between the process that builds and its workers.

A worker reads lines: the first is an `Order`, each further one a sketch. It answers each
sketch, in their order, with a flag, a length and as many bytes: a picture, or the reason
why there is none.
"""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, NamedTuple

from sphinxcontrib_usecase.diagrams.engines.engine import LARGEST, Drawing, Engine

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams.engines.engine import Format

_FLAG, _LENGTH = 1, 4


class Order(NamedTuple):
    """What a worker is to do with all sketches that it reads."""

    engine: Engine
    format: Format
    #: Seconds for one run of a program.
    timeout: float
    #: Whether SVG is rebuilt as a template for pages.
    for_page: bool
    #: How many pictures are drawn at once; one, where it must be known which does harm.
    batch: int = 1
    #: Where modules may be found that are not found otherwise.
    path: tuple[str, ...] = ()
    #: How each DOT text begins; empty: as it is written without that.
    head: str = ""

    def written(self) -> bytes:
        """Write it as one line."""
        return json.dumps(self).encode() + b"\n"

    @classmethod
    def read(cls, line: bytes) -> Order:
        """Read what `written` wrote."""
        order = cls(*json.loads(line))
        return order._replace(engine=Engine(*order.engine), path=tuple(order.path))


def answer(drawing: Drawing) -> bytes:
    """Write an answer."""
    is_drawn = drawing.data is not None
    content = drawing.data if drawing.data is not None else (drawing.problem or "").encode()
    return is_drawn.to_bytes(_FLAG, "big") + len(content).to_bytes(_LENGTH, "big") + content


def read_answer(output: IO[bytes]) -> Drawing | None:
    """Read what `answer` wrote; give nothing at the end, and after half an answer.

    :raise ValueError: when it is something else
    """
    header = output.read(_FLAG + _LENGTH)
    if len(header) < _FLAG + _LENGTH:
        return None
    length = int.from_bytes(header[_FLAG:], "big")
    if header[0] > 1 or length > LARGEST:
        raise ValueError("it wrote something else")
    content = output.read(length)
    if len(content) < length:
        return None
    return Drawing(data=content) if header[0] else Drawing(problem=content.decode())
