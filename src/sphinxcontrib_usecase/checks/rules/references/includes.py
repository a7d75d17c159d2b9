"""What an included use case brings along."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import place, quote, title
from sphinxcontrib_usecase.model import OutcomeKind
from sphinxcontrib_usecase.model.reference import parse_target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.parts import Parts
    from sphinxcontrib_usecase.model import ExtensionLabel, Location, Step, UseCase


@rule(Family.REFERENCES)
def uncaught_include_failure(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps that include a use case which can fail, and say nothing for that case.

    What: an included use case can end in failure, and no extension hangs on the step.
    Why: the flow goes on only when the included use case succeeds; otherwise nobody knows.
    Source: A. Cockburn, *Writing Effective Use Cases*: a called use case may fail, so the
        calling step has an extension for it.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer identifies herself (:usecase:`identify`).

        .. usecase:: Identify

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :ends: failure

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer identifies herself (:usecase:`identify`).

           .. exception:: 1a. The customer is not identified
              :ends: failure

        .. usecase:: Identify

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :ends: failure
    """
    for flow in use_case.flows:
        for step in flow.steps:
            if step.includes and not context.parts(use_case).answered(step):
                for message in _uncaught(step, use_case, context):
                    yield Problem(location=step.location, message=message, flow=flow, step=step)


def _uncaught(step: Step, use_case: UseCase, context: Context) -> Iterator[str]:
    """Yield a message on the first included use case that can fail; one extension meets all."""
    for included, where in islice(_failing(step, use_case, context), 1):
        label = quote(f"{step.label}a. {included.source_title} fails")
        yield (
            f"{title(included)} can end in failure {place(where)}, and no extension hangs on step "
            f"{step.label}, which includes it, add one such as {label}"
        )


def _failing(step: Step, use_case: UseCase, context: Context) -> Iterator[tuple[UseCase, Location]]:
    """Yield the included use cases that can fail, with the place that says so."""
    for mention in step.includes:
        identifier = parse_target(mention.text, relative=False).use_case
        included = context.catalogue.use_case(identifier)
        # A use case that includes itself has another defect.
        if included and included is not use_case:
            where = context.once(failures).get(id(included))
            if where:
                yield included, where


def failures(context: Context) -> dict[int, Location]:
    """Give the place of the first failure of each use case that has one, by identity."""
    return {
        id(use_case): where
        for use_case in context.catalogue.use_cases
        if (where := _first_failure(context.parts(use_case)))
    }


def _first_failure(parts: Parts) -> Location | None:
    """Give the place that says that the use case can fail."""
    for label, flow in parts.flows.items():
        outcome = flow.outcome
        if outcome and outcome.kind is OutcomeKind.FAILURE and _begins(label, parts):
            return outcome.location
    return None


def _begins(label: ExtensionLabel | None, parts: Parts) -> bool:
    """Tell whether the flow *label* hangs on a step, and so on up to the main flow."""
    while label is not None:
        if not parts.anchors(label):
            return False
        label = label.parent
    return True
