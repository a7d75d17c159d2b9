"""Identifiers of needs, derived from ours: ``UC-WITHDRAW.2a`` is ``UC_WITHDRAW__2A``.

sphinx-needs takes capital letters, digits and underscores, and splits parts at the dot.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model import StepLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.graph.index import FlowIndex
    from sphinxcontrib_usecase.model import ExtensionLabel, Step

#: Stands between the identifier of a use case and that of its part.
JOINT = "__"
_ANY_TIME = "ANY"
_SHORTEST = 5


def capitals(text: str) -> str:
    """Write *text* in capital letters, digits and underscores.

    Accents are dropped; a letter that no capital from A to Z stands for becomes ``X`` and its
    number in Unicode, so that different names stay different.
    """
    plain = "".join(
        char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
    )
    return "".join(map(_capital, plain.upper()))


def need_id(identifier: str, prefix: str) -> str:
    """Give the identifier of the need of a use case or actor.

    A short one is filled up: sphinx-needs takes none below five characters.

    :param prefix: what all of its type start with; not repeated where it stands there already
    """
    name = capitals(identifier)
    return (name if name.startswith(prefix) else prefix + name).ljust(_SHORTEST, "_")


class PartIds:
    """Identifiers of the parts of one use case, by step name where there is one.

    :param index: the use case
    :param whole: identifier of its own need
    """

    def __init__(self, index: FlowIndex, whole: str) -> None:
        """Index the names of the steps."""
        #: Identifier of the need of the use case.
        self.whole = whole
        self._stem = whole.rstrip("_")
        self._names = {s.label: capitals(s.name.text) for s in index.steps.values() if s.name}

    def step(self, step: Step) -> str:
        """Give the identifier of the need of *step*."""
        return f"{self._stem}{JOINT}{self._step(step.label)}"

    def extension(self, label: ExtensionLabel) -> str:
        """Give the identifier of the need of the extension *label*."""
        return f"{self._stem}{JOINT}{self._extension(label)}"

    def _step(self, label: StepLabel) -> str:
        """Name a step: by its name, else by its number behind that of its extension."""
        flow = self._extension(label.extension) if label.extension else ""
        return self._names.get(label) or f"{flow}{label.number}"

    def _extension(self, label: ExtensionLabel) -> str:
        """Name an extension: the steps it starts from, then its letter."""
        steps = "_AND_".join(self._anchors(label)) or self._any_time(label)
        blank = "" if steps[-1].isdigit() and not self._is_named(label) else "_"
        return f"{steps}{blank}{label.letter.upper()}"

    def _anchors(self, label: ExtensionLabel) -> Iterator[str]:
        """Yield the steps, a range as one text."""
        for anchors in label.anchors:
            ends = dict.fromkeys((anchors.first, anchors.last))
            labels = (StepLabel(extension=label.parent, number=number) for number in ends)
            yield "_TO_".join(map(self._step, labels))

    def _any_time(self, label: ExtensionLabel) -> str:
        """Name the whole flow around an extension that may start at any step."""
        return f"{self._extension(label.parent)}_{_ANY_TIME}" if label.parent else _ANY_TIME

    def _is_named(self, label: ExtensionLabel) -> bool:
        """Tell whether the last step that an extension starts from has a name."""
        numbers = label.numbers[-1:]
        return any(StepLabel(extension=label.parent, number=n) in self._names for n in numbers)


def _capital(char: str) -> str:
    """Write one capital letter or digit."""
    if char.isascii():
        return char if char.isalnum() else "_"
    return f"X{ord(char):04X}" if char.isalnum() else "_"
