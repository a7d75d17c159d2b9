"""Which pages must be written again because something on another page has changed."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, cast

from sphinxcontrib_usecase.builders.placed import placed_texts
from sphinxcontrib_usecase.builders.view_contents import view_contents
from sphinxcontrib_usecase.domain.resolving import resolve, wanted_reference
from sphinxcontrib_usecase.model import ReferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Catalogue, Document, Mention, UseCase


def changed_pages(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Give the documents whose pages show something that has changed (``env-updated``).

    A page shows titles of other use cases, links to actors, and who includes it. Without this
    an incremental build would differ from a clean one.
    """
    domain = cast("UseCaseDomain", env.domains["uc"])
    if domain.dependencies_hold:
        return []
    before = domain.dependencies
    now = {document.docname: _digest(domain, document) for document in domain.catalogue.documents}
    domain.note_dependencies(now)
    changed = sorted(name for name in now if name in before and before[name] != now[name])
    domain.touch(changed)
    return changed


def _digest(domain: UseCaseDomain, document: Document) -> str:
    """Give the digest of what a page shows from elsewhere."""
    shown = "\n".join(_shown(domain, document))
    return sha256(shown.encode("utf-8", "surrogatepass")).hexdigest()


def _shown(domain: UseCaseDomain, document: Document) -> Iterator[str]:
    """Yield everything a page shows from elsewhere, as text."""
    catalogue = domain.catalogue
    for reference in document.references:
        yield repr(resolve(catalogue, reference))
    for target in document.any_targets:
        for kind in ReferenceKind:
            yield repr(resolve(catalogue, wanted_reference(kind, target, None)))
    for view in document.views:
        yield from view_contents(domain, view)
    yield from placed_texts(domain, document)
    for actor in document.actors:
        yield from _names(domain, (name for name in (actor.specializes,) if name))
    for use_case in document.use_cases:
        yield from _general(catalogue, use_case)
        yield from _performers(domain, use_case)
        yield from _names(domain, _mentions(use_case))
        relations = domain.relations
        for other, step in relations.included_by.get(use_case.id, ()):
            yield f"included {other.id} {other.title} {other.docname} {step.label} {step.text}"
        for other in relations.extended_by.get(use_case.id, ()):
            yield f"extended {other.id} {other.title} {other.docname}"
        for other in relations.specialized_by.get(use_case.id, ()):
            yield f"specialized {other.id} {other.title} {other.docname}"


def _general(catalogue: Catalogue, use_case: UseCase) -> Iterator[str]:
    """Yield what is shown of the use cases that this one extends or specializes."""
    if use_case.specializes:
        target = use_case.specializes.text
        yield repr(resolve(catalogue, wanted_reference("usecase", target, None)))
    for extends in use_case.extends:
        target = extends.target.text
        yield repr(resolve(catalogue, wanted_reference("usecase", target, None)))
        yield repr(resolve(catalogue, wanted_reference("step", f"{target}.{extends.step}", None)))


def _performers(domain: UseCaseDomain, use_case: UseCase) -> Iterator[str]:
    """Yield who is shown as acting in each step."""
    for step in use_case.steps:
        performer = domain.cast.performer(use_case, step)
        actor = performer.actor if performer else None
        yield f"{actor.id} {actor.title} {actor.docname}" if actor else "-"


def _mentions(use_case: UseCase) -> Iterator[Mention]:
    """Yield the names in the facts of a use case."""
    yield from use_case.actor_mentions
    if use_case.scope:
        yield use_case.scope
    yield from (stakeholder.name for stakeholder in use_case.stakeholders)


def _names(domain: UseCaseDomain, mentions: Iterator[Mention]) -> Iterator[str]:
    """Yield what the names of actors link to."""
    for mention in mentions:
        actor = domain.catalogue.actor(mention.text)
        yield f"{actor.id} {actor.title} {actor.docname}" if actor else "-"
