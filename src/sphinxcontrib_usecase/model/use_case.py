"""The use case: title, fields, flows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique
from itertools import chain
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.model.fields import FieldName
    from sphinxcontrib_usecase.model.flow import Extension, Flow, Step
    from sphinxcontrib_usecase.model.location import Location, Mention, Written
    from sphinxcontrib_usecase.model.no_extension import NoExtension
    from sphinxcontrib_usecase.model.stray import Stray


@unique
class GoalLevel(StrEnum):
    """How high the goal lies (Cockburn)."""

    SUMMARY = "summary"
    USER_GOAL = "user-goal"
    SUBFUNCTION = "subfunction"


def read_level(text: str) -> GoalLevel | None:
    """Read a goal level in any spelling; give ``None`` when it is none."""
    name = fold(text).replace(" ", "-").replace("_", "-")
    return GoalLevel(name) if name in set(GoalLevel) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder(Record):
    """Someone with an interest in the use case."""

    #: Who.
    name: Mention
    #: What they want from it; empty when not said.
    interest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldValue(Record):
    """What one field of a use case says."""

    #: Which field.
    name: FieldName
    #: Its items: one per line of an option, one per list item or paragraph of a body field.
    items: tuple[str, ...]
    #: The line of the field name.
    location: Location
    #: True when the author states that there is none (``-``, ``none``, ``N/A``).
    stated_none: bool = False
    #: True when it comes from ``uc:defaults`` or ``usecase_defaults``.
    inherited: bool = False

    @property
    def text(self) -> str:
        """All items in one string, one per line."""
        return "\n".join(self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extends(Record):
    """``:extends: UC-X at STEP when condition``: this use case hangs on another."""

    #: Identifier of the extended use case.
    target: Mention
    #: Step where it enters, a label or a name; empty when not said.
    step: str = ""
    #: The condition; empty when not said.
    condition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UseCase(Record):
    """One use case as written in one document."""

    #: Identifier, unique in the project without regard to case.
    id: str
    #: Title as shown, translated when the build is.
    title: str
    #: Title before translation.
    source_title: str
    #: The document that holds it.
    docname: str
    #: The line of the directive.
    location: Location
    #: Every field that has a value, in the order of `FieldName`.
    fields: tuple[FieldValue, ...] = ()
    level: GoalLevel | None = None
    #: The system under discussion: an actor's name, or free text.
    scope: Mention | None = None
    primary_actor: Mention | None = None
    supporting_actors: tuple[Mention, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    tags: tuple[str, ...] = ()
    extends: tuple[Extends, ...] = ()
    specializes: Mention | None = None
    former_ids: tuple[Mention, ...] = ()
    #: Rules not applied to this use case.
    allow: tuple[Mention, ...] = ()
    #: ``:activity: show`` or ``hide``; ``None`` leaves it to the configuration.
    show_activity: bool | None = None
    #: Flows without a label, in order; one when all is well.
    main_flows: tuple[Flow, ...] = ()
    #: Alternative and exception flows in order, nested ones after their parent.
    extensions: tuple[Extension, ...] = ()
    #: Steps that are said to need no extension.
    no_extensions: tuple[NoExtension, ...] = ()
    #: Every option and body field as written, in order.
    written: tuple[Written, ...] = ()
    #: Paragraphs that look like a field but are none, and numbered lists outside a flow.
    strays: tuple[Stray, ...] = ()
    #: Identifier as written, when it is not a legal one.
    malformed_id: Mention | None = None

    @property
    def main_flow(self) -> Flow | None:
        """The main success scenario; the first one when there are several."""
        return self.main_flows[0] if self.main_flows else None

    @property
    def flows(self) -> tuple[Flow, ...]:
        """The main success scenario and all extensions."""
        return (*self.main_flows[:1], *self.extensions)

    @property
    def steps(self) -> Iterator[Step]:
        """All steps of the main success scenario, then those of the extensions."""
        return chain.from_iterable(flow.steps for flow in self.flows)

    @property
    def actor_mentions(self) -> tuple[Mention, ...]:
        """The primary actor, if any, then the supporting actors."""
        primary = (self.primary_actor,) if self.primary_actor else ()
        return (*primary, *self.supporting_actors)

    def field(self, name: FieldName) -> FieldValue | None:
        """Give the value of the field *name*, or ``None`` when the author wrote none."""
        return next((value for value in self.fields if value.name is name), None)
