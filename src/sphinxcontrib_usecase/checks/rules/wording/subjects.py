"""Steps that do not say who acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.grammar.reading import sentences, step_sentences
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.grammar.reading import Read
    from sphinxcontrib_usecase.model import UseCase


@rule(Family.WORDING)
def passive_step(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps in the passive.

    What: the main verb of a step is in the passive: "the rules are applied". What something is
        ("the clerk is ready", "the door is locked") is no passive, and the passive in a dependent
        clause does not count.
    Why: nobody is named who acts, so the step has no swimlane and nobody builds it; or the actor
        comes last.
    Source: A. Cockburn, *Writing Effective Use Cases*: subject, verb, direct object.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The account is debited.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The bank debits the account.
    """
    for read in step_sentences(use_case, context):
        if words := _passive(read):
            message = f"{read.name} is in the passive, {quote(words)}, say who acts"
            yield Problem(location=read.location, message=message, flow=read.flow, step=read.step)


def _passive(read: Read) -> str:
    """Give the verb in the passive; empty when it may describe a state."""
    sentence, grammar = read.sentence, read.grammar
    if impersonal := grammar.impersonal.match(sentence.main):
        return impersonal["verb"]
    found = grammar.passive.match(sentence.predicate)
    if found is None:
        return ""
    after = sentence.predicate[found.end() :]
    if grammar.state.match(found["verb"]) and not grammar.agent.match(after):
        return ""
    return found[0]


@rule(Family.WORDING)
def pronoun_subject(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps and conditions whose subject is a pronoun.

    What: a step or condition begins with he, she, it, they, we, you, or with "this" and a verb.
        "It rains" and "it is too late" name nobody and are left alone, and so is a pronoun whose
        noun stands before it in the same sentence.
    Why: steps are read one at a time, in diagrams and tests too, and a step that is put in
        between gives the pronoun another meaning.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer inserts a card.
              2. It reads the card.

    Good:
        .. actor:: ATM

        .. usecase:: Withdraw cash

           .. flow::

              1. The customer inserts a card.
              2. The ATM reads the card.
    """
    for read in sentences(use_case, context):
        sentence = read.sentence
        if sentence.named or sentence.led:
            continue
        if found := read.grammar.pronoun.match(sentence.main):
            message = f"{read.name} begins with {quote(found[0])}, name who or what is meant"
            yield Problem(location=read.location, message=message, flow=read.flow, step=read.step)
