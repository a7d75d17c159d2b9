"""Fills views in: what they show follows from all documents together."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.model import ViewKind
from sphinxcontrib_usecase.rendering.links import builder_of, links_by_document
from sphinxcontrib_usecase.rendering.risks import risk_nodes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import View
    from sphinxcontrib_usecase.rendering.links import Links

#: What makes the nodes of each kind of view.
_MAKERS: dict[ViewKind, Callable[[View, UseCaseDomain, Links], Sequence[nodes.Node]]] = {
    ViewKind.RISKS: risk_nodes,
}


class ShowViews(SphinxPostTransform):
    """Puts into each view what it shows."""

    #: Before references are resolved (10).
    default_priority = 5

    def run(self, **_kwargs: object) -> None:
        """Fill in all views of the document."""
        domain = cast("UseCaseDomain", self.env.domains["uc"])
        links_of = links_by_document(self.env)
        for node in uc.every(self.document, uc.view):
            links = links_of(node["docname"])
            node += list(_MAKERS[node["view"].kind](node["view"], domain, links))
            if builder_of(self.env).format == "latex":
                # In HTML they would be inline styles; the style sheet says it there.
                for table in node.findall(nodes.table):
                    table["classes"].append("colwidths-given")
