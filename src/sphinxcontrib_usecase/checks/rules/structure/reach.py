"""Steps that no path comes to, and paths that never end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.cycles import cycles
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import name, quote
from sphinxcontrib_usecase.graph.analysis import endless_loops, steps_after_leaving
from sphinxcontrib_usecase.graph.step_graph import Terminal
from sphinxcontrib_usecase.model import Extension, OutcomeKind
from sphinxcontrib_usecase.model.phrases import read_closing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.parts import Parts
    from sphinxcontrib_usecase.graph.step_graph import Node
    from sphinxcontrib_usecase.model import ExtensionLabel, Flow, Step, UseCase
    from sphinxcontrib_usecase.model.phrases import Closing


@rule(Family.STRUCTURE)
def unreachable_step(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps that stand after the end of their flow.

    What: a step that is not the last one closes the flow with a sentence such as "The use case
        ends." or "Use case resumes at step 2.", so the step after it is never reached, unless an
        extension leads there.
    Why: either the steps after it are dead, or the sentence holds only on a condition, which is
        an extension.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The ATM keeps the card. The use case ends.
              2. The ATM pays out.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.
              2. The ATM pays out.

           .. exception:: 1a. The PIN is wrong

              The ATM keeps the card. The use case ends.
    """
    closings = tuple(_closings(use_case, context))
    if not closings:
        return
    # Of two flows with one label only the first is ever entered.
    entered = {id(flow) for flow in context.parts(use_case).flows.values()}
    leaving = {step.label: target for flow, step, _, target, _ in closings if id(flow) in entered}
    reached = steps_after_leaving(use_case, leaving)
    for flow, step, after, _, sentence in closings:
        if after.label not in reached or id(flow) not in entered:
            message = (
                f"step {after.label} is never reached, step {step.label} says "
                f"{quote(sentence)}, make that sentence an extension or remove it"
            )
            yield Problem(location=after.location, message=message, flow=flow, step=after)


def _closings(use_case: UseCase, context: Context) -> Iterator[tuple[Flow, Step, Step, Node, str]]:
    """Yield the steps that lead elsewhere: flow, step, the step after it, target, sentence."""
    parts = context.parts(use_case)
    for flow in use_case.flows:
        for step, after in zip(flow.steps, flow.steps[1:], strict=False):
            closing = read_closing(step.source_text, context.vocabulary)
            target = _target(closing, parts)
            if target is not None and target != after.label:
                yield flow, step, after, target, closing.sentence


def _target(closing: Closing, parts: Parts) -> Node | None:
    """Give where a closing sentence leads to, or ``None`` when it leads nowhere for sure."""
    if closing.kind is OutcomeKind.REJOIN:
        step = parts.step(closing.target)
        return step.label if step else None
    return Terminal.OPEN if closing.kind and closing.kind.ends else None


@rule(Family.STRUCTURE)
def endless_loop(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find flows that go round for ever.

    What: flows lead back into themselves, and no extension, no end and no condition of a loop
        leads out.
    Why: a run that comes there never ends.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 1a1

              1. The ATM asks for the PIN again.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 1

              1. The ATM asks for the PIN again.
    """
    parts = context.parts(use_case)
    trapped = {_label(flow): flow for flow in endless_loops(use_case)}
    for cycle in cycles({label: _next_flow(flow, parts) for label, flow in trapped.items()}):
        flow = trapped[cycle[0]]
        around = " and ".join(name(trapped[label]) for label in cycle[:3])
        leads = "leads back to itself" if len(cycle) == 1 else "lead back to each other"
        message = f"{around} {leads} and nothing leads out, let one go on elsewhere or end"
        location = flow.outcome.location if flow.outcome else flow.location
        yield Problem(location=location, message=message, flow=flow)


def _label(flow: Flow) -> ExtensionLabel | None:
    """Give the label of an extension, ``None`` for the main flow."""
    return flow.label if isinstance(flow, Extension) else None


def _next_flow(flow: Flow, parts: Parts) -> tuple[ExtensionLabel | None, ...]:
    """Give the flow in which *flow* goes on."""
    outcome, label = flow.outcome, _label(flow)
    if outcome and outcome.kind is OutcomeKind.REJOIN:
        step = parts.step(outcome.target)
        return (step.label.extension,) if step else ()
    return (label.parent,) if label else ()
