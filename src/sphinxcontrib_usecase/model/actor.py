"""Actors: who or what takes part in a use case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.record import Record

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.location import Location, Mention, Written


@unique
class ActorKind(StrEnum):
    """What sort of thing an actor is."""

    PERSON = "person"
    SYSTEM = "system"
    ORGANISATION = "organisation"
    TIME = "time"


#: Other words for a kind of actor.
KIND_SPELLINGS = {"organization": ActorKind.ORGANISATION, "human": ActorKind.PERSON}


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Record):
    """One declared actor (UML: anything outside that interacts with the subject)."""

    #: Identifier, unique in the project without regard to case.
    id: str
    #: Name as written in the source; steps are matched against it.
    name: str
    #: Name as shown, translated when the build is.
    title: str
    #: The document that declares it.
    docname: str
    #: The line of the directive.
    location: Location
    #: What it is.
    kind: ActorKind = ActorKind.PERSON
    #: Other names used for it in steps.
    aliases: tuple[Mention, ...] = ()
    #: The actor it is a special kind of (UML generalization).
    specializes: Mention | None = None
    #: Free words to filter by.
    tags: tuple[str, ...] = ()
    #: Every option as written, in order.
    written: tuple[Written, ...] = ()
    #: Identifier as written, when it is not a legal one.
    malformed_id: Mention | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all aliases, the name first."""
        return (self.name, *(alias.text for alias in self.aliases))
