"""Directives and roles without the ``uc:`` prefix, where their names are free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils.parsers.rst import directives, roles
from sphinx.locale import __
from sphinx.util import logging

from sphinxcontrib_usecase.config import UseCaseConfig
from sphinxcontrib_usecase.directives.actor import ActorDirective
from sphinxcontrib_usecase.directives.flow import FlowDirective
from sphinxcontrib_usecase.directives.roles import ROLES
from sphinxcontrib_usecase.directives.usecase import UseCaseDirective

if TYPE_CHECKING:
    from types import ModuleType

    from docutils.parsers.rst import Directive
    from sphinx.application import Sphinx
    from sphinx.config import Config

logger = logging.getLogger(__name__)

#: ``exception`` is not among them: outside a use case the name is Python's.
SHORT_DIRECTIVES: dict[str, type[Directive]] = {
    "usecase": UseCaseDirective,
    "actor": ActorDirective,
    "flow": FlowDirective,
}


def register_short_names(app: Sphinx, config: Config) -> None:
    """Register the short names (``config-inited``, late, so that others come first)."""
    wanted = UseCaseConfig.of(config)
    written = UseCaseConfig.as_written(config)
    for problem in (*written.choice_problems(), *wanted.problems()):
        logger.warning(problem, type="usecase", subtype="config")
    if not wanted.short_names:
        return
    for name, directive in SHORT_DIRECTIVES.items():
        if _free(name, "directive", _owner(directives, "_directives", name), directive):
            app.add_directive(name, directive, override=True)
    for name, role in ROLES.items():
        if _free(name, "role", _owner(roles, "_roles", name), role):
            app.add_role(name, role, override=True)


def _owner(module: ModuleType, table: str, name: str) -> object:
    """Look up who has registered *name*; docutils has no public way to ask without a document."""
    return getattr(module, table, {}).get(name)


def _free(name: str, what: str, owner: object, ours: object) -> bool:
    """Tell whether a name is free; say so where another extension has it."""
    if owner is None or owner is ours:
        return True
    logger.warning(
        __("the %s %r belongs to another extension, write %r for ours"),
        what,
        name,
        f"uc:{name}",
        type="usecase",
        subtype="short-name",
    )
    return False
