"""Values of options that come from a closed list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.options import read_options
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.words import written
from sphinxcontrib_usecase.model import GoalLevel, OutcomeKind, ViewKind
from sphinxcontrib_usecase.model.actor import KIND_SPELLINGS, ActorKind
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.options import Holder
    from sphinxcontrib_usecase.model import Document, Written

#: What may stand in each option.
_VALUES = {
    "level": tuple(GoalLevel),
    "kind": tuple(ActorKind),
    "ends": tuple(kind for kind in OutcomeKind if kind.ends),
    "activity": ("show", "hide"),
}
_SPELLINGS = {"kind": tuple(KIND_SPELLINGS)}


@rule(Family.STRUCTURE, scope=Scope.DOCUMENT)
def unknown_value(document: Document, context: Context) -> Iterator[Problem]:
    """Find values that an option does not know.

    What: ``:level:``, ``:kind:``, ``:ends:`` or ``:activity:`` has a value outside its list, or
        ``:repeat:`` names no steps.
    Why: the value is not used, as if the option were not there.

    Bad:
        .. usecase:: Withdraw cash
           :level: sea

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash
           :level: user-goal

           .. flow::

              1. The customer enters the PIN.
    """
    for holder, items in context.once_for(document, read_options):
        if holder.directive in set(ViewKind):
            # What a view filters by are lists, see unknown-filter.
            continue
        for item, option in items:
            message = _unknown(item, option or "", context) or _unread(item, option, holder)
            if message:
                yield Problem(
                    location=item.location,
                    message=message,
                    use_case=holder.use_case,
                    actor=holder.actor,
                    flow=holder.flow,
                )


def _unknown(item: Written, option: str, context: Context) -> str:
    """Say that a value is none of those its option knows."""
    known = _VALUES.get(option)
    if known is None or context.vocabulary.states_none(item.value):
        return ""
    value = fold(item.value).replace("_", "-")
    if value.replace(" ", "-") in {*known, *_SPELLINGS.get(option, ())}:
        return ""
    choice = f"{', '.join(known[:-1])} or {known[-1]}"
    if not value:
        return f'":{item.name}:" has no value, write {choice}'
    said = written(item.name, item.value)
    return f"{said} is unknown{context.hint(value, known, f'write {choice}')}"


def _unread(item: Written, option: str | None, holder: Holder) -> str:
    """Say that a loop could not be read."""
    if option != "repeat" or holder.flow is None:
        return ""
    read = {fold(repeat.mention.text) for repeat in holder.flow.repeats}
    if fold(item.value) in read:
        return ""
    cure = 'write for example "2-4 until all is paid"'
    return f"{written(item.name, item.value)} names no steps, {cure}"
