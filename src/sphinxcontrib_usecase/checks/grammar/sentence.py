"""A sentence, taken apart as far as rules need it: subject, main verb, predicate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.names import normalise

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.grammar.grammar import Grammar
    from sphinxcontrib_usecase.model import UseCase

#: What masks a quotation: the author quotes a label there and does not speak.
MASK = "\u25a0"
_QUOTED = re.compile(r'"[^"]*"|[\u201c\u201d\u201e][^\u201c-\u201e]*[\u201c\u201d]|«[^»]*»')
_ASIDE = re.compile(r",[^,;.]*,\s*|\([^()]*\)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of an author."""

    #: The whole text with single blanks and quotations masked.
    text: str
    #: The quotations, in order.
    quotations: tuple[str, ...]
    #: The text without what comes before the main clause.
    main: str
    #: Whether a dependent clause or a condition comes before it.
    led: bool
    #: Whether a declared actor is the subject.
    named: bool
    #: The text without that actor's name, which may be worded anyhow.
    judged: str
    #: The main verb; empty when it is not known for sure.
    verb: str
    #: The main clause from the verb on; empty when there is no verb.
    predicate: str

    def said(self, words: str, rest: str) -> str:
        """Give *words* with the quotations in them.

        :param rest: the end of the text, which begins with *words*
        """
        first = self.text.count(MASK) - rest.count(MASK)
        quotations = iter(self.quotations[first:])
        return re.sub(MASK, lambda _match: next(quotations), words)


def read_sentence(text: str, use_case: UseCase, grammar: Grammar, context: Context) -> Sentence:
    """Find subject and main verb of *text*."""
    plain = text.replace(MASK, " ")
    whole = normalise(_QUOTED.sub(MASK, plain))
    leading = grammar.leading.match(whole)
    main = whole[leading.end() :] if leading else whole
    performer = context.cast.named_at_start(main, use_case)
    if performer is None and (match := grammar.lead.match(main)):
        rest = main[match.end() :]
        performer = context.cast.named_at_start(rest, use_case)
        main = rest if performer or match["comma"] or grammar.pronoun.match(rest) else main
    rest = main[performer.end :] if performer else main
    predicate = _predicate(rest, grammar, named=bool(performer))
    verb = predicate.partition(" ")[0].rstrip(".,;:!?")
    return Sentence(
        text=whole,
        quotations=tuple(_QUOTED.findall(plain)),
        main=main,
        led=bool(leading),
        named=bool(performer),
        judged=whole[: len(whole) - len(main)] + rest,
        verb=verb,
        predicate=predicate,
    )


def _predicate(rest: str, grammar: Grammar, *, named: bool) -> str:
    """Give the rest of a clause from its main verb on.

    :param named: whether *rest* is what follows the name of an actor
    """
    rest = rest.lstrip()
    if named and (aside := _ASIDE.match(rest)):
        rest = rest[aside.end() :]
    adverbs = grammar.adverbs.match(rest)
    after = rest[adverbs.end() :] if adverbs else rest
    if named and grammar.finite.match(after):
        return after
    found = grammar.main_verb.match(after)
    # Behind "and" it is the verb of the second clause: the first one is in no list.
    if found and not (named and grammar.joiner.search(after[: found.start("verb")])):
        return after[found.start("verb") :]
    return after if named else ""
