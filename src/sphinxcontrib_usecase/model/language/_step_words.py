"""The shape of what one language says about steps: verbs, and words between clauses."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWords:
    """Words by which rules judge a step; a language without them is not judged.

    Verbs are regular expressions for one word, in the form that follows a subject.
    """

    #: Verbs that say that something is checked, so that the check may fail.
    checking: tuple[str, ...] = ()
    #: Verbs of which only persons and systems are the subject, never a screen or a card.
    acting: tuple[str, ...] = ()
    #: Words that are no part of an actor's name.
    no_name: tuple[str, ...] = ()
    #: Words that join two clauses, each of which may have a subject of its own.
    joining: tuple[str, ...] = ()
    #: Words before somebody whom something goes to or comes from, with a declined article. None
    #: is an article of another language: all languages are read together.
    partners: tuple[str, ...] = ()
    #: What a status says when a use case is approved.
    approved: tuple[str, ...] = ()

    @classmethod
    def together(cls, languages: Iterable[StepWords]) -> Self:
        """Put the words of several languages together."""
        every = tuple(languages)
        return cls(
            checking=tuple(chain.from_iterable(words.checking for words in every)),
            acting=tuple(chain.from_iterable(words.acting for words in every)),
            no_name=tuple(chain.from_iterable(words.no_name for words in every)),
            joining=tuple(chain.from_iterable(words.joining for words in every)),
            partners=tuple(chain.from_iterable(words.partners for words in every)),
            approved=tuple(chain.from_iterable(words.approved for words in every)),
        )
