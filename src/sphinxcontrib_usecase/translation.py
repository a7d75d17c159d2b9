"""Our own words in the language of the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.locale import get_translation

from sphinxcontrib_usecase.graph import Limit, TooLarge, Words
from sphinxcontrib_usecase.model import ActorKind, FieldName, FlowKind, GoalLevel

if TYPE_CHECKING:
    from collections.abc import Callable

#: Name of the message catalogue.
CATALOGUE = "sphinxcontrib_usecase"

_: Callable[..., str] = get_translation(CATALOGUE)


def field_title(name: FieldName) -> str:
    """Give the title of a field."""
    return {
        FieldName.GOAL: _("Goal"),
        FieldName.PRIMARY_ACTOR: _("Primary actor"),
        FieldName.SUPPORTING_ACTORS: _("Supporting actors"),
        FieldName.STAKEHOLDERS: _("Stakeholders"),
        FieldName.SCOPE: _("Scope"),
        FieldName.LEVEL: _("Level"),
        FieldName.TRIGGER: _("Trigger"),
        FieldName.PRECONDITIONS: _("Preconditions"),
        FieldName.SUCCESS_GUARANTEE: _("Success guarantee"),
        FieldName.MINIMAL_GUARANTEE: _("Minimal guarantee"),
        FieldName.IN_SCOPE: _("In scope"),
        FieldName.OUT_OF_SCOPE: _("Out of scope"),
        FieldName.ACCEPTANCE_CRITERIA: _("Acceptance criteria"),
        FieldName.KPI: _("KPI"),
        FieldName.EXTENDS: _("Extends"),
        FieldName.SPECIALIZES: _("Specializes"),
        FieldName.STATUS: _("Status"),
        FieldName.OWNER: _("Owner"),
        FieldName.APPROVED_BY: _("Approved by"),
        FieldName.PRIORITY: _("Priority"),
        FieldName.TAGS: _("Tags"),
    }[name]


def level_title(level: GoalLevel) -> str:
    """Give the title of a goal level."""
    return {
        GoalLevel.SUMMARY: _("Summary"),
        GoalLevel.USER_GOAL: _("User goal"),
        GoalLevel.SUBFUNCTION: _("Subfunction"),
    }[level]


def kind_title(kind: ActorKind) -> str:
    """Give the title of a sort of actor."""
    return {
        ActorKind.PERSON: _("Person"),
        ActorKind.SYSTEM: _("System"),
        ActorKind.ORGANISATION: _("Organisation"),
        ActorKind.TIME: _("Time"),
    }[kind]


def flow_kind_title(kind: FlowKind) -> str:
    """Give the word for a sort of flow."""
    return {
        FlowKind.MAIN: _("main success scenario"),
        FlowKind.ALTERNATIVE: _("alternative flow"),
        FlowKind.EXCEPTION: _("exception"),
    }[kind]


def activity_words() -> Words:
    """Give the words in a diagram that are not the author's."""
    return Words(
        otherwise=_("else"),
        until=_("until {condition}"),
        again=_("again"),
        success=_("success"),
        failure=_("failure"),
        abandoned=_("abandoned"),
        open_end=_("open end"),
        system=_("System"),
        same_step=_("back to the same step"),
        next_step=_("on to the next step"),
    )


def too_large_text(refusal: TooLarge) -> str:
    """Tell readers why there is no diagram."""
    counts = {"count": refusal.count, "maximum": refusal.maximum}
    return {
        Limit.STEPS: _(
            "There is no diagram: %(count)d steps are too many, at most %(maximum)d can be drawn."
        ),
        Limit.BRANCHES: _(
            "There is no diagram: %(count)d extensions are too many, "
            "at most %(maximum)d can be drawn."
        ),
        Limit.PARTITIONS: _(
            "There is no diagram: %(count)d swimlanes are too many, "
            "at most %(maximum)d can be drawn."
        ),
    }[refusal.limit] % counts
