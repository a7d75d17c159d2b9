"""Which partition each step lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.activity import Partition

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinxcontrib_usecase.graph.activity import Words
    from sphinxcontrib_usecase.graph.index import FlowIndex
    from sphinxcontrib_usecase.model.cast import Cast, Performer
    from sphinxcontrib_usecase.model.labels import ExtensionLabel, StepLabel
    from sphinxcontrib_usecase.model.use_case import UseCase


class Lanes:
    """The partitions of one use case.

    A step whose performer is not known stays in the lane of the step before; the first step
    of an extension in the lane of its anchor; the first step of all in the first lane known.

    :param flows: the flows that are drawn
    """

    def __init__(
        self,
        index: FlowIndex,
        cast: Cast,
        words: Words,
        flows: Iterable[ExtensionLabel | None],
    ) -> None:
        """Find the performers of all steps."""
        self._index = index
        self._cast = cast
        self._titles: dict[str, str] = {}
        self._lane: dict[StepLabel, str | None] = {}
        for label in flows:
            self._place(label, words)
        #: Partitions in order of appearance.
        self.partitions = tuple(Partition(key=k, title=t) for k, t in self._titles.items())

    def of(self, step: StepLabel) -> str | None:
        """Give the partition of *step*, or ``None`` when there are none."""
        lane = self._lane.get(step)
        return self.first if lane is None else lane

    @property
    def first(self) -> str | None:
        """Give the first partition, or ``None`` when there are none."""
        return self.partitions[0].key if self.partitions else None

    def _place(self, label: ExtensionLabel | None, words: Words) -> None:
        """Place the steps of one flow."""
        lane = self._lane_before(label)
        for step in self._index.flows[label].steps:
            performer = self._cast.performer(self._index.use_case, step)
            if performer is not None:
                lane = performer.key
                self._titles.setdefault(lane, _title(performer, self._index.use_case, words))
            self._lane[step.label] = lane

    def _lane_before(self, label: ExtensionLabel | None) -> str | None:
        """Give the lane of the first anchor."""
        anchors = self._index.anchors(label) if label else ()
        return self._lane.get(anchors[0]) if anchors else None


def _title(performer: Performer, use_case: UseCase, words: Words) -> str:
    """Give what stands at the head of the performer's lane."""
    if performer.actor:
        return performer.actor.title
    return use_case.scope.text if use_case.scope else words.system
