"""Drawing: many sketches in, pictures out, each of them or the reason why not."""

from __future__ import annotations

from contextlib import closing
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.diagrams.cache import PictureCache
from sphinxcontrib_usecase.diagrams.crew import Crew
from sphinxcontrib_usecase.diagrams.engines.engine import Drawing
from sphinxcontrib_usecase.diagrams.protocol import Order
from sphinxcontrib_usecase.diagrams.sketch import RefusedError, Sketch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sphinxcontrib_usecase.diagrams.engines.engine import Engine, Format

    Drawn = tuple[Sketch, Drawing]


class Drawer:
    """Pictures that are drawn outside this process, while it does something else.

    A crash, a hang or nonsense, of the engine or of our own layout, costs the picture that
    causes it and no other.

    :param sketches: what to draw
    :param timeout: seconds for one answer: a picture, or the pictures of one run of ``dot``
    :param jobs: how many workers may draw at the same time
    :param cache: where pictures are kept from one build to the next
    :param for_page: give templates for `fill_in`, rebuilt from SVG, instead of the SVG itself
    """

    def __init__(  # noqa: PLR0913  # each is a setting of its own
        self,
        sketches: Iterable[Sketch],
        *,
        engine: Engine,
        format: Format = "svg",  # noqa: A002
        timeout: float = 30,
        jobs: int = 1,
        cache: PictureCache | None = None,
        for_page: bool = False,
    ) -> None:
        """Look up what is kept, and start to draw the rest."""
        self._kept = cache or PictureCache(folder=None)
        batch = engine.batch if format == "svg" else 1
        order = Order(engine=engine, format=format, timeout=timeout, for_page=for_page, batch=batch)
        self._names = {sketch: _name(sketch, order) for sketch in sketches}
        #: The pictures that are there, and those that are not drawn.
        self.drawn = {s: drawing for s, n in self._names.items() if (drawing := self._kept.get(n))}
        missing = list(self._missing())
        #: How many have to be drawn.
        self.count = len(missing)
        self._crew = Crew(order, missing, jobs) if missing else None

    def results(self) -> Iterator[Drawn]:
        """Yield each picture that is drawn, as it comes, and keep it."""
        if self._crew is None:
            return
        for sketch, drawing in self._crew.results():
            self.drawn[sketch] = drawing
            if drawing.data is not None:
                self._kept.put(self._names[sketch], drawing.data)
            yield sketch, drawing
        self._kept.prune()
        self.close()

    def close(self) -> None:
        """Leave nothing running."""
        if self._crew is not None:
            self._crew.close()

    def _missing(self) -> Iterator[Sketch]:
        """Yield what has to be drawn, ready for a worker."""
        for sketch in self._names:
            if sketch not in self.drawn:
                try:
                    yield sketch.made()
                except RefusedError as refusal:
                    self.drawn[sketch] = Drawing(problem=str(refusal), is_refused=True)


def draw(
    pictures: Iterable[Sketch | str],
    *,
    watch: Callable[[Iterator[Drawn], int], Iterable[Drawn]] | None = None,
    **settings: Any,  # noqa: ANN401  # each is a setting of `Drawer`
) -> list[Drawing]:
    """Draw pictures and wait for them.

    :param pictures: sketches, or DOT texts
    :param watch: passes on each picture that is drawn, as it comes; gets their number, too
    :param settings: what `Drawer` takes
    :return: one drawing for each picture, in the same order
    """
    sketches = [Sketch.of_dot(p) if isinstance(p, str) else p for p in pictures]
    with closing(Drawer(sketches, **settings)) as drawer:
        results = drawer.results()
        for _ in watch(results, drawer.count) if watch and drawer.count else results:
            pass
    return [drawer.drawn[sketch] for sketch in sketches]


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
