"""Everything that can be linked to, for search, inventory and indices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.domain.resolving import shortened
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.record import Record
from sphinxcontrib_usecase.model.reference import MAIN, actor_anchor, anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.model import Actor, Document, UseCase

#: Sphinx's search priorities: before full text, default, after it, not shown.
_FIRST, _LATE, _HIDDEN = 0, 2, -1

Entry = tuple[str, str, str, str, str, int]
#: Title, document, anchor, and what stands beside the title in an index.
Row = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Record):
    """What Sphinx asks of a document in each build, whether it has changed or not."""

    #: Everything that can be linked to.
    objects: tuple[Entry, ...]
    #: Each use case, with its identifier, for its index.
    use_cases: tuple[Row, ...]
    #: Each actor, with its sort, for their index.
    actors: tuple[Row, ...]


def listed(document: Document) -> Listed:
    """List what a document holds."""
    docname = document.docname
    return Listed(
        objects=tuple(document_objects(document)),
        use_cases=tuple((c.title, docname, anchor(c.id), c.id) for c in document.use_cases),
        actors=tuple((a.title, docname, actor_anchor(a.id), str(a.kind)) for a in document.actors),
    )


def document_objects(document: Document) -> Iterator[Entry]:
    """Yield name, shown name, type, document, anchor and search priority."""
    for actor in document.actors:
        yield from _actor(actor)
    for use_case in document.use_cases:
        yield from _use_case(use_case)


def _actor(actor: Actor) -> Iterator[Entry]:
    """Yield an actor by name; identifier and aliases serve other projects' references."""
    place = ("actor", actor.docname, actor_anchor(actor.id))
    yield (actor.name or actor.id, actor.title, *place, _FIRST)
    seen = {fold(actor.name)}
    for name in (actor.id, *(alias.text for alias in actor.aliases)):
        if fold(name) not in seen:
            seen.add(fold(name))
            yield (name, actor.title, *place, _HIDDEN)


def _use_case(use_case: UseCase) -> Iterator[Entry]:
    """Yield a use case, its former identifiers, its steps and extensions."""
    doc, own = use_case.docname, anchor(use_case.id)
    yield (use_case.id, use_case.title, "usecase", doc, own, _FIRST)
    for former in use_case.former_ids:
        yield (former.text, use_case.title, "usecase", doc, own, _HIDDEN)
    if use_case.main_flow:
        place = anchor(use_case.id, MAIN)
        yield (f"{use_case.id}.{MAIN}", use_case.title, "step", doc, place, _HIDDEN)
    for label, name, text in _parts(use_case):
        title = f"{use_case.id}.{label} {shortened(text)}"
        place = anchor(use_case.id, label)
        yield (f"{use_case.id}.{label}", title, "step", doc, place, _LATE)
        if name:
            yield (f"{use_case.id}.{name}", title, "step", doc, place, _HIDDEN)


def _parts(use_case: UseCase) -> Iterator[tuple[str, str | None, str]]:
    """Yield label, name and text of each step and extension."""
    for step in use_case.steps:
        yield str(step.label), step.name.text if step.name else None, step.text
    for extension in use_case.extensions:
        if extension.label:
            yield str(extension.label), None, extension.condition
