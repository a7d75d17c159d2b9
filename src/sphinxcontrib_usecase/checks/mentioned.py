"""Which actors a project uses anywhere: in options, roles, steps or plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.acting import acting_actors
from sphinxcontrib_usecase.checks.actor_names import ActorNames
from sphinxcontrib_usecase.checks.links import links
from sphinxcontrib_usecase.model import ReferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Actor, UseCase


def mentioned_actors(context: Context) -> frozenset[int]:
    """Give the identities of all actors in use; use with `Context.once`."""
    used = {id(actor) for actor in _named(context)}
    declared = {id(actor) for actor in context.catalogue.actors}
    for use_case in context.catalogue.use_cases:
        if declared <= used:
            break
        used.update(map(id, acting_actors(use_case, context)))
    used.update(_in_text(context, used))
    return frozenset(used)


def _named(context: Context) -> Iterator[Actor]:
    """Yield the actors that an option or a role names."""
    names = [a.specializes.text for a in context.catalogue.actors if a.specializes]
    for use_case in context.catalogue.use_cases:
        names.extend(mention.text for mention in use_case.actor_mentions)
        names.extend(stakeholder.name.text for stakeholder in use_case.stakeholders)
        names.extend([use_case.scope.text] if use_case.scope else [])
    for document in context.catalogue.documents:
        roles = (link for link in links(document) if link.kind is ReferenceKind.ACTOR)
        names.extend(link.mention.text for link in roles)
    return filter(None, map(context.catalogue.actor, names))


def _in_text(context: Context, used: set[int]) -> Iterator[int]:
    """Yield the actors among the others whose name stands anywhere in a text."""
    others = ActorNames(a for a in context.catalogue.actors if id(a) not in used)
    for use_case in context.catalogue.use_cases if others else ():
        for text in _texts(use_case):
            yield from map(id, others.found_in(text))


def _texts(use_case: UseCase) -> Iterator[str]:
    """Yield everything a use case says."""
    for flow in use_case.flows:
        yield getattr(flow, "source_condition", "")
        for step in flow.steps:
            yield step.source_text
            yield from step.substeps
    for value in use_case.fields:
        yield from value.items
