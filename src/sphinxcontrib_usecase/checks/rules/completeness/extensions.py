"""What may go wrong and is not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.validating import checking_verb
from sphinxcontrib_usecase.checks.words import quote, title
from sphinxcontrib_usecase.model.relations import Relations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.parts import Parts
    from sphinxcontrib_usecase.model import Step, UseCase


@rule(Family.COMPLETENESS)
def no_extensions(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find use cases in which nothing can go otherwise.

    What: a use case has a main success scenario, no extension, no other use case extends it, and
        ``:no-extension:`` does not give a reason for each of its steps.
    Why: what can go wrong is what a use case is written for; leaving it out is the most frequent
        gap.
    Source: A. Cockburn, *Writing Effective Use Cases*.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 1
    """
    if use_case.extensions or use_case.main_flow is None or not use_case.main_flow.steps:
        return
    reasons = context.parts(use_case).reasons
    if all(step.label in reasons for step in use_case.main_flow.steps):
        return
    if use_case.id not in context.once(relations).extended_by:
        cure = 'ask at each step what may go wrong and add ".. exception:: 1a. ..."'
        message = f"{title(use_case)} has no extension, {cure}"
        yield Problem(location=use_case.location, message=message)


def relations(context: Context) -> Relations:
    """Give who refers to which use case; use with `Context.once`."""
    return Relations.of(context.catalogue)


@rule(Family.COMPLETENESS)
def unanswered_validation(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps that check something and never say what happens when the check fails.

    What: a step says that somebody checks, verifies, validates, authenticates or authorizes
        something, no extension hangs on it, and ``:no-extension:`` gives no reason.
    Why: a check that cannot fail need not be made.
    Source: A. Cockburn, *Writing Effective Use Cases*: a step "validates", and the extension
        tells the failure.

    Bad:
        .. actor:: Bank

        .. usecase:: Withdraw cash

           .. flow::

              1. The bank checks the PIN.

    Good:
        .. actor:: Bank

        .. usecase:: Withdraw cash

           .. flow::

              1. The bank checks the PIN.

           .. exception:: 1a. The PIN is wrong
              :ends: failure
    """
    for flow in use_case.flows:
        for step in flow.steps:
            verb = checking_verb(step, use_case, context)
            # What an included use case checks, it answers itself.
            if verb and not (step.includes or _is_answered(step, context.parts(use_case))):
                label = quote(f"{step.label}a. ...")
                message = (
                    f"step {step.label} {quote(verb)}, and no extension says what happens when "
                    f"the check fails, add one such as {label}, or say why not by "
                    f'":no-extension: {step.label} ..."'
                )
                yield Problem(location=step.location, message=message, flow=flow, step=step)


def _is_answered(step: Step, parts: Parts) -> bool:
    """Tell whether an extension hangs on a step, or the author says why none does."""
    return step.label in parts.reasons or parts.answered(step)
