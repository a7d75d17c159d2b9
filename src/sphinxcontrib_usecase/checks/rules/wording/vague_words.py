"""Words that leave open what is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.grammar.reading import sentences
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.grammar.reading import Read
    from sphinxcontrib_usecase.model import UseCase


@rule(Family.WORDING)
def vague_word(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps and conditions with words that leave open what is meant.

    What: a step or condition says "etc.", "appropriate", "various", "somehow", its main verb is
        "handles" or "takes care of", or it says no more than "an error occurs".
        ``usecase_words = {"vague": [...]}`` adds words.
    Why: whoever builds it decides what is meant, and whoever tests it decides otherwise.
    Source: ISO/IEC/IEEE 29148, unbounded and ambiguous terms.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The bank informs the customer as appropriate.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The bank mails the new balance to the customer.
    """
    for read in sentences(use_case, context):
        if words := _vague(read):
            message = f"{read.name} says {quote(words)}, which is not exact, say what is meant"
            yield Problem(location=read.location, message=message, flow=read.flow, step=read.step)


def _vague(read: Read) -> str:
    """Give the first words that are not exact."""
    sentence, grammar = read.sentence, read.grammar
    if whole := grammar.all_of_it("vague_sentences").match(sentence.text):
        return whole[0]
    found = grammar.anywhere("vague").search(sentence.judged)
    found = found or grammar.anywhere("vague_verbs").match(sentence.predicate or sentence.main)
    return found[0] if found else ""
