"""Where the links of a diagram lead."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sphinx.util.osutil import relative_uri

from sphinxcontrib_usecase.domain.resolving import resolve, wanted_reference
from sphinxcontrib_usecase.model import ReferenceKind
from sphinxcontrib_usecase.model.reference import anchor

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder

    from sphinxcontrib_usecase.model import Catalogue, UseCase


class Addresses:
    """Gives addresses for the diagram of one use case, seen from one place.

    :param docname: the page that the diagram stands on; ``None`` for a file of its own
    """

    def __init__(
        self,
        builder: StandaloneHTMLBuilder,
        catalogue: Catalogue,
        use_case: UseCase,
        docname: str | None,
    ) -> None:
        """Keep what is given."""
        self._builder = builder
        self._catalogue = catalogue
        self._use_case = use_case
        self._docname = docname

    def of(self, target: str) -> str | None:
        """Give the address of a step, extension or use case; ``None`` when there is none."""
        return self._own.get(target) or self._other(target)

    @cached_property
    def _own(self) -> dict[str, str]:
        """The addresses of the steps and extensions of the use case, which are most of all."""
        page, name = self._page(self._use_case.docname), self._use_case.id
        labels = [str(step.label) for step in self._use_case.steps]
        labels += [str(e.label) for e in self._use_case.extensions if e.label]
        return {f"{name}.{label}": f"{page}#{anchor(name, label)}" for label in labels}

    def _other(self, target: str) -> str | None:
        """Find something else."""
        kind = ReferenceKind.STEP if "." in target else ReferenceKind.USE_CASE
        found = resolve(self._catalogue, wanted_reference(kind, target, None))
        return f"{self._page(found.docname)}#{found.anchor}" if found else None

    def _page(self, docname: str) -> str:
        """Give the address of a document.

        In a single page every document has an anchor of its own; ours is what counts.
        """
        builder = self._builder
        if docname == self._docname:
            return ""
        if self._docname is None:
            page = relative_uri(f"{builder.imagedir}/", builder.get_target_uri(docname))
        else:
            page = builder.get_relative_uri(self._docname, docname)
        return page.partition("#")[0]
