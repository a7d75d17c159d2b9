"""The need types we add, and the links between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, unique

from sphinxcontrib_usecase.translation import _

#: Prefix of our need types, fields and links, so that they never meet a team's own by chance.
PREFIX = "uc_"


@unique
class NeedKind(StrEnum):
    """What of ours becomes a need."""

    USE_CASE = "usecase"
    ACTOR = "actor"
    EXTENSION = "extension"
    STEP = "step"


@unique
class LinkKind(StrEnum):
    """How our needs are linked with each other."""

    PRIMARY_ACTOR = "primary_actor"
    SUPPORTING_ACTORS = "supporting_actors"
    #: An extension or step to its use case, a step of an extension to the extension.
    PART_OF = "part_of"
    #: An extension to the steps it starts from; an extending use case to its step.
    ATTACHED_TO = "attached_to"
    INCLUDES = "includes"
    EXTENDS = "extends"
    SPECIALIZES = "specializes"
    REJOINS = "rejoins"


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedType:
    """How a need type looks."""

    #: Name of the type, and of the directive that sphinx-needs registers for it.
    directive: str
    title: str
    #: What an identifier of ours starts with; that of parts starts with their use case's.
    prefix: str
    color: str
    style: str
    #: Whether the project declares the type itself.
    own: bool = field(default=False)


def default_types() -> dict[NeedKind, NeedType]:
    """Give the types as they are when a project does not change them."""
    return {
        NeedKind.USE_CASE: NeedType(
            directive="uc_usecase",
            title=_("Use case"),
            prefix="UC_",
            color="#CFE2F3",
            style="node",
        ),
        NeedKind.ACTOR: NeedType(
            directive="uc_actor", title=_("Actor"), prefix="ACTOR_", color="#D9EAD3", style="node"
        ),
        NeedKind.EXTENSION: NeedType(
            directive="uc_extension",
            title=_("Extension"),
            prefix="EXT_",
            color="#FCE5CD",
            style="node",
        ),
        NeedKind.STEP: NeedType(
            directive="uc_step", title=_("Step"), prefix="STEP_", color="#FFFFFF", style="node"
        ),
    }


def link_titles(kind: LinkKind) -> tuple[str, str]:
    """Give the words for a link, seen from its start and from its target."""
    return {
        LinkKind.PRIMARY_ACTOR: (_("primary actor"), _("primary actor of")),
        LinkKind.SUPPORTING_ACTORS: (_("supporting actors"), _("supporting actor of")),
        LinkKind.PART_OF: (_("part of"), _("parts")),
        LinkKind.ATTACHED_TO: (_("attached to"), _("extended here by")),
        LinkKind.INCLUDES: (_("includes"), _("included by")),
        LinkKind.EXTENDS: (_("extends"), _("extended by")),
        LinkKind.SPECIALIZES: (_("specializes"), _("specialized by")),
        LinkKind.REJOINS: (_("rejoins"), _("rejoined by")),
    }[kind]
