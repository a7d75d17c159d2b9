"""Where flows go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import count, name, quote, title, written
from sphinxcontrib_usecase.model import (
    Extension,
    ExtensionLabel,
    OutcomeKind,
    StepLabel,
    parse_label,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.parts import Parts
    from sphinxcontrib_usecase.model import Flow, Outcome, UseCase


@rule(Family.STRUCTURE)
def unknown_rejoin(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find flows that go on at a step which does not exist.

    What: ``:rejoin:`` or the closing sentence names neither a step nor, for an extension,
        ``next`` or ``retry``.
    Why: the path leads nowhere; mostly the flow was renumbered and the target was not.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 11

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 1
    """
    for flow in use_case.flows:
        outcome = flow.outcome
        if outcome is None or leads_somewhere(flow, outcome, context.parts(use_case)):
            continue
        if message := _message(flow, outcome, use_case, context):
            yield Problem(location=outcome.location, message=message, flow=flow)


def leads_somewhere(flow: Flow, outcome: Outcome, parts: Parts) -> bool:
    """Tell whether the use case ends with *outcome*, or goes on at a step that exists."""
    if outcome.kind in {OutcomeKind.NEXT, OutcomeKind.RETRY}:
        return isinstance(flow, Extension)
    return outcome.kind.ends or parts.step(outcome.target) is not None


def _message(flow: Flow, outcome: Outcome, use_case: UseCase, context: Context) -> str:
    """Say why the target is none; nothing when the main flow is missing, another defect."""
    stated = any(outcome is other for other in flow.stated_outcomes)
    said = written("rejoin", outcome.target or outcome.kind) if stated else quote(outcome.text)
    if outcome.kind is not OutcomeKind.REJOIN:
        return f"{said} needs an anchor, and {name(flow)} has none, name the step by its number"
    if not outcome.target.strip():
        return '":rejoin:" names no step, write a number, a name, "next" or "retry"'
    parts = context.parts(use_case)
    match parse_label(outcome.target):
        case StepLabel() as label:
            return missing_step(said, label, parts)
        case ExtensionLabel() as label:
            return (
                f"{said} names an extension, not a step, name a step such as {quote(f'{label}1')}"
            )
        case _:
            cure = context.hint(outcome.target, parts.rejoin_targets, "give the number of a step")
            return f"{said} names no step of {title(use_case)}{cure}"


def missing_step(said: str, label: StepLabel, parts: Parts) -> str:
    """Say which step or flow is missing; nothing when that is a defect of its own.

    :param said: what the author wrote, quoted
    """
    owner = parts.flows.get(label.extension)
    if owner is None and label.extension:
        extension = quote(str(label.extension))
        return f"{said} names a step of extension {extension}, which does not exist, correct it"
    if owner is None or not owner.steps:
        return ""
    steps = count(len(owner.steps), "step")
    return f"{said} names a step that does not exist, {name(owner)} has {steps}, correct the number"
