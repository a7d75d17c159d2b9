"""Steps that say more than one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.grammar.clauses import second_clause
from sphinxcontrib_usecase.checks.grammar.reading import step_sentences
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.grammar.reading import Read
    from sphinxcontrib_usecase.model import UseCase

_ASIDE = re.compile(r"\([^()]*\)")


@rule(Family.WORDING)
def compound_step(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps in which two things are done.

    What: a step has a second main verb, of the same or of another subject. Two objects ("checks
        the PIN and amount") and what depends on the main clause ("tells when and where ...") are
        one thing.
    Why: an extension cannot say which of the two fails, and a test cannot stand between them.
    Source: A. Cockburn, *Writing Effective Use Cases*: one step, one action that moves the goal
        forward.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The bank checks the PIN and the ATM pays out.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The bank checks the PIN.
              2. The ATM pays out.
    """
    for read in step_sentences(use_case, context):
        if second := second_clause(read.sentence, use_case, read.grammar, context):
            words = quote(read.sentence.said(second, second))
            message = f"{read.name} does two things, the second is {words}, split it"
            yield Problem(location=read.location, message=message, flow=read.flow, step=read.step)


@rule(Family.WORDING)
def condition_in_step(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps that are taken only sometimes.

    What: a step holds a condition: if, unless, otherwise, in case of, depending on. "Checks if"
        and "asks if" are none.
    Why: the other case is hidden; as an extension it is labelled, drawn and tested.
    Source: A. Cockburn, *Writing Effective Use Cases*: the main success scenario has no "if".

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. If the PIN is right, the ATM pays out.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The bank checks the PIN.
              2. The ATM pays out.

           .. exception:: 1a. The PIN is wrong
              :ends: failure
    """
    for read in step_sentences(use_case, context):
        if words := _condition(read):
            message = (
                f"{read.name} holds a condition, {quote(words)}, "
                "write the step for the usual case and the other case as an extension"
            )
            yield Problem(location=read.location, message=message, flow=read.flow, step=read.step)


def _condition(read: Read) -> str:
    """Give the words that make a step conditional."""
    # What stands in parentheses explains: "(unless the project says otherwise)".
    text = _ASIDE.sub("", read.sentence.text)
    for found in read.grammar.anywhere("conditions").finditer(text):
        clause = re.split(r"[.;]", text[: found.start()])[-1]
        if not read.grammar.dependent.search(clause):
            return found[0].strip()
    for opener in read.grammar.anywhere("openers").finditer(text):
        clause = re.split(r"[,;.]", text[: opener.start()])[-1]
        if not read.grammar.anywhere("asking").search(clause):
            return opener[0]
    return ""
