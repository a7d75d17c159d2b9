"""Steps that tell how a screen is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.grammar.reading import sentences
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import UseCase


@rule(Family.WORDING)
def ui_wording(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps and conditions that describe the user interface.

    What: the predicate names a gesture or a control: clicks, scrolls, presses the button, shows
        the page. Whoever is called "button factory" may ship, and whoever presses charges may do
        so. ``usecase_words = {"ui": [...]}`` adds words.
    Why: the screen changes more often than what the actor wants, and the reader has to guess
        what that was.
    Source: A. Cockburn, *Writing Effective Use Cases*: describe the actor's intent, not the
        movements.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer clicks the button "Receipt".

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer asks for a receipt.
    """
    for read in sentences(use_case, context):
        sentence = read.sentence
        acted = sentence.predicate or sentence.main
        found = read.grammar.anywhere("interface").search(acted)
        if found:
            words = sentence.said(found[0], acted[found.start() :]).strip(" ,")
            message = (
                f"{read.name} describes the user interface, {quote(words)}, "
                "say what is wanted or achieved instead"
            )
            yield Problem(location=read.location, message=message, flow=read.flow, step=read.step)
