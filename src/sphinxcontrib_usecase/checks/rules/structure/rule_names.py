"""Names of rules in the configuration and in ``:allow:``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.allow import allowances
from sphinxcontrib_usecase.checks.finding import Severity
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import RULES, Family, Scope, rule
from sphinxcontrib_usecase.checks.words import name as name_of_flow
from sphinxcontrib_usecase.checks.words import quote, title, written
from sphinxcontrib_usecase.model import Location
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.allow import Allowance
    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Catalogue, Mention

#: Settings are known to stand there, but not on which line.
_CONFIGURATION = Location(path="conf.py")
_CURE = "see the list of rules"


@rule(Family.STRUCTURE, scope=Scope.CATALOGUE)
def unknown_rule(catalogue: Catalogue, context: Context) -> Iterator[Problem]:
    """Find names of rules that do not exist.

    What: ``usecase_rules`` or an ``:allow:`` names something that is neither a rule nor a family
        of rules.
    Why: the setting does nothing, and nobody notices.

    Bad:
        .. usecase:: Withdraw cash
           :allow: mising-field

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash
           :allow: missing-field

           .. flow::

              1. The customer enters the PIN.
    """
    known = tuple(sorted(rule_names()))
    for name in context.settings.levels:
        if name not in known:
            cure = context.hint(name, known, _CURE)
            message = f"usecase_rules names no rule {quote(name)}{cure}"
            yield Problem(location=_CONFIGURATION, message=message)
    for allowance in allowances(catalogue):
        mention = allowance.mention
        if fold(mention.text) not in known:
            cure = context.hint(mention.text, known, _CURE)
            if all(fold(word) in known for word in mention.text.split()):
                cure = ", put commas between the rules"
            message = f"{written('allow', mention.text)} names no rule{cure}"
            yield _problem(allowance, message)


@rule(Family.STRUCTURE, scope=Scope.ALLOWED)
def unused_allow(allowed: frozenset[Mention], context: Context) -> Iterator[Problem]:
    """Find ``:allow:`` that lifts no finding.

    What: an ``:allow:`` of a use case, an actor, a flow or a step names a rule or family that
        finds nothing there. A name is not judged while a rule it stands for is off, by
        ``usecase_rules`` or by the profile: in another run it may be needed.
    Why: the next defect of this sort will go unnoticed.

    Bad:
        .. usecase:: Withdraw cash
           :allow: no-extensions

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 1

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 1
    """
    judged = set(_judged(context))
    for allowance in allowances(context.catalogue):
        mention = allowance.mention
        if mention not in allowed and fold(mention.text) in judged:
            said = written("allow", mention.text)
            yield _problem(allowance, f"{said} allows nothing {_where(allowance)}, remove it")


def _judged(context: Context) -> Iterator[str]:
    """Yield the names of which every rule they stand for is looked for."""
    off = set()
    for name, found in RULES.items():
        for variant in ("", *found.variants):
            if context.settings.level(found, variant) is Severity.OFF:
                off |= {found.family.value, name, variant}
        # Links with requirements are known when everything else has been checked.
        if found.family is Family.TRACEABILITY and context.catalogue.external.requirements is None:
            off |= {found.family.value, name}
    itself = unused_allow.__name__.replace("_", "-")
    return (name for name in rule_names() if name not in {*off, itself})


def _where(allowance: Allowance) -> str:
    """Name whose ``:allow:`` it is."""
    if allowance.step:
        return f"in step {allowance.step.label}"
    if allowance.flow:
        return f"in {name_of_flow(allowance.flow)}"
    if allowance.use_case:
        return f"in {title(allowance.use_case)}"
    return f"for actor {quote(allowance.actor.name)}" if allowance.actor else ""


def _problem(allowance: Allowance, message: str) -> Problem:
    """Make a problem of the owner of an ``:allow:``."""
    return Problem(
        location=allowance.mention.location,
        message=message,
        use_case=allowance.use_case,
        actor=allowance.actor,
        flow=allowance.flow,
        step=allowance.step,
    )


def rule_names() -> Iterator[str]:
    """Yield everything that settings and ``:allow:`` may name."""
    yield from Family
    for name, found in RULES.items():
        yield name
        yield from found.variants
