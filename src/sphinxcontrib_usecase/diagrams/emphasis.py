"""How a picture tells which scenarios pass a node or a line: by classes, and by its pens."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.names import token
from sphinxcontrib_usecase.graph.activity import ActivityNode, NodeKind

if TYPE_CHECKING:
    from sphinxcontrib_usecase.graph.activity import ControlFlow

#: Begins the class of what lies on the path of a scenario; the name of the path follows.
PATH_CLASS = "uc-path-"
#: Lines and words beside the scenario that is emphasised; the words keep a contrast of 4.5 to 1.
FADED, _FADED_WORDS = "#9ca3af", "#6b7280"
_WIDE = "2.4"


def path_classes(owner: ActivityNode | ControlFlow) -> tuple[str, ...]:
    """Give the classes that say which scenarios pass *owner*, and whether the one shown does."""
    return _path_classes(owner.scenarios, owner.emphasised)


@lru_cache(maxsize=64)  # The same scenarios pass most nodes of a flow.
def _path_classes(scenarios: tuple[str, ...], emphasised: bool | None) -> tuple[str, ...]:  # noqa: FBT001  # a cache knows no names
    """Give the classes for some scenarios."""
    paths = [PATH_CLASS + token(name) for name in scenarios]
    if emphasised is not None:
        paths.append("uc-on-path" if emphasised else "uc-off-path")
    return tuple(paths)


def pen(owner: ActivityNode | ControlFlow) -> dict[str, str]:
    """Give the attributes of Graphviz that set the emphasised scenario off.

    It is drawn with wide lines and everything else is paler, so colour is not the only sign.
    """
    if owner.emphasised is None:
        return {}
    if owner.emphasised:
        return {"penwidth": _WIDE}
    faded = {"color": FADED, "fontcolor": _FADED_WORDS}
    solid = isinstance(owner, ActivityNode) and owner.kind is NodeKind.SUCCESS_FINAL
    return {**faded, "fillcolor": FADED} if solid else faded
