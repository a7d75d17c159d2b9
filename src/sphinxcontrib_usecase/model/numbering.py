"""Which label an extension gets when the author gives only ``:at:``, or gives one himself."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.labels import (
    AnchorRange,
    ExtensionLabel,
    StepLabel,
    letters,
    parse_anchors,
)
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sphinxcontrib_usecase.model.labels import Label

#: Extensions of extensions of extensions … are not labelled deeper than this.
MAX_DEPTH = 20

#: Where an extension hangs: the extension whose steps are meant, if any, and the steps.
_Place = tuple[ExtensionLabel | None, tuple[AnchorRange, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of an extension before labels are assigned."""

    #: The label written before the condition.
    written: Label | None = None
    #: The value of ``:at:``.
    at: str | None = None
    #: Names of its own steps by position; ``None`` where a step has no name.
    step_names: tuple[str | None, ...] = ()


def assign_labels(
    drafts: Sequence[Draft], main_step_names: Sequence[str | None]
) -> list[ExtensionLabel | None]:
    """Give each extension its label.

    Written labels are kept. The others get the next free letter at the step that ``:at:``
    names; a range or list reserves its letter on all its steps, so that ``4-6a`` is
    followed by ``5b``. An extension of an extension's named step may stand before it.

    :param drafts: the extensions in order
    :param main_step_names: names of the steps of the main flow by position
    :return: one label per draft; ``None`` where no step can be found
    """
    labels: list[ExtensionLabel | None] = [
        draft.written if isinstance(draft.written, ExtensionLabel) else None for draft in drafts
    ]
    numbering = _Numbering(names=_named(None, main_step_names))
    for draft, label in zip(drafts, labels, strict=True):
        if label is not None:
            numbering.reserve(label, draft.step_names)
    waiting: dict[str, list[int]] = {}
    for position, written in enumerate(tuple(labels)):
        ready = [] if written else [position]
        while ready:
            draft = drafts[current := ready.pop(0)]
            labels[current] = numbering.next_free(draft)
            if labels[current] is None:
                waiting.setdefault(fold(draft.at or ""), []).append(current)
            else:
                # Its steps have labels now, so what hangs on them can be labelled as well.
                names = map(fold, filter(None, draft.step_names))
                ready += chain.from_iterable(waiting.pop(name, []) for name in names)
    return labels


@dataclass(frozen=True, slots=True, kw_only=True)
class _Numbering:
    """The labels given so far."""

    #: Folded name to step, for all steps whose label is known.
    names: dict[str, StepLabel]
    #: By parent and letter: the steps where the letter is used, as the bits of a number.
    used: dict[tuple[ExtensionLabel | None, str], int] = field(default_factory=dict)

    def reserve(self, label: ExtensionLabel, step_names: Iterable[str | None]) -> None:
        """Mark the letter as used at every step the label hangs on, and note its own steps."""
        key = (label.parent, label.letter)
        self.used[key] = self.used.get(key, 0) | _bits(label.anchors)
        for name, step in _named(label, step_names).items():
            self.names.setdefault(name, step)

    def next_free(self, draft: Draft) -> ExtensionLabel | None:
        """Make a label at the step or steps that ``:at:`` names."""
        place = self._place(draft.at) if draft.at else None
        if place is None:
            return None
        parent, anchors = place
        if parent and parent.depth >= MAX_DEPTH:
            return None
        bits = _bits(anchors)
        for letter in letters():
            if not self.used.get((parent, letter), 0) & bits:
                label = ExtensionLabel(parent=parent, anchors=anchors, letter=letter)
                self.reserve(label, draft.step_names)
                return label
        return None

    def _place(self, at: str) -> _Place | None:
        """Find the steps that *at* names, by number or by name."""
        step = self.names.get(fold(at))
        if (numbered := parse_anchors(at)) or step is None:
            return numbered
        return step.extension, (AnchorRange(first=step.number, last=step.number),)


def _named(
    extension: ExtensionLabel | None, step_names: Iterable[str | None]
) -> dict[str, StepLabel]:
    """Index the named steps of one flow."""
    return {
        fold(name): StepLabel(extension=extension, number=number)
        for number, name in enumerate(step_names, start=1)
        if name
    }


def _bits(anchors: tuple[AnchorRange, ...]) -> int:
    """Give the steps as the bits of a number; bit 0 is ``*``."""
    bits = 0 if anchors else 1
    for anchor in anchors:
        low, high = sorted((anchor.first, anchor.last))
        bits |= (1 << high + 1) - (1 << low)
    return bits
