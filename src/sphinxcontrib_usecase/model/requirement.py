"""Requirements that another tool keeps, and what of ours they are linked with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.location import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One requirement."""

    #: Its identifier in the other tool.
    id: str
    title: str
    location: Location
    #: What it is linked with, in either direction: ``UC-WITHDRAW``, ``UC-WITHDRAW.2a``.
    covered_by: frozenset[str] = frozenset()
