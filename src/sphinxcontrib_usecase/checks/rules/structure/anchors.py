"""Where an extension hangs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.anchoring import anchors_at, is_misplaced, place_of_anchor
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.words import count, name, quote, title, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.parts import Parts
    from sphinxcontrib_usecase.model import Extension, ExtensionLabel, Location, UseCase

#: A label after a sign or the name of a flow: "*3a.", "A.4a".
_LABEL = re.compile(r"(?:\W+|\w\.)(?P<number>\d{1,4})(?P<letter>[A-Za-z])[.:)\s]")
#: A step in prose: "In point 3: ...", "At step 3, ...".
_PROSE = re.compile(r"(?:[^\W\d]+\s+){1,3}(?P<number>\d{1,4})\s*[:,]\s")


@rule(Family.STRUCTURE)
def unknown_anchor(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find extensions that hang on a step which does not exist.

    What: the label or the ``:at:`` of an extension names a step that its flow does not have, or
        the extension names no step at all.
    Why: nobody can tell when the condition is noticed, and the extension cannot be drawn or
        tested.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 7a. The PIN is wrong
              :rejoin: 1

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 1
    """
    for extension in use_case.extensions:
        for location, message in _defects(extension, use_case, context):
            yield Problem(location=location, message=message, flow=extension)


def _defects(
    extension: Extension, use_case: UseCase, context: Context
) -> Iterator[tuple[Location, str]]:
    """Yield what is wrong with the anchor, unless it is the label as such."""
    parts = context.parts(use_case)
    if is_misplaced(extension, parts):
        return
    if extension.at and anchors_at(extension.at.text, parts) is None:
        message = f"{written('at', extension.at.text)} names no step of {title(use_case)}"
        cure = context.hint(extension.at.text, parts.step_names, "give the number of a step")
        yield extension.at.location, message + cure
    elif extension.label is None:
        yield place_of_anchor(extension), _no_label(extension, parts)
    elif message := _missing(extension.label, parts):
        yield place_of_anchor(extension), message


def _no_label(extension: Extension, parts: Parts) -> str:
    """Say that there is no label, or no letter left for one."""
    condition = quote(extension.source_condition)
    if extension.at:
        at = written("at", extension.at.text)
        return f"no letter is left for extension {condition} {at}, merge some of the extensions"
    what = f"extension {condition}" if extension.source_condition.strip() else "extension"
    if label := _hidden_label(extension.source_condition, parts):
        return f"{what} does not start with its label, write {quote(f'{label}.')} before the words"
    return f'{what} names no step, start it with a label such as "2a." or add :at:'


def _hidden_label(condition: str, parts: Parts) -> str:
    """Find the label in "In point 3: ..." or "*3a. ..."; give nothing when in doubt."""
    found = _LABEL.match(condition) or _PROSE.match(condition)
    if found is None or not 1 <= int(found["number"]) <= parts.length(None):
        return ""
    return f"{int(found['number'])}{found.groupdict().get('letter', 'a').lower()}"


def _missing(label: ExtensionLabel, parts: Parts) -> str:
    """Say which step or parent is missing; an empty or missing main flow is another defect."""
    if label.parent is not None and label.parent not in parts.flows:
        parent = quote(str(label.parent))
        return (
            f"extension {quote(str(label))} hangs on a step of extension {parent}, "
            "which does not exist, write that one or correct the label"
        )
    last = parts.length(label.parent)
    if label.parent is None and not last:
        return ""
    single = (span.first for span in label.anchors if span.first == span.last)
    missing = next((number for number in single if not 1 <= number <= last), None)
    if missing is None:
        return ""
    return (
        f"extension {quote(str(label))} hangs on step {missing}, but "
        f"{name(parts.flows[label.parent])} has {count(last, 'step')}, correct the number"
    )
