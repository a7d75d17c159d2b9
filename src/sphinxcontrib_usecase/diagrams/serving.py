"""What a worker does: it reads sketches and answers with pictures."""

from __future__ import annotations

import faulthandler
import sys
from itertools import islice
from typing import IO, TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.engines.engine import LARGEST, Drawing, EngineError
from sphinxcontrib_usecase.diagrams.engines.loading import load_renderer
from sphinxcontrib_usecase.diagrams.making import make_dot
from sphinxcontrib_usecase.diagrams.protocol import Order, answer
from sphinxcontrib_usecase.diagrams.svg import UnusableSvgError, page_template

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinxcontrib_usecase.diagrams.engines.engine import Renderer

_HEAD = {"svg": (b"<?xml", b"<svg"), "pdf": (b"%PDF",)}
_TAIL = {"svg": b"</svg>", "pdf": b"%%EOF"}
#: Seconds that a worker outlives its time, when the process that started it is gone.
_LAST_RESORT = 30


def serve(source: IO[bytes], answers: IO[bytes]) -> None:
    """Answer every sketch in *source*."""
    order = Order.read(source.readline())
    sys.path += [folder for folder in order.path if folder not in sys.path]
    renderer = load_renderer(order.engine, order.format, order.timeout)
    while lines := list(islice(source, order.batch)):
        faulthandler.dump_traceback_later(order.timeout + _LAST_RESORT, exit=True)
        answers.write(b"".join(map(answer, _drawings(lines, renderer, order))))
        answers.flush()
        faulthandler.cancel_dump_traceback_later()


def _drawings(lines: Sequence[bytes], renderer: Renderer, order: Order) -> list[Drawing]:
    """Draw some sketches at once.

    :raise EngineError: when the engine fails and it is not known at which of them
    """
    dots = [_laid_out(line, order.head) for line in lines]
    to_draw = [dot for dot in dots if isinstance(dot, str)]
    try:
        pictures = iter(renderer(to_draw) if to_draw else ())
    except Exception as error:
        if len(lines) > 1:
            raise
        reason = str(error) if isinstance(error, EngineError) else _reason(error)
        problem = f"the engine {order.engine.name} did not draw the picture: {reason}"
        return [Drawing(problem=problem)]
    return [d if isinstance(d, Drawing) else _checked(next(pictures), order) for d in dots]


def _laid_out(line: bytes, head: str) -> str | Drawing:
    """Make the DOT text of a sketch, or say what went wrong."""
    try:
        return make_dot(line, head)
    except Exception as error:  # noqa: BLE001  # one picture must not cost the others
        return Drawing(problem=f"it could not be laid out: {_reason(error)}")


def _checked(picture: bytes, order: Order) -> Drawing:
    """Refuse what is no picture, and rebuild what will stand inside a page."""
    whole = picture.startswith(_HEAD[order.format]) and _TAIL[order.format] in picture[-64:]
    if not whole or len(picture) > LARGEST:
        kind = order.format.upper()
        return Drawing(problem=f"the engine {order.engine.name} drew no {kind}")
    try:
        return Drawing(data=page_template(picture) if order.for_page else picture)
    except UnusableSvgError as error:
        return Drawing(problem=str(error))


def _reason(error: Exception) -> str:
    """Say what kind of error it is, and what it says, in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]
