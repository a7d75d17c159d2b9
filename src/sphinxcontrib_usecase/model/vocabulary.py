"""All languages' words put together, with what a project adds to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model import language
from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language._step_words import StepWords
from sphinxcontrib_usecase.model.language._wording import EXTENDABLE, Wording
from sphinxcontrib_usecase.model.names import UNSPACED, fold, fold_loosely, normalise
from sphinxcontrib_usecase.model.outcome import OutcomeKind
from sphinxcontrib_usecase.model.phrasebook import Phrasebook

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Self

    from sphinxcontrib_usecase.model.phrasebook import Phrase

#: Blanks that only break a line or set digits off, in scripts that have no blanks.
_NO_BLANK = rf"(?<=[{UNSPACED}])\s(?=[{UNSPACED}\d])|(?<=\d)\s(?=[{UNSPACED}])"
#: Such classes of characters take long to compile, so that waits for a text that needs it.
_compiled = cache(re.compile)
#: What a project may add words to, for the rules on wording.
WORD_KINDS = tuple(EXTENDABLE)
#: What may stand around a sentence.
_AROUND = " .,;!()[]\u2192\u3002"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Everything language-dependent, ready to be matched."""

    #: Loosely folded spelling to field.
    fields: dict[str, FieldName]
    #: Folded words, without a full stop, that state that a field is empty.
    none_words: frozenset[str]
    articles: tuple[str, ...]
    #: Words that are declined in some language, and with which endings.
    declined: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]
    #: Folded names of the system under discussion.
    system_names: frozenset[str]
    #: Closing sentences: the project's own, then those of each language.
    phrasebooks: tuple[Phrasebook, ...]
    until_words: tuple[str, ...]
    at_words: tuple[str, ...]
    when_words: tuple[str, ...]
    #: Words by which rules judge steps.
    step_words: StepWords
    #: What rules need to judge wording, by language; other languages are not judged.
    wording: Mapping[str, Wording]

    @classmethod
    def of(
        cls,
        extra: Mapping[str, tuple[str, ...]] | None = None,
        words: Mapping[str, tuple[str, ...]] | None = None,
        system_names: tuple[str, ...] = (),
    ) -> Self:
        """Put all shipped languages together.

        :param extra: phrases of the project by outcome kind (``"rejoin"``, ``"failure"``, …):
            plain sentences, in which ``{step}`` stands for a step; those that are not
            `is_phrase` are left out
        :param words: words of the project for the rules on wording, by `WORD_KINDS`
        :param system_names: what the project calls the system under discussion, with or without
            an article
        """
        languages = language.LANGUAGES
        articles = tuple(chain.from_iterable(lang.articles for lang in languages))
        names = chain.from_iterable(lang.system_names for lang in languages)
        own = tuple(_extra_phrases(extra or {}))
        return cls(
            fields=_fields(),
            none_words=frozenset(_bare(w) for lang in languages for w in lang.none_words),
            articles=articles,
            declined=tuple(_declined(*lang.declined) for lang in languages if lang.declined),
            system_names=frozenset({*map(fold, names), *_own_names(system_names, articles)}),
            phrasebooks=(
                *((Phrasebook(closing_patterns=own),) if own else ()),
                *filter(None, map(Phrasebook.of, languages)),
            ),
            until_words=tuple(chain.from_iterable(lang.until_words for lang in languages)),
            at_words=tuple(chain.from_iterable(lang.at_words for lang in languages)),
            when_words=tuple(chain.from_iterable(lang.when_words for lang in languages)),
            step_words=StepWords.together(lang.step_words for lang in languages),
            wording=_wording(words or {}),
        )

    @property
    def closings(self) -> Iterator[Phrase]:
        """All closing sentences, the project's own first; compiles those of every language."""
        return chain.from_iterable(book.closings for book in self.phrasebooks)

    @property
    def loops(self) -> Iterator[re.Pattern[str]]:
        """All sentences that state a loop; compiles those of every language."""
        return chain.from_iterable(book.loops for book in self.phrasebooks)

    def declensions(self, name: str) -> Iterator[str]:
        """Yield the forms in which a folded name may be a subject, beside itself."""
        for pattern, endings in self.declined:
            if pattern.search(name):
                yield from (pattern.sub(rf"\1{ending}", name) for ending in endings)

    def field(self, spelling: str) -> FieldName | None:
        """Find the field that *spelling* names, whatever its case, blanks and hyphens."""
        return self.fields.get(fold_loosely(spelling))

    def states_none(self, text: str) -> bool:
        """Tell whether *text* only says that there is nothing to say."""
        return _bare(text) in self.none_words


@cache
def default_vocabulary() -> Vocabulary:
    """Give the shipped words without any additions; made once."""
    return Vocabulary.of()


def plain_sentence(text: str) -> str:
    """Give the form in which a sentence is compared with the phrases."""
    plain = normalise(text)
    if not plain.isascii():
        plain = _compiled(_NO_BLANK).sub("", plain)
    return plain.strip(_AROUND)


def is_phrase(kind: OutcomeKind, sentence: str) -> bool:
    """Tell whether a project may add *sentence*: a rejoin, and nothing else, has one ``{step}``."""
    wanted = 1 if kind is OutcomeKind.REJOIN else 0
    return bool(plain_sentence(sentence)) and sentence.count("{step}") == wanted


def _bare(text: str) -> str:
    """Give the form in which words for nothing are compared."""
    return fold(text).strip(_AROUND)


def _declined(stem: str, endings: tuple[str, ...]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Match a declined word; its stem is the first group."""
    return re.compile(rf"\b(\w+?{stem})(?:{'|'.join(endings)})\b"), endings


def _own_names(names: tuple[str, ...], articles: tuple[str, ...]) -> Iterator[str]:
    """Yield the names as they are looked up, without an article."""
    for name in filter(None, map(fold, names)):
        first, _, rest = name.partition(" ")
        yield rest if rest and first in articles else name


def _fields() -> dict[str, FieldName]:
    """Index the names of fields; our own names win over synonyms, English over the others."""
    index = {fold_loosely(name): name for name in FieldName}
    for spoken in language.LANGUAGES:
        for name, spellings in spoken.fields.items():
            for spelling in spellings:
                index.setdefault(fold_loosely(spelling), name)
    return index


def _wording(words: Mapping[str, tuple[str, ...]]) -> dict[str, Wording]:
    """Give the wording of each judged language, with a project's plain words added to all."""
    plain = {
        kind: tuple(r"\s+".join(map(re.escape, normalise(word).split())) for word in listed)
        for kind, listed in words.items()
    }
    judged = (lang for lang in language.LANGUAGES if lang.wording)
    return {lang.code: lang.wording.with_words(plain) for lang in judged if lang.wording}


def _extra_phrases(
    extra: Mapping[str, tuple[str, ...]],
) -> Iterator[tuple[OutcomeKind, str]]:
    """Yield a project's own sentences, which are plain text, as regular expressions."""
    for name, sentences in extra.items():
        kind = OutcomeKind(name)
        for sentence in filter(partial(is_phrase, kind), sentences):
            yield kind, _literal(sentence)


def _literal(sentence: str) -> str:
    """Escape *sentence* but keep its blanks and its ``{step}``."""
    escaped = re.escape(plain_sentence(sentence))
    return escaped.replace(r"\{step\}", "{step}").replace(r"\ ", " ")
