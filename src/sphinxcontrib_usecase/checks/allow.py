"""``:allow:``: rules that an author does not want applied to one use case, actor, flow or step."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.rule import Scope
from sphinxcontrib_usecase.model import Mention
from sphinxcontrib_usecase.model.fields import canonical_option
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.checks.problem import Problem
    from sphinxcontrib_usecase.checks.rule import Rule
    from sphinxcontrib_usecase.model import Actor, Catalogue, Flow, Step, UseCase


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """One name in an ``:allow:``, and whose it is."""

    #: The name as written.
    mention: Mention
    use_case: UseCase | None = None
    actor: Actor | None = None
    flow: Flow | None = None
    step: Step | None = None


def allowances(catalogue: Catalogue) -> Iterator[Allowance]:
    """Yield every name in every ``:allow:``."""
    for actor in catalogue.actors:
        yield from (Allowance(mention=m, actor=actor) for m in actor_allow(actor))
    for case in catalogue.use_cases:
        yield from (Allowance(mention=m, use_case=case) for m in case.allow)
        # Also the second main flow, which counts for nothing else.
        for flow in (*case.main_flows, *case.extensions):
            yield from (Allowance(mention=m, use_case=case, flow=flow) for m in flow.allow)
            for step in flow.steps:
                for m in step.allow:
                    yield Allowance(mention=m, use_case=case, flow=flow, step=step)


def allowing(
    rule: Rule, problem: Problem, use_case: UseCase | None = None, actor: Actor | None = None
) -> list[Mention]:
    """Give each name in an ``:allow:`` of whatever the problem belongs to that lifts the rule.

    :param use_case: the use case the problem belongs to
    :param actor: the actor the problem belongs to
    :return: nothing when the problem has to be reported
    """
    names = {rule.name, rule.family.value, problem.variant} - {""}
    if rule.scope is Scope.ALLOWED:
        # Otherwise an unused name of this family would lift the finding about itself.
        names = {rule.name}
    owners = (use_case, problem.flow, problem.step)
    mentions = [mention for owner in owners if owner for mention in owner.allow]
    mentions.extend(actor_allow(actor) if actor else ())
    return [mention for mention in mentions if fold(mention.text) in names]


def actor_allow(actor: Actor) -> Iterable[Mention]:
    """Give the rules that the ``:allow:`` of an actor names."""
    return [
        Mention(text=name, location=option.location)
        for option in actor.written
        if canonical_option("actor", option.name, {}) == "allow"
        for name in _names(option.value)
    ]


def _names(value: str) -> Iterator[str]:
    """Split a list at commas and line ends."""
    return filter(None, map(str.strip, re.split(r"[,\n]", value)))
