"""An independent oracle: everything that can happen in a use case, one walk after the other.

It knows the model and nothing of ``graph`` or ``checks``. It is slow and plain on purpose: a
walk is a list of what is done next, with a stack of the places at which extensions were entered.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model import OutcomeKind, StepLabel, parse_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinxcontrib_usecase.model import Extension, Flow, Outcome, UseCase

#: Longer walks only go round again: random use cases have fewer places than that.
LONGEST = 400


@dataclass(frozen=True)
class At:
    """About to do a step: which flow, which step of it, and where each extension was entered."""

    flow: int
    step: int
    #: Flow and step at which the extensions around were entered, the innermost last.
    stack: tuple[tuple[int, int], ...]


#: How a walk is over.
End = str
Place = At | End


class Walker:
    """Walks through one use case.

    :param closings: outcomes of steps that leave their flow before its end, by position
    """

    def __init__(
        self, use_case: UseCase, closings: Mapping[tuple[int, int], Outcome] | None = None
    ) -> None:
        self.flows: list[Flow | Extension] = list(use_case.flows)
        self.closings = closings or {}
        #: The number of each flow by its label as text; the first of two counts.
        self.numbers: dict[str, int] = {}
        for number, flow in enumerate(self.flows):
            label = getattr(flow, "label", None)
            if number == 0 or label is not None:
                self.numbers.setdefault(str(label or ""), number)

    def places(self) -> dict[Place, list[Place]]:
        """Take every walk up to `LONGEST` places; give what came after each place."""
        after: dict[Place, list[Place]] = {}
        begin: Place = At(0, 0, ()) if self.flows[0].steps else "open"
        waiting = deque([(begin, 0)])
        while waiting:
            place, length = waiting.popleft()
            if place in after:
                continue
            assert length < LONGEST
            after[place] = list(self.next_places(place)) if isinstance(place, At) else []
            waiting.extend((following, length + 1) for following in after[place])
        return after

    def next_places(self, at: At) -> Iterator[Place]:
        """Yield what may come after a step was done."""
        for number, extension in enumerate(self.flows):
            if self.hangs_on(number, at.flow, at.step):
                stack = (*at.stack, (at.flow, at.step))
                if extension.steps:
                    yield At(number, 0, stack)
                else:
                    yield from self.finish(number, stack)
        closing = self.closings.get((at.flow, at.step))
        # A sentence that names no step of the use case may mean something else.
        if closing and (closing.kind.ends or self.find(closing.target, 0)):
            yield from self.obey(closing, at.flow, at.stack)
        else:
            yield from self.go_on(at)

    def hangs_on(self, number: int, flow: int, step: int) -> bool:
        """Tell whether the extension *number* may be entered at a step."""
        label = getattr(self.flows[number], "label", None)
        if label is None or self.numbers.get(str(label)) != number:
            return False
        if self.numbers.get(str(label.parent or "")) != flow:
            return False
        return label.any_time or any(r.first <= step + 1 <= r.last for r in label.anchors)

    def go_on(self, at: At) -> Iterator[Place]:
        """Yield what comes after a step when nothing special happens."""
        for stating, flow in enumerate(self.flows):
            counts = self.numbers.get(str(getattr(flow, "label", None) or "")) == stating
            for repeat in flow.repeats if counts else ():
                first, last = self.find(repeat.first, stating), self.find(repeat.last, stating)
                begins = first and first[0] == at.flow and first[1] <= at.step
                if first and begins and last == (at.flow, at.step):
                    yield At(at.flow, first[1], at.stack)
        if at.step + 1 < len(self.flows[at.flow].steps):
            yield At(at.flow, at.step + 1, at.stack)
        else:
            yield from self.finish(at.flow, at.stack)

    def finish(self, flow: int, stack: tuple[tuple[int, int], ...]) -> Iterator[Place]:
        """Yield what comes after the last step of a flow."""
        outcome = self.flows[flow].outcome
        if outcome is None:
            yield "success" if flow == 0 else "open"
        else:
            yield from self.obey(outcome, flow, stack)

    def obey(
        self, outcome: Outcome, flow: int, stack: tuple[tuple[int, int], ...]
    ) -> Iterator[Place]:
        """Yield where an outcome leads to."""
        if outcome.kind.ends:
            yield str(outcome.kind)
        elif outcome.kind is OutcomeKind.REJOIN:
            found = self.find(outcome.target, 0)
            yield At(*found, self.around(found[0], flow, stack)) if found else "open"
        elif not stack:
            yield "open"
        elif outcome.kind is OutcomeKind.RETRY:
            yield At(*stack[-1], stack[:-1])
        else:
            yield from self.go_on(At(*stack[-1], stack[:-1]))

    def around(
        self, target: int, flow: int, stack: tuple[tuple[int, int], ...]
    ) -> tuple[tuple[int, int], ...]:
        """Give the stack at a step of *target*, which is *flow* or lies around it."""
        depth = {number: level for level, (number, _) in enumerate(stack)} | {flow: len(stack)}
        return stack[: depth[target]] if target in depth else ()

    def find(self, target: str, stating: int) -> tuple[int, int] | None:
        """Find a step by its label or name; a bare number counts in the flow *stating*."""
        label = parse_label(target)
        if label is None:
            for number, flow in enumerate(self.flows):
                for position, step in enumerate(flow.steps):
                    if step.name and step.name.text == target:
                        return number, position
            return None
        if not isinstance(label, StepLabel):
            return None
        here = self.numbers.get(str(label.extension or ""))
        here = stating if label.extension is None else here
        if here is None or label.number > len(self.flows[here].steps):
            return None
        return here, label.number - 1


def visited(after: Mapping[Place, list[Place]]) -> set[tuple[int, int]]:
    """Give the steps that some walk comes to."""
    return {(place.flow, place.step) for place in after if isinstance(place, At)}


def endless(walker: Walker) -> set[int]:
    """Give the flows whose last step some walk comes to, and after which no walk ends."""
    after = walker.places()
    found = set()
    for number, flow in enumerate(walker.flows):
        last = number, len(flow.steps) - 1
        lasts = [p for p in after if isinstance(p, At) and (p.flow, p.step) == last]
        if lasts and not any(_comes_to_an_end(place, after) for place in lasts):
            found.add(number)
    return found


def _comes_to_an_end(place: Place, after: Mapping[Place, list[Place]]) -> bool:
    """Tell whether some walk from *place* ends."""
    seen, waiting = set(), [place]
    while waiting:
        here = waiting.pop()
        if not isinstance(here, At):
            return True
        if here not in seen:
            seen.add(here)
            waiting += after[here]
    return False
