"""The fields of a use case, and the names people give them."""

from __future__ import annotations

from enum import StrEnum, unique
from functools import cache

from sphinxcontrib_usecase.model.names import fold_loosely


@unique
class FieldName(StrEnum):
    """A fact about a use case, given as an option or as a field of the body.

    The order is the order on the page. The value is the option's name.
    """

    GOAL = "goal"
    PRIMARY_ACTOR = "primary-actor"
    SUPPORTING_ACTORS = "supporting-actors"
    STAKEHOLDERS = "stakeholders"
    SCOPE = "scope"
    LEVEL = "level"
    TRIGGER = "trigger"
    PRECONDITIONS = "preconditions"
    SUCCESS_GUARANTEE = "success-guarantee"
    MINIMAL_GUARANTEE = "minimal-guarantee"
    IN_SCOPE = "in-scope"
    OUT_OF_SCOPE = "out-of-scope"
    ACCEPTANCE_CRITERIA = "acceptance-criteria"
    KPI = "kpi"
    EXTENDS = "extends"
    SPECIALIZES = "specializes"
    STATUS = "status"
    OWNER = "owner"
    APPROVED_BY = "approved-by"
    PRIORITY = "priority"
    TAGS = "tags"

    @property
    def is_text(self) -> bool:
        """Whether the value is prose, shown as the author wrote it and translated."""
        return self in _TEXT_FIELDS


_TEXT_FIELDS = frozenset(
    {
        FieldName.GOAL,
        FieldName.TRIGGER,
        FieldName.PRECONDITIONS,
        FieldName.SUCCESS_GUARANTEE,
        FieldName.MINIMAL_GUARANTEE,
        FieldName.IN_SCOPE,
        FieldName.OUT_OF_SCOPE,
        FieldName.ACCEPTANCE_CRITERIA,
        FieldName.KPI,
    }
)

#: Options of ``usecase`` that are no facts to show.
USE_CASE_SETTINGS = ("id", "former-ids", "activity", "no-extension", "allow", "class", "no-index")
#: Options that may be given several times, each time for something else.
REPEATABLE = frozenset({"no-extension"})

#: Options by which every view chooses use cases.
FILTERS = ("actor", "tags", "level", "status")

#: All options of each directive, by its name without the domain.
OPTIONS: dict[str, tuple[str, ...]] = {
    "usecase": (*USE_CASE_SETTINGS, *FieldName),
    "actor": ("id", "kind", "aliases", "specializes", "tags", "class", "no-index", "allow"),
    "flow": ("at", "rejoin", "ends", "repeat", "guarantee", "no-extension", "allow"),
    "exception": ("at", "rejoin", "ends", "repeat", "guarantee", "no-extension", "allow"),
    "defaults": tuple(FieldName),
    "risks": (*FILTERS, "class"),
    "activity": ("scenario", "caption", "name", "class"),
}

#: Spellings of option names that Sphinx users know, beside our own.
OPTION_SPELLINGS = {
    "noindex": "no-index",
    "name": "id",
    "specialises": "specializes",
    "alias": "aliases",
    "tag": "tags",
    "actors": "actor",
    "levels": "level",
    "statuses": "status",
}


def canonical_option(directive: str, name: str, synonyms: dict[str, FieldName]) -> str | None:
    """Find the option that the author means.

    :param directive: name of the directive without the domain
    :param name: the option as written
    :param synonyms: loosely folded spelling to field, from the vocabulary
    :return: the option's own name, or ``None`` when there is none
    """
    known = OPTIONS[directive]
    loose = fold_loosely(name)
    option = _spellings(directive).get(loose)
    if option is not None:
        return option
    field = synonyms.get(loose)
    return field.value if field is not None and field in known else None


@cache
def _spellings(directive: str) -> dict[str, str]:
    """Index the options of *directive* by loosely folded spelling."""
    known = OPTIONS[directive]
    spelled = {fold_loosely(s): option for s, option in OPTION_SPELLINGS.items() if option in known}
    return spelled | {fold_loosely(option): str(option) for option in known}
