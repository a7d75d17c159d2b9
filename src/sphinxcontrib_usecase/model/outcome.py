"""How a flow ends: it rejoins another step, or the use case ends there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.record import Record

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.location import Location


@unique
class OutcomeKind(StrEnum):
    """What happens after the last step of a flow."""

    #: The use case goes on at a step that is named.
    REJOIN = "rejoin"
    #: It goes on at the step after the anchor.
    NEXT = "next"
    #: It goes on at the anchor itself.
    RETRY = "retry"
    #: The use case ends and its goal is reached.
    SUCCESS = "success"
    #: The use case ends and its goal is missed.
    FAILURE = "failure"
    #: The use case ends and its goal was given up.
    ABANDONED = "abandoned"

    @property
    def ends(self) -> bool:
        """Whether the use case ends here."""
        return self in {OutcomeKind.SUCCESS, OutcomeKind.FAILURE, OutcomeKind.ABANDONED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Record):
    """The outcome of one flow."""

    #: What happens.
    kind: OutcomeKind
    #: For ``REJOIN``: the step as the author named it, a label or a step name; else empty.
    target: str = ""
    #: The author's words, for messages.
    text: str
    #: Where those words stand.
    location: Location

    def agrees(self, other: Outcome) -> bool:
        """Tell whether both say the same, whatever their words and places."""
        return (self.kind, self.target.casefold()) == (other.kind, other.target.casefold())
