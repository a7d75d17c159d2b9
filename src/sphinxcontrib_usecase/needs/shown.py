"""Shows on our pages which needs of others ours are linked with: requirements, tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.errors import NoUri
from sphinx.util.nodes import make_refnode

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.needs import adapter
from sphinxcontrib_usecase.needs.neighbours import Neighbours
from sphinxcontrib_usecase.needs.page import NEED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx.application import Sphinx
    from sphinx.builders import Builder

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.needs.neighbours import Linked, Neighbour


def show_neighbours(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Add the links to what they are about (``doctree-resolved``, before sphinx-needs).

    What a ``:need:`` in a step says already is left out.
    """
    found = list(doctree.findall(lambda n: isinstance(n, nodes.Element) and NEED in n))
    if not found:
        return
    links = Neighbours(app, cast("UseCaseDomain", app.env.domains["uc"]).digests)
    shown = _Shown(app.builder, docname)
    for node in cast("list[nodes.Element]", found):
        said = {ref["reftarget"] for ref in node.findall(adapter.NeedRef)}
        linked = list(links.of(node[NEED], said if isinstance(node, uc.step) else ()))
        if linked:
            shown.add(node, linked)


class _Shown:
    """Shows the neighbours of needs on one page."""

    def __init__(self, builder: Builder, docname: str) -> None:
        self._builder = builder
        self._docname = docname

    def add(self, node: nodes.Element, linked: Sequence[Linked]) -> None:
        """Add links where they fit: behind a sentence, below a flow, below the facts."""
        if isinstance(node, uc.step):
            sentence = next((c for c in node.children if isinstance(c, nodes.paragraph)), None)
            if sentence is not None:
                sentence += [nodes.Text(" "), *self._marks(linked)]
        elif isinstance(node, uc.flow):
            node += nodes.paragraph("", "", *self._sentence(linked), classes=["uc-needs"])
        elif isinstance(node, uc.usecase | uc.actor):
            node.body.append(self._listing(linked))

    def _marks(self, linked: Sequence[Linked]) -> Iterator[nodes.Node]:
        """Yield the identifiers in brackets; of those that point here, how they do."""
        holder = nodes.inline("", "[", classes=["uc-step-needs"])
        for number, link in enumerate(linked):
            before = "" if link.forward else f"{link.title}: "
            holder += nodes.Text(f"{'; ' if number else ''}{before}")
            for place, need in enumerate(link.needs):
                holder += nodes.Text(", " if place else "")
                holder += self._link(need, need.id, f"{link.title}: {need.title}")
        holder += nodes.Text("]")
        yield holder

    def _sentence(self, linked: Sequence[Linked]) -> Iterator[nodes.Node]:
        """Yield all links in one line."""
        for number, link in enumerate(linked):
            yield nodes.Text(f"{'; ' if number else ''}{link.title}: ")
            for place, need in enumerate(link.needs):
                yield nodes.Text(", " if place else "")
                yield self._link(need, need.id, need.title)

    def _listing(self, linked: Sequence[Linked]) -> nodes.field_list:
        """Give a field for each sort of link."""
        listing = nodes.field_list(classes=["uc-facts", "uc-backlinks"])
        for link in linked:
            words = (self._link(n, f"{n.title} ({n.id})", "") for n in link.needs)
            body = (nodes.paragraph("", "", word, translatable=False) for word in words)
            name = nodes.field_name("", link.title, translatable=False)
            listing += nodes.field("", name, nodes.field_body("", *body))
        return listing

    def _link(self, need: Neighbour, text: str, hint: str) -> nodes.Node:
        """Link to a need of others."""
        words = nodes.inline(text, text, classes=["uc-need"])
        if need.url:
            return nodes.reference("", "", words, refuri=need.url, reftitle=hint)
        try:
            return make_refnode(self._builder, self._docname, need.docname, need.id, words, hint)
        except NoUri:
            return words
