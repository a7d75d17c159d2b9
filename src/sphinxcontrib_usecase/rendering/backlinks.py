"""What refers to a use case: the use cases that include, extend or specialise it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import UseCase
    from sphinxcontrib_usecase.model.relations import Relations
    from sphinxcontrib_usecase.rendering.links import Links


def backlinks(relations: Relations, use_case: UseCase, links: Links) -> list[nodes.Node]:
    """Give the field list that stands at the end of *use_case*; nothing when nobody refers."""
    listing = nodes.field_list(classes=["uc-facts", "uc-backlinks"])
    including = [
        nodes.paragraph(
            "",
            "",
            links.use_case(other),
            nodes.Text(" ("),
            links.part(other, step, _("step %s") % step.label),
            nodes.Text(")"),
            translatable=False,
        )
        for other, step in relations.included_by.get(use_case.id, ())
    ]
    extending = [
        nodes.paragraph("", "", links.use_case(o), translatable=False)
        for o in relations.extended_by.get(use_case.id, ())
    ]
    special = [
        nodes.paragraph("", "", links.use_case(o), translatable=False)
        for o in relations.specialized_by.get(use_case.id, ())
    ]
    for name, paragraphs in (
        (_("Included by"), including),
        (_("Extended by"), extending),
        (_("Specialized by"), special),
    ):
        if paragraphs:
            body = nodes.field_body("", *paragraphs)
            listing += nodes.field("", nodes.field_name("", name, translatable=False), body)
    return [listing] if listing.children else []
