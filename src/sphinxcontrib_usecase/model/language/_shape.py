"""The shape of one language's data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.language._step_words import StepWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinxcontrib_usecase.model.fields import FieldName
    from sphinxcontrib_usecase.model.language._wording import Wording
    from sphinxcontrib_usecase.model.outcome import OutcomeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Words and phrases of one language.

    Phrases are regular expressions for one *whole* sentence without its final full stop,
    matched without regard to case. A blank may be missing in the text ("continuesfrom"),
    so the pattern for white space is written where it must stand, and in character classes.
    Apostrophes are plain, dashes are hyphens and full-width forms are narrow. Placeholders:

    ``{step}``
        a step label, or a step name after a blank
    ``{label}``
        a step label, for sentences without a word for "step"
    ``{first}``, ``{last}``
        step labels in a loop
    ``{until}``
        any words
    """

    #: ISO 639-1 code.
    code: str
    #: How the adjectives and nouns end that are declined, and their endings in the nominative:
    #: an actor called *Angestellter* is *der Angestellte* in a sentence.
    declined: tuple[str, tuple[str, ...]] | None = None
    #: Words that may come before an actor's name; one that ends in an apostrophe needs no blank.
    articles: tuple[str, ...] = ()
    #: What the system under discussion is called when no name is given, without articles.
    system_names: tuple[str, ...] = ()
    #: A field that says only this is stated to be empty.
    none_words: tuple[str, ...] = ()
    #: Other names of fields.
    fields: Mapping[FieldName, tuple[str, ...]] = field(default_factory=dict)
    #: Closing sentences by what they mean, for all kinds but ``REJOIN``.
    closings: Mapping[OutcomeKind, tuple[str, ...]] = field(default_factory=dict)
    #: Closing sentences that name the step to go on at, with ``{step}`` or ``{label}``.
    rejoins: tuple[str, ...] = ()
    #: Closing sentences that state a loop, with ``{first}``, ``{last}`` and ``{until}``.
    loops: tuple[str, ...] = ()
    #: Of these, in lower case, every phrase contains one; a sentence without any is compared
    #: with none of them. Blanks and hyphens are left out on both sides.
    closing_words: tuple[str, ...] = ()
    #: Words that come before the condition of ``:repeat:``.
    until_words: tuple[str, ...] = ()
    #: Words that come before the step in ``:extends: UC-X at 3 when …``.
    at_words: tuple[str, ...] = ()
    #: Words that come before the condition in ``:extends: UC-X at 3 when …``.
    when_words: tuple[str, ...] = ()
    #: Words by which rules judge steps.
    step_words: StepWords = field(default_factory=StepWords)
    #: Words and patterns by which rules judge wording; ``None`` where it is not judged.
    wording: Wording | None = None


def words(listed: str) -> tuple[str, ...]:
    """Split words that are listed with commas."""
    return tuple(word.strip() for word in listed.split(","))
