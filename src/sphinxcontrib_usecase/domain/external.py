"""Names that are declared outside the project: by intersphinx, or in ``conf.py``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.model import External
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment


def external_names(env: BuildEnvironment) -> External:
    """Collect what other projects' inventories and the configuration declare."""
    actors = {fold(str(name)) for name in env.config.usecase_external_actors}
    return External(
        use_cases=frozenset(_names(env, "uc:usecase")),
        actors=frozenset(actors.union(_names(env, "uc:actor"))),
        steps=frozenset(_names(env, "uc:step")),
    )


def _names(env: BuildEnvironment, kind: str) -> Iterator[str]:
    """Yield the folded names of one type of object, with and without that of their project."""
    named: dict[str, Any] = getattr(env, "intersphinx_named_inventory", {})
    for project, inventory in named.items():
        for name in inventory.get(kind, {}):
            yield fold(name)
            yield fold(f"{project}:{name}")
