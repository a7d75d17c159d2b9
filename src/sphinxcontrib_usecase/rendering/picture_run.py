"""Diagrams that workers draw while Sphinx does something else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging
from sphinx.util.display import status_iterator

from sphinxcontrib_usecase.config import UseCaseConfig
from sphinxcontrib_usecase.diagnostics import TYPE, absolute
from sphinxcontrib_usecase.diagrams import Drawer
from sphinxcontrib_usecase.diagrams.crew import available_cores

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sphinx.application import Sphinx

    from sphinxcontrib_usecase.diagrams import Drawing, Engine, Format, PictureCache, Sketch
    from sphinxcontrib_usecase.model import UseCase
    from sphinxcontrib_usecase.rendering.wanted import Diagram

logger = logging.getLogger(__name__)


class PictureRun:
    """Some diagrams that are drawn together.

    :param engine: what draws them
    :param form: as what
    :param sketches: the diagrams, and what workers draw
    :param cache: where pictures are kept for later builds
    """

    def __init__(
        self,
        app: Sphinx,
        engine: Engine,
        form: Format,
        sketches: dict[Sketch, Diagram],
        cache: PictureCache,
    ) -> None:
        """Start to draw."""
        self._srcdir = Path(app.srcdir)
        self._diagrams = sketches
        #: What each diagram shows, by its key.
        self._cases = {diagram.key: diagram.use_case for diagram in sketches.values()}
        self._drawer = Drawer(
            sketches,
            engine=engine,
            format=form,
            timeout=UseCaseConfig.of(app.config).diagram_timeout,
            jobs=available_cores(),
            cache=cache,
            for_page=form == "svg",
        )
        #: Drawn picture by the key of its diagram; for HTML a template, to be filled in.
        self.drawn: dict[str, bytes] = {}
        #: What readers are told instead of a picture, by the key of its diagram.
        self.refused: dict[str, str] = {}
        #: What could not be drawn and has not been reported.
        self._undrawn: dict[str, Drawing] = {}
        for sketch, drawing in self._drawer.drawn.items():
            self._take(sketch, drawing)
        self._left = self._drawer.count
        self._results = self._watched(app, engine)

    def wait(self, keys: Collection[str]) -> None:
        """Wait until the pictures of *keys* are there, as far as they belong to this run.

        When one of them cannot be drawn, all that cannot is reported.
        """
        own = self._cases.keys() & set(keys)
        while self._left and not all(map(self._is_there, own)):
            self._left -= 1
            self._take(*next(self._results))
        if own & self._undrawn.keys():
            self.finish()
        elif not self._left:
            self._end()

    def finish(self) -> None:
        """Wait for all, and report what could not be drawn."""
        self._end()
        cases = self._cases.items()
        undrawn = [(case, self._undrawn[key]) for key, case in cases if key in self._undrawn]
        self._undrawn.clear()
        _report(undrawn, self._srcdir)

    def close(self) -> None:
        """Leave nothing running: the build has failed."""
        self._drawer.close()

    def _end(self) -> None:
        """Take all that comes; the last line of the progress is written, too."""
        for sketch, drawing in self._results:
            self._take(sketch, drawing)
        self._left = 0

    def _is_there(self, key: str) -> bool:
        """Tell whether nobody needs to wait for a picture."""
        return key in self.drawn or key in self.refused or key in self._undrawn

    def _take(self, sketch: Sketch, drawing: Drawing) -> None:
        """Note a picture, or why there is none."""
        key = self._diagrams[sketch].key
        if drawing.data is not None:
            self.drawn[key] = drawing.data
        elif drawing.is_refused:
            self.refused[key] = drawing.problem or ""
        else:
            self._undrawn[key] = drawing

    def _watched(self, app: Sphinx, engine: Engine) -> Iterator[tuple[Sketch, Drawing]]:
        """Show how far drawing has come, as Sphinx does for pages."""
        if not self._drawer.count:
            return iter(())
        summary = f"drawing activity diagrams with {engine.name} {engine.version}... "
        return status_iterator(
            self._drawer.results(),
            summary,
            "brown",
            self._drawer.count,
            app.verbosity,
            lambda result: result[0].name,
        )


def _report(undrawn: list[tuple[UseCase, Drawing]], srcdir: Path) -> None:
    """Report each diagram that is missing; those that nobody tried to draw together."""
    given_up = [missing for missing in undrawn if missing[1].is_given_up]
    for use_case, drawing in undrawn:
        if not drawing.is_given_up:
            report_missing(use_case, drawing.problem or "", srcdir)
    for use_case, drawing in given_up[:1]:
        report_missing(use_case, drawing.problem or "", srcdir, others=len(given_up) - 1)


def report_missing(use_case: UseCase, problem: str, srcdir: Path, *, others: int = 0) -> None:
    """Report that a use case has no diagram.

    :param others: how many more are missing for the same reason
    """
    logger.warning(
        "the activity diagram of %r is missing%s: %s",
        use_case.title,
        f", and {others} more" if others else "",
        problem,
        location=absolute(use_case.location, srcdir),
        type=TYPE,
        subtype="diagram",
    )
