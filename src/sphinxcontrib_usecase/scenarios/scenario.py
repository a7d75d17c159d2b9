"""One complete path through a use case, from its start to one of its ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph import Terminal
from sphinxcontrib_usecase.model import StepLabel

if TYPE_CHECKING:
    from sphinxcontrib_usecase.graph import Edge
    from sphinxcontrib_usecase.model import Extension, ExtensionLabel
    from sphinxcontrib_usecase.scenarios.walk import Walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The place at which a scenario enters an extension."""

    #: The extension.
    extension: Extension
    #: Its label.
    label: ExtensionLabel
    #: The step at which its condition is noticed.
    anchor: StepLabel

    def __str__(self) -> str:
        """Give ``2a``; of an extension that can start from several steps ``2-5a@3``."""
        several = len(self.label.numbers) > 1
        return f"{self.label}@{self.anchor.number}" if several else str(self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One path.

    It follows the steps as they are written and enters the extensions it is named for, each
    of them once. Explicit loops are passed once.
    """

    #: Identifier of the use case.
    use_case: str
    #: The extensions it enters, in this order; none in the main success scenario.
    entries: tuple[Entry, ...]
    #: What identifies it within its use case where all its anchors have names,
    #: ``check-pin-a``; survives renumbering.
    name: str | None = None
    #: Finds its path when somebody asks for it; the same for all scenarios of a use case.
    walk: Walk = field(repr=False, compare=False)

    @property
    def path(self) -> tuple[Edge, ...]:
        """What happens one after the other, from `Terminal.START` on.

        Each edge says what was done, what is done next, and which extension is entered or
        over.
        """
        return tuple(self.walk.path(self.entries))

    @property
    def label(self) -> str:
        """What identifies it within its use case: ``main``, ``2a``, ``2-5a@3``, ``4a.4a2a``."""
        return ".".join(map(str, self.entries)) or "main"

    @property
    def id(self) -> str:
        """Its identifier, ``UC-WITHDRAW.2a``."""
        return f"{self.use_case}.{self.label}"

    @property
    def name_id(self) -> str | None:
        """Its second identifier, ``UC-WITHDRAW.check-pin-a``; ``None`` without a name."""
        return f"{self.use_case}.{self.name}" if self.name else None

    @property
    def conditions(self) -> tuple[str, ...]:
        """The conditions that come true on the way, as shown."""
        return tuple(entry.extension.condition for entry in self.entries)

    @property
    def steps(self) -> tuple[StepLabel, ...]:
        """The steps in the order in which they are done; one that is done twice stands twice."""
        targets = (edge.target for edge in self.path)
        return tuple(target for target in targets if isinstance(target, StepLabel))

    @property
    def end(self) -> Terminal | None:
        """How it ends; ``None`` when it goes round for ever."""
        last = self.path[-1].target
        return last if isinstance(last, Terminal) else None
