"""The shape of what one language says about wording: enough grammar to find verb and subject."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words by which rules judge how a sentence is worded.

    Entries are regular expressions for one or more whole words, matched without regard to
    case against text with single blanks and plain apostrophes. What stands in quotation
    marks is masked by black squares before.
    """

    #: Frequent short words by which the language is recognised.
    function_words: tuple[str, ...]
    #: Words that begin an object: articles, possessives, numbers.
    determiners: tuple[str, ...]
    #: Words that may stand before a subject or between subject and verb.
    adverbs: tuple[str, ...]
    #: Words that join two clauses.
    joiners: tuple[str, ...]
    #: Words after which a clause depends on another.
    subordinators: tuple[str, ...]
    #: Finite verbs that are nothing else.
    verbs: tuple[str, ...]
    #: Finite verbs that may also be nouns or adjectives; an object must follow.
    noun_verbs: tuple[str, ...]
    #: Finite verbs after a plural subject, which look like an infinitive.
    plural_verbs: tuple[str, ...] = ()
    #: How a verb looks that is in no list; taken for one only where an object follows.
    verb_shape: str
    #: Finite forms of to be, to have, to become, and modal verbs.
    auxiliaries: tuple[str, ...]
    #: Verbs in the passive, from the first word of the predicate on; group ``verb``.
    passives: tuple[str, ...]
    #: Whole sentences without a subject, from their first word on.
    impersonal: tuple[str, ...]
    #: Participles that describe a state, unless the agent follows.
    states: tuple[str, ...]
    #: Words that come before the agent of a passive.
    agents: tuple[str, ...]
    #: Pronouns as subject, with what must not follow.
    pronouns: tuple[str, ...]
    #: Pronouns as subject, where a verb follows.
    demonstratives: tuple[str, ...]
    #: Words that make a condition at the start of a clause.
    openers: tuple[str, ...]
    #: Verbs after which such a word means "whether".
    asking: tuple[str, ...]
    #: Phrases that make a condition wherever they stand.
    conditions: tuple[str, ...]
    #: Gestures, controls and screens, in a predicate.
    interface: tuple[str, ...]
    #: Words that say nothing exact, anywhere.
    vague: tuple[str, ...]
    #: Verbs that say nothing exact, as the main verb or in an order.
    vague_verbs: tuple[str, ...]
    #: Whole sentences that say nothing exact.
    vague_sentences: tuple[str, ...]
    #: Whole titles that say nothing exact.
    vague_titles: tuple[str, ...]
    #: Words that praise without a measure, anywhere.
    qualities: tuple[str, ...]
    #: Words that praise only as what something is, after `copulas`.
    weak_qualities: tuple[str, ...]
    #: To be, to feel, to stay.
    copulas: tuple[str, ...]
    #: Words that make a criterion hold or not.
    measures: tuple[str, ...]
    #: Words that deny.
    negations: tuple[str, ...]
    #: Words that deny what another word says.
    opposites: Mapping[str, str]
    #: Endings that do not count when words are compared.
    endings: str
    #: Words that say nothing when conditions are compared, beside `function_words`.
    empty_words: tuple[str, ...]
    #: Whole conditions that refer to another condition.
    stubs: tuple[str, ...]
    #: Orders and infinitives, from the first word of a condition on.
    orders: tuple[str, ...]
    #: Verbs by which the system answers, and so nothing that it notices.
    reactions: tuple[str, ...]

    def with_words(self, extra: Mapping[str, tuple[str, ...]]) -> Self:
        """Add words of a project by the names of `EXTENDABLE`."""
        changed: dict[str, Any] = {
            name: (*getattr(self, name), *extra.get(kind, ())) for kind, name in EXTENDABLE.items()
        }
        return replace(self, **changed)


#: What a project may add to, by the name it has in the configuration.
EXTENDABLE = {
    "ui": "interface",
    "vague": "vague",
    "verbs": "verbs",
    "states": "states",
    "qualities": "qualities",
}


def listed(words: str) -> tuple[str, ...]:
    """Split words that are listed with blanks."""
    return tuple(words.split())
