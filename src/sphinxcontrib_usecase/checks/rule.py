"""The rule and the registry of all rules.

A rule is one generator function, named for the defect. It yields problems and knows nothing
of settings or output. Its docstring explains it, see `sphinxcontrib_usecase.checks.explanation`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum, unique
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from sphinxcontrib_usecase.checks.finding import Severity
from sphinxcontrib_usecase.checks.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

Check = Callable[..., Iterator[Problem]]
_Check = TypeVar("_Check", bound=Check)


@unique
class Family(StrEnum):
    """What a rule guards."""

    #: A use case by itself: labels, flows, outcomes, options.
    STRUCTURE = "structure"
    #: What points from one place to another.
    REFERENCES = "references"
    #: What a reader or tester will miss.
    COMPLETENESS = "completeness"
    #: What links use cases with requirements; in no profile, since not every project has some.
    TRACEABILITY = "traceability"
    #: How steps and titles are worded.
    WORDING = "wording"


@unique
class Scope(StrEnum):
    """What a rule function is called with, beside the context."""

    USE_CASE = "use case"
    ACTOR = "actor"
    DOCUMENT = "document"
    CATALOGUE = "catalogue"
    #: The names in ``:allow:`` that lifted something, once all other rules have run.
    ALLOWED = "allowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One registered rule."""

    #: The name in settings, in ``:allow:`` and in warnings: ``unknown-anchor``.
    name: str
    #: The family it belongs to.
    family: Family
    #: What it is called with.
    scope: Scope
    #: Its severity where its family is on and settings say nothing.
    default: Severity
    #: The generator function.
    check: Callable[[Any, Any], Iterator[Problem]]
    #: Narrower names that settings and ``:allow:`` may use as well.
    variants: tuple[str, ...] = ()


_REGISTRY: dict[str, Rule] = {}
#: Every rule by its name. Complete once `sphinxcontrib_usecase.checks.rules` is imported.
RULES: Mapping[str, Rule] = MappingProxyType(_REGISTRY)


def rule(
    family: Family,
    *,
    scope: Scope = Scope.USE_CASE,
    default: Severity = Severity.WARNING,
    variants: tuple[str, ...] = (),
) -> Callable[[_Check], _Check]:
    """Register a function as a rule, named like the function with hyphens.

    :param scope: what the function takes as its first argument
    :return: a decorator that gives the function back unchanged
    """

    def register(check: _Check) -> _Check:
        name = check.__name__.replace("_", "-")
        _REGISTRY[name] = Rule(
            name=name, family=family, scope=scope, default=default, check=check, variants=variants
        )
        return check

    return register
