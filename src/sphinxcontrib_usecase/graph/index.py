"""What the labels and names of one use case point at, found in constant time."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.labels import StepLabel, parse_label
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinxcontrib_usecase.model.flow import Extension, Flow, Repeat, Step
    from sphinxcontrib_usecase.model.labels import AnchorRange, ExtensionLabel
    from sphinxcontrib_usecase.model.use_case import UseCase


class FlowIndex:
    """Finds flows, steps and anchors of one use case.

    Of two extensions with one label the first counts, as it does for references. An
    extension without a label, or with one that names no step, hangs nowhere.
    """

    def __init__(self, use_case: UseCase) -> None:
        """Index everything once; each later question is a look-up."""
        #: The use case.
        self.use_case = use_case
        #: The flows that count: the main success scenario under ``None``, then extensions.
        self.flows: dict[ExtensionLabel | None, Flow] = _flows(use_case)
        #: The steps that count, by label.
        self.steps: dict[StepLabel, Step] = {
            step.label: step for flow in self.flows.values() for step in flow.steps
        }
        #: The extensions that count, in order, by label.
        self.extensions: dict[ExtensionLabel, Extension] = {
            extension.label: extension
            for extension in use_case.extensions
            if extension.label and self.flows[extension.label] is extension
        }
        self._names = _names(self.steps.values())
        self._extensions_at: dict[StepLabel, list[Extension]] = defaultdict(list)
        for label, extension in self.extensions.items():
            if not is_region(label):
                for anchor in self.anchors(label):
                    self._extensions_at[anchor].append(extension)

    def step(self, target: str) -> Step | None:
        """Find a step by label or name; a label wins."""
        label = parse_label(target)
        if label is None:
            return self._names.get(fold(target))
        return self.steps.get(label) if isinstance(label, StepLabel) else None

    def anchors(self, label: ExtensionLabel) -> tuple[StepLabel, ...]:
        """Give the steps the extension *label* can start from, as far as they exist."""
        parent = self.flows.get(label.parent)
        if parent is None:
            return ()
        count = len(parent.steps)
        spans = [(1, count)] if label.any_time else _spans(label.anchors, count)
        return tuple(parent.steps[n - 1].label for lo, hi in spans for n in range(lo, hi + 1))

    def extensions_at(self, step: StepLabel) -> tuple[Extension, ...]:
        """Give the extensions that leave from *step*, without those of the whole main flow."""
        return tuple(self._extensions_at.get(step, ()))

    def loop(self, flow: Flow, repeat: Repeat) -> tuple[StepLabel, StepLabel] | None:
        """Give first and last step of an explicit loop, or ``None`` when it makes no sense.

        A bare number counts in the flow that states the loop.
        """
        first, last = self.in_flow(flow, repeat.first), self.in_flow(flow, repeat.last)
        if first is None or last is None or first.extension != last.extension:
            return None
        return (first, last) if first.number <= last.number else None

    def in_flow(self, flow: Flow, target: str) -> StepLabel | None:
        """Find a step named from within *flow*, where a bare number counts."""
        label = parse_label(target)
        own = flow.steps[0].label.extension if flow.steps else None
        if isinstance(label, StepLabel) and label.extension is None:
            label = StepLabel(extension=own, number=label.number)
            return label if label in self.steps else None
        step = self.step(target)
        return step.label if step else None


def is_region(label: ExtensionLabel) -> bool:
    """Tell whether an extension leaves the whole main success scenario, at any time."""
    return label.any_time and label.parent is None


def _flows(use_case: UseCase) -> dict[ExtensionLabel | None, Flow]:
    """Index the main flow and the extensions with a label; the first of each counts."""
    flows: dict[ExtensionLabel | None, Flow] = {}
    if use_case.main_flow:
        flows[None] = use_case.main_flow
    for extension in use_case.extensions:
        if extension.label is not None:
            flows.setdefault(extension.label, extension)
    return flows


def _names(steps: Iterable[Step]) -> dict[str, Step]:
    """Index the named steps; the first of each name counts."""
    names: dict[str, Step] = {}
    for step in steps:
        if step.name:
            names.setdefault(fold(step.name.text), step)
    return names


def _spans(ranges: Iterable[AnchorRange], count: int) -> list[tuple[int, int]]:
    """Clip ranges to the steps that exist and join those that overlap."""
    spans: list[tuple[int, int]] = []
    for first, last in sorted((max(r.first, 1), min(r.last, count)) for r in ranges):
        if first > last:
            continue
        if spans and first <= spans[-1][1] + 1:
            spans[-1] = spans[-1][0], max(spans[-1][1], last)
        else:
            spans.append((first, last))
    return spans
