"""What a clause claims, reduced to words that can be compared, and whether it denies it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.names import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.grammar.grammar import Grammar

_WORD = re.compile(r"\w+n't|\w+")
#: Shorter stems would make different words equal.
_SHORTEST = 3
#: One word in common is no proof.
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One clause."""

    #: The stems of its words, the positive one of two opposites.
    words: frozenset[str]
    #: Whether they are denied.
    denied: bool

    def denies(self, other: Claim) -> bool:
        """Tell whether this claim says of the same thing that it is not so."""
        enough = len(self.words) >= _FEWEST
        return enough and self.denied != other.denied and self.words <= other.words


def claims(text: str, grammar: Grammar) -> Iterator[Claim]:
    """Yield what each clause of *text* claims."""
    joiners = "|".join(grammar.words.joiners)
    for clause in re.split(rf"[,;.:!?]|\s(?:{joiners})\s", normalise(text)):
        claim = _claim(clause, grammar)
        if claim.words:
            yield claim


def _claim(clause: str, grammar: Grammar) -> Claim:
    """Reduce one clause."""
    words = [word.lower() for word in _WORD.findall(clause)]
    negation = grammar.all_of_it("negations")
    plain = [word for word in words if not negation.match(word)]
    flips = sum(word in grammar.words.opposites for word in plain)
    skipped = {*grammar.words.function_words, *grammar.words.empty_words}
    positive = (grammar.words.opposites.get(word, word) for word in plain)
    stems = frozenset(_stem(word, grammar) for word in positive if word not in skipped)
    return Claim(words=stems, denied=(len(plain) < len(words)) ^ bool(flips % 2))


def _stem(word: str, grammar: Grammar) -> str:
    """Cut the ending of a word."""
    stem = re.sub(grammar.words.endings, "", word)
    return stem if len(stem) >= _SHORTEST else word
