"""Names of rules in the configuration and in ``:allow:``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.allow import actor_allow
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import RULES, Family, Scope, rule
from sphinxcontrib_usecase.checks.words import quote, written
from sphinxcontrib_usecase.model import Location
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Actor, Catalogue, Flow, Mention, Step, UseCase

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
    for actor in catalogue.actors:
        yield from _unknown(actor_allow(actor), known, context, actor=actor)
    for case in catalogue.use_cases:
        yield from _unknown(case.allow, known, context, use_case=case)
        for flow in (*case.main_flows, *case.extensions):
            yield from _unknown(flow.allow, known, context, use_case=case, flow=flow)
            for step in flow.steps:
                yield from _unknown(step.allow, known, context, use_case=case, flow=flow, step=step)


def _unknown(  # noqa: PLR0913  (the owner is what a problem is made of)
    mentions: Iterable[Mention],
    known: tuple[str, ...],
    context: Context,
    *,
    use_case: UseCase | None = None,
    actor: Actor | None = None,
    flow: Flow | None = None,
    step: Step | None = None,
) -> Iterator[Problem]:
    """Yield the names that are not *known*, as problems of their owner."""
    for mention in mentions:
        if fold(mention.text) not in known:
            cure = context.hint(mention.text, known, _CURE)
            message = f"{written('allow', mention.text)} names no rule{cure}"
            yield Problem(
                location=mention.location,
                message=message,
                use_case=use_case,
                actor=actor,
                flow=flow,
                step=step,
            )


def rule_names() -> Iterator[str]:
    """Yield everything that settings and ``:allow:`` may name."""
    yield from Family
    for name, found in RULES.items():
        yield name
        yield from found.variants
