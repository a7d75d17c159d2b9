"""Puts our need types beside those of the project."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sphinx.util import logging

from sphinxcontrib_usecase.diagnostics import TYPE
from sphinxcontrib_usecase.needs import adapter
from sphinxcontrib_usecase.needs.kinds import default_types

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinxcontrib_usecase.needs.kinds import NeedKind, NeedType
    from sphinxcontrib_usecase.needs.settings import NeedSettings

logger = logging.getLogger(__name__)

#: Subtype of all warnings about needs.
SUBTYPE = "needs"


def warn(message: str, place: str | None = None) -> None:
    """Warn about needs."""
    logger.warning(message, location=place, type=TYPE, subtype=SUBTYPE)


def add_types(app: Sphinx, settings: NeedSettings) -> NeedSettings:
    """Add our need types, or find the project's own.

    :return: the settings with the types that count
    """
    types = {kind: _type(app, kind, wanted) for kind, wanted in settings.types.items()}
    return replace(settings, types=types)


def _type(app: Sphinx, kind: NeedKind, wanted: NeedType) -> NeedType:
    """Add one type, unless there is one of that name."""
    name = wanted.directive
    exists = name in adapter.type_names(app)
    if wanted.own and not exists:
        default = default_types()[kind]
        warn(
            f'usecase_needs["types"]: there is no need type "{name}", add it to needs_types; '
            f'"{default.directive}" is used'
        )
        return _type(app, kind, default)
    if not exists:
        adapter.add_type(app, wanted)
    elif not wanted.own:
        warn(
            f'needs_types has a type "{name}" of its own, which is used; if that is meant, '
            f'write usecase_needs = {{"types": {{"{kind}": "{name}"}}}}, else rename it'
        )
    return wanted
