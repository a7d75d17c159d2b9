"""Links that no author wrote.

Their targets are at hand when a page is completed, so they are made as they are shown. Left to
Sphinx as pending references they took most of the time of a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from docutils import nodes
from sphinx.errors import NoUri

from sphinxcontrib_usecase.model import Extension
from sphinxcontrib_usecase.model.reference import actor_anchor, anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.model import Actor, Step, UseCase

_BUILDERS: WeakKeyDictionary[BuildEnvironment, Builder] = WeakKeyDictionary()


def note_builder(app: Sphinx) -> None:
    """Remember which builder writes the pages of an environment (``builder-inited``)."""
    _BUILDERS[app.env] = app.builder


def builder_of(env: BuildEnvironment) -> Builder:
    """Give the builder of the build that is under way."""
    return _BUILDERS[env]


class Links:
    """Makes links from one document.

    :param docname: the document, also where many are put together for one output
    """

    def __init__(self, env: BuildEnvironment, docname: str) -> None:
        """Prepare; addresses of documents are asked for once."""
        self._builder = builder_of(env)
        self._docname = docname
        self._addresses: dict[str, str | None] = {}

    def actor(self, actor: Actor, text: str) -> nodes.Node:
        """Link *text* to an actor."""
        place = actor_anchor(actor.id)
        return self._link(actor.docname, place, text, actor.title, ("uc-actor-name",))

    def use_case(self, use_case: UseCase) -> nodes.Node:
        """Link to a use case; shows its title."""
        hint = f"{use_case.id}: {use_case.title}"
        classes = ("uc-use-case-name",)
        return self._link(use_case.docname, anchor(use_case.id), use_case.title, hint, classes)

    def part(
        self,
        use_case: UseCase,
        part: Step | Extension,
        text: str,
        *,
        classes: Sequence[str] = ("uc-step-label",),
    ) -> nodes.Node:
        """Link *text* to a step or a labelled extension."""
        hint = part.condition if isinstance(part, Extension) else part.text
        place = anchor(use_case.id, str(part.label))
        return self._link(use_case.docname, place, text, hint, classes)

    def _link(
        self, docname: str, place: str, text: str, hint: str, classes: Sequence[str]
    ) -> nodes.Node:
        """Make the link, or mere words where the output does not hold the document."""
        page = self._address(docname)
        if page is None:
            return nodes.inline(text, text, classes=list(classes))
        link = nodes.reference(text, text, internal=True, classes=list(classes))
        if docname == self._docname:
            link["refid"] = place
        else:
            link["refuri"] = f"{page}#{place}"
        if hint:
            link["reftitle"] = hint
        return link

    def _address(self, docname: str) -> str | None:
        """Give the address of another document."""
        if docname == self._docname:
            return ""
        if docname not in self._addresses:
            try:
                address = self._builder.get_relative_uri(self._docname, docname)
            except NoUri:
                address = None
            self._addresses[docname] = address
        return self._addresses[docname]
