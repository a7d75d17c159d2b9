"""Finds what a reference points at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase.model import (
    Extension,
    Location,
    Mention,
    Reference,
    ReferenceKind,
)
from sphinxcontrib_usecase.model.reference import (
    MAIN,
    actor_anchor,
    anchor,
    find_part,
    parse_target,
)
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import Catalogue, UseCase

#: Words of a step that a link to it shows.
_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The target of a reference."""

    docname: str
    anchor: str
    #: What the link shows when the author gives no text.
    title: str
    #: What a browser shows when the pointer rests on the link.
    hint: str


def wanted_reference(kind: str, target: str, use_case: str | None) -> Reference:
    """Make a reference out of what a pending node says."""
    mention = Mention(text=target, location=Location(path=""))
    return Reference(kind=ReferenceKind(kind), target=mention, use_case=use_case)


def resolve(catalogue: Catalogue, reference: Reference) -> Resolved | None:
    """Find the target of *reference*, or ``None``."""
    target = reference.target.text
    match reference.kind:
        case ReferenceKind.ACTOR:
            return _actor(catalogue, target)
        case ReferenceKind.USE_CASE:
            use_case = catalogue.use_case(target)
            return _whole(use_case) if use_case else None
        case ReferenceKind.STEP:
            return _part(catalogue, target, reference.use_case)


def _actor(catalogue: Catalogue, target: str) -> Resolved | None:
    """Find an actor."""
    actor = catalogue.actor(target)
    if actor is None:
        return None
    return Resolved(
        docname=actor.docname,
        anchor=actor_anchor(actor.id),
        title=actor.title,
        hint=actor.title,
    )


def _whole(use_case: UseCase) -> Resolved:
    """Point at a use case."""
    return Resolved(
        docname=use_case.docname,
        anchor=anchor(use_case.id),
        title=use_case.title,
        hint=f"{use_case.id}: {use_case.title}",
    )


def _part(catalogue: Catalogue, text: str, inside: str | None) -> Resolved | None:
    """Find a step or an extension."""
    target = parse_target(text, relative=inside is not None)
    use_case = catalogue.use_case(target.use_case or inside or "")
    if use_case is None:
        return None
    if target.part == MAIN and use_case.main_flow:
        title = f"{use_case.title}: {_('Main success scenario')}"
        return _at(use_case, MAIN, title, title)
    found = find_part(use_case, target.part) if target.part else None
    if found is None or found.label is None:
        return None
    words = found.condition if isinstance(found, Extension) else found.text
    return _at(use_case, str(found.label), f"{found.label}. {shortened(words)}", words)


def _at(use_case: UseCase, part: str, title: str, hint: str) -> Resolved:
    """Point at a part of a use case."""
    return Resolved(
        docname=use_case.docname, anchor=anchor(use_case.id, part), title=title.strip(), hint=hint
    )


def retitled(words: nodes.Element, found: Resolved) -> nodes.Element:
    """Show the title of the target instead of what the author wrote."""
    twin = words.copy()
    twin += nodes.Text(found.title)
    return twin


def shortened(text: str, words: int = _WORDS) -> str:
    """Give the first words of *text*, and an ellipsis where more follow."""
    parts = text.split()
    if len(parts) <= words:
        return text.rstrip(".")
    return " ".join(parts[:words]).rstrip(".,;:") + " \u2026"
