"""Include, extend and specialize: relations that lead back to where they start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.cycles import cycles
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.words import quote
from sphinxcontrib_usecase.model import Actor, UseCase
from sphinxcontrib_usecase.model.reference import parse_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Catalogue, Flow, Mention, Step

#: A longer cycle is cut in messages.
_SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Relation:
    """One thing that points at another of its kind."""

    source: UseCase | Actor
    target: UseCase | Actor
    mention: Mention
    flow: Flow | None = None
    step: Step | None = None


@rule(Family.REFERENCES, scope=Scope.CATALOGUE)
def include_cycle(catalogue: Catalogue, context: Context) -> Iterator[Problem]:
    """Find use cases that include themselves.

    What: following the includes of a use case leads back to it.
    Why: whoever follows the steps never comes to an end.

    Bad:
        .. usecase:: Withdraw cash
           :id: UC-WITHDRAW

           .. flow::

              1. The customer starts again (:usecase:`UC-WITHDRAW`).

    Good:
        .. usecase:: Withdraw cash
           :id: UC-WITHDRAW

           .. flow::

              1. The customer starts again, see :usecase:`!UC-WITHDRAW`.
    """
    del context
    return _problems(_includes(catalogue), "includes", "drop one of these includes")


@rule(Family.REFERENCES, scope=Scope.CATALOGUE)
def extend_cycle(catalogue: Catalogue, context: Context) -> Iterator[Problem]:
    """Find use cases that extend themselves.

    What: following ``:extends:`` leads back to the use case it started from.
    Why: each would need the other to be complete before it.

    Bad:
        .. usecase:: Withdraw cash
           :id: UC-WITHDRAW
           :extends: UC-WITHDRAW

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash
           :id: UC-WITHDRAW

           .. flow::

              1. The customer enters the PIN.
    """
    del context
    relations = (
        _Relation(source=use_case, target=target, mention=extends.target)
        for use_case in catalogue.use_cases
        for extends in use_case.extends
        if (target := catalogue.use_case(extends.target.text))
    )
    return _problems(relations, "extends", "drop one :extends:")


@rule(Family.REFERENCES, scope=Scope.CATALOGUE)
def specialization_cycle(catalogue: Catalogue, context: Context) -> Iterator[Problem]:
    """Find use cases and actors that are special kinds of themselves.

    What: following ``:specializes:`` leads back to where it started.
    Why: nothing is more general than itself.

    Bad:
        .. actor:: Customer
           :specializes: Visitor

        .. actor:: Visitor
           :specializes: Customer

    Good:
        .. actor:: Customer
           :specializes: Visitor

        .. actor:: Visitor
    """
    del context
    cure = "drop one :specializes:"
    yield from _problems(_specializations(catalogue), "specializes", cure)


def _includes(catalogue: Catalogue) -> Iterator[_Relation]:
    """Yield all includes."""
    for use_case in catalogue.use_cases:
        for flow in use_case.flows:
            for step in flow.steps:
                for mention in step.includes:
                    identifier = parse_target(mention.text, relative=False).use_case
                    if target := catalogue.use_case(identifier):
                        yield _Relation(
                            source=use_case, target=target, mention=mention, flow=flow, step=step
                        )


def _specializations(catalogue: Catalogue) -> Iterator[_Relation]:
    """Yield the generalizations of use cases, then those of actors."""
    for use_case in catalogue.use_cases:
        mention = use_case.specializes
        if mention and (general := catalogue.use_case(mention.text)):
            yield _Relation(source=use_case, target=general, mention=mention)
    for actor in catalogue.actors:
        mention = actor.specializes
        if mention and (parent := catalogue.actor(mention.text)):
            yield _Relation(source=actor, target=parent, mention=mention)


def _problems(relations: Iterable[_Relation], verb: str, cure: str) -> Iterator[Problem]:
    """Yield each cycle at the relation by which its first member points at the next."""
    first: dict[tuple[int, int], _Relation] = {}
    successors: dict[int, list[int]] = {}
    for relation in relations:
        source, target = id(relation.source), id(relation.target)
        first.setdefault((source, target), relation)
        successors.setdefault(source, []).append(target)
    for cycle in cycles(successors):
        around = [first[pair] for pair in zip(cycle, (*cycle[1:], cycle[0]), strict=True)]
        yield _problem(around, verb, cure)


def _problem(around: list[_Relation], verb: str, cure: str) -> Problem:
    """Report a cycle at its first relation."""
    start, source = around[0], around[0].source
    way = [quote(relation.source.id) for relation in around]
    shown = way if len(way) <= _SHOWN else [*way[: _SHOWN - 1], "\u2026", way[-1]]
    through = " -> ".join((*shown, way[0]))
    message = f"{way[0]} {verb} itself ({through}), {cure}"
    return Problem(
        location=start.mention.location,
        message=message,
        use_case=source if isinstance(source, UseCase) else None,
        actor=source if isinstance(source, Actor) else None,
        flow=start.flow,
        step=start.step,
    )
