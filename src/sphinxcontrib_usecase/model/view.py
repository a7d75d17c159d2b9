"""A place where a document shows something about many use cases."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, unique
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.filters import Filter
from sphinxcontrib_usecase.model.record import Record

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.location import Location, Written


@unique
class ViewKind(StrEnum):
    """What is shown; the name of the directive without the domain."""

    #: What could go wrong at each step.
    RISKS = "risks"


@dataclass(frozen=True, slots=True, kw_only=True)
class View(Record):
    """One such place."""

    kind: ViewKind
    #: Which use cases are shown.
    filter: Filter = field(default_factory=Filter)
    #: What stands behind the name of the directive, where nothing should.
    argument: str = ""
    #: The line of the directive.
    location: Location
    #: Every option as written, in order.
    written: tuple[Written, ...] = ()
