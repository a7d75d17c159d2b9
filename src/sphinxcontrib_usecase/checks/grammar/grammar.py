"""The words of one language, compiled, and which language a use case is in."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.language._detect import detect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import UseCase
    from sphinxcontrib_usecase.model.language._wording import Wording

#: So many first letters are compared once for all words that share them.
_SHARED = 2


class Grammar:
    """Patterns that are compiled when a rule asks for them."""

    def __init__(self, words: Wording) -> None:
        """Keep the words of one language."""
        self.words = words
        self._compiled: dict[tuple[str, ...], re.Pattern[str]] = {}

    @cached_property
    def determiner(self) -> str:
        """The start of an object, with the blank after it unless it ends in an apostrophe."""
        return rf"{_whole(self.words.determiners)}(?:\s+|(?<=')|(?=[.,;:!?])|(?=\W*$))"

    @cached_property
    def verb(self) -> str:
        """A word that is a finite verb by itself or by the object that follows it."""
        w = self.words
        with_object = (*w.noun_verbs, *([w.verb_shape] if w.verb_shape else ()))
        return rf"(?:{_whole(w.verbs)}|{_whole(with_object)}(?=\s+{self.determiner}))"

    @cached_property
    def any_verb(self) -> str:
        """The same, and auxiliaries, and verbs after a plural subject."""
        w = self.words
        plural = rf"{_whole(w.plural_verbs)}(?=\s+{self.determiner})" if w.plural_verbs else r"(?!)"
        return rf"(?:{self.verb}|{_whole(w.auxiliaries)}|{plural})"

    @cached_property
    def main_verb(self) -> re.Pattern[str]:
        """The first finite verb of a clause, before anything depends on it."""
        stop = rf"(?:[,;:.!?]|{_whole((*self.words.subordinators, *self.words.openers))})"
        word = rf"(?!{stop})(?!{self.any_verb})\S+\s+"
        return _compile(rf"(?:{word}){{0,8}}?(?!{stop})(?P<verb>{self.any_verb})")

    @cached_property
    def auxiliary(self) -> re.Pattern[str]:
        """A finite form of to be and the like."""
        return _compile(_whole(self.words.auxiliaries))

    @cached_property
    def finite(self) -> re.Pattern[str]:
        """A finite verb after a declared actor, which needs no object to be one."""
        w = self.words
        return _compile(_whole((*w.verbs, *w.noun_verbs, *w.plural_verbs, *w.auxiliaries)))

    @cached_property
    def adverbs(self) -> re.Pattern[str]:
        """Words between subject and verb."""
        return _compile(rf"(?:{_whole(self.words.adverbs)}\s+)*")

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """An adverb at the start of a sentence."""
        return _compile(rf"{_whole(self.words.adverbs)}(?P<comma>,)?\s+")

    @cached_property
    def dependent(self) -> re.Pattern[str]:
        """A word that makes a clause depend on another."""
        return _compile(_whole((*self.words.subordinators, *self.words.openers)))

    @cached_property
    def leading(self) -> re.Pattern[str]:
        """A dependent clause or a condition before the main clause, with its comma."""
        w = self.words
        words = _whole((*w.subordinators, *w.openers, *w.conditions))
        return _compile(rf"{words}[^,;]*,\s*")

    @cached_property
    def joiner(self) -> re.Pattern[str]:
        """What may stand between two clauses; ``hard`` ends what depends on the first."""
        words = _whole(self.words.joiners)
        stop = rf"(?P<hard>;\s*(?:{words}\s+)?|(?P<stop>[.!?]\s+(?=(?-i:[^\W\d_a-zà-ÿ]))))"
        comma = rf"(?P<comma>,\s+(?!{words}))"
        return _compile(rf"{stop}|{comma}|,?\s+{words}(?:\s+{words})?\s+")

    @cached_property
    def second_verb(self) -> re.Pattern[str]:
        """The verb of a second clause that has the same subject."""
        return _compile(rf"(?:{_whole(self.words.adverbs)}\s+)*(?P<verb>{self.verb})")

    @cached_property
    def second_subject(self) -> re.Pattern[str]:
        """Another subject, introduced by an article, and its verb."""
        # A German noun begins an object too, but here it is the subject that is looked for.
        articles = filter(str.isalpha, self.words.determiners)
        stop = _whole((*self.words.subordinators, *self.words.joiners, *articles))
        nouns = rf"(?:(?!{stop})[\w'-]+\s+){{1,3}}?"
        passive = rf"(?:{'|'.join(self.words.passives)})"
        passive = passive.replace("(?P<verb>", "(?:")
        return _compile(rf"{self.determiner}{nouns}(?:{self.second_verb.pattern}|{passive})")

    @cached_property
    def pronoun(self) -> re.Pattern[str]:
        """A pronoun that is the subject."""
        pointing = rf"{_whole(self.words.demonstratives)}(?=\s+(?:{self.any_verb}))"
        return _compile(rf"(?:{'|'.join((*self.words.pronouns, pointing))})(?=\s)")

    @cached_property
    def passive(self) -> re.Pattern[str]:
        """A predicate in the passive."""
        return _compile("|".join(self.words.passives))

    @cached_property
    def impersonal(self) -> re.Pattern[str]:
        """A sentence that has no subject at all."""
        return _compile("|".join(self.words.impersonal) or r"(?!)")

    @cached_property
    def state(self) -> re.Pattern[str]:
        """A participle that describes a state."""
        return _compile(rf"(?:{'|'.join(self.words.states)})\Z")

    @cached_property
    def agent(self) -> re.Pattern[str]:
        """The agent of a passive."""
        return _compile(rf"\s+{_whole(self.words.agents)}\s")

    @cached_property
    def weak_quality(self) -> re.Pattern[str]:
        """What something is said to be; group ``word``."""
        word = rf"\w+\s+(?:{'|'.join(self.words.joiners)})\s+"
        return _compile(
            rf"{_whole(self.words.copulas)}\s+(?:\w+\s+)?(?:{word})?"
            rf"(?P<word>{_whole(self.words.weak_qualities)})(?!\s+(?:of|de|von)\b)"
        )

    def anywhere(self, *names: str) -> re.Pattern[str]:
        """Give a pattern for the words of some attributes of `Wording`, to be searched for."""
        if names not in self._compiled:
            words = [word for name in names for word in getattr(self.words, name)]
            self._compiled[names] = _compile(_whole(words))
        return self._compiled[names]

    def all_of_it(self, name: str) -> re.Pattern[str]:
        """Give a pattern for the words of one attribute, to match a whole text."""
        key = ("", name)
        if key not in self._compiled:
            self._compiled[key] = _compile(rf"(?:{'|'.join(getattr(self.words, name))})\W*\Z")
        return self._compiled[key]


def grammar_of(use_case: UseCase, context: Context) -> Grammar | None:
    """Give the grammar of a use case's language, or ``None``; see `Context.once_for`."""
    wording = context.vocabulary.wording
    known = {code: words.function_words for code, words in wording.items()}
    code = detect(_texts(use_case), known)
    return context.once(grammars)[code] if code else None


