"""``:allow:``: rules that an author does not want applied to one use case, actor, flow or step."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model import Mention
from sphinxcontrib_usecase.model.fields import canonical_option
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.checks.problem import Problem
    from sphinxcontrib_usecase.checks.rule import Rule
    from sphinxcontrib_usecase.model import Actor, UseCase


def allowed(
    rule: Rule, problem: Problem, use_case: UseCase | None = None, actor: Actor | None = None
) -> bool:
    """Tell whether an ``:allow:`` of whatever the problem belongs to names the rule or family.

    :param use_case: the use case the problem belongs to
    :param actor: the actor the problem belongs to
    """
    names = {rule.name, rule.family.value, problem.variant} - {""}
    owners = (use_case, problem.flow, problem.step)
    mentions = [mention for owner in owners if owner for mention in owner.allow]
    mentions.extend(actor_allow(actor) if actor else ())
    return any(fold(mention.text) in names for mention in mentions)


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
