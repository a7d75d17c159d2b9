"""The closing sentences of one language, ready to be matched.

A project reads the phrases of all languages, and asks for every flow, so sentences that cannot
be one are told apart by plain words first, and expressions are compiled when they are needed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.outcome import OutcomeKind

if TYPE_CHECKING:
    from typing import Self

    from sphinxcontrib_usecase.model.language._shape import Language

#: What the placeholders of phrases stand for, see `Language`.
_PLACEHOLDERS = {
    "{step}": r"(?P<step>[0-9*][0-9A-Za-z.,*-]*|(?<=\s)[^\W\d_][\w-]*)",
    "{label}": r"(?P<step>[0-9*][0-9A-Za-z.,*-]*)",
    "{first}": r"(?P<first>[0-9*][0-9A-Za-z.*]*)",
    "{last}": r"(?P<last>[0-9*][0-9A-Za-z.*]*)",
    "{until}": r"(?P<until>.+)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A closing sentence and what it means."""

    kind: OutcomeKind
    regex: re.Pattern[str]


@dataclass(frozen=True, kw_only=True)
class Phrasebook:
    """Closing sentences that belong together: those of a language, or a project's own."""

    #: Words, as in `may_hold`; every sentence contains one. None: any sentence may be meant.
    words: tuple[str, ...] = ()
    #: What each phrase means, with its pattern.
    closing_patterns: tuple[tuple[OutcomeKind, str], ...] = ()
    #: Patterns of sentences that state a loop.
    loop_patterns: tuple[str, ...] = ()

    @classmethod
    def of(cls, language: Language) -> Self:
        """Take the phrases of a language."""
        closings = {**language.closings, OutcomeKind.REJOIN: language.rejoins}
        pairs = ((kind, pattern) for kind, listed in closings.items() for pattern in listed)
        return cls(
            words=language.closing_words,
            closing_patterns=tuple(pairs),
            loop_patterns=language.loops,
        )

    def __bool__(self) -> bool:
        """Whether there is any sentence; a language may have none."""
        return bool(self.closing_patterns or self.loop_patterns)

    def may_hold(self, sentence: str) -> bool:
        """Tell whether a sentence can be one of the phrases.

        :param sentence: in lower case, without blanks and hyphens
        """
        for word in self.words:  # no generator: it is asked for every step of a project
            if word in sentence:
                return True
        return not self.words

    @cached_property
    def closings(self) -> tuple[Phrase, ...]:
        """The closing sentences; the first that matches a whole sentence counts."""
        return tuple(Phrase(kind=k, regex=_regex(p)) for k, p in self.closing_patterns)

    @cached_property
    def loops(self) -> tuple[re.Pattern[str], ...]:
        """The sentences that state a loop."""
        return tuple(map(_regex, self.loop_patterns))


def _regex(pattern: str) -> re.Pattern[str]:
    """Fill the placeholders in, and let every blank be missing."""
    pattern = pattern.replace(" ", " ?")
    for name, group in _PLACEHOLDERS.items():
        pattern = pattern.replace(name, group)
    return re.compile(pattern, re.IGNORECASE)
