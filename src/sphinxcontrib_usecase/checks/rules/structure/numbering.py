"""The numbers and bullets before steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import name, quote
from sphinxcontrib_usecase.model import StepLabel, parse_label
from sphinxcontrib_usecase.model.flow import MarkerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Flow, Step, UseCase


@rule(Family.STRUCTURE)
def broken_numbering(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps whose number in the source is not their position.

    What: the numbers of a flow do not start at 1 or do not run on, or its steps have bullets.
    Why: labels, references and ``:rejoin:`` count positions, so whoever writes them after the
        numbers in the source points at the wrong step. Markdown renumbers without a word.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.
              2. The bank checks the PIN.

              2. The ATM pays out.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.
              2. The bank checks the PIN.
              3. The ATM pays out.
    """
    del context
    for flow in use_case.flows:
        for step, message in _defects(flow):
            yield Problem(location=step.location, message=message, flow=flow, step=step)


def _defects(flow: Flow) -> Iterator[tuple[Step, str]]:
    """Yield the steps of one flow at which its numbering breaks."""
    bullet = next((step for step in flow.steps if step.marker.kind is MarkerKind.BULLET), None)
    if bullet:
        message = f"the steps of {name(flow)} have bullets, number them to be able to name them"
        yield bullet, message
    if _all_ones(flow):
        return
    offset = 0
    for step in flow.steps:
        number = _number(step)
        if number is not None and number - step.number != offset:
            offset = number - step.number
            if offset:
                yield step, _message(step, offset)


def _number(step: Step) -> int | None:
    """Give the number that is written before *step*, if it counts in the same flow."""
    if step.marker.kind is MarkerKind.LABEL:
        label = parse_label(step.marker.text)
        own = isinstance(label, StepLabel) and label.extension == step.label.extension
        return label.number if own and isinstance(label, StepLabel) else None
    return step.marker.number if step.marker.kind is MarkerKind.NUMBER else None


def _all_ones(flow: Flow) -> bool:
    """Tell whether every step is written ``1.``, which Markdown reads as counting."""
    return len(flow.steps) > 1 and all(step.marker.text == "1." for step in flow.steps)


def _message(step: Step, offset: int) -> str:
    """Say how far labels are off from this step on."""
    steps = "one step" if abs(offset) == 1 else f"{abs(offset)} steps"
    return (
        f"step {step.label} is written {quote(step.marker.text)}, "
        f"so labels from here on point {steps} off, number it {step.number}"
    )
