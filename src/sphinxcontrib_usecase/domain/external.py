"""Names that are declared outside the project: by intersphinx, or in ``conf.py``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.model import External
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def external_names(env: BuildEnvironment) -> External:
    """Collect what other projects' inventories and the configuration declare."""
    inventory: dict[str, Any] = getattr(env, "intersphinx_inventory", {})
    actors = {fold(str(name)) for name in env.config.usecase_external_actors}
    return External(
        use_cases=_names(inventory, "uc:usecase"),
        actors=_names(inventory, "uc:actor") | frozenset(actors),
        steps=_names(inventory, "uc:step"),
    )


def _names(inventory: dict[str, Any], kind: str) -> frozenset[str]:
    """Fold the names of one type of object."""
    return frozenset(fold(name) for name in inventory.get(kind, {}))
