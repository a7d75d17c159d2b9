"""Identifiers and titles by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.words import quote
from sphinxcontrib_usecase.model import parse_label
from sphinxcontrib_usecase.model.names import MAX_ID_LENGTH, fold, is_legal_id, slug
from sphinxcontrib_usecase.model.reference import MAIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Document, UseCase

_LEGAL = f'a letter, then letters, digits, "-" or "_", at most {MAX_ID_LENGTH}'
#: Words that mean something else where the name of a step may stand.
_RESERVED = frozenset({MAIN, "next", "retry"})


@rule(Family.STRUCTURE, scope=Scope.DOCUMENT)
def malformed_id(document: Document, context: Context) -> Iterator[Problem]:
    """Find identifiers and step names that cannot be used in a reference.

    What: an ``:id:`` is not a letter followed by letters, digits, ``-`` and ``_``, or the name
        of a step reads like a label or a word that means something else.
    Why: references, anchors and tests are built from it.

    Bad:
        .. usecase:: Withdraw cash
           :id: 1. withdraw

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash
           :id: UC-WITHDRAW

           .. flow::

              1. The customer enters the PIN.
    """
    del context
    for actor in document.actors:
        if written := actor.malformed_id:
            yield Problem(
                location=written.location, message=_bad_id(written.text, actor.id), actor=actor
            )
    for use_case in document.use_cases:
        if written := use_case.malformed_id:
            message = _bad_id(written.text, use_case.id)
            yield Problem(location=written.location, message=message, use_case=use_case)
        yield from _step_names(use_case)


def _bad_id(written: str, used: str) -> str:
    """Say why *written* cannot be an identifier."""
    return f"id {quote(written)} is not legal ({_LEGAL}), write for example {quote(used)}"


def _step_names(use_case: UseCase) -> Iterator[Problem]:
    """Yield the names of steps that cannot be used."""
    for flow in use_case.flows:
        for step in flow.steps:
            if step.name is None:
                continue
            if message := _bad_name(step.name.text):
                yield Problem(
                    location=step.name.location,
                    message=message,
                    use_case=use_case,
                    flow=flow,
                    step=step,
                )


def _bad_name(name: str) -> str:
    """Say why *name* cannot name a step."""
    if fold(name) in _RESERVED:
        return f"step name {quote(name)} has a meaning of its own, choose another"
    if parse_label(name):
        return f"step name {quote(name)} reads like a label, choose a word"
    if is_legal_id(name):
        return ""
    return f"step name {quote(name)} is not legal ({_LEGAL}), write for example {quote(slug(name))}"


@rule(Family.STRUCTURE, scope=Scope.DOCUMENT)
def missing_title(document: Document, context: Context) -> Iterator[Problem]:
    """Find use cases without a title and actors without a name.

    What: ``usecase`` or ``actor`` has nothing after the two colons.
    Why: there is nothing to show in lists, links and diagrams, and the identifier is made from
        it.

    Bad:
        .. usecase::

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.
    """
    del context
    for use_case in document.use_cases:
        if not use_case.source_title.strip():
            message = "use case has no title, write its goal after the directive"
            yield Problem(location=use_case.location, message=message, use_case=use_case)
    for actor in document.actors:
        if not actor.name.strip():
            message = "actor has no name, write it after the directive"
            yield Problem(location=actor.location, message=message, actor=actor)
