"""Every role that points at something of ours, each once, with the step it stands in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model import ReferenceKind
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.model import Document, Flow, Mention, Reference, Step, UseCase


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One role."""

    kind: ReferenceKind
    #: The target as written, with its place.
    mention: Mention
    #: The use case it stands in, if any.
    use_case: UseCase | None = None
    #: The flow and step it stands in; only set for includes and for actors in steps.
    flow: Flow | None = None
    step: Step | None = None


def links(document: Document) -> Iterator[Link]:
    """Yield the roles in the steps of *document*, then all others.

    The model has those in steps twice, once in the step and once in the document. The lines
    may differ where a translation was laid over the text, so what is left over after lines
    were compared is compared by number.
    """
    in_steps = [link for use_case in document.use_cases for link in _in_steps(use_case)]
    yield from in_steps
    exact = Counter((_key(link), link.mention.location) for link in in_steps)
    others = []
    loose = Counter(_key(link) for link in in_steps)
    for link in _in_document(document):
        key = _key(link)
        if exact[key, link.mention.location]:
            exact[key, link.mention.location] -= 1
            loose[key] -= 1
        else:
            others.append(link)
    for link in others:
        if loose[_key(link)]:
            loose[_key(link)] -= 1
        else:
            yield link


def _key(link: Link) -> tuple[ReferenceKind, int, str]:
    """Give what is equal in both copies of one role."""
    return link.kind, id(link.use_case), fold(link.mention.text)


def _in_steps(use_case: UseCase) -> Iterator[Link]:
    """Yield includes and actors in the steps of one use case."""
    for flow in (*use_case.main_flows, *use_case.extensions):
        for step in flow.steps:
            for kind, mentions in (
                (ReferenceKind.USE_CASE, step.includes),
                (ReferenceKind.ACTOR, step.actors),
            ):
                for mention in mentions:
                    yield Link(kind=kind, mention=mention, use_case=use_case, flow=flow, step=step)


def _in_document(document: Document) -> Iterator[Link]:
    """Yield the references of the document."""
    own: dict[str, UseCase] = {}
    for use_case in document.use_cases:
        own.setdefault(fold(use_case.id), use_case)

    def link(reference: Reference) -> Link:
        use_case = own.get(fold(reference.use_case or ""))
        return Link(kind=reference.kind, mention=reference.target, use_case=use_case)

    return map(link, document.references)
