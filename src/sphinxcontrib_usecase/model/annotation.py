"""What a page says beside the text of a use case, for a requirements tool."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.location import Location


@unique
class AnnotationKind(StrEnum):
    """What an annotation tells."""

    #: A link to something the tool keeps: ``name`` is the sort of link, ``value`` the target.
    LINK = "link"
    #: Words that have an identifier of their own: ``name`` is it, ``value`` the words.
    PART = "part"
    #: The title of a section around it, the innermost first.
    SECTION = "section"
    #: The identifier of something of the tool that it stands inside of.
    PARENT = "parent"
    #: What the page shows of all others: ``value`` is an identifier, or empty for a table.
    VIEW = "view"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One fact about a use case, an actor, a flow or a step, found in the page."""

    #: The HTML anchor of what it is about; empty for the page as a whole.
    owner: str
    kind: AnnotationKind
    name: str = ""
    value: str
    #: The line it stands on.
    location: Location
