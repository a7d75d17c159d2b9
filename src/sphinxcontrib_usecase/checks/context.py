"""What a rule may look at beside its subject."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.parts import Parts
from sphinxcontrib_usecase.checks.words import clean
from sphinxcontrib_usecase.model.cast import Cast
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from sphinxcontrib_usecase.checks.settings import Settings
    from sphinxcontrib_usecase.model import Catalogue, Step, UseCase
    from sphinxcontrib_usecase.model.cast import Performer
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

    Value = TypeVar("Value")

#: How many pairs of names are compared for suggestions in one run. Whoever has thousands of
#: unknown names has another problem than spelling, and a build must not take minutes over it.
_COMPARISONS = 100_000


class Context:
    """Catalogue, cast, words and settings, with indexes that are made once and when needed.

    :param catalogue: all use cases and actors of the project
    :param settings: what the project wants checked
    :param vocabulary: the words of all languages
    """

    def __init__(self, catalogue: Catalogue, settings: Settings, vocabulary: Vocabulary) -> None:
        """Keep what is given."""
        self.catalogue = catalogue
        self.settings = settings
        self.vocabulary = vocabulary
        self._parts: dict[int, Parts] = {}
        self._performers: dict[int, Performer | None] = {}
        self._cache: dict[object, object] = {}
        self._suggestions: dict[tuple[str, tuple[str, ...], float], str | None] = {}
        self._comparisons = _COMPARISONS

    @cached_property
    def cast(self) -> Cast:
        """Who performs each step."""
        return Cast(self.catalogue, self.vocabulary)

    @cached_property
    def actor_names(self) -> tuple[str, ...]:
        """Names and aliases of all actors, here and elsewhere, for suggestions."""
        return (*self.catalogue.actor_names(), *sorted(self.catalogue.external.actors))

    @cached_property
    def use_case_ids(self) -> tuple[str, ...]:
        """Identifiers of all use cases, here and elsewhere, for suggestions."""
        return (*self.catalogue.use_case_ids(), *sorted(self.catalogue.external.use_cases))

    def parts(self, use_case: UseCase) -> Parts:
        """Give the index of one use case."""
        # The catalogue keeps every use case alive, so its address identifies it.
        if id(use_case) not in self._parts:
            self._parts[id(use_case)] = Parts(use_case)
        return self._parts[id(use_case)]

    def performer(self, use_case: UseCase, step: Step) -> Performer | None:
        """Give who acts in *step*, see `Cast.performer`."""
        if id(step) not in self._performers:
            self._performers[id(step)] = self.cast.performer(use_case, step)
        return self._performers[id(step)]

    def once(self, make: Callable[[Context], Value]) -> Value:
        """Give ``make(context)``, computed at the first call only."""
        if make not in self._cache:
            self._cache[make] = make(self)
        value: Value = self._cache[make]  # type: ignore[assignment]  # stored under its own maker
        return value

    def has_actor(self, name: str) -> bool:
        """Tell whether an actor of that name, alias or identifier is known."""
        known = self.catalogue.actor(name) is not None
        return known or fold(name) in self.catalogue.external.actors

    def nearest(self, word: str, known: tuple[str, ...], cutoff: float = 0.6) -> str | None:
        """Give the known name that looks most like *word*, within the limits of one run."""
        key = (fold(word), known, cutoff)
        if key not in self._suggestions:
            self._comparisons -= len(known)
            affordable = self._comparisons >= 0
            self._suggestions[key] = nearest(word, known, cutoff=cutoff) if affordable else None
        return self._suggestions[key]

    def hint(self, word: str, known: tuple[str, ...], otherwise: str) -> str:
        """End a message on an unknown name.

        :param otherwise: the cure when no known name is near
        """
        match = self.nearest(word, known)
        return f', did you mean "{clean(match)}"?' if match else f", {otherwise}"
