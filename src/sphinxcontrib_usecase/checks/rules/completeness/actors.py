"""Actors that are named and do nothing, or do something and are not named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.acting import without_acting
from sphinxcontrib_usecase.checks.mentioned import mentioned_actors
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.words import quote, title
from sphinxcontrib_usecase.model import ActorKind, FieldName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Actor, Mention, UseCase


@rule(Family.COMPLETENESS)
def idle_actor(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find actors that a use case names and that do nothing in it.

    What: a primary or supporting actor is the subject of no clause, is nobody whom something
        goes to or comes from, is marked with ``:actor:`` in no step, and is not named by an
        included use case. Time, which only triggers, and defaults of a document or project are
        left out.
    Why: either a step is missing, or the step hides who acts, or the actor is a thing that is
        acted upon.

    Bad:
        .. actor:: Customer

        .. actor:: Police

        .. usecase:: Withdraw cash
           :primary-actor: Customer
           :supporting-actors: Police

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. actor:: Customer

        .. usecase:: Withdraw cash
           :primary-actor: Customer

           .. flow::

              1. The customer enters the PIN.
    """
    if use_case.main_flow is None or not use_case.main_flow.steps:
        return
    stated: dict[int, tuple[Actor, Mention]] = {}
    for mention in _stated(use_case):
        actor = context.catalogue.actor(mention.text)
        if actor is not None and actor.kind is not ActorKind.TIME:
            stated.setdefault(id(actor), (actor, mention))
    idle = without_acting((actor for actor, _ in stated.values()), use_case, context)
    for key, (_, mention) in stated.items():
        if key in idle:
            message = (
                f"actor {quote(mention.text)} does nothing in {title(use_case)}, let a step begin "
                "with it or do not name it"
            )
            yield Problem(location=mention.location, message=message)


def _stated(use_case: UseCase) -> Iterator[Mention]:
    """Yield the actors the use case names itself; defaults are for all use cases together."""
    primary = use_case.field(FieldName.PRIMARY_ACTOR)
    if use_case.primary_actor and not (primary and primary.inherited):
        yield use_case.primary_actor
    supporting = use_case.field(FieldName.SUPPORTING_ACTORS)
    if not (supporting and supporting.inherited):
        yield from use_case.supporting_actors


@rule(Family.COMPLETENESS, scope=Scope.ACTOR)
def unused_actor(actor: Actor, context: Context) -> Iterator[Problem]:
    """Find actors that are declared and never used.

    What: no use case and no role names the actor, and no step mentions it. A project without
        use cases may declare actors for others.
    Why: readers look for what the actor does, and there is nothing.

    Bad:
        .. actor:: Customer

        .. actor:: Police

        .. usecase:: Withdraw cash
           :primary-actor: Customer

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. actor:: Customer

        .. usecase:: Withdraw cash
           :primary-actor: Customer

           .. flow::

              1. The customer enters the PIN.
    """
    has_use_cases = next(context.catalogue.use_cases, None) is not None
    if has_use_cases and id(actor) not in context.once(mentioned_actors):
        message = f"actor {quote(actor.name)} is used nowhere, name it in a use case or remove it"
        yield Problem(location=actor.location, message=message)
