"""Steps that are said to need no extension."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.rules.structure.rejoins import missing_step
from sphinxcontrib_usecase.checks.words import name, place, title, written
from sphinxcontrib_usecase.graph.no_extensions import no_extensions
from sphinxcontrib_usecase.model import ExtensionLabel, StepLabel, parse_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Flow, NoExtension, UseCase


@rule(Family.STRUCTURE)
def unknown_no_extension(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find reasons for no extension at a step that does not exist.

    What: what stands first in ``:no-extension:`` is neither the number nor the name of a step;
        in the options of a flow numbers count in that flow.
    Why: the reason belongs to another step, which looks as if nobody had thought about it;
        mostly the flow was renumbered and the option was not.

    Bad:
        .. usecase:: Withdraw cash
           :no-extension: 11 the PIN pad is checked every hour

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash
           :no-extension: 1 the PIN pad is checked every hour

           .. flow::

              1. The customer enters the PIN.
    """
    for statement, step, flow in no_extensions(context.parts(use_case)):
        if step is None and (message := _unknown(statement, flow, use_case, context)):
            yield Problem(location=statement.mention.location, message=message, flow=flow)


def _unknown(statement: NoExtension, flow: Flow | None, use_case: UseCase, context: Context) -> str:
    """Say why there is no such step; nothing when the main flow is missing, another defect."""
    said = _said(statement)
    parts = context.parts(use_case)
    match parse_label(statement.step):
        case StepLabel() as label:
            if flow is not None and flow.steps and label.extension is None:
                owner = flow.steps[0].label.extension
                label = StepLabel(extension=owner, number=label.number)
            return missing_step(said, label, parts)
        case ExtensionLabel():
            return f"{said} names an extension, not a step, give the step alone"
    if not statement.step:
        return '":no-extension:" names no step, write the step and the reason'
    cure = context.hint(statement.step, parts.step_names, "begin with the number of a step")
    return f"{said} names no step of {title(use_case)}{cure}"


@rule(Family.STRUCTURE)
def missing_reason(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps that are said to need no extension, and nobody says why.

    What: nothing stands behind the step in ``:no-extension:``.
    Why: a reviewer cannot tell a decision from a shrug; without a reason the step counts as a
        gap.

    Bad:
        .. usecase:: Withdraw cash
           :no-extension: 1

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash
           :no-extension: 1 the PIN pad is checked every hour

           .. flow::

              1. The customer enters the PIN.
    """
    for statement, step, flow in no_extensions(context.parts(use_case)):
        if step is not None and not statement.reason:
            cure = f"say why nothing has to be told about step {step}"
            message = f"{_said(statement)} gives no reason, {cure}"
            yield Problem(location=statement.mention.location, message=message, flow=flow)


@rule(Family.STRUCTURE)
def needless_no_extension(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps that are said to need no extension, and have one or are said so twice.

    What: an extension hangs on the step that ``:no-extension:`` names, by number or by a range,
        or another ``:no-extension:`` names it already. One at any time, ``*a``, does not count.
    Why: one of the two is out of date.

    Bad:
        .. usecase:: Withdraw cash
           :no-extension: 1 the PIN pad is checked every hour

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN pad is broken
              :ends: failure

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN pad is broken
              :ends: failure
    """
    parts = context.parts(use_case)
    seen: dict[StepLabel, NoExtension] = {}
    for statement, step, flow in no_extensions(parts):
        if step is None or not statement.reason:
            continue
        first = seen.setdefault(step, statement)
        other = next(iter(parts.extensions_at(step)), None)
        if first is not statement:
            where = place(first.mention.location)
            what = f"says again what {_said(first)} {where} says, keep one of them"
        elif other is not None:
            what = f"contradicts {name(other)} {place(other.location)}, remove one of them"
        else:
            continue
        message = f"{_said(statement)} {what}"
        yield Problem(location=statement.mention.location, message=message, flow=flow)


def _said(statement: NoExtension) -> str:
    """Quote what the author wrote."""
    return written("no-extension", statement.mention.text)
