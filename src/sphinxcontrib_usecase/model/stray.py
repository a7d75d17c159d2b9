"""Text that was meant as ours but stands where it has no meaning."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.record import Record

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.location import Mention


@unique
class StrayKind(StrEnum):
    """What was found where it has no meaning."""

    #: A paragraph ``:Goal: …``: a field that the parser did not read as one.
    FIELD = "field"
    #: An option that stands in the body, below a blank line.
    OPTION = "option"
    #: A numbered list in the body of a use case, outside any flow.
    LIST = "list"
    #: A step that begins with the name of a role whose value is not in back-ticks.
    ROLE = "role"
    #: A directive of ours with a single colon, which makes a comment.
    COMMENT = "comment"
    #: A flow outside any use case, or a Python exception whose name is a step label.
    FLOW = "flow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray(Record):
    """Text that was surely meant as ours, at a place where it is not read."""

    kind: StrayKind
    #: The words as written, with their place.
    mention: Mention
