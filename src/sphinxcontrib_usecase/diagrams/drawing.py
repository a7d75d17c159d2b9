"""Drawing: many descriptions in, pictures out, each of them or the reason why not."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.cache import PictureCache
from sphinxcontrib_usecase.diagrams.processes import run_bounded
from sphinxcontrib_usecase.diagrams.sketch import Sketch
from sphinxcontrib_usecase.diagrams.svg import (
    TEMPLATE_VERSION,
    UnusableSvgError,
    page_template,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sphinxcontrib_usecase.diagrams.engines.engine import Engine, Format

#: More than any picture we can describe takes.
_LARGEST = 4_000_000
#: Starting a process must pay off.
_LEAST_SHARE = 64
#: An engine that fails so often in a row is not asked any more.
_PATIENCE = 4
_HEAD = {"svg": (b"<?xml", b"<svg"), "pdf": (b"%PDF",)}
_TAIL = {"svg": b"</svg>", "pdf": b"%%EOF"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture, or the reason why there is none."""

    #: The picture; ``None`` when it could not be drawn.
    data: bytes | None = None
    #: What went wrong, in English; ``None`` when it was drawn.
    problem: str | None = None


def draw(  # noqa: PLR0913  # each is a setting of its own
    pictures: Sequence[str | Sketch],
    *,
    engine: Engine,
    format: Format = "svg",  # noqa: A002
    timeout: float = 30,
    jobs: int = 1,
    cache: Path | None = None,
    for_page: bool = False,
) -> list[Drawing]:
    """Draw pictures outside this process.

    A crash, a hang or nonsense costs the picture that causes it and no other.

    :param pictures: DOT texts, or sketches whose texts are made when they are needed
    :param timeout: seconds for one run of the engine
    :param jobs: how many runs may go on at the same time
    :param cache: folder of pictures kept from earlier builds
    :param for_page: give templates for `fill_in`, rebuilt from SVG, instead of the SVG itself
    :return: one drawing for each picture, in the same order
    """
    sketches = [_as_sketch(picture) for picture in pictures]
    variant = f"page {TEMPLATE_VERSION}" if for_page else ""
    kept = PictureCache(folder=cache, engine=engine, format=format, variant=variant)
    drawn = {
        key: Drawing(data=data) for key in {s.key for s in sketches} if (data := kept.get(key))
    }
    missing = {sketch.key: sketch for sketch in sketches if sketch.key not in drawn}
    dots = {key: sketch.make() for key, sketch in missing.items()}
    runner = _Runner(engine=engine, format=format, timeout=timeout)
    least = min(_LEAST_SHARE, engine.batch_size(format))
    shares = list(_shares(list(dots), min(jobs, len(dots) // least)))
    with ThreadPoolExecutor(max_workers=max(1, len(shares))) as pool:
        texts = ([dots[key] for key in share] for share in shares)
        for share, drawings in zip(shares, pool.map(runner.draw, texts), strict=True):
            made = map(_as_template, drawings) if for_page else drawings
            drawn.update(zip(share, made, strict=True))
    for key in missing:
        if data := drawn[key].data:
            kept.put(key, data)
    return [drawn[sketch.key] for sketch in sketches]


def _as_template(drawing: Drawing) -> Drawing:
    """Rebuild what was drawn; what cannot be trusted is a problem."""
    if drawing.data is None:
        return drawing
    try:
        return Drawing(data=page_template(drawing.data))
    except UnusableSvgError as error:
        return Drawing(problem=str(error))


def _as_sketch(picture: str | Sketch) -> Sketch:
    """Take a DOT text for a sketch of itself."""
    return Sketch(key=picture, make=lambda: picture) if isinstance(picture, str) else picture


def _shares(keys: list[str], count: int) -> Iterator[list[str]]:
    """Split the work into parts of about equal length; at least one, none of them empty."""
    count = max(1, count)
    yield from (keys[start::count] for start in range(count) if keys[start::count])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Runner:
    """Runs an engine as often as it takes."""

    engine: Engine
    format: Format
    timeout: float

    def draw(self, dots: Sequence[str]) -> list[Drawing]:
        """Draw as many pictures at once as goes well.

        After a failed run the next picture is drawn alone; if that fails too, it is to blame.
        """
        drawings: list[Drawing] = []
        largest = size = self.engine.batch_size(self.format)
        failures = 0
        while len(drawings) < len(dots) and failures < _PATIENCE:
            batch = dots[len(drawings) : len(drawings) + size]
            done, problem = self._run(batch)
            drawings += done
            if len(done) == len(batch):
                failures = 0
                size = min(size * 4, largest)
            elif len(batch) == 1:
                failures += 1
                drawings.append(Drawing(problem=problem))
            else:
                size = 1
        given_up = f"the engine {self.engine.name} failed too often and was not asked again"
        return drawings + [Drawing(problem=given_up)] * (len(dots) - len(drawings))

    def _run(self, batch: Sequence[str]) -> tuple[list[Drawing], str]:
        """Run the engine once; give what it drew, and what went wrong with the next picture."""
        finished = run_bounded(
            self.engine.command(self.format),
            self.engine.encode(batch),
            timeout=self.timeout,
            limit=_LARGEST * len(batch),
        )
        pictures = self.engine.decode(finished.output, self.format)
        if len(pictures) != len(batch) and not self.engine.is_ordered:
            pictures = []
        problem = finished.problem or "it wrote something else"
        return [self._checked(p) for p in pictures[: len(batch)]], (
            f"the engine {self.engine.name} did not draw the picture: {problem}"
        )

    def _checked(self, picture: bytes) -> Drawing:
        """Refuse what is no picture."""
        whole = _TAIL[self.format] in picture[-64:]
        if picture.startswith(_HEAD[self.format]) and whole:
            return Drawing(data=picture)
        return Drawing(problem=f"the engine {self.engine.name} drew no {self.format.upper()}")
