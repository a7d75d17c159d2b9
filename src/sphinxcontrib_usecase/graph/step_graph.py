"""The step graph: which step can come after which, and why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum, unique
from functools import cached_property
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.labels import StepLabel

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.flow import Extension, Repeat


@unique
class Terminal(StrEnum):
    """Where control enters and leaves."""

    #: Before the first step.
    START = "start"
    #: The goal is reached.
    SUCCESS = "success"
    #: The goal is missed.
    FAILURE = "failure"
    #: The goal was given up.
    ABANDONED = "abandoned"
    #: The author does not say how it goes on, or names a step that does not exist.
    OPEN = "open"


#: A step, or where control enters or leaves.
Node = StepLabel | Terminal


@unique
class EdgeKind(StrEnum):
    """Why one node can follow another."""

    #: It is the next step of the same flow, or the first or last thing of the main one.
    SEQUENCE = "sequence"
    #: An extension is entered at its anchor.
    BRANCH = "branch"
    #: The last step of an extension is done.
    OUTCOME = "outcome"
    #: An explicit loop starts again.
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One thing that can happen next."""

    #: What was done.
    source: Node
    #: What is done next, or how the use case ends.
    target: Node
    #: Why.
    kind: EdgeKind
    #: The extension that is entered (``BRANCH``; without steps of its own the edge leads
    #: straight to where it goes on) or over (``OUTCOME``).
    extension: Extension | None = None
    #: The anchor at which that extension was entered, where the target depends on it.
    entry: StepLabel | None = None
    #: The loop that starts again on this edge.
    repeat: Repeat | None = None


@dataclass(frozen=True, kw_only=True)
class StepGraph:
    """Steps, terminals, and all edges between them."""

    #: `Terminal.START`, the steps of the main flow, those of the extensions, the ends in use.
    nodes: tuple[Node, ...]
    #: All edges, grouped by flow.
    edges: tuple[Edge, ...]

    @cached_property
    def outgoing(self) -> dict[Node, list[Edge]]:
        """Edges by their source; a node without any is missing."""
        found: dict[Node, list[Edge]] = defaultdict(list)
        for edge in self.edges:
            found[edge.source].append(edge)
        return dict(found)

    @cached_property
    def incoming(self) -> dict[Node, list[Edge]]:
        """Edges by their target; a node without any is missing."""
        found: dict[Node, list[Edge]] = defaultdict(list)
        for edge in self.edges:
            found[edge.target].append(edge)
        return dict(found)

    @property
    def ends(self) -> tuple[Terminal, ...]:
        """The ways in which the use case can end."""
        return tuple(n for n in self.nodes if isinstance(n, Terminal) and n != Terminal.START)
