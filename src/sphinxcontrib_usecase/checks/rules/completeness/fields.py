"""What a use case has to state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.options import of_use_case
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.rules.structure.options import meant_options
from sphinxcontrib_usecase.checks.words import quote, title
from sphinxcontrib_usecase.model import FieldName
from sphinxcontrib_usecase.model.approval import approvals
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import FieldValue, UseCase
    from sphinxcontrib_usecase.model.approval import Approval


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
            if name in meant_options(of_use_case(use_case), context):
                continue  # a misspelt option, a defect of its own
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
    status = _approved(use_case, context)
    if status and next(approvals(use_case.field(FieldName.APPROVED_BY)), None) is None:
        message = f"{title(use_case)} is approved, but by nobody, add :approved-by:"
        yield Problem(location=status.location, message=message)


@rule(Family.COMPLETENESS)
def missing_approval(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find approved use cases that lack one of the approvals of the project.

    What: the status says that the use case is approved, and ``:approved-by:`` names nobody in a
        role of ``usecase_required_approvals``. The role stands behind the name, ``Max
        (technical)``, or before it, ``technical: Max``; whom the setting lists for the role needs
        none. Without the setting nothing is asked for.
    Why: the business has agreed to what nobody can build, or the other way round.

    Bad:
        .. usecase:: Withdraw cash
           :status: approved
           :approved-by: Ada (business)

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash
           :status: approved
           :approved-by: Ada (business), Max (technical)

           .. flow::

              1. The customer enters the PIN.
    """
    value = use_case.field(FieldName.APPROVED_BY)
    given = tuple(approvals(value))
    if value is None or not given or _approved(use_case, context) is None:
        return
    for role, names in context.settings.required_approvals.items():
        if not any(_counts(approval, role, names) for approval in given):
            yield Problem(location=value.location, message=_lacks(use_case, role, names, given))


def _approved(use_case: UseCase, context: Context) -> FieldValue | None:
    """Give the status when it says that the use case is approved."""
    status = use_case.field(FieldName.STATUS)
    approved = context.vocabulary.step_words.approved
    return status if status and fold(status.text).rstrip(".") in approved else None


def _counts(approval: Approval, role: str, names: tuple[str, ...]) -> bool:
    """Tell whether an approval is one in *role*; *names* are those who may give it."""
    if names:
        return not {fold(approval.name), fold(approval.role)}.isdisjoint(map(fold, names))
    return fold(approval.role) == fold(role)


def _lacks(
    use_case: UseCase, role: str, names: tuple[str, ...], given: tuple[Approval, ...]
) -> str:
    """Say which approval is missing, and what to add."""
    example = f"{names[0] if names else 'NAME'} ({role})"
    wrong = next((quote(a.name) for a in given if fold(a.role) == fold(role)), "")
    if wrong:
        may = " or ".join(map(quote, names))
        return f"{title(use_case)}: {wrong} may not approve as {role}, name {may} in :approved-by:"
    return (
        f"{title(use_case)} is approved, but by nobody in the role {quote(role)}, "
        f"add {quote(example)} to :approved-by:"
    )
