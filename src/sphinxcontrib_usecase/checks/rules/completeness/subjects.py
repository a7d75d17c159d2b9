"""Subjects of steps that nobody declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import quote
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Step, UseCase


@rule(Family.COMPLETENESS)
def undeclared_subject(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps in which somebody acts who is no declared actor.

    What: a step begins with one to three words and a verb of which only persons and systems are
        the subject, and the words name no actor. In doubt the rule is silent: other verbs, the
        passive, an adjective before a declared name.
    Why: the step has no swimlane, is missing in the actor's list, and often a responsibility is
        hidden there.

    Bad:
        .. actor:: Customer

        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.
              2. The clerk signs the receipt.

    Good:
        .. actor:: Customer

        .. actor:: Clerk

        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.
              2. The clerk signs the receipt.
    """
    seen = {fold(mention.text) for mention in use_case.actor_mentions}
    for flow in use_case.flows:
        for step in flow.steps:
            name = _undeclared(step, use_case, context)
            if name and fold(name) not in seen:
                seen.add(fold(name))
                cure = 'declare it with ".. actor::", or as an alias of one'
                hint = context.hint(name, context.actor_names, cure)
                message = f"{quote(name)} acts in step {step.label} and is no declared actor{hint}"
                yield Problem(location=step.location, message=message, flow=flow, step=step)


def _undeclared(step: Step, use_case: UseCase, context: Context) -> str:
    """Give the subject of *step* if it is somebody, and nobody known."""
    if context.performer(use_case, step):
        return ""
    match = context.once(acting_subjects).match(step.source_text)
    if match is None:
        return ""
    return "" if _is_known(fold(match["name"]).split(), context) else match["name"]


def _is_known(words: list[str], context: Context) -> bool:
    """Tell whether the words are no name, or hold one that is declared here or elsewhere."""
    if any(word in context.vocabulary.step_words.no_name for word in words):
        return True
    ends = (" ".join(words[start:]) for start in range(len(words)))
    return any(context.has_actor(end) for end in ends)


def acting_subjects(context: Context) -> re.Pattern[str]:
    """Compile subject and verb at the start of a step; use with `Context.once`."""
    words = context.vocabulary.step_words
    # An article that ends in an apostrophe needs no blank.
    articles = "|".join(rf"{re.escape(word)}(?:(?<=\W)|\s)" for word in context.vocabulary.articles)
    name = r"[^\W\d_][\w-]*(?:\s+[^\W\d_][\w-]*){0,2}?"
    verb = rf"(?:\w+ly\s+)?(?:{'|'.join(words.acting)})\b"
    return re.compile(rf"\s*(?:(?:{articles})\s*)?(?P<name>{name})\s+{verb}", re.IGNORECASE)
