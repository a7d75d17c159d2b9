"""All diagrams of a build: drawn while Sphinx goes on, and there when a page shows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast
from weakref import WeakKeyDictionary

from sphinx.util import logging

from sphinxcontrib_usecase.config import UseCaseConfig
from sphinxcontrib_usecase.diagnostics import TYPE
from sphinxcontrib_usecase.diagrams import PictureCache, choose_engine
from sphinxcontrib_usecase.rendering.picture_run import PictureRun
from sphinxcontrib_usecase.rendering.sketcher import Sketcher
from sphinxcontrib_usecase.rendering.wanted import wanted_diagrams

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.diagrams import EngineSetting, Format
    from sphinxcontrib_usecase.domain import UseCaseDomain
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

    #: What has been started.
    runs: list[PictureRun] = field(default_factory=list)
    #: Where they are kept for later builds.
    cache: PictureCache = field(default_factory=lambda: PictureCache(folder=None))
    #: Keys of all diagrams that were looked at, drawn or not.
    asked: set[str] = field(default_factory=set)

    def of(self, diagram: Diagram | None) -> tuple[bytes | None, str]:
        """Give the picture of a diagram, and what is said instead."""
        key = diagram.key if diagram else ""
        for run in self.runs:
            if key in run.drawn or key in run.refused:
                return run.drawn.get(key), run.refused.get(key, "")
        return None, ""


_PICTURES: WeakKeyDictionary[BuildEnvironment, Pictures] = WeakKeyDictionary()
_APPS: WeakKeyDictionary[BuildEnvironment, Sphinx] = WeakKeyDictionary()


def pictures_of(env: BuildEnvironment) -> Pictures:
    """Give the diagrams of the build that is under way."""
    return _PICTURES.get(env) or Pictures()


def begin_pictures(app: Sphinx, env: BuildEnvironment) -> None:
    """Begin a build (``env-updated``), and to draw what pages show that have to be written.

    Workers draw while Sphinx keeps the environment and writes the first pages.
    """
    limit = UseCaseConfig.of(app.config).diagram_cache_limit * _MEGABYTE
    pictures = Pictures(cache=PictureCache(folder=cache_folder(app), limit=limit))
    _PICTURES[env], _APPS[env] = pictures, app
    domain = cast("UseCaseDomain", env.domains["uc"])
    if domain.touched:
        _start(app, pictures, domain.touched)


def require_pictures(env: BuildEnvironment, keys: Collection[str], docname: str) -> None:
    """Wait for the diagrams of a page; with the first page, start to draw those of all.

    A build that writes no page draws none, and one that writes a few does not look at the
    others. Which pages will be written is known as far as they were read or show something that
    changed; when another one comes, everything is drawn.

    :param keys: of the diagrams that the page shows
    :param docname: the page
    """
    pictures, app = _PICTURES.get(env), _APPS.get(env)
    if pictures is None or app is None:
        return
    if not pictures.asked.issuperset(keys):
        touched = cast("UseCaseDomain", env.domains["uc"]).touched
        _start(app, pictures, touched if docname in touched and not pictures.asked else None)
        if not pictures.asked.issuperset(keys):
            _start(app, pictures, None)
        pictures.asked.update(keys)
    for run in pictures.runs:
        run.wait(keys)
    settle_pictures(app, app.builder)


def settle_pictures(app: Sphinx, builder: Builder) -> None:
    """Wait for all diagrams when pages are written by several processes (``write-started``).

    They are forked, and what is drawn after that would never come to them.
    """
    if builder.parallel_ok:
        end_pictures(app, None)


def end_pictures(app: Sphinx, exception: Exception | None) -> None:
    """Wait for what is still drawn (``build-finished``), or leave it when the build has failed."""
    # A build may fail before it has an environment.
    env: BuildEnvironment | None = app.env
    pictures = _PICTURES.get(env) if env is not None else None
    for run in pictures.runs if pictures else ():
        if exception:
            run.close()
        else:
            run.finish()


def _start(app: Sphinx, pictures: Pictures, pages: Collection[str] | None) -> None:
    """Start to draw the diagrams of some pages, or of all."""
    domain = cast("UseCaseDomain", app.env.domains["uc"])
    wanted = wanted_diagrams(domain.catalogue, UseCaseConfig.of(app.config), pages)
    new = [diagram for key, diagram in wanted.items() if key not in pictures.asked]
    pictures.asked.update(wanted)
    _draw_all(app, new, pictures)


def _draw_all(app: Sphinx, diagrams: Sequence[Diagram], pictures: Pictures) -> None:
    """Start to draw diagrams in the form that the builder can show."""
    form = _FORMATS.get(app.builder.format)
    config = UseCaseConfig.of(app.config)
    if form is None or config.graphviz_engine == "none":
        return
    # A page has its colours from a style sheet.
    colours = config.colours() if form == "pdf" else {}
    sketcher = Sketcher(
        domain=cast("UseCaseDomain", app.env.domains["uc"]),
        swimlanes=config.swimlanes,
        look={
            "direction": config.activity_direction,
            "swimlanes": config.swimlanes,
            "colours": colours,
        },
    )
    sketches = {sketcher.sketch(diagram): diagram for diagram in diagrams}
    if not sketches:
        return
    setting = cast("EngineSetting", config.graphviz_engine)
    engine = choose_engine(setting, format=form, dot_command=_dot_command(app))
    if engine is not None:
        pictures.runs.append(PictureRun(app, engine, form, sketches, pictures.cache))
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
