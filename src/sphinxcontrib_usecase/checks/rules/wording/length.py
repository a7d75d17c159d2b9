"""Flows that are too long to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import count, name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import UseCase


@rule(Family.WORDING)
def too_many_steps(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find flows with more steps than a reader keeps in mind.

    What: a flow has more than ``usecase_max_steps`` steps, nine unless a project says otherwise.
    Why: a long flow is mostly written at too low a level, or it is two use cases.
    Source: A. Cockburn, *Writing Effective Use Cases*: three to nine steps.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer comes.
              2. The customer takes out a purse.
              3. The customer opens the purse.
              4. The customer takes out a card.
              5. The customer turns the card.
              6. The customer inserts the card.
              7. The customer enters the PIN.
              8. The customer chooses an amount.
              9. The ATM pays out.
              10. The customer takes the cash.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer inserts a card.
              2. The customer enters the PIN.
              3. The customer chooses an amount.
              4. The ATM pays out.
    """
    most = context.settings.max_steps
    for flow in use_case.flows:
        if len(flow.steps) > most:
            message = (
                f"{name(flow)} has {count(len(flow.steps), 'step')}, more than {most}, "
                "tell less detail or move a part to a use case that it includes"
            )
            yield Problem(location=flow.location, message=message, flow=flow)
