"""Which steps are said to need no extension."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.graph.index import FlowIndex
    from sphinxcontrib_usecase.model import Flow, NoExtension, StepLabel


def no_extensions(index: FlowIndex) -> Iterator[tuple[NoExtension, StepLabel | None, Flow | None]]:
    """Yield every ``:no-extension:`` of a use case, and the step that it names.

    In the options of a flow a bare number counts in that flow.

    :return: what is said, the step, or ``None`` when there is no such step, and the flow that
        says it, or ``None`` when it is the use case
    """
    for statement in index.use_case.no_extensions:
        step = index.step(statement.step)
        yield statement, step.label if step else None, None
    for flow in index.flows.values():
        for statement in flow.no_extensions:
            yield statement, index.in_flow(flow, statement.step), flow


def reasons(index: FlowIndex) -> dict[StepLabel, NoExtension]:
    """Give what is said about each step that needs no extension.

    Without a reason it does not count, and of two the first one does.
    """
    found: dict[StepLabel, NoExtension] = {}
    for statement, step, _ in no_extensions(index):
        if step is not None and statement.reason:
            found.setdefault(step, statement)
    return found
