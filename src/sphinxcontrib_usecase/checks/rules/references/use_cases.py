"""Use cases and their steps: whether those referred to exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.links import links
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.targets import (
    missing_part_message,
    target_of,
    unknown_part_message,
    unknown_use_case_message,
)
from sphinxcontrib_usecase.checks.words import quote
from sphinxcontrib_usecase.model import ReferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.links import Link
    from sphinxcontrib_usecase.model import Document, Mention, UseCase


@rule(Family.REFERENCES, scope=Scope.DOCUMENT)
def unknown_use_case(document: Document, context: Context) -> Iterator[Problem]:
    """Find references to use cases that do not exist.

    What: a role, ``:extends:`` or ``:specializes:`` names a use case that is neither here nor in
        another project's inventory.
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
