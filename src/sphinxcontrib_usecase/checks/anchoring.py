"""The two ways in which an extension may say where it hangs: its label and ``:at:``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model import AnchorRange, ExtensionLabel, StepLabel
from sphinxcontrib_usecase.model.labels import parse_anchors

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks.parts import Parts
    from sphinxcontrib_usecase.model import Extension, Location

Anchors = tuple[ExtensionLabel | None, frozenset[AnchorRange]]


def anchors_at(at: str, parts: Parts) -> Anchors | None:
    """Read the value of ``:at:``; ``None`` when it is neither a number nor a step's name."""
    if numbered := parse_anchors(at):
        return numbered[0], frozenset(numbered[1])
    step = parts.step(at)
    if step is None:
        return None
    here = AnchorRange(first=step.number, last=step.number)
    return step.label.extension, frozenset({here})


def is_misplaced(extension: Extension, parts: Parts) -> bool:
    """Tell whether the label is that of a step, or contradicts ``:at:``."""
    label = extension.written_label
    return isinstance(label, StepLabel) or contradicts_at(extension, parts)


def contradicts_at(extension: Extension, parts: Parts) -> bool:
    """Tell whether label and ``:at:`` name different steps."""
    label, at = extension.written_label, extension.at
    if at is None or not isinstance(label, ExtensionLabel):
        return False
    anchors = anchors_at(at.text, parts)
    return anchors is not None and anchors != (label.parent, frozenset(label.anchors))


def place_of_anchor(extension: Extension) -> Location:
    """Give the line that says where the extension hangs."""
    by_option = extension.at is not None and extension.written_label is None
    return extension.at.location if extension.at and by_option else extension.location
