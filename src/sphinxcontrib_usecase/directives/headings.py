"""A use case directly under a heading of the same words does not repeat it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase.directives.steps import plain_text
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from sphinxcontrib_usecase import nodes as uc


def settle_title(node: uc.usecase | uc.actor) -> None:
    """Show the translated title in the contents; leave it out where a heading says it."""
    title = node.head
    if not title.get("_toc_name"):
        return
    shown = plain_text(title)
    title["repeats_heading"] = _repeats_heading(node, shown)
    if title["repeats_heading"]:
        title["_toc_name"], title["_toc_parts"] = "", ()
    else:
        title["_toc_name"], title["_toc_parts"] = shown, (shown,)


def _repeats_heading(node: uc.usecase | uc.actor, shown: str) -> bool:
    """Tell whether *node* follows directly on a heading with the words *shown*."""
    section = node.parent
    if not isinstance(section, nodes.section):
        return False
    before = section.children[: section.index(node)]
    visible = [n for n in before if not isinstance(n, nodes.Invisible | nodes.target)]
    if len(visible) != 1 or not isinstance(visible[0], nodes.title):
        return False
    return bool(fold(visible[0].astext()) == fold(shown))
