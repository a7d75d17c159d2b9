"""An activity diagram in HTML: SVG inside the page, linked with the steps."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, cast

from docutils import nodes

from sphinxcontrib_usecase.diagrams import fill_in
from sphinxcontrib_usecase.domain.resolving import resolve, wanted_reference
from sphinxcontrib_usecase.model import ReferenceKind
from sphinxcontrib_usecase.model.reference import anchor
from sphinxcontrib_usecase.rendering.pictures import pictures_of
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from sphinxcontrib_usecase import nodes as uc
    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import UseCase


def visit_activity(self: HTML5Translator, node: uc.activity) -> None:
    """Write the diagram of a use case, or what is said instead of it."""
    domain = cast("UseCaseDomain", self.builder.env.domains["uc"])
    use_case = domain.catalogue.use_case(node["use_case"])
    data, refusal = pictures_of(self.builder.env).of(node, use_case)
    if use_case is not None and data is not None:
        self.body.append(_figure(self, domain, use_case, data))
    elif refusal:
        self.body.append(f'<p class="uc-activity-refused">{escape(refusal)}</p>\n')
    raise nodes.SkipNode


def _figure(self: HTML5Translator, domain: UseCaseDomain, use_case: UseCase, data: bytes) -> str:
    """Make the figure around the picture."""
    name = _("Activity diagram: %s") % use_case.title
    own = anchor(use_case.id)
    svg = fill_in(
        data,
        prefix=f"{own}:",
        resolve=lambda target: _address(self, domain, target),
        title=name,
        description=_("The steps above say in words what the diagram shows."),
    )
    label, caption = escape(name, quote=True), escape(_("Activity diagram"))
    return (
        f'<figure class="uc-activity" id="{escape(own, quote=True)}:activity">\n'
        f'<div class="uc-scroll" role="region" tabindex="0" aria-label="{label}">{svg}</div>\n'
        f"<figcaption>{caption}</figcaption>\n</figure>\n"
    )


def _address(self: HTML5Translator, domain: UseCaseDomain, target: str) -> str | None:
    """Give the address of a step, extension or use case, seen from the page being written."""
    kind = ReferenceKind.STEP if "." in target else ReferenceKind.USE_CASE
    found = resolve(domain.catalogue, wanted_reference(kind, target, None))
    if found is None:
        return None
    here = self.builder.current_docname
    if found.docname == here:
        return f"#{found.anchor}"
    page = self.builder.get_relative_uri(here, found.docname)
    # In a single page every document has an anchor of its own; ours is what counts.
    return f"{page.partition('#')[0]}#{found.anchor}"
