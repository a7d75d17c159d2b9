"""Second clauses: what a sentence says beside its main clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.grammar.grammar import Grammar
    from sphinxcontrib_usecase.checks.grammar.sentence import Sentence
    from sphinxcontrib_usecase.model import UseCase


def second_clause(sentence: Sentence, use_case: UseCase, grammar: Grammar, context: Context) -> str:
    """Give the text from the second main clause on; empty when there is none for sure."""
    start = 0
    text = sentence.predicate
    for joiner in grammar.joiner.finditer(text):
        if joiner["hard"]:
            start = joiner.end()
        elif grammar.dependent.search(text[start : joiner.start()]):
            # "… whether the goods are complete and the seal is intact" is one clause.
            continue
        rest = text[joiner.end() :]
        # Without a word like "and" only a declared actor makes a clause of what follows.
        known = bool(joiner["stop"] or joiner["comma"])
        if _has_own_subject(rest, use_case, grammar, context, known=known):
            return rest
        if not known and not joiner["hard"] and _goes_on(rest, sentence, grammar):
            return rest
    return ""


def _goes_on(rest: str, sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether the same subject does something else."""
    acts = not grammar.auxiliary.match(sentence.verb)
    return acts and grammar.second_verb.match(rest) is not None


def _has_own_subject(
    rest: str, use_case: UseCase, grammar: Grammar, context: Context, *, known: bool
) -> bool:
    """Tell whether a clause with a subject of its own begins.

    :param known: whether only a declared actor counts
    """
    performer = context.cast.named_at_start(rest, use_case)
    if performer:
        return grammar.second_verb.match(rest[performer.end :].lstrip()) is not None
    if known:
        return False
    pronoun = grammar.pronoun.match(rest)
    if pronoun:
        return grammar.second_verb.match(rest[pronoun.end() :].lstrip()) is not None
    return grammar.second_subject.match(rest) is not None
