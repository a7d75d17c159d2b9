"""All diagrams of a build: made together before pages are written, looked up while they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast
from weakref import WeakKeyDictionary

from sphinx.util import logging

from sphinxcontrib_usecase.config import UseCaseConfig
from sphinxcontrib_usecase.diagrams import (
    choose_engine,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import UseCase

logger = logging.getLogger(__name__)

#: What each family of builders shows; others show the text, which says the same.
_FORMATS = {"html": "svg", "latex": "pdf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """The diagrams of one build."""

    #: Drawn picture by identifier of the use case.
    drawn: dict[str, bytes] = field(default_factory=dict)
    #: Why there is none, for readers, by identifier of the use case.
    refused: dict[str, str] = field(default_factory=dict)


_PICTURES: WeakKeyDictionary[BuildEnvironment, Pictures] = WeakKeyDictionary()


def pictures_of(env: BuildEnvironment) -> Pictures:
    """Give the diagrams of the build that is under way."""
    return _PICTURES.get(env) or Pictures()


def draw_pictures(app: Sphinx, env: BuildEnvironment) -> None:
    """Draw every diagram that the builder can show (``env-updated``)."""
    _PICTURES[env] = pictures = Pictures()
    wanted = _FORMATS.get(app.builder.format)
    config = UseCaseConfig.of(app.config)
    shown = list(_shown(env, config))
    if wanted is None or not shown or config.graphviz_engine == "none":
        return
    dots = _dots(env, config, shown, pictures)
    if not dots:
        return
    engine = choose_engine(config.graphviz_engine, format=wanted, dot_command=_dot_command(app))
    if engine is None:
        _say_no_engine(wanted)
        return
    _draw(app, engine, wanted, dots, pictures)


def _shown(env: BuildEnvironment, config: UseCaseConfig) -> Iterator[UseCase]:
    """Yield the use cases whose diagram is shown."""
    domain = cast("UseCaseDomain", env.domains["uc"])
    for use_case in domain.catalogue.use_cases:
        wanted = use_case.show_activity
        if (config.activity == "show") if wanted is None else wanted:
            yield use_case
