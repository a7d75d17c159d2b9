"""An activity diagram in HTML: SVG inside the page, linked with the steps."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, cast

from docutils import nodes

from sphinxcontrib_usecase.diagrams import fill_in
from sphinxcontrib_usecase.model.reference import anchor
from sphinxcontrib_usecase.rendering.addresses import Addresses
from sphinxcontrib_usecase.rendering.picker import path_slots, pickable, picker
from sphinxcontrib_usecase.rendering.pictures import pictures_of
from sphinxcontrib_usecase.rendering.standalone import write_standalone
from sphinxcontrib_usecase.rendering.wanted import diagram_at
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.writers.html5 import HTML5Translator

    from sphinxcontrib_usecase import nodes as uc
    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Catalogue
    from sphinxcontrib_usecase.rendering.wanted import Diagram


def visit_activity(self: HTML5Translator, node: uc.activity) -> None:
    """Write the diagram of a use case, or what is said instead of it."""
    env = self.builder.env
    catalogue = cast("UseCaseDomain", env.domains["uc"]).catalogue
    diagram = diagram_at(node, catalogue)
    data, refusal = pictures_of(env).of(diagram)
    if diagram is not None and data is not None:
        place = _Place(translator=self, node=node, catalogue=catalogue, diagram=diagram, data=data)
        self.body.append(place.html())
        raise nodes.SkipNode
    if refusal:
        self.body.append(f'<p class="uc-activity-refused">{escape(refusal)}</p>\n')


def depart_activity(_self: HTML5Translator, _node: uc.activity) -> None:
    """Add nothing to the words that stand instead of the diagram."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """The place of a diagram on the page that is being written."""

    translator: HTML5Translator
    node: uc.activity
    catalogue: Catalogue
    diagram: Diagram
    #: The template of the picture.
    data: bytes

    def html(self) -> str:
        """Write the diagram with what is around it."""
        own = anchor(self.diagram.use_case.id)
        if "token" not in self.node:
            caption = escape(_("Activity diagram")) + self._link()
            opening = f'<figure class="uc-activity" id="{escape(own, quote=True)}:activity">\n'
            return f"{opening}{self._content(own)}<figcaption>{caption}</figcaption>\n</figure>\n"
        content = self._content(f"{own}:{self.node['token']}")
        if isinstance(self.node.parent, nodes.figure):
            link = self._link()
            below = f'<p class="uc-activity-link">{link}</p>\n' if link else ""
            return f'<div class="uc-activity uc-placed">\n{content}{below}</div>\n'
        opening = self.translator.starttag(self.node, "figure", CLASS="uc-activity uc-placed")
        caption = self._title_with_link() + self._link()
        return f"{opening}{content}<figcaption>{caption}</figcaption>\n</figure>\n"

    def _content(self, own: str) -> str:
        """Write the picture in a box that scrolls, and what chooses a scenario in it.

        :param own: begins each id and name in it, as nothing else on the page does
        """
        builder = self.translator.builder
        has_choice = not builder.embedded and self.diagram.scenario is None
        choice = pickable(self.diagram.use_case) if has_choice else ()
        buttons = picker(choice, f"{own}:scenario") if choice else ""
        label = escape(self._name, quote=True)
        svg = self._svg(f"{own}:", builder.current_docname, path_slots(choice))
        return (
            f'{buttons}<div class="uc-scroll" role="region" tabindex="0" aria-label="{label}">'
            f"{svg}</div>\n"
        )

    def _title_with_link(self) -> str:
        """Write what the diagram shows, with a link to the use case."""
        before, _mark, after = _("Activity diagram: %s").partition("%s")
        addresses = self._addresses(self.translator.builder.current_docname)
        address = addresses.of(self.diagram.use_case.id)
        link = f'<a class="reference internal" href="{escape(address or "", quote=True)}">'
        return f"{escape(before)}{link}{escape(self.diagram.title)}</a>{escape(after)}"

    def _link(self) -> str:
        """Write the link to the picture alone, behind a blank; in a book there is none."""
        builder = self.translator.builder
        if builder.embedded:
            return ""
        address = write_standalone(builder, self._svg("", None, {}), self.diagram)
        if address is None:
            return ""
        words = escape(_("open the picture alone"))
        return f' <a class="uc-alone" href="{escape(address, quote=True)}">{words}</a>'

    @property
    def _name(self) -> str:
        """What the picture is called."""
        return _("Activity diagram: %s") % self.diagram.title

    def _svg(self, prefix: str, docname: str | None, paths: Mapping[str, str]) -> str:
        """Fill the picture in.

        :param docname: the page from which its links lead; ``None`` for a file of its own
        """
        above = docname is not None and "token" not in self.node
        return fill_in(
            self.data,
            prefix=prefix,
            resolve=self._addresses(docname).of,
            title=self._name,
            description=_("The steps above say in words what the diagram shows.")
            if above
            else _("The steps of the use case say in words what the diagram shows."),
            paths=paths,
            # Books know no groups.
            group="document" if self.translator.builder.name == "epub" else "group",
        )

    def _addresses(self, docname: str | None) -> Addresses:
        """Give the addresses that the picture links to, seen from where it is."""
        builder = self.translator.builder
        return Addresses(builder, self.catalogue, self.diagram.use_case, docname)
