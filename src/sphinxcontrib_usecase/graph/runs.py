"""Runs of a use case, in which each extension goes on where it was entered.

The control flow alone forgets that: an extension of several steps leads back to all of them,
so an endless loop could seem to be left through a step that no run in it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.continuation import Continuation
from sphinxcontrib_usecase.graph.index import is_region
from sphinxcontrib_usecase.graph.step_graph import Terminal
from sphinxcontrib_usecase.model.outcome import OutcomeKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinxcontrib_usecase.graph.index import FlowIndex
    from sphinxcontrib_usecase.graph.step_graph import Node
    from sphinxcontrib_usecase.model.flow import Extension
    from sphinxcontrib_usecase.model.labels import ExtensionLabel, StepLabel

#: Where the extensions around a step were entered, as far as that decides where they go on.
Entries = tuple[tuple["ExtensionLabel", "StepLabel"], ...]
#: A step, or an end, and how a run came there.
State = tuple["Node", Entries]

#: More states are not looked at: nobody writes so many ranges inside ranges.
_MOST = 20_000


class Runs:
    """All runs of one use case.

    :param index: its steps and flows
    :param leaving: steps that lead elsewhere than to the step after them, and where to
    """

    def __init__(self, index: FlowIndex, leaving: Mapping[StepLabel, Node] | None = None) -> None:
        """Resolve where flows go on."""
        self._index = index
        self._leaving = leaving or {}
        self._continuation = Continuation(index)
        self._regions = [e for label, e in index.extensions.items() if is_region(label)]

    def states(self) -> dict[State, list[State]] | None:
        """Give each state that some run comes to, with those after it.

        :return: ``None`` when there are too many
        """
        found: dict[State, list[State]] = {}
        waiting = [self._begin()]
        while waiting:
            state = waiting.pop()
            if state in found:
                continue
            found[state] = list(self._after(*state))
            if len(found) > _MOST:
                return None
            waiting += found[state]
        return found

    def _begin(self) -> State:
        """Give the first step."""
        main = self._index.flows.get(None)
        return (main.steps[0].label if main and main.steps else Terminal.OPEN), ()

    def _after(self, node: Node, entries: Entries) -> Iterator[State]:
        """Yield what can come after a step."""
        if isinstance(node, Terminal):
            return
        for extension in self._extensions(node):
            yield from self._enter(extension, node, entries)
        if node in self._leaving:
            yield self._state(self._leaving[node], dict(entries))
            return
        is_last = node.number == len(self._index.flows[node.extension].steps)
        after = self._continuation.after_flow if is_last else None
        ways = list(self._continuation.inside_flow(node))
        ways += after(node.extension, dict(entries)) if after else ()
        yield from (self._state(way.target, dict(entries)) for way in ways)

    def _extensions(self, step: StepLabel) -> Iterator[Extension]:
        """Yield the extensions that leave from *step*."""
        yield from self._index.extensions_at(step)
        if step.extension is None:
            yield from self._regions

    def _enter(self, extension: Extension, step: StepLabel, entries: Entries) -> Iterator[State]:
        """Yield where *extension* leads to from *step*."""
        label = extension.label
        known = dict(entries) | ({label: step} if label else {})
        if extension.steps:
            yield self._state(extension.steps[0].label, known)
        else:
            for way in self._continuation.after_flow(label, known):
                yield self._state(way.target, known)

    def _state(self, node: Node, entries: Mapping[ExtensionLabel, StepLabel]) -> State:
        """Keep of *entries* what matters at *node*."""
        kept = []
        label = None if isinstance(node, Terminal) else node.extension
        while label is not None:
            outcome = self._index.flows[label].outcome
            relative = outcome and outcome.kind in {OutcomeKind.NEXT, OutcomeKind.RETRY}
            if relative and label in entries:
                kept.append((label, entries[label]))
            label = label.parent
        return node, tuple(kept)


def depends_on_entry(index: FlowIndex) -> bool:
    """Tell whether some extension of several steps goes on where it was entered."""
    kinds = {OutcomeKind.NEXT, OutcomeKind.RETRY}
    return any(
        extension.outcome is not None
        and extension.outcome.kind in kinds
        and len(index.anchors(label)) > 1
        for label, extension in index.extensions.items()
    )
