"""References that we add ourselves; Sphinx resolves them like an author's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

if TYPE_CHECKING:
    from collections.abc import Sequence


def _link(
    kind: str, target: str, text: str, *, refdoc: str, classes: Sequence[str]
) -> addnodes.pending_xref:
    """Make a reference that shows *text*; an empty text shows the target's title.

    :param refdoc: the document it stands in, also where many are put together for one output
    """
    return addnodes.pending_xref(
        "",
        nodes.inline(text or target, text or target, classes=list(classes)),
        refdomain="uc",
        reftype=kind,
        reftarget=target,
        refexplicit=bool(text),
        refdoc=refdoc,
        refwarn=False,
        uc_fact=True,
    )


def actor_link(name: str, text: str, *, refdoc: str) -> addnodes.pending_xref:
    """Link to an actor."""
    return _link("actor", name, text, refdoc=refdoc, classes=["uc-actor-name"])


def use_case_link(identifier: str, *, refdoc: str) -> addnodes.pending_xref:
    """Link to a use case; shows its title."""
    return _link("usecase", identifier, "", refdoc=refdoc, classes=["uc-use-case-name"])


def part_link(
    identifier: str,
    part: str,
    text: str,
    *,
    refdoc: str,
    classes: Sequence[str] = ("uc-step-label",),
) -> addnodes.pending_xref:
    """Link to a step or extension."""
    return _link("step", f"{identifier}.{part}", text, refdoc=refdoc, classes=classes)
