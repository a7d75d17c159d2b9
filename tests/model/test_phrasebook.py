from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Any

import pytest

from sphinxcontrib_usecase.model.language import LANGUAGES
from sphinxcontrib_usecase.model.phrasebook import Phrasebook
from sphinxcontrib_usecase.model.vocabulary import plain_sentence

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.language._shape import Language

SAMPLES = 60
#: Parts of an expression that stand for any character, or for none.
NEUTRAL = {"ANY": "x", "NOT_LITERAL": "x", "ASSERT": "", "ASSERT_NOT": "", "AT": ""}


def sentence(parsed: Any, draw: random.Random) -> str:  # noqa: ANN401  (no public type)
    """Make a text that the parsed expression matches, without regard to what must not follow."""
    return "".join(part(str(op), argument, draw) for op, argument in parsed)


def part(op: str, argument: Any, draw: random.Random) -> str:  # noqa: ANN401
    """Make a text for one part of an expression."""
    if op == "LITERAL":
        return chr(argument)
    if op == "BRANCH":
        return sentence(draw.choice(argument[1]), draw)
    if op == "SUBPATTERN":
        return sentence(argument[-1], draw)
    if op in {"MAX_REPEAT", "POSSESSIVE_REPEAT"}:
        least, most, repeated = argument
        count = draw.randint(least, min(most, least + 2))
        return "".join(sentence(repeated, draw) for _ in range(count))
    return one_of(draw.choice(argument)) if op == "IN" else NEUTRAL[op]


def one_of(choice: tuple[Any, Any]) -> str:
    """Make a character of a class."""
    _, value = choice
    first = value[0] if isinstance(value, tuple) else value
    return chr(first) if isinstance(first, int) else "1"


def bare(text: str) -> str:
    """Give the form in which a sentence is compared with the words."""
    return text.lower().replace(" ", "").replace("-", "")


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_phrase_has_one_of_the_words(language: Language) -> None:
    """Whatever a phrase of a language can match, the words that are looked for first let pass."""
    book, draw = Phrasebook.of(language), random.Random(7)  # noqa: S311  (samples)
    patterns = [phrase.regex for phrase in book.closings] + [*book.loops]
    missed = []
    for regex in patterns:
        parsed = re._parser.parse(regex.pattern)  # type: ignore[attr-defined]
        texts = {plain_sentence(sentence(parsed, draw)) for _ in range(SAMPLES)}
        missed += [text for text in texts if not book.may_hold(bare(text))]
    assert missed == []


def test_words_are_plain() -> None:
    """The words are written as sentences are compared with them."""
    listed = [word for language in LANGUAGES for word in language.closing_words]
    assert [word for word in listed if word != bare(plain_sentence(word))] == []


def test_sentence_without_a_word_is_not_compared() -> None:
    """A language whose words a sentence has not is left out."""
    book = Phrasebook(words=("flow",))
    assert (book.may_hold("theflowends"), book.may_hold("theclerkends")) == (True, False)


def test_phrases_of_a_project_are_always_compared() -> None:
    """A book without words may hold any sentence."""
    assert Phrasebook().may_hold("anything")
