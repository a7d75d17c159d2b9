"""Who takes part in a use case, read as generously as its text allows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model import FieldName
from sphinxcontrib_usecase.model.reference import parse_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Actor, Extension, UseCase


def acting_actors(use_case: UseCase, context: Context) -> Iterator[Actor]:
    """Yield the actors who take part in *use_case*, some more than once.

    Every clause of a step, a condition or the trigger may have a subject of its own, and
    whom something goes to or comes from takes part; an ``:actor:`` role in a step counts as
    well, and so do the actors of an included use case. Whoever has found those looked for can
    stop: most actors act in the first steps.
    """
    for clause in _clauses(use_case, context):
        performer = context.cast.named_at_start(clause, use_case)
        if performer and performer.actor:
            yield performer.actor
    for step in use_case.steps:
        found = (context.catalogue.actor(mention.text) for mention in step.actors)
        yield from filter(None, found)
        for mention in step.includes:
            yield from _included(parse_target(mention.text, relative=False).use_case, context)


def without_acting(
    actors: Iterable[Actor], use_case: UseCase, context: Context
) -> Mapping[int, Actor]:
    """Leave out the actors who act in *use_case*, be it as a special or a general kind.

    :return: the others by identity
    """
    idle = {id(actor): actor for actor in actors}
    lines = {key: _identities(actor, context) for key, actor in idle.items()}
    for acting in acting_actors(use_case, context) if idle else ():
        general = _identities(acting, context)
        for key in [key for key in idle if key in general or id(acting) in lines[key]]:
            del idle[key]
        if not idle:
            break
    return idle


def _identities(actor: Actor, context: Context) -> set[int]:
    """Give the identities of an actor and of those it is a special kind of."""
    return {id(found) for found in with_ancestors(actor, context)}


def with_ancestors(actor: Actor, context: Context) -> Iterator[Actor]:
    """Yield *actor* and the actors it is a special kind of."""
    seen: set[int] = set()
    current: Actor | None = actor
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        general = current.specializes
        current = context.catalogue.actor(general.text) if general else None


def clause_ends(context: Context) -> re.Pattern[str]:
    """Give what stands before those who take part; use with `Context.once`."""
    step_words = context.vocabulary.step_words
    words = "|".join(map(re.escape, (*step_words.joining, *step_words.partners)))
    joining = rf"(?:(?:{words})\s+)"
    return re.compile(rf"[.;:,!?()\n]\s*{joining}*|\s+{joining}+", re.IGNORECASE)


def _clauses(use_case: UseCase, context: Context) -> Iterator[str]:
    """Yield the clauses of everything that tells who does something."""
    ends = context.once(clause_ends)
    for text in _texts(use_case):
        yield text
        yield from ends.split(text)


def _texts(use_case: UseCase) -> Iterator[str]:
    """Yield steps, sub-steps, conditions and the trigger."""
    for step in use_case.steps:
        yield step.source_text
        yield from step.substeps
    extensions: tuple[Extension, ...] = use_case.extensions
    yield from (extension.source_condition for extension in extensions)
    trigger = use_case.field(FieldName.TRIGGER)
    yield from trigger.items if trigger else ()


def _included(identifier: str, context: Context) -> Iterator[Actor]:
    """Yield the actors that an included use case names."""
    included = context.catalogue.use_case(identifier)
    mentions = included.actor_mentions if included else ()
    yield from filter(None, (context.catalogue.actor(mention.text) for mention in mentions))
