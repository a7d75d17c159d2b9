"""Main success scenarios, and what flows consist of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import name, place, quote, title
from sphinxcontrib_usecase.model import StrayKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import UseCase


@rule(Family.STRUCTURE)
def no_main_flow(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find use cases without a main success scenario.

    What: a use case has no ``flow`` without a label.
    Why: extensions have nothing to hang on, and there is nothing to draw or to test.

    Bad:
        .. usecase:: Withdraw cash

           1. The customer enters the PIN.
           2. The ATM pays out.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.
              2. The ATM pays out.
    """
    del context
    if use_case.main_flows:
        return
    message = f"{title(use_case)} has no main success scenario, "
    lists = (s.mention.location for s in use_case.strays if s.kind is StrayKind.LIST)
    if location := next(lists, None):
        message += f'put the numbered list {place(location)} under ".. flow::"'
    else:
        message += 'add ".. flow::" with its steps as a numbered list'
    yield Problem(location=use_case.location, message=message)


@rule(Family.STRUCTURE)
def several_main_flows(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find use cases with a second main success scenario.

    What: a use case has more than one ``flow`` without a label.
    Why: only the first one counts; the others are alternatives that say neither where they
        start nor on what condition.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. flow::

              1. The customer holds up the phone.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. flow:: 1a. The customer has a phone
              :ends: success

              1. The customer holds up the phone.
    """
    del context
    for flow in use_case.main_flows[1:]:
        first = place(use_case.main_flows[0].location)
        message = (
            f"{title(use_case)} has a main success scenario {first} already, give this flow a "
            'label and a condition, such as ".. flow:: 2a. The customer cancels"'
        )
        yield Problem(location=flow.location, message=message, flow=flow)


@rule(Family.STRUCTURE)
def empty_flow(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find main flows without steps, and steps without text.

    What: the main success scenario has no steps, or a step of any flow says nothing.
    Why: a flow is told by its steps. (An extension may be empty: its condition and its outcome
        can say it all.)

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.
    """
    del context
    main = use_case.main_flow
    if main and not main.steps:
        message = f"{name(main)} of {title(use_case)} has no steps, write them as a numbered list"
        yield Problem(location=main.location, message=message, flow=main)
    # A role without back-ticks is a defect of its own, see stray-field.
    roles = {s.mention.location for s in use_case.strays if s.kind is StrayKind.ROLE}
    for flow in use_case.flows:
        for step in flow.steps:
            empty = not step.source_text.strip() and not step.substeps
            if empty and step.location not in roles:
                message = f"step {step.label} has no text, say who does what"
                yield Problem(location=step.location, message=message, flow=flow, step=step)


@rule(Family.STRUCTURE)
def missing_condition(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find extensions that do not say when they apply.

    What: an extension has a label or an ``:at:``, but no condition.
    Why: the condition is what is noticed at the step; without it nobody knows whether to go
        this way.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a.
              :ends: failure

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :ends: failure
    """
    del context
    for extension in use_case.extensions:
        anchor = extension.label or extension.written_label
        where = str(anchor) if anchor else extension.at and extension.at.text
        if where and not extension.source_condition.strip():
            cure = 'write after the label what is noticed there, such as "The PIN is wrong"'
            message = f"extension {quote(where)} has no condition, {cure}"
            yield Problem(location=extension.location, message=message, flow=extension)
