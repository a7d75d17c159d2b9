"""Texts with the titles of what they include, as a reader sees them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from sphinxcontrib_usecase.model.flow import Flow

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.catalogue import Catalogue
    from sphinxcontrib_usecase.model.flow import Step
    from sphinxcontrib_usecase.model.use_case import UseCase

_AnyFlow = TypeVar("_AnyFlow", bound=Flow)


def with_titles(use_case: UseCase, catalogue: Catalogue) -> UseCase:
    """Show included use cases by their titles.

    A reference without a text of its own stands in a step as the identifier it points at,
    since no title is known while its document is read.

    :return: *use_case*, with other texts in the steps that include something
    """
    if not any(step.includes for step in use_case.steps):
        return use_case
    return replace(
        use_case,
        main_flows=tuple(_flow(flow, catalogue) for flow in use_case.main_flows),
        extensions=tuple(_flow(flow, catalogue) for flow in use_case.extensions),
    )


def _flow(flow: _AnyFlow, catalogue: Catalogue) -> _AnyFlow:
    """Rewrite the steps of one flow."""
    return replace(flow, steps=tuple(step_with_titles(step, catalogue) for step in flow.steps))


def step_with_titles(step: Step, catalogue: Catalogue) -> Step:
    """Do the same with one step."""
    text = step.text
    for mention in step.includes:
        if included := catalogue.use_case(mention.text):
            text = text.replace(mention.text, included.title)
    return replace(step, text=text)
