"""How much an activity may hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique


@unique
class Limit(StrEnum):
    """What there can be too many of."""

    STEPS = "steps"
    BRANCHES = "extensions"
    PARTITIONS = "swimlanes"


@dataclass(frozen=True, slots=True, kw_only=True)
class TooLarge:
    """The refusal of an activity that nobody could read as a picture."""

    #: What there are too many of.
    limit: Limit
    #: How many there are.
    count: int
    #: How many can be drawn.
    maximum: int

    def __str__(self) -> str:
        """Say why, in English."""
        return f"{self.count} {self.limit.value}, and at most {self.maximum} can be drawn"
