"""Titles that name no goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.grammar.grammar import grammar_of
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import quote
from sphinxcontrib_usecase.model import GoalLevel
from sphinxcontrib_usecase.model.names import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import UseCase


@rule(Family.WORDING)
def vague_title(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find titles from which nobody can tell when the goal is reached.

    What: a title such as "Manage cards", "Lead management" or "Improve lending". On the level
        ``summary`` a title may be as wide as that.
    Why: the use case never ends, and everything about cards ends up in it.
    Source: A. Cockburn, *Writing Effective Use Cases*: the title is a goal as an active verb
        phrase.

    Bad:
        .. usecase:: Manage cards

           .. flow::

              1. The customer asks the bank for a new card.

    Good:
        .. usecase:: Replace a lost card

           .. flow::

              1. The customer asks the bank for a new card.
    """
    grammar = context.once_for(use_case, grammar_of)
    if grammar is None or use_case.level is GoalLevel.SUMMARY:
        return
    if grammar.all_of_it("vague_titles").match(normalise(use_case.source_title)):
        message = (
            f"title {quote(use_case.source_title)} does not say what is achieved, "
            "write a verb and what it changes"
        )
        yield Problem(location=use_case.location, message=message)
