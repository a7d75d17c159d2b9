"""Targets of references: ``UC-WITHDRAW``, ``UC-WITHDRAW.2a``, ``.check-pin``, ``2a``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.flow import Step
from sphinxcontrib_usecase.model.labels import ExtensionLabel, StepLabel, parse_label
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.model.flow import Extension
    from sphinxcontrib_usecase.model.use_case import UseCase

#: Names the main success scenario as a whole.
MAIN = "main"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A reference target, split at its first dot."""

    #: The use case; empty when the target is relative.
    use_case: str
    #: The label, step name or ``main``; empty when the use case itself is meant.
    part: str


def parse_target(text: str, *, relative: bool) -> Target:
    """Split a target.

    :param text: what the author wrote
    :param relative: whether a target without a dot names a step rather than a use case
    """
    text = text.strip()
    head, dot, part = text.partition(".")
    if dot and not (relative and parse_label(text)):
        return Target(use_case=head.strip(), part=part.strip())
    return Target(use_case="", part=text) if relative else Target(use_case=text, part="")


def find_part(use_case: UseCase, part: str) -> Step | Extension | None:
    """Find a step or extension of *use_case* by label or by step name.

    A label wins over a name, so that ``2a`` never changes its meaning.
    """
    label = parse_label(part)
    if isinstance(label, StepLabel):
        return next((step for step in use_case.steps if step.label == label), None)
    if isinstance(label, ExtensionLabel):
        return next((e for e in use_case.extensions if e.label == label), None)
    name = fold(part)
    return next((s for s in use_case.steps if s.name and fold(s.name.text) == name), None)


def find_step(use_case: UseCase, part: str) -> Step | None:
    """Find a step of *use_case* by label or name; an extension is none."""
    found = find_part(use_case, part)
    return found if isinstance(found, Step) else None


def known_parts(use_case: UseCase) -> Iterator[str]:
    """Yield all that may stand after the dot: ``main``, labels and names of steps, extensions."""
    yield MAIN
    for step in use_case.steps:
        yield str(step.label)
        if step.name:
            yield step.name.text
    yield from (str(e.label) for e in use_case.extensions if e.label)


def anchor(use_case_id: str, part: str = "") -> str:
    """Give the HTML anchor of a use case or of a part of it.

    ``*`` becomes ``any``: not every browser takes a star in a fragment.
    """
    return f"uc-{use_case_id}.{part.replace('*', 'any')}" if part else f"uc-{use_case_id}"


def actor_anchor(actor_id: str) -> str:
    """Give the HTML anchor of an actor; no use case and no step can have one with a colon."""
    return f"uc-actor:{actor_id}"
