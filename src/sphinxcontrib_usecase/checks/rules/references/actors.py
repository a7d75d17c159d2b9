"""Actors: whether those named are declared, and whether names are clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.links import links
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.words import place, quote
from sphinxcontrib_usecase.model import ReferenceKind
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Actor, Catalogue, Document, Mention


@rule(Family.REFERENCES, scope=Scope.DOCUMENT)
def unknown_actor(document: Document, context: Context) -> Iterator[Problem]:
    """Find actors that are named and nowhere declared.

    What: ``:primary-actor:``, ``:supporting-actors:``, ``:specializes:`` of an actor or the role
        ``:actor:`` names nobody who is declared here, in another project or by configuration.
    Why: one actor under two spellings is two actors to every list, diagram and test.

    Bad:
        .. actor:: Customer

        .. usecase:: Withdraw cash
           :primary-actor: Custommer

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. actor:: Customer

        .. usecase:: Withdraw cash
           :primary-actor: Customer

           .. flow::

              1. The customer enters the PIN.
    """
    for actor in document.actors:
        if actor.specializes and not context.has_actor(actor.specializes.text):
            message = _unknown(actor.specializes, context)
            yield Problem(location=actor.specializes.location, message=message, actor=actor)
    for use_case in document.use_cases:
        for mention in use_case.actor_mentions:
            if not context.has_actor(mention.text):
                message = _unknown(mention, context)
                yield Problem(location=mention.location, message=message, use_case=use_case)
    for link in links(document):
        if link.kind is ReferenceKind.ACTOR and not context.has_actor(link.mention.text):
            yield Problem(
                location=link.mention.location,
                message=_unknown(link.mention, context),
                use_case=link.use_case,
                flow=link.flow,
                step=link.step,
            )


def _unknown(mention: Mention, context: Context) -> str:
    """Say that nobody of that name is declared."""
    cure = context.hint(mention.text, context.actor_names, 'declare it with ".. actor::"')
    return f"actor {quote(mention.text)} is not declared{cure}"


@rule(Family.REFERENCES, scope=Scope.CATALOGUE)
def duplicate_actor(catalogue: Catalogue, context: Context) -> Iterator[Problem]:
    """Find actors that are declared twice.

    What: two actors have the same name or identifier; case does not count.
    Why: whoever names the actor reaches only the first of them.

    Bad:
        .. actor:: Customer

        .. actor:: customer

    Good:
        .. actor:: Customer
    """
    for actor in catalogue.actors:
        first = next(_earlier(actor, context), None)
        if first is not None:
            where = place(first.location, actor.location, first.docname)
            message = (
                f"actor {quote(actor.name)} is already declared {where}, "
                "remove one of them or give it another name and id"
            )
            yield Problem(location=actor.location, message=message, actor=actor)


def _earlier(actor: Actor, context: Context) -> Iterator[Actor]:
    """Yield the actors before *actor* that have its name or identifier."""
    for word in (actor.name, actor.id):
        first = context.once(owners_of_names).get(fold(word), actor)
        if first is not actor:
            yield first


def owners_of_names(context: Context) -> dict[str, Actor]:
    """Index actors by folded name and identifier; the first of each counts."""
    owners: dict[str, Actor] = {}
    for actor in context.catalogue.actors:
        for word in (actor.name, actor.id):
            owners.setdefault(fold(word), actor)
    return owners


@rule(Family.REFERENCES, scope=Scope.CATALOGUE)
def ambiguous_alias(catalogue: Catalogue, context: Context) -> Iterator[Problem]:
    """Find aliases that mean two actors.

    What: an alias of one actor is the name, the identifier or an alias of another.
    Why: a step that uses the word is given to the wrong actor.

    Bad:
        .. actor:: Customer
           :aliases: user

        .. actor:: Operator
           :aliases: user

    Good:
        .. actor:: Customer
           :aliases: user

        .. actor:: Operator
    """
    owners = dict(context.once(owners_of_names))
    for actor in catalogue.actors:
        for alias in actor.aliases:
            owner = owners.setdefault(fold(alias.text), actor)
            if owner is not actor:
                other = f"actor {quote(owner.name)}"
                where = place(owner.location, actor.location, owner.docname)
                message = (
                    f"alias {quote(alias.text)} of actor {quote(actor.name)} also means {other} "
                    f"{where}, drop it from one of them"
                )
                yield Problem(location=alias.location, message=message, actor=actor)
