"""Steps that check something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.acting import clause_ends

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Step, UseCase


def checking_verb(step: Step, use_case: UseCase, context: Context) -> str:
    """Give the verb by which a step checks something; nothing when there is none for sure.

    It follows the subject of a clause or begins another clause; without a known subject it is
    the first word, since "the security checks" are no verb.
    """
    if not context.once(any_checking_verb).search(step.source_text):
        return ""
    after_subject, first = context.once(checking_verbs)
    performer = context.performer(use_case, step)
    if performer is None or not performer.end:
        match = first.match(step.source_text)
    else:
        match = after_subject.search(step.source_text[performer.end :])
    clauses = context.once(clause_ends).split(step.source_text)[1:]
    found = (context.cast.named_at_start(clause, use_case) for clause in clauses)
    others = zip(clauses, found, strict=True)
    matches = (match, *(first.match(clause[who.end :]) for clause, who in others if who))
    return next((match["verb"] for match in matches if match), "")


def any_checking_verb(context: Context) -> re.Pattern[str]:
    """Compile the verbs alone, which few steps contain; use with `Context.once`."""
    # Looked for where a word may begin: trying them all at each letter takes five times as long.
    verbs = "|".join(context.vocabulary.step_words.checking)
    return re.compile(rf"(?<![a-z])(?:{verbs})", re.IGNORECASE)


def checking_verbs(context: Context) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile the verbs, after a subject and as the first word; use with `Context.once`."""
    words = context.vocabulary.step_words
    joining = "|".join(map(re.escape, words.joining))
    verb = rf"\s*(?:\w+ly\s+)?(?P<verb>{'|'.join(words.checking)})\b"
    after_subject = rf"(?:^|,|\b(?:{joining})\b){verb}"
    return re.compile(after_subject, re.IGNORECASE), re.compile(verb, re.IGNORECASE)
