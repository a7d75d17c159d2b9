"""Outcomes read from prose: the closing sentence of a flow.

Only the whole last sentence counts, and only one from the closed list of phrases
(see ``model/language``). A list of words would misfire: "the session ends" is a step.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.vocabulary import plain_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.model.outcome import OutcomeKind
    from sphinxcontrib_usecase.model.phrasebook import Phrasebook
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

#: A full stop and a blank, with or without a quotation mark between; or an empty line.
_SENTENCE_END = re.compile(
    r"(?:(?<=[.!?;])|(?<=[.!?;][\"'\u201d\u2019\u00bb)\]]))\s+|(?<=[\u3002\uff1b\uff01\uff1f])\s*|\n\s*\n"
)
#: "e.g. the use case ends" is the same sentence, "plan B. The use case ends" is not.
_ABBREVIATION = re.compile(r"\b[^\W\d_]\.\Z")
#: No phrase is longer, the condition of a loop included; so only that much is looked at.
_LONGEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What the end of a text says about where the flow goes on."""

    #: The text before the closing sentences, trimmed.
    rest: str
    #: What happens; ``None`` when only a loop is stated.
    kind: OutcomeKind | None = None
    #: For ``REJOIN``: the step as written.
    target: str = ""
    #: The closing sentence as written.
    sentence: str = ""
    #: A loop stated by the sentence before, or by the only one: first and last step, condition.
    loop: tuple[str, str, str] | None = None


def read_closing(text: str, vocabulary: Vocabulary) -> Closing:
    """Read the outcome from the end of *text*.

    :param text: the plain text of the last step of a flow; paragraphs are parted by an empty
        line, and a single line break does not end a sentence that goes on in lower case
    :return: the outcome, if any, and the text before it
    """
    # Most steps hold no word of any phrase; they need not be parted into sentences.
    if not any(_books(plain_sentence(text.strip()[-2 * _LONGEST :]), vocabulary)):
        return Closing(rest=text.strip())
    for rest, sentence in _endings(text):
        plain = plain_sentence(sentence)
        for phrase in chain.from_iterable(book.closings for book in _books(plain, vocabulary)):
            if match := phrase.regex.fullmatch(plain):
                before, loop = _read_loop(rest, vocabulary)
                return Closing(
                    rest=before,
                    kind=phrase.kind,
                    target=match.groupdict().get("step", "").rstrip(".,"),
                    sentence=" ".join(sentence.split()),
                    loop=loop,
                )
    before, loop = _read_loop(text, vocabulary)
    return Closing(rest=before, loop=loop)


def _read_loop(text: str, vocabulary: Vocabulary) -> tuple[str, tuple[str, str, str] | None]:
    """Read a loop from the last sentence of *text*; give the text before it and the loop."""
    for rest, sentence in _endings(text):
        plain = plain_sentence(sentence)
        for regex in chain.from_iterable(book.loops for book in _books(plain, vocabulary)):
            if match := regex.fullmatch(plain):
                found = match.groupdict()
                first = found["first"].rstrip(".")
                last = (found["last"] or first).rstrip(".")
                return rest, (first, last, found["until"] or "")
    return text.strip(), None


def _books(plain: str, vocabulary: Vocabulary) -> Iterator[Phrasebook]:
    """Yield the phrasebooks in which a sentence may stand."""
    words = plain.lower().replace(" ", "").replace("-", "")
    return (book for book in vocabulary.phrasebooks if book.may_hold(words))


def _endings(text: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part *text* before its last sentence."""
    text = text.strip()
    if not text:
        return
    start, end = _last_cut(text)
    sentence = text[end:]
    if len(sentence) <= _LONGEST:
        yield text[:start].rstrip(), sentence
    cut = text.rfind("\n", end)
    line = text[cut + 1 :].lstrip()
    if cut >= 0 and not line[0].islower() and len(line) <= _LONGEST:
        yield text[:cut].rstrip(), line


def _last_cut(text: str) -> tuple[int, int]:
    """Find the blank before the last sentence of a trimmed text."""
    start = end = 0
    for match in _SENTENCE_END.finditer(text, max(0, len(text) - 2 * _LONGEST)):
        before = text[max(0, match.start() - 3) : match.start()]
        after = text[match.end() : match.end() + 1]
        if after and not (after.islower() and _ABBREVIATION.search(before)):
            start, end = match.span()
    return start, end
