"""An activity diagram in HTML: SVG inside the page, linked with the steps."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.util.osutil import relative_uri

from sphinxcontrib_usecase.diagrams import fill_in
from sphinxcontrib_usecase.domain.resolving import resolve, wanted_reference
from sphinxcontrib_usecase.model import ReferenceKind
from sphinxcontrib_usecase.model.reference import anchor
from sphinxcontrib_usecase.rendering.picker import path_slots, pickable, picker
from sphinxcontrib_usecase.rendering.pictures import pictures_of
from sphinxcontrib_usecase.rendering.standalone import (
    has_pictures_of_its_own,
    write_standalone,
)
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.builders.html import StandaloneHTMLBuilder
    from sphinx.writers.html5 import HTML5Translator

    from sphinxcontrib_usecase import nodes as uc
    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Catalogue, UseCase


def visit_activity(self: HTML5Translator, node: uc.activity) -> None:
    """Write the diagram of a use case, or what is said instead of it."""
    domain = cast("UseCaseDomain", self.builder.env.domains["uc"])
    use_case = domain.catalogue.use_case(node["use_case"])
    data, refusal = pictures_of(self.builder.env).of(node, use_case)
    if use_case is not None and data is not None:
        diagram = _Diagram(
            builder=self.builder, catalogue=domain.catalogue, use_case=use_case, data=data
        )
        self.body.append(diagram.figure())
    elif refusal:
        self.body.append(f'<p class="uc-activity-refused">{escape(refusal)}</p>\n')
    raise nodes.SkipNode


@dataclass(frozen=True, slots=True, kw_only=True)
class _Diagram:
    """One diagram on the page that is being written."""

    builder: StandaloneHTMLBuilder
    catalogue: Catalogue
    use_case: UseCase
    #: The template of the picture.
    data: bytes

    def figure(self) -> str:
        """Write the figure around the picture."""
        own = escape(anchor(self.use_case.id), quote=True)
        caption = escape(_("Activity diagram")) + self._link()
        return (
            f'<figure class="uc-activity" id="{own}:activity">\n'
            f"{self._content(anchor(self.use_case.id))}"
            f"<figcaption>{caption}</figcaption>\n</figure>\n"
        )

    def _content(self, own: str) -> str:
        """Write the picture in a box that scrolls, and what chooses a scenario in it.

        :param own: begins each id and name in it, as nothing else on the page does
        """
        choice = () if self.builder.embedded else pickable(self.use_case)
        svg = self._svg(f"{own}:", self.builder.current_docname, path_slots(choice))
        buttons = picker(choice, f"{own}:scenario") if choice else ""
        label = escape(self._name, quote=True)
        return (
            f'{buttons}<div class="uc-scroll" role="region" tabindex="0" aria-label="{label}">'
            f"{svg}</div>\n"
        )

    def _link(self) -> str:
        """Write the link to the picture alone, behind a blank."""
        if not has_pictures_of_its_own(self.builder):
            return ""
        address = write_standalone(self.builder, self._svg("", None, {}), self.use_case.id)
        words = escape(_("open the picture alone"))
        return f' <a class="uc-alone" href="{escape(address, quote=True)}">{words}</a>'

    @property
    def _name(self) -> str:
        """What the picture is called."""
        return _("Activity diagram: %s") % self.use_case.title

    def _svg(self, prefix: str, docname: str | None, paths: Mapping[str, str]) -> str:
        """Fill the picture in.

        :param docname: the page from which its links lead; ``None`` for a file of its own
        """
        return fill_in(
            self.data,
            prefix=prefix,
            resolve=lambda target: self._address(docname, target),
            title=self._name,
            description=(
                _("The steps of the use case say in words what the diagram shows.")
                if docname is None
                else _("The steps above say in words what the diagram shows.")
            ),
            paths=paths,
            # Books know no groups.
            group="document" if self.builder.name == "epub" else "group",
        )

    def _address(self, docname: str | None, target: str) -> str | None:
        """Give the address of a step, extension or use case, seen from where the picture is."""
        kind = ReferenceKind.STEP if "." in target else ReferenceKind.USE_CASE
        found = resolve(self.catalogue, wanted_reference(kind, target, None))
        if found is None:
            return None
        if docname is None:
            page = relative_uri(
                f"{self.builder.imagedir}/", self.builder.get_target_uri(found.docname)
            )
        elif found.docname == docname:
            page = ""
        else:
            page = self.builder.get_relative_uri(docname, found.docname)
        # In a single page every document has an anchor of its own; ours is what counts.
        return f"{page.partition('#')[0]}#{found.anchor}"
