"""Acceptance criteria that cannot be tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.grammar.grammar import grammar_of
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import quote
from sphinxcontrib_usecase.model import FieldName
from sphinxcontrib_usecase.model.names import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.grammar.grammar import Grammar
    from sphinxcontrib_usecase.model import UseCase


@rule(Family.WORDING)
def unmeasurable_criterion(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find acceptance criteria that neither hold nor fail.

    What: an item of ``:acceptance-criteria:`` or ``:kpi:`` praises ("fast", "easy to use",
        "satisfied") and gives no number and no limit. ``usecase_words = {"qualities": [...]}``
        adds words.
    Why: two testers come to two results.
    Source: ISO/IEC/IEEE 29148: a requirement is verifiable.

    Bad:
        .. usecase:: Withdraw cash
           :acceptance-criteria: The machine is fast.

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash
           :acceptance-criteria: 99 % of withdrawals take less than 40 seconds.

           .. flow::

              1. The customer enters the PIN.
    """
    grammar = context.once_for(use_case, grammar_of)
    if grammar is None:
        return
    for field in (FieldName.ACCEPTANCE_CRITERIA, FieldName.KPI):
        value = use_case.field(field)
        for item in value.items if value else ():
            if value and (words := _praise(normalise(item), grammar)):
                message = (
                    f"{quote(item)} cannot be measured, {quote(words)} is an opinion, give a "
                    "number or a fact that holds or does not"
                )
                yield Problem(location=value.location, message=message)


def _praise(text: str, grammar: Grammar) -> str:
    """Give the word that praises; empty when there is a measure."""
    if grammar.anywhere("measures").search(text):
        return ""
    if found := grammar.anywhere("qualities").search(text):
        return found[0]
    found = grammar.weak_quality.search(text)
    return found["word"] if found else ""
