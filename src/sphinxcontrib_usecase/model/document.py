"""What one document of the project contributes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.record import Record

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.actor import Actor
    from sphinxcontrib_usecase.model.annotation import Annotation
    from sphinxcontrib_usecase.model.location import Mention, Written
    from sphinxcontrib_usecase.model.stray import Stray
    from sphinxcontrib_usecase.model.use_case import UseCase
    from sphinxcontrib_usecase.model.view import View


@unique
class ReferenceKind(StrEnum):
    """The role a reference is written with."""

    USE_CASE = "usecase"
    ACTOR = "actor"
    STEP = "step"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Record):
    """One ``:usecase:``, ``:actor:`` or ``:step:`` role."""

    kind: ReferenceKind
    #: The target as written, without ``!``.
    target: Mention
    #: Identifier of the use case it stands in; relative step labels count from there.
    use_case: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedActivity(Record):
    """A ``uc:activity``: the diagram of a use case, placed anywhere."""

    #: Identifier of the use case as written; without words when there is none.
    use_case: Mention
    #: The scenario to emphasise, as written.
    scenario: Mention | None = None
    #: Every option as written, in order.
    written: tuple[Written, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """Everything of ours in one document, in the order it stands there."""

    #: Sphinx's name of the document.
    docname: str
    use_cases: tuple[UseCase, ...] = ()
    actors: tuple[Actor, ...] = ()
    #: Every role that points at something of ours, in prose and in steps.
    references: tuple[Reference, ...] = ()
    #: Targets of ``:any:`` roles; any of them may mean something of ours.
    any_targets: tuple[str, ...] = ()
    #: Flows outside a use case.
    strays: tuple[Stray, ...] = ()
    #: The options of each ``uc:defaults`` as written.
    defaults: tuple[tuple[Written, ...], ...] = ()
    #: What a requirements tool wants to know of the page; empty where there is none.
    annotations: tuple[Annotation, ...] = ()
    #: What it shows about use cases, wherever they are.
    views: tuple[View, ...] = ()
    #: Every ``uc:activity``.
    placed_activities: tuple[PlacedActivity, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything of ours."""
        own = self.use_cases or self.actors or self.references or self.strays
        shown = self.any_targets or self.views or self.placed_activities
        return bool(own or shown or self.defaults or self.annotations)
