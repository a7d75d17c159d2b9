"""Ranges of steps, in labels and in loops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.anchoring import is_misplaced, place_of_anchor
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import count, name, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.parts import Parts
    from sphinxcontrib_usecase.model import AnchorRange, ExtensionLabel, Flow, Repeat, UseCase


@rule(Family.STRUCTURE)
def bad_range(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find ranges of steps that run backwards or leave their flow.

    What: a range in a label, in ``:at:`` or in ``:repeat:`` ends before it starts, or names
        steps that its flow does not have.
    Why: the steps meant are a guess, mostly because the flow was renumbered.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.
              2. The ATM pays out.

           .. exception:: 1-5a. The connection breaks
              :ends: failure

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.
              2. The ATM pays out.

           .. exception:: 1-2a. The connection breaks
              :ends: failure
    """
    parts = context.parts(use_case)
    for extension in use_case.extensions:
        if extension.label and not is_misplaced(extension, parts):
            for message in _in_label(extension.label, parts):
                location = place_of_anchor(extension)
                yield Problem(location=location, message=message, flow=extension)
    for flow in use_case.flows:
        for repeat in flow.repeats:
            # A main flow without steps is another defect.
            if (flow.steps or flow is not use_case.main_flow) and not parts.loop(flow, repeat):
                message = _loop(flow, repeat)
                yield Problem(location=repeat.mention.location, message=message, flow=flow)


def _in_label(label: ExtensionLabel, parts: Parts) -> Iterator[str]:
    """Yield what is wrong with the ranges of a label."""
    parent = parts.flows.get(label.parent)
    if parent is None or not parent.steps:
        return
    for span in label.anchors:
        if span.first > span.last:
            turned = f"{span.last}-{span.first}"
            yield f"range {_of(span, label)} runs backwards, write {quote(turned)}"
        elif span.first < span.last and not 1 <= span.first <= span.last <= len(parent.steps):
            steps = count(len(parent.steps), "step")
            yield f"range {_of(span, label)} leaves {name(parent)}, which has {steps}, shorten it"


def _of(span: AnchorRange, label: ExtensionLabel) -> str:
    """Name a range and its label."""
    return f"{quote(str(span))} of extension {quote(str(label))}"


def _loop(flow: Flow, repeat: Repeat) -> str:
    """Say that a loop names no steps in order."""
    if not flow.steps:
        return f"loop {quote(repeat.mention.text)} names no steps, {name(flow)} has none, drop it"
    steps = count(len(flow.steps), "step")
    return (
        f"loop {quote(repeat.mention.text)} names no steps of {name(flow)} in their order, "
        f"which has {steps}, correct the numbers"
    )
