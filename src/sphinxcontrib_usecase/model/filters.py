"""Which use cases a view shows: the filter that all views have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.record import Record
from sphinxcontrib_usecase.model.use_case import read_level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinxcontrib_usecase.model.cast import Cast
    from sphinxcontrib_usecase.model.catalogue import Catalogue
    from sphinxcontrib_usecase.model.location import Mention
    from sphinxcontrib_usecase.model.use_case import UseCase


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter(Record):
    """Lets a use case through that has one of the values of each option that is given."""

    #: Names of actors who take part: as primary or supporting actor, or by acting in a step.
    actors: tuple[Mention, ...] = ()
    tags: tuple[Mention, ...] = ()
    levels: tuple[Mention, ...] = ()
    #: Compared with the field ``status``.
    statuses: tuple[Mention, ...] = ()

    def fits(self, use_case: UseCase, catalogue: Catalogue, cast: Cast) -> bool:
        """Tell whether *use_case* is let through.

        :param catalogue: where names of actors are looked up
        :param cast: who acts in the steps
        """
        return (
            (not self.levels or use_case.level in {read_level(m.text) for m in self.levels})
            and _meets(self.tags, use_case.tags)
            and _meets(self.statuses, statuses(use_case))
            and (not self.actors or self._takes_part(use_case, catalogue, cast))
        )

    def _takes_part(self, use_case: UseCase, catalogue: Catalogue, cast: Cast) -> bool:
        """Tell whether one of the actors takes part."""
        wanted = {_actor_key(m.text, catalogue) for m in self.actors}
        if any(_actor_key(m.text, catalogue) in wanted for m in use_case.actor_mentions):
            return True
        performers = (cast.performer(use_case, step) for step in use_case.steps)
        return any(p.actor is not None and fold(p.actor.id) in wanted for p in performers if p)


def statuses(use_case: UseCase) -> tuple[str, ...]:
    """Give the status of a use case, or nothing when it has none."""
    status = use_case.field(FieldName.STATUS)
    return () if status is None or status.stated_none else (status.text,)


def _meets(wanted: Iterable[Mention], present: Iterable[str]) -> bool:
    """Tell whether one of the wanted words is there, or none is wanted."""
    words = {fold(mention.text) for mention in wanted}
    return not words or not words.isdisjoint(map(fold, present))


def _actor_key(name: str, catalogue: Catalogue) -> str:
    """Give what identifies an actor; one that is declared elsewhere has only a name."""
    actor = catalogue.actor(name)
    return fold(actor.id if actor else name)
