"""References that we add ourselves; Sphinx resolves them like an author's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.nodes import generated_reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx import addnodes


def actor_link(name: str, text: str, *, refdoc: str) -> addnodes.pending_xref:
    """Link to an actor."""
    return generated_reference(
        "actor", name, text, explicit=True, refdoc=refdoc, classes=["uc-actor-name"]
    )


def use_case_link(identifier: str, *, refdoc: str) -> addnodes.pending_xref:
    """Link to a use case; shows its title."""
    return generated_reference(
        "usecase",
        identifier,
        identifier,
        explicit=False,
        refdoc=refdoc,
        classes=["uc-use-case-name"],
    )


def part_link(
    identifier: str,
    part: str,
    text: str,
    *,
    refdoc: str,
    classes: Sequence[str] = ("uc-step-label",),
) -> addnodes.pending_xref:
    """Link to a step or extension."""
    return generated_reference(
        "step", f"{identifier}.{part}", text, explicit=True, refdoc=refdoc, classes=classes
    )
