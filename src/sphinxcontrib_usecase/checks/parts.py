"""The parts of one use case, found by label or name in constant time."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.index import FlowIndex
from sphinxcontrib_usecase.graph.no_extensions import reasons
from sphinxcontrib_usecase.model import ExtensionLabel, OutcomeKind, parse_label
from sphinxcontrib_usecase.model.reference import MAIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.model import NoExtension, Step, StepLabel


class Parts(FlowIndex):
    """What rules ask about the flows and steps of one use case, beside `FlowIndex`."""

    def has(self, text: str) -> bool:
        """Tell whether *text* is the label or name of a step, or the label of an extension."""
        label = parse_label(text)
        return label in self.flows if isinstance(label, ExtensionLabel) else bool(self.step(text))

    @cached_property
    def step_names(self) -> tuple[str, ...]:
        """The names of steps as written, for suggestions."""
        return tuple(step.name.text for step in self.steps.values() if step.name)

    @cached_property
    def rejoin_targets(self) -> tuple[str, ...]:
        """What may stand after ``:rejoin:`` beside labels, for suggestions."""
        return (*self.step_names, OutcomeKind.NEXT, OutcomeKind.RETRY)

    @cached_property
    def reference_targets(self) -> tuple[str, ...]:
        """What may stand after the dot of a reference beside labels, for suggestions."""
        return (*self.step_names, MAIN)

    def length(self, label: ExtensionLabel | None) -> int:
        """Count the steps of the flow *label*; 0 when there is no such flow."""
        flow = self.flows.get(label)
        return len(flow.steps) if flow else 0

    def answered(self, step: Step) -> bool:
        """Tell whether an extension hangs on *step*: by number, by a range or at any time.

        What may happen at any time may do so in extensions too, but not in its own.
        """
        flow = step.label.extension
        around = set(_with_parents(flow))
        any_time = self._any_time.get(None, set()) - around or self._any_time.get(flow)
        return bool(any_time or self.extensions_at(step.label))

    @cached_property
    def reasons(self) -> dict[StepLabel, NoExtension]:
        """What is said about each step that needs no extension."""
        return reasons(self)

    @cached_property
    def _any_time(self) -> dict[ExtensionLabel | None, set[ExtensionLabel]]:
        """The extensions that may happen at any time, by the flow they leave."""
        found: dict[ExtensionLabel | None, set[ExtensionLabel]] = defaultdict(set)
        for label in self.extensions:
            if label.any_time:
                found[label.parent].add(label)
        return found


def _with_parents(label: ExtensionLabel | None) -> Iterator[ExtensionLabel]:
    """Yield *label* and the extensions around it."""
    while label is not None:
        yield label
        label = label.parent
