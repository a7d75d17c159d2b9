"""Use cases and their steps: whether those referred to exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.links import links
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.targets import (
    knows_use_case,
    missing_part_message,
    target_of,
    unknown_part_message,
    unknown_use_case_message,
)
from sphinxcontrib_usecase.checks.words import quote, title
from sphinxcontrib_usecase.model import ReferenceKind
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.scenarios import derive_scenarios, find_scenario, scenario_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.links import Link
    from sphinxcontrib_usecase.model import Document, Mention, UseCase

#: Scenarios that a message lists.
_SHOWN = 9


@rule(Family.REFERENCES, scope=Scope.DOCUMENT)
def unknown_use_case(document: Document, context: Context) -> Iterator[Problem]:
    """Find references to use cases that do not exist.

    What: a role, ``:extends:``, ``:specializes:`` or ``uc:activity`` names a use case that is
        neither here nor in another project's inventory.
    Why: the link is dead, and an included use case that is missing leaves a hole in the flow.

    Bad:
        .. usecase:: Withdraw cash
           :id: UC-WITHDRAW

           .. flow::

              1. The customer identifies herself (:usecase:`UC-IDENTIFY`).

    Good:
        .. usecase:: Withdraw cash
           :id: UC-WITHDRAW

           .. flow::

              1. The customer identifies herself (:usecase:`UC-IDENTIFY`).

        .. usecase:: Identify the customer
           :id: UC-IDENTIFY

           .. flow::

              1. The customer enters the PIN.
    """
    for use_case in document.use_cases:
        for mention in _relations(use_case):
            if message := unknown_use_case_message(mention.text, context):
                yield Problem(location=mention.location, message=message, use_case=use_case)
    for link in links(document):
        if link.kind is not ReferenceKind.ACTOR and (identifier := target_of(link).use_case):
            yield from _problem(link, unknown_use_case_message(identifier, context))
    for placed in document.placed_activities:
        if message := _unknown_diagram(placed.use_case.text, context):
            yield Problem(location=placed.use_case.location, message=message)


def _unknown_diagram(identifier: str, context: Context) -> str:
    """Say that the diagram of a use case cannot be placed; nothing when it can."""
    if not identifier:
        return '"uc:activity" names no use case, write the id of one behind it'
    if context.catalogue.use_case(identifier):
        return ""
    words = quote(identifier)
    if knows_use_case(identifier, context):
        return f"use case {words} is another project's, link to it there, its diagram is not here"
    if meant := _titled(identifier, context):
        return f"there is no use case {words}, did you mean {quote(meant)}?"
    return unknown_use_case_message(identifier, context)


def _titled(words: str, context: Context) -> str:
    """Give the identifier of the use case whose title was written instead of it, if any."""
    cases = context.catalogue.use_cases
    return next((case.id for case in cases if fold(case.source_title) == fold(words)), "")


def _relations(use_case: UseCase) -> Iterator[Mention]:
    """Yield the use cases that options name."""
    yield from (extends.target for extends in use_case.extends)
    if use_case.specializes:
        yield use_case.specializes


@rule(Family.REFERENCES, scope=Scope.DOCUMENT)
def unknown_step(document: Document, context: Context) -> Iterator[Problem]:
    """Find references to steps and extensions that do not exist.

    What: the part after the dot of a reference, a relative reference, or the step in
        ``:extends:`` is neither a label nor a name in its use case.
    Why: the link is dead; mostly the flow was renumbered. A ``:name:`` survives that.

    Bad:
        .. usecase:: Withdraw cash

           See :step:`7`.

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash

           See :step:`enter`.

           .. flow::

              1. :name:`enter` The customer enters the PIN.
    """
    for use_case in document.use_cases:
        for extends in use_case.extends:
            if extends.step:
                message = unknown_part_message(extends.target.text, extends.step, context)
                if message:
                    location = extends.target.location
                    yield Problem(location=location, message=message, use_case=use_case)
    for link in links(document):
        if link.kind is not ReferenceKind.ACTOR:
            yield from _problem(link, _unknown_part(link, context))


@rule(Family.REFERENCES, scope=Scope.DOCUMENT)
def unknown_scenario(document: Document, context: Context) -> Iterator[Problem]:
    """Find diagrams that are to emphasise a scenario which does not exist.

    What: ``:scenario:`` of ``uc:activity`` is neither ``main``, nor the label of an extension, nor
        made from the name of a step, in the use case whose diagram is shown.
    Why: the picture emphasises nothing; mostly the flow was renumbered. A ``:name:`` survives that.

    Bad:
        .. usecase:: Withdraw cash
           :id: UC-WITHDRAW

           .. flow::

              1. The customer enters the PIN.

        .. uc:activity:: UC-WITHDRAW
           :scenario: 1a

    Good:
        .. usecase:: Withdraw cash
           :id: UC-WITHDRAW

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: retry

        .. uc:activity:: UC-WITHDRAW
           :scenario: 1a
    """
    for placed in document.placed_activities:
        use_case = context.catalogue.use_case(placed.use_case.text)
        if use_case is None or placed.scenario is None:
            continue
        scenarios = derive_scenarios(use_case)
        words = placed.scenario.text
        if find_scenario(scenarios, words) is None:
            known = tuple(scenario_names(scenarios))
            labels = ", ".join(quote(scenario.label) for scenario in scenarios[:_SHOWN])
            cure = context.hint(words, known, f"write one of {labels}")
            message = f"{title(use_case)} has no scenario {quote(words)}{cure}"
            yield Problem(location=placed.scenario.location, message=message)


def _unknown_part(link: Link, context: Context) -> str:
    """Say that the step a role names does not exist; nothing when it does."""
    target = target_of(link)
    if not target.part:
        return ""
    if target.use_case:
        return unknown_part_message(target.use_case, target.part, context)
    if link.use_case is None:
        words = quote(link.mention.text)
        return f"step {words} stands outside a use case, write the id of one and a dot before it"
    return missing_part_message(link.use_case, target.part, context)


def _problem(link: Link, message: str) -> Iterator[Problem]:
    """Make a problem of a role, unless there is nothing to say."""
    if message:
        yield Problem(
            location=link.mention.location,
            message=message,
            use_case=link.use_case,
            flow=link.flow,
            step=link.step,
        )
