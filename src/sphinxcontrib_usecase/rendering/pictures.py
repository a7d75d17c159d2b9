"""All diagrams of a build: made together with the first page that shows one, then looked up."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from weakref import WeakKeyDictionary

from sphinx.util import logging
from sphinx.util.display import status_iterator

from sphinxcontrib_usecase.config import UseCaseConfig
from sphinxcontrib_usecase.diagnostics import TYPE, absolute
from sphinxcontrib_usecase.diagrams import (
    PictureCache,
    RefusedError,
    Sketch,
    activity_sketch,
    choose_engine,
    draw,
    lazy_sketch,
)
from sphinxcontrib_usecase.diagrams.crew import available_cores
from sphinxcontrib_usecase.graph import MAX_PARTITIONS, TooLarge, build_activity, describe_activity
from sphinxcontrib_usecase.model.titles import with_titles
from sphinxcontrib_usecase.rendering.wanted import wanted_diagrams
from sphinxcontrib_usecase.scenarios import with_emphasis
from sphinxcontrib_usecase.translation import activity_words, too_large_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.diagrams import Drawing, Engine, EngineSetting, Format
    from sphinxcontrib_usecase.diagrams.layout import Swimlanes
    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.graph import Words
    from sphinxcontrib_usecase.model import UseCase
    from sphinxcontrib_usecase.rendering.wanted import Diagram

logger = logging.getLogger(__name__)

#: What each family of builders shows; the others show the text, which says the same.
_FORMATS: dict[str, Format] = {"html": "svg", "latex": "pdf"}
_MEGABYTE = 1_000_000
#: No diagram has such a key.
_NO_ENGINE = ""
#: What to install when nothing can draw.
_CURES: dict[Format, str] = {
    "svg": 'install "sphinxcontrib-usecase[graphviz]", or Graphviz itself',
    "pdf": 'install "sphinxcontrib-usecase[pdf]", or Graphviz itself',
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """The diagrams of one build."""

    #: Drawn picture by the key of its diagram; for HTML a template, to be filled in.
    drawn: dict[str, bytes] = field(default_factory=dict)
    #: What readers are told instead of a picture, by the key of its diagram.
    refused: dict[str, str] = field(default_factory=dict)
    #: Where they are kept for later builds.
    cache: PictureCache = field(default_factory=lambda: PictureCache(folder=None))
    #: Keys of all diagrams that were looked at, drawn or not.
    asked: set[str] = field(default_factory=set)

    def of(self, diagram: Diagram | None) -> tuple[bytes | None, str]:
        """Give the picture of a diagram, and what is said instead."""
        if diagram is None:
            return None, ""
        return self.drawn.get(diagram.key), self.refused.get(diagram.key, "")


_PICTURES: WeakKeyDictionary[BuildEnvironment, Pictures] = WeakKeyDictionary()
_APPS: WeakKeyDictionary[BuildEnvironment, Sphinx] = WeakKeyDictionary()


def pictures_of(env: BuildEnvironment) -> Pictures:
    """Give the diagrams of the build that is under way."""
    return _PICTURES.get(env) or Pictures()


def begin_pictures(app: Sphinx, env: BuildEnvironment) -> None:
    """Begin a build in which nothing is drawn yet (``env-updated``)."""
    limit = UseCaseConfig.of(app.config).diagram_cache_limit * _MEGABYTE
    cache = PictureCache(folder=cache_folder(app), limit=limit)
    _PICTURES[env], _APPS[env] = Pictures(cache=cache), app


def require_pictures(env: BuildEnvironment, keys: Collection[str], docname: str) -> None:
    """Draw the diagrams of a page, and with the first page those of all pages to be written.

    A build that writes no page draws none, and one that writes a few does not look at the
    others. Which pages will be written is known as far as they were read or show something that
    changed; when another one comes, everything is drawn.

    :param keys: of the diagrams that the page shows
    :param docname: the page
    """
    pictures, app = _PICTURES.get(env), _APPS.get(env)
    if pictures is None or app is None or pictures.asked.issuperset(keys):
        return
    config = UseCaseConfig.of(app.config)
    domain = cast("UseCaseDomain", env.domains["uc"])
    expected = domain.touched if docname in domain.touched and not pictures.asked else None
    wanted = wanted_diagrams(domain.catalogue, config, expected)
    if not wanted.keys() >= set(keys):
        wanted = wanted_diagrams(domain.catalogue, config)
    new = [diagram for key, diagram in wanted.items() if key not in pictures.asked]
    pictures.asked.update(wanted, keys)
    _draw_all(app, new, pictures)


def _draw_all(app: Sphinx, diagrams: Sequence[Diagram], pictures: Pictures) -> None:
    """Draw diagrams in the form that the builder can show."""
    form = _FORMATS.get(app.builder.format)
    config = UseCaseConfig.of(app.config)
    if form is None or config.graphviz_engine == "none":
        return
    # A page has its colours from a style sheet.
    colours = config.colours() if form == "pdf" else {}
    sketcher = _Sketcher(
        domain=cast("UseCaseDomain", app.env.domains["uc"]),
        swimlanes=config.swimlanes,
        look={
            "direction": config.activity_direction,
            "swimlanes": config.swimlanes,
            "colours": colours,
        },
    )
    sketches = [(diagram, sketcher.sketch(diagram)) for diagram in diagrams]
    if not sketches:
        return
    setting = cast("EngineSetting", config.graphviz_engine)
    engine = choose_engine(setting, format=form, dot_command=_dot_command(app))
    if engine is not None:
        _draw(app, engine, form, sketches, pictures)
    elif _NO_ENGINE not in pictures.asked:
        pictures.asked.add(_NO_ENGINE)
        logger.warning(
            "nothing here can draw activity diagrams as %s, %s, or set usecase_graphviz_engine "
            'to "none"; pages show the text without them',
            form.upper(),
            _CURES[form],
            type=TYPE,
            subtype="no-engine",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sketcher:
    """Sketches diagrams."""

    domain: UseCaseDomain
    swimlanes: Swimlanes
    #: How the diagrams look, as `activity_sketch` takes it.
    look: dict[str, Any]
    words: Words = field(default_factory=activity_words)

    def sketch(self, diagram: Diagram) -> Sketch:
        """Sketch a diagram; its activity is only made when the picture is not kept already."""
        shown = with_titles(diagram.use_case, self.domain.catalogue)
        told = describe_activity(shown, self.domain.cast)
        key = repr((told, diagram.key, self.look, self.words))
        return lazy_sketch(key, diagram.key, partial(self._make, diagram, shown))

    def _make(self, diagram: Diagram, shown: UseCase) -> Sketch:
        """Make the activity of a diagram.

        :raise RefusedError: when it is too large to be read
        """
        most = MAX_PARTITIONS if self.swimlanes is True else None
        graph = build_activity(shown, self.domain.cast, words=self.words, max_partitions=most)
        if isinstance(graph, TooLarge):
            raise RefusedError(too_large_text(graph))
        if diagram.scenario:
            graph = with_emphasis(graph, diagram.scenario)
        return activity_sketch(graph, **self.look)


def _draw(
    app: Sphinx,
    engine: Engine,
    form: Format,
    sketches: list[tuple[Diagram, Sketch]],
    pictures: Pictures,
) -> None:
    """Draw all pictures and keep them; a picture that cannot be drawn is reported."""
    config = UseCaseConfig.of(app.config)
    drawings = draw(
        [sketch for _, sketch in sketches],
        engine=engine,
        format=form,
        timeout=config.diagram_timeout,
        jobs=available_cores(),
        cache=pictures.cache,
        for_page=form == "svg",
        watch=partial(_watch, app, engine),
    )
    undrawn = []
    for (diagram, _), drawing in zip(sketches, drawings, strict=True):
        if drawing.data is not None:
            pictures.drawn[diagram.key] = drawing.data
        elif drawing.is_refused:
            pictures.refused[diagram.key] = drawing.problem or ""
        else:
            undrawn.append((diagram.use_case, drawing))
    _report(undrawn, Path(app.srcdir))


def _watch(
    app: Sphinx, engine: Engine, drawn: Iterable[tuple[Sketch, Drawing]], count: int
) -> Iterator[tuple[Sketch, Drawing]]:
    """Show how far drawing has come, as Sphinx does for pages."""
    summary = f"drawing activity diagrams with {engine.name} {engine.version}... "
    return status_iterator(
        drawn, summary, "brown", count, app.verbosity, lambda result: result[0].name
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


def cache_folder(app: Sphinx) -> Path:
    """Give the folder of drawn pictures: beside the doctrees, so that it outlives them."""
    if configured := UseCaseConfig.of(app.config).diagram_cache:
        return Path(app.srcdir, configured)
    doctrees = Path(app.doctreedir)
    return doctrees.with_name(f"{doctrees.name}-usecase")


def _dot_command(app: Sphinx) -> str:
    """Give the program ``dot``: ours, that of ``sphinx.ext.graphviz`` if it is loaded, or any."""
    own = UseCaseConfig.of(app.config).graphviz_dot
    return own or str(getattr(app.config, "graphviz_dot", "") or "dot")
