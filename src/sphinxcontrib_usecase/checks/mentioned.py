"""Which actors a project uses anywhere: in options, roles, steps or plain text."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.acting import acting_actors
from sphinxcontrib_usecase.checks.links import links
from sphinxcontrib_usecase.model import ReferenceKind
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Actor, UseCase

_WORD = re.compile(r"\w+")


def mentioned_actors(context: Context) -> frozenset[int]:
    """Give the identities of all actors in use; use with `Context.once`."""
    used = {id(actor) for actor in _named(context)}
    for use_case in context.catalogue.use_cases:
        used.update(context.once_for(use_case, acting_actors))
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
    """Yield the actors among the others whose name stands anywhere in a text.

    The names are looked up word by word, so many actors cost no more than few.
    """
    wanted: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for actor in context.catalogue.actors:
        if id(actor) not in used:
            for name in actor.names:
                wanted[_words(name)].append(id(actor))
    lengths = sorted({len(words) for words in wanted})
    for use_case in context.catalogue.use_cases if wanted else ():
        for text in _texts(use_case):
            words = _words(text)
            for length in lengths:
                for start in range(len(words) - length + 1):
                    yield from wanted.get(words[start : start + length], ())


def _words(text: str) -> tuple[str, ...]:
    """Give the words of a text as they are compared."""
    return tuple(_WORD.findall(fold(text)))


def _texts(use_case: UseCase) -> Iterator[str]:
    """Yield everything a use case says."""
    for flow in use_case.flows:
        yield getattr(flow, "source_condition", "")
        for step in flow.steps:
            yield step.source_text
            yield from step.substeps
    for value in use_case.fields:
        yield from value.items
