"""Resolves the names in the facts of use cases, at once where the catalogue has them.

What is declared elsewhere, or nowhere, is left to Sphinx, which comes next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.domain.resolving import resolve, retitled, wanted_reference
from sphinxcontrib_usecase.rendering.links import links_by_document
from sphinxcontrib_usecase.rendering.structure import restore_structure

if TYPE_CHECKING:
    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Catalogue
    from sphinxcontrib_usecase.rendering.links import Links


class ResolveFacts(SphinxPostTransform):
    """Makes links of the names in the facts of a document."""

    #: Before references are resolved (10).
    default_priority = 5

    def run(self, **_kwargs: object) -> None:
        """Resolve what the catalogue has."""
        domain = cast("UseCaseDomain", self.env.domains["uc"])
        links_of = links_by_document(self.env)
        for node in uc.every(self.document, uc.usecase):
            # For all that comes later, too.
            restore_structure(node, domain)
            if node.draft is None:
                continue
            links = links_of(node.draft.docname)
            for child in node.body.children:
                if isinstance(child, nodes.field_list):
                    _resolve(child, domain.catalogue, links)


def _resolve(listing: nodes.field_list, catalogue: Catalogue, links: Links) -> None:
    """Resolve the names in one list of facts."""
    for xref in uc.every(listing, addnodes.pending_xref):
        found = xref.get("uc_fact") and resolve(
            catalogue, wanted_reference(xref["reftype"], xref["reftarget"], None)
        )
        if found:
            words = cast("nodes.Element", xref[0])
            shown = words if xref["refexplicit"] else retitled(words, found)
            xref.parent.replace(xref, links.resolved(found, shown))
