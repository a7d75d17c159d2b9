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


def N_(text: str) -> str:  # noqa: N802  (the name that tools for catalogues know)
    """Mark a text for translation later on."""
    return text


#: Marked for the catalogue, translated when shown.
_FIELD_TITLES = {
    FieldName.GOAL: N_("Goal"),
    FieldName.PRIMARY_ACTOR: N_("Primary actor"),
    FieldName.SUPPORTING_ACTORS: N_("Supporting actors"),
    FieldName.STAKEHOLDERS: N_("Stakeholders"),
    FieldName.SCOPE: N_("Scope"),
    FieldName.LEVEL: N_("Level"),
    FieldName.TRIGGER: N_("Trigger"),
    FieldName.PRECONDITIONS: N_("Preconditions"),
    FieldName.SUCCESS_GUARANTEE: N_("Success guarantee"),
    FieldName.MINIMAL_GUARANTEE: N_("Minimal guarantee"),
    FieldName.IN_SCOPE: N_("In scope"),
    FieldName.OUT_OF_SCOPE: N_("Out of scope"),
    FieldName.ACCEPTANCE_CRITERIA: N_("Acceptance criteria"),
    FieldName.KPI: N_("KPI"),
    FieldName.EXTENDS: N_("Extends"),
    FieldName.SPECIALIZES: N_("Specializes"),
    FieldName.STATUS: N_("Status"),
    FieldName.OWNER: N_("Owner"),
    FieldName.APPROVED_BY: N_("Approved by"),
    FieldName.PRIORITY: N_("Priority"),
    FieldName.TAGS: N_("Tags"),
}


def field_title(name: FieldName) -> str:
    """Give the title of a field."""
    return _(_FIELD_TITLES[name])


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
