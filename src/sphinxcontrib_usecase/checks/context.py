"""What a rule may look at beside its subject."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from sphinxcontrib_usecase.checks.parts import Parts
from sphinxcontrib_usecase.checks.words import clean
from sphinxcontrib_usecase.model.cast import Cast
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from sphinxcontrib_usecase.checks.settings import Settings
    from sphinxcontrib_usecase.model import Catalogue, Document, Step, UseCase
    from sphinxcontrib_usecase.model.cast import Performer
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

    Subject = TypeVar("Subject", UseCase, Document)
    Value = TypeVar("Value")

#: How many pairs of names are compared for suggestions in one run. Whoever has thousands of
#: unknown names has another problem than spelling, and a build must not take minutes over it.
_COMPARISONS = 50_000


class Context:
    """Catalogue, cast, words and settings, with indexes that are made once and when needed.

    :param catalogue: all use cases and actors of the project
    :param settings: what the project wants checked
    :param vocabulary: the words of all languages
    :param cast: who performs each step, where somebody has found out already
    """

    def __init__(
        self,
        catalogue: Catalogue,
        settings: Settings,
        vocabulary: Vocabulary,
        cast: Cast | None = None,
    ) -> None:
        """Keep what is given."""
        self.cast = cast or Cast(catalogue, vocabulary)
        self.catalogue = catalogue
        self.settings = settings
        self.vocabulary = vocabulary
        self._made: dict[object, object] = {}
        self._nearest: dict[int, dict[tuple[str, float], str | None]] = {}
        self._comparisons = _COMPARISONS

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
        return self.once_for(use_case, _parts)

    def performer(self, use_case: UseCase, step: Step) -> Performer | None:
        """Give who acts in *step*, see `Cast.performer`."""
        # The catalogue keeps every step alive, so its address identifies it.
        if id(step) not in self._made:
            self._made[id(step)] = self.cast.performer(use_case, step)
        return cast("Performer | None", self._made[id(step)])

    def once(self, make: Callable[[Context], Value]) -> Value:
        """Give ``make(context)``, computed at the first call only."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Value", self._made[make])

    def once_for(self, subject: Subject, make: Callable[[Subject, Context], Value]) -> Value:
        """Give ``make(subject, context)``, computed at the first call only.

        :param subject: a use case or document of the catalogue
        """
        # The catalogue keeps it alive, so its address identifies it.
        key = id(subject), make
        if key not in self._made:
            self._made[key] = make(subject, self)
        return cast("Value", self._made[key])

    def has_actor(self, name: str) -> bool:
        """Tell whether an actor of that name, alias or identifier is known."""
        known = self.catalogue.actor(name) is not None
        return known or fold(name) in self.catalogue.external.actors

    def nearest(self, word: str, known: tuple[str, ...], cutoff: float = 0.6) -> str | None:
        """Give the known name that looks most like *word*, within the limits of one run.

        :param known: the names; the same tuple for each question of its kind
        """
        # Comparing thousands of names to find the answers again would take longer than looking.
        self._made[id(known)] = known
        answers = self._nearest.setdefault(id(known), {})
        key = fold(word), cutoff
        if key not in answers:
            self._comparisons -= len(known)
            affordable = self._comparisons >= 0
            answers[key] = nearest(word, known, cutoff=cutoff) if affordable else None
        return answers[key]

    def hint(self, word: str, known: tuple[str, ...], otherwise: str) -> str:
        """End a message on an unknown name.

        :param otherwise: the cure when no known name is near
        """
        match = self.nearest(word, known)
        return f', did you mean "{clean(match)}"?' if match else f", {otherwise}"


def _parts(use_case: UseCase, _context: Context) -> Parts:
    """Index one use case."""
    return Parts(use_case)