def grammars(context: Context) -> dict[str, Grammar]:
    """Give the grammar of each language; use with `Context.once`."""
    return {code: Grammar(words) for code, words in context.vocabulary.wording.items()}


def _texts(use_case: UseCase) -> Iterator[str]:
    """Yield everything in a use case that is prose."""
    yield use_case.source_title
    for value in use_case.fields:
        if value.name.is_text and not value.inherited:
            yield from value.items
    yield from (extension.source_condition for extension in use_case.extensions)
    for step in use_case.steps:
        yield step.source_text
        yield from step.substeps


def _whole(words: Iterable[str]) -> str:
    """Match one of several words or phrases, and no part of a longer word."""
    return rf"(?<![\w-])(?:{_either(words) or '(?!)'})(?:(?<=\W)|(?![\w-]))"


def _either(words: Iterable[str]) -> str:
    """Join alternatives; plain words by their first letters, since there are hundreds."""
    plain, others = defaultdict[str, list[str]](list), []
    for word in words:
        if word.isalpha() and len(word) > _SHARED:
            plain[word[:_SHARED].lower()].append(word[_SHARED:])
        else:
            others.append(word)
    return "|".join((*(f"{start}(?:{'|'.join(ends)})" for start, ends in plain.items()), *others))


def _compile(pattern: str) -> re.Pattern[str]:
    """Compile without regard to case."""
    return re.compile(pattern, re.IGNORECASE)
