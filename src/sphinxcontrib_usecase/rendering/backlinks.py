"""What refers to a use case: the use cases that include, extend or specialise it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase.rendering.links import part_link, use_case_link
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import UseCase
    from sphinxcontrib_usecase.model.relations import Relations


def backlinks(relations: Relations, use_case: UseCase) -> list[nodes.Node]:
    """Give the field list that stands at the end of *use_case*; nothing when nobody refers."""
    listing = nodes.field_list(classes=["uc-facts", "uc-backlinks"])
    doc = use_case.docname
    including = [
        nodes.paragraph(
            "",
            "",
            use_case_link(other.id, refdoc=doc),
            nodes.Text(" ("),
            part_link(other.id, str(step.label), _("step %s") % step.label, refdoc=doc),
            nodes.Text(")"),
            translatable=False,
        )
        for other, step in relations.included_by.get(use_case.id, ())
    ]
    extending = [
        nodes.paragraph("", "", use_case_link(o.id, refdoc=doc), translatable=False)
        for o in relations.extended_by.get(use_case.id, ())
    ]
    special = [
        nodes.paragraph("", "", use_case_link(o.id, refdoc=doc), translatable=False)
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
