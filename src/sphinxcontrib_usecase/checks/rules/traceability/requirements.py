"""Requirements without a use case, and steps without a requirement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.finding import Severity
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.words import quote, title
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Catalogue, ExtensionLabel, StepLabel, UseCase


@rule(Family.TRACEABILITY, scope=Scope.CATALOGUE, default=Severity.OFF)
def uncovered_requirement(catalogue: Catalogue, context: Context) -> Iterator[Problem]:
    """Find requirements that no use case covers.

    What: a need of a type in ``usecase_needs["requirements"]`` is linked with no use case, no
        extension and no step, in neither direction and by no link type. Only in projects that
        load ``sphinx_needs``; off unless ``usecase_rules`` says otherwise.
    Why: either nobody needs it, or the use case in which somebody does is missing.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

        .. req:: The PIN is asked for
           :id: REQ_PIN

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN. :links:`REQ_PIN`

        .. req:: The PIN is asked for
           :id: REQ_PIN
    """
    del context
    for requirement in catalogue.external.requirements or ():
        if not requirement.covered_by:
            name = f"{quote(requirement.id)}, {quote(requirement.title)},"
            cure = f'write ":links: {requirement.id}" on one, or the role in a step'
            message = f"requirement {name} is covered by no use case and no step, {cure}"
            yield Problem(location=requirement.location, message=message)


@rule(Family.TRACEABILITY, default=Severity.OFF)
def unjustified_step(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find steps, and whole use cases, that serve no requirement.

    What: a step is linked with no need of a type in ``usecase_needs["requirements"]``, nor is
        its extension or its use case. Where nothing of a use case is linked, it is reported
        once. Only in projects that load ``sphinx_needs``; off unless ``usecase_rules`` says
        otherwise.
    Why: nobody has asked for it, or the requirement has not been written down.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN. :links:`REQ_PIN`
              2. The ATM prints an advertisement.

    Good:
        .. usecase:: Withdraw cash
           :links: REQ_PIN

           .. flow::

              1. The customer enters the PIN.
    """
    if context.catalogue.external.requirements is None:
        return
    linked = context.once(linked_labels)
    own = fold(use_case.id)
    if own in linked:
        return
    if not any(label.startswith(f"{own}.") for label in linked):
        message = f'{title(use_case)} serves no requirement, link it by ":links:"'
        yield Problem(location=use_case.location, message=message)
        return
    for flow in use_case.flows:
        for step in flow.steps:
            if not {fold(f"{use_case.id}.{label}") for label in _around(step.label)} & linked:
                message = (
                    f"step {step.label} serves no requirement, link it, its flow or its use case "
                    'by ":links:"'
                )
                yield Problem(location=step.location, message=message, flow=flow, step=step)


def linked_labels(context: Context) -> frozenset[str]:
    """Give all that is linked with a requirement, folded; use with `Context.once`."""
    requirements = context.catalogue.external.requirements or ()
    return frozenset(fold(label) for found in requirements for label in found.covered_by)


def _around(label: StepLabel) -> Iterator[StepLabel | ExtensionLabel]:
    """Yield a step and the extensions around it."""
    yield label
    extension = label.extension
    while extension is not None:
        yield extension
        extension = extension.parent
