"""Conditions that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.grammar.claims import claims
from sphinxcontrib_usecase.checks.grammar.grammar import grammar_of
from sphinxcontrib_usecase.checks.grammar.reading import sentences
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import name, quote
from sphinxcontrib_usecase.model import FieldName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.grammar.grammar import Grammar
    from sphinxcontrib_usecase.checks.grammar.reading import Read
    from sphinxcontrib_usecase.model import UseCase


@rule(Family.WORDING)
def denied_precondition(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find extensions that deny what the use case assumes.

    What: the condition of an extension says of the same thing, in the same words, that a
        precondition does not hold: "an active owner is assigned", and "the owner is inactive".
    Why: a precondition is not checked again, so the extension is never entered, or the
        precondition is none.
    Source: A. Cockburn, *Writing Effective Use Cases*: preconditions are assumed.

    Bad:
        .. usecase:: Withdraw cash
           :preconditions: The machine holds cash.

           .. flow::

              1. The customer chooses an amount.

           .. exception:: 1a. The machine holds no cash
              :ends: failure

    Good:
        .. usecase:: Withdraw cash
           :preconditions: The machine is in service.

           .. flow::

              1. The customer chooses an amount.

           .. exception:: 1a. The machine holds no cash
              :ends: failure
    """
    grammar = context.once_for(use_case, grammar_of)
    value = use_case.field(FieldName.PRECONDITIONS)
    if grammar is None or value is None or value.stated_none:
        return
    assumed = [(item, claim) for item in value.items for claim in claims(item, grammar)]
    for extension in use_case.extensions:
        stated = tuple(claims(extension.source_condition, grammar))
        denied = (item for item, claim in assumed if any(c.denies(claim) for c in stated))
        if item := next(denied, ""):
            message = (
                f"{name(extension)} denies precondition {quote(item)}, which is assumed to hold, "
                "drop the extension or the precondition"
            )
            yield Problem(location=extension.location, message=message, flow=extension)


@rule(Family.WORDING)
def condition_not_a_fact(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find conditions that are no fact which somebody notices.

    What: the condition of an extension is an order ("Check the PIN"), a question ("Is the PIN
        wrong?"), refers to another one ("otherwise", "if not"), or is an answer of the system
        ("the system shows an error").
    Why: a condition says what is noticed, so that it can be drawn as a guard and caused in a
        test; what is done about it are the steps.
    Source: A. Cockburn, *Writing Effective Use Cases*: say what was detected.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. Check the PIN
              :ends: failure

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :ends: failure
    """
    for read in sentences(use_case, context):
        if read.step is None and (sort := _sort(read, use_case, context)):
            words = read.sentence.said(read.sentence.text, read.sentence.text)
            message = (
                f"{read.name} is {sort}, {quote(words)}, "
                'say what is noticed, such as "the PIN is wrong"'
            )
            yield Problem(location=read.location, message=message, flow=read.flow)


def _sort(read: Read, use_case: UseCase, context: Context) -> str:
    """Say what a condition is instead of a fact; nothing when it may be one."""
    text, grammar = read.sentence.text, read.grammar
    if text.rstrip(" .").endswith("?"):
        return "a question"
    if grammar.all_of_it("stubs").match(text):
        return "no statement of its own"
    if grammar.anywhere("orders").match(text):
        return "an order"
    return "an answer of the system" if _is_reaction(read, use_case, context, grammar) else ""


def _is_reaction(read: Read, use_case: UseCase, context: Context, grammar: Grammar) -> bool:
    """Tell whether the system under discussion says something to somebody."""
    sentence = read.sentence
    if not sentence.named or not grammar.anywhere("reactions").match(sentence.predicate):
        return False
    performer = context.cast.named_at_start(sentence.main, use_case)
    return performer is not None and performer.actor is context.cast.system_of(use_case)
