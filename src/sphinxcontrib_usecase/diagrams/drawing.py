"""Drawing: many sketches in, pictures out, each of them or the reason why not."""

from __future__ import annotations

from contextlib import closing
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.cache import PictureCache
from sphinxcontrib_usecase.diagrams.crew import Crew
from sphinxcontrib_usecase.diagrams.engines.engine import Drawing
from sphinxcontrib_usecase.diagrams.protocol import Order
from sphinxcontrib_usecase.diagrams.sketch import RefusedError, Sketch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sphinxcontrib_usecase.diagrams.engines.engine import Engine, Format

    Drawn = tuple[Sketch, Drawing]


def draw(  # noqa: PLR0913  # each is a setting of its own
    pictures: Sequence[Sketch | str],
    *,
    engine: Engine,
    format: Format = "svg",  # noqa: A002
    timeout: float = 30,
    jobs: int = 1,
    cache: PictureCache | None = None,
    for_page: bool = False,
    watch: Callable[[Iterator[Drawn], int], Iterable[Drawn]] | None = None,
) -> list[Drawing]:
    """Draw pictures outside this process.

    A crash, a hang or nonsense, of the engine or of our own layout, costs the picture that
    causes it and no other.

    :param pictures: sketches, or DOT texts
    :param timeout: seconds for one answer: a picture, or the pictures of one run of ``dot``
    :param jobs: how many workers may draw at the same time
    :param cache: where pictures are kept from one build to the next
    :param for_page: give templates for `fill_in`, rebuilt from SVG, instead of the SVG itself
    :param watch: passes on each picture that is drawn, as it comes; gets their number, too
    :return: one drawing for each picture, in the same order
    """
    sketches = [Sketch.of_dot(p) if isinstance(p, str) else p for p in pictures]
    kept = cache or PictureCache(folder=None)
    batch = engine.batch if format == "svg" else 1
    order = Order(engine=engine, format=format, timeout=timeout, for_page=for_page, batch=batch)
    names = {sketch: _name(sketch, order) for sketch in sketches}
    drawn = {sketch: drawing for sketch, name in names.items() if (drawing := kept.get(name))}
    missing = []
    for sketch in (sketch for sketch in names if sketch not in drawn):
        try:
            missing.append(sketch.made())
        except RefusedError as refusal:
            drawn[sketch] = Drawing(problem=str(refusal), is_refused=True)
    if missing:
        with closing(Crew(order).draw(missing, jobs)) as results:
            for sketch, drawing in watch(results, len(missing)) if watch else results:
                drawn[sketch] = drawing
                if drawing.data is not None:
                    kept.put(names[sketch], drawing.data)
        kept.prune()
    return [drawn[sketch] for sketch in sketches]


def _name(sketch: Sketch, order: Order) -> str:
    """Name a picture by all that it depends on."""
    settings = order.engine.name, order.engine.version, order.format, str(order.for_page)
    whole = "\n".join((code_version(), *settings, sketch.key))
    return f"{sha256(whole.encode()).hexdigest()}.{order.format}"


@lru_cache
def code_version() -> str:
    """Give the checksum of the code that makes pictures out of what they are kept by."""
    found = sha256()
    package = Path(__file__).parents[1]
    for part in ("diagrams", "graph", "model", "scenarios"):
        for path in sorted(package.joinpath(part).rglob("*.py")):
            found.update(path.relative_to(package).as_posix().encode() + path.read_bytes())
    return found.hexdigest()
