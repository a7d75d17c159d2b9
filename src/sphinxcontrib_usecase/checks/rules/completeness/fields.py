"""What a use case has to state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import title
from sphinxcontrib_usecase.model import FieldName
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import UseCase


@rule(Family.COMPLETENESS, variants=tuple(f"missing-{name}" for name in FieldName))
def missing_field(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find use cases that leave out what every use case of the project states.

    What: a required field is neither an option nor a field of the body nor a default. ``-`` and
        ``none`` count: they state that there is nothing. Required are goal, primary actor,
        trigger and preconditions, or what ``usecase_required_fields`` lists. For one field
        alone the rule is called ``missing-trigger`` and the like.
    Why: whoever builds, tests or approves the use case has to ask, or guesses.
    Source: A. Cockburn, *Writing Effective Use Cases*, the fully dressed form.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. actor:: Customer

        .. usecase:: Withdraw cash
           :goal: The customer leaves with the cash.
           :primary-actor: Customer
           :trigger: The customer inserts a card.
           :preconditions: none

           .. flow::

              1. The customer enters the PIN.
    """
    for name in context.settings.required_fields:
        value = use_case.field(name)
        if value is None or not (value.stated_none or value.text.strip()):
            message = f"{title(use_case)} has no {name.replace('-', ' ')}, add :{name}:"
            location = value.location if value else use_case.location
            yield Problem(location=location, message=message, variant=f"missing-{name}")


@rule(Family.COMPLETENESS)
def approved_without_approver(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find use cases that are approved by nobody.

    What: the status says that the use case is approved, and ``:approved-by:`` is missing.
    Why: an approval without a name is none; nobody can be asked.

    Bad:
        .. usecase:: Withdraw cash
           :status: approved

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash
           :status: approved
           :approved-by: Ada

           .. flow::

              1. The customer enters the PIN.
    """
    status, approver = use_case.field(FieldName.STATUS), use_case.field(FieldName.APPROVED_BY)
    if (
        status is None
        or fold(status.text).rstrip(".") not in context.vocabulary.step_words.approved
    ):
        return
    if approver is None or approver.stated_none or not approver.text.strip():
        message = f"{title(use_case)} is approved, but by nobody, add :approved-by:"
        yield Problem(location=status.location, message=message)
