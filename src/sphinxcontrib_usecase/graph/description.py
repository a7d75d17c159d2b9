"""What the activity of a use case depends on, told without working the activity out.

Pictures are kept by it: on a build in which nothing has changed no activity is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.cast import Cast
    from sphinxcontrib_usecase.model.flow import Flow, Step
    from sphinxcontrib_usecase.model.use_case import UseCase


def describe_activity(use_case: UseCase, cast: Cast) -> str:
    """Tell what the activity of *use_case* depends on: two that are told alike are equal.

    Lines and files, and whatever no picture shows, are left out.

    :param cast: tells who performs a step
    """
    scope = use_case.scope.text if use_case.scope else None
    flows = [_flow(flow, use_case, cast) for flow in use_case.flows]
    return repr((use_case.id, use_case.title, scope, flows))


def _flow(flow: Flow, use_case: UseCase, cast: Cast) -> tuple[object, ...]:
    """Tell what one flow says."""
    outcome = flow.outcome
    return (
        # Of a main success scenario both are missing.
        str(getattr(flow, "label", None)),
        getattr(flow, "condition", None),
        outcome and (outcome.kind.value, outcome.target),
        [(repeat.first, repeat.last, repeat.until) for repeat in flow.repeats],
        [_step(step, use_case, cast) for step in flow.steps],
    )


def _step(step: Step, use_case: UseCase, cast: Cast) -> tuple[object, ...]:
    """Tell what one step says, and who performs it."""
    performer = cast.performer(use_case, step)
    return (
        str(step.label),
        step.text,
        step.name and step.name.text,
        [mention.text for mention in step.includes],
        performer and (performer.key, performer.actor and performer.actor.title),
    )
