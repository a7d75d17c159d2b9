"""Links that no author wrote.

Their targets are at hand when a page is completed, so they are made as they are shown. Left to
Sphinx as pending references they took most of the time of a page.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from docutils import nodes
from sphinx.errors import NoUri

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.model import Extension
from sphinxcontrib_usecase.model.reference import actor_anchor, anchor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.domain.resolving import Resolved
    from sphinxcontrib_usecase.model import Actor, Step, UseCase

_BUILDERS: WeakKeyDictionary[BuildEnvironment, Builder] = WeakKeyDictionary()


def note_builder(app: Sphinx) -> None:
    """Remember which builder writes the pages of an environment (``builder-inited``)."""
    _BUILDERS[app.env] = app.builder


def builder_of(env: BuildEnvironment) -> Builder:
    """Give the builder of the build that is under way."""
    return _BUILDERS[env]


def links_by_document(env: BuildEnvironment) -> Callable[[str], Links]:
    """Give a function from the name of a document to what makes its links, made once for each.

    One output may hold several documents, and each has addresses of its own.
    """
    return cache(partial(Links, env))


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
        return self._words(actor.docname, place, text, actor.title, ("uc-actor-name",))

    def use_case(self, use_case: UseCase) -> nodes.Node:
        """Link to a use case; shows its title."""
        hint = f"{use_case.id}: {use_case.title}"
        classes = ("uc-use-case-name",)
        return self._words(use_case.docname, anchor(use_case.id), use_case.title, hint, classes)

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
        return self._words(use_case.docname, place, text, hint, classes)

    def resolved(self, found: Resolved, words: nodes.Element) -> nodes.Element:
        """Link *words* to what a reference points at."""
        target = self._target(found.docname, found.anchor, found.hint)
        if target is None:
            return words
        link = nodes.reference("", "", internal=True, **target)
        uc.put(link, 0, [words])
        return link

    def _words(
        self, docname: str, place: str, text: str, hint: str, classes: Sequence[str]
    ) -> nodes.Node:
        """Make a link around *text*, or mere words where the output does not hold the document."""
        target = self._target(docname, place, hint)
        if target is None:
            return nodes.inline(text, text, classes=list(classes))
        link = uc.link("", "", internal=True, classes=list(classes), **target)
        uc.put(link, 0, [nodes.Text(text)])
        return link

    def _target(self, docname: str, place: str, hint: str) -> dict[str, str] | None:
        """Give the attributes that say where a link leads; nothing where it leads nowhere."""
        page = self._address(docname)
        if page is None:
            return None
        target = {"refuri": f"{page}#{place}"} if page else {"refid": place}
        return {**target, "reftitle": hint} if hint else target

    def _address(self, docname: str) -> str | None:
        """Give the address of another document; nothing for this one."""
        if docname not in self._addresses:
            self._addresses[docname] = "" if docname == self._docname else self._ask(docname)
        return self._addresses[docname]

    def _ask(self, docname: str) -> str | None:
        """Ask the builder for an address, which it puts together anew each time."""
        try:
            return self._builder.get_relative_uri(self._docname, docname)
        except NoUri:
            return None
