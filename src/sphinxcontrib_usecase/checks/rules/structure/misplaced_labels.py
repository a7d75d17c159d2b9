"""Labels that stand where they do not belong."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.anchoring import contradicts_at, is_misplaced
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import name, quote, written
from sphinxcontrib_usecase.model import Extension, ExtensionLabel, StepLabel, parse_label
from sphinxcontrib_usecase.model.flow import MarkerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.parts import Parts
    from sphinxcontrib_usecase.model import Flow, Step, UseCase


@rule(Family.STRUCTURE)
def misplaced_step_label(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find labels that say something else than the place they stand at.

    What: an extension is labelled like a step (``4``, ``4a1``), its label and its ``:at:`` name
        different steps, or an item of a list carries a label of another flow.
    Why: a label is how people point at a part; this one points at another.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1. The PIN is wrong
              :rejoin: 1

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 1
    """
    parts = context.parts(use_case)
    for extension in use_case.extensions:
        if is_misplaced(extension, parts):
            message = _extension(extension, parts)
            yield Problem(location=extension.location, message=message, flow=extension)
    for flow in use_case.flows:
        for step in _first_of_each_run(flow):
            message = _item(step, flow)
            yield Problem(location=step.location, message=message, flow=flow, step=step)


def _extension(extension: Extension, parts: Parts) -> str:
    """Say what is wrong with the label of an extension."""
    label = extension.written_label
    if extension.at and contradicts_at(extension, parts):
        at = written("at", extension.at.text)
        return f"label {quote(str(label))} and {at} name different steps, keep one of them"
    cure = f"add a letter, such as {quote(f'{label}a')}"
    if isinstance(label, StepLabel) and label.extension:
        cure += f", or make it an item in the list of extension {quote(str(label.extension))}"
    return f"an extension is labelled {quote(str(label))} like a step, {cure}"


def _first_of_each_run(flow: Flow) -> Iterator[Step]:
    """Yield the first step of each run of steps that carry labels of the same other flow."""
    if isinstance(flow, Extension) and flow.label is None:
        return
    for owner, steps in groupby(flow.steps, key=_other_owner):
        if owner:
            yield next(steps)


def _other_owner(step: Step) -> str:
    """Give the flow that the marker of *step* belongs to, unless it is that of the step."""
    label = parse_label(step.marker.text) if step.marker.kind is MarkerKind.LABEL else None
    if isinstance(label, StepLabel) and label.extension != step.label.extension:
        return str(label.extension or "main")
    return str(label) if isinstance(label, ExtensionLabel) else ""


def _item(step: Step, flow: Flow) -> str:
    """Say what is wrong with the label of an item."""
    marker = quote(step.marker.text)
    if isinstance(label := parse_label(step.marker.text), ExtensionLabel):
        inside = isinstance(flow, Extension) and label.parent is None and label.first_step
        own = inside and inside.number <= len(flow.steps) and label.letter
        heading = quote(f".. flow:: {getattr(flow, 'label', '') if own else ''}{label}.")
        return f"step {step.label} is written {marker} like an extension, make it {heading}"
    here = f"this is step {step.number} of {name(flow)}"
    return f"step {step.label} is written {marker}, but {here}, correct the label or move the step"
