"""Labels and names that are given twice or go too deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import place, quote
from sphinxcontrib_usecase.model import ExtensionLabel
from sphinxcontrib_usecase.model.labels import letters
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Location, UseCase

#: Cockburn's advice; deeper ones are use cases of their own.
_DEEPEST = 3


@rule(Family.STRUCTURE)
def duplicate_label(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find extensions that carry the label of another one.

    What: two extensions of one use case have the same label.
    Why: references, scenarios and tests that name the label reach only the first.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 1

           .. exception:: 1a. The card has expired
              :ends: failure

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 1

           .. exception:: 1b. The card has expired
              :ends: failure
    """
    first = context.parts(use_case).flows
    for extension in use_case.extensions:
        label = extension.label
        if label is not None and first[label] is not extension:
            other = place(first[label].location)
            message = f"label {quote(str(label))} is already used {other}{_free(label, first)}"
            yield Problem(location=extension.location, message=message, flow=extension)


def _free(label: ExtensionLabel, taken: Container[ExtensionLabel | None]) -> str:
    """Offer the next letter that is free."""
    for letter in letters():
        free = ExtensionLabel(parent=label.parent, anchors=label.anchors, letter=letter)
        if free not in taken:
            return f", label this one {quote(str(free))}"
    return ", merge some of the extensions"


@rule(Family.STRUCTURE)
def duplicate_step_name(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps that carry the name of another one.

    What: two steps of one use case have the same ``:name:``.
    Why: a reference to the name reaches only the first.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. :name:`check` The bank checks the card.
              2. :name:`check` The bank checks the PIN.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. :name:`check-card` The bank checks the card.
              2. :name:`check-pin` The bank checks the PIN.
    """
    del context
    seen: dict[str, Location] = {}
    for flow in use_case.flows:
        for step in flow.steps:
            if step.name is None:
                continue
            first = seen.setdefault(fold(step.name.text), step.name.location)
            if first is not step.name.location:
                what = f"step name {quote(step.name.text)} is already used {place(first)}"
                message = f"{what}, give step {step.label} another"
                location = step.name.location
                yield Problem(location=location, message=message, flow=flow, step=step)


@rule(Family.STRUCTURE)
def nested_too_deep(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find extensions of extensions of extensions.

    What: an extension is nested more than three deep.
    Why: nobody keeps track of where ``1a1a1a1a`` belongs.
    Source: A. Cockburn, *Writing Effective Use Cases*.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. flow:: 1a1a1a1a. The customer has forgotten it
              :ends: failure

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. flow:: 1a. The customer has forgotten it
              :ends: failure
    """
    del context
    for extension in use_case.extensions:
        if extension.label and extension.label.depth > _DEEPEST:
            label, depth = quote(str(extension.label)), extension.label.depth
            message = (
                f"extension {label} is nested {depth} deep, at most {_DEEPEST} can be followed, "
                "make one of them a use case of its own and include it"
            )
            yield Problem(location=extension.location, message=message, flow=extension)
