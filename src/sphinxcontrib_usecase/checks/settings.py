"""What a project wants checked, and how loud."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.finding import Severity
from sphinxcontrib_usecase.checks.rule import Family
from sphinxcontrib_usecase.model import FieldName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinxcontrib_usecase.checks.rule import Rule

_DEFAULT = frozenset({Family.STRUCTURE, Family.REFERENCES, Family.COMPLETENESS})
#: The families that are on in each profile.
PROFILES: Mapping[str, frozenset[Family]] = {
    "default": _DEFAULT,
    "strict": _DEFAULT | {Family.WORDING},
}
#: The fields that ``missing-field`` asks for unless a project says otherwise.
REQUIRED_FIELDS = (
    FieldName.GOAL,
    FieldName.PRIMARY_ACTOR,
    FieldName.TRIGGER,
    FieldName.PRECONDITIONS,
)
#: The longest flow that ``too-many-steps`` accepts unless a project says otherwise (Cockburn).
MAX_STEPS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A project's choice of rules."""

    #: A key of `PROFILES`.
    profile: str = "default"
    #: Severity by the name of a rule or of a family; a rule's own name wins.
    levels: Mapping[str, Severity] = field(default_factory=dict)
    #: The fields each use case has to have.
    required_fields: tuple[FieldName, ...] = REQUIRED_FIELDS
    #: The roles in which a use case is approved, each with who may do so; nobody means anybody.
    required_approvals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: The number of steps that a flow may have.
    max_steps: int = MAX_STEPS
    #: Options of any directive of ours that another extension knows.
    foreign_options: frozenset[str] = frozenset()

    def level(self, rule: Rule, variant: str = "") -> Severity:
        """Give the severity of *rule*, or of one narrower *variant* of it."""
        named = (self.levels.get(name) for name in (variant, rule.name, rule.family))
        chosen = next(filter(None, named), None)
        if chosen is not None:
            return chosen
        return rule.default if rule.family in PROFILES[self.profile] else Severity.OFF
