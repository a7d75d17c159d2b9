"""The activity of a use case in UML 2.5 terms: resolved values, never drawing syntax."""

from __future__ import annotations

from enum import StrEnum, unique
from typing import NamedTuple


@unique
class NodeKind(StrEnum):
    """What a node of an activity is."""

    INITIAL = "initial"
    #: A step.
    ACTION = "action"
    #: A step that includes another use case (UML: call behavior action).
    CALL_ACTION = "call"
    DECISION = "decision"
    MERGE = "merge"
    #: The use case ends and its goal is reached (UML: activity final).
    SUCCESS_FINAL = "final-success"
    #: The use case ends and its goal is missed.
    FAILURE_FINAL = "final-failure"
    #: The use case ends and its goal was given up.
    ABANDONED_FINAL = "final-abandoned"
    #: Nobody knows how it goes on.
    OPEN_END = "open"
    #: An extension of several steps goes back to the one it was entered at, or to the next
    #: (UML: connector).
    RETURN = "return"


@unique
class ControlFlowKind(StrEnum):
    """Why control passes from one node to another."""

    #: The next thing of the same flow.
    SEQUENCE = "sequence"
    #: An extension is entered; the guard is its condition.
    BRANCH = "branch"
    #: A flow is over and goes on elsewhere, or ends.
    OUTCOME = "outcome"
    #: An explicit loop starts again.
    LOOP = "loop"


#: The source of a control flow that leaves the region around the main success scenario.
REGION = "region"


class ActivityNode(NamedTuple):
    """One node."""

    #: Names the node in its graph.
    key: str
    kind: NodeKind
    #: The words in it or beside it; empty for nodes without.
    text: str = ""
    #: The label of the step it shows, ``2a1``; of its anchor for a decision; else empty.
    label: str = ""
    #: The label of the extension it belongs to; empty for the main success scenario.
    flow: str = ""
    #: The partition it lies in; ``None`` when the activity has no partitions.
    partition: str | None = None
    #: The reference target it stands for, ``UC-WITHDRAW.2a1``, or the use case a call includes.
    link: str = ""
    #: Names of the scenarios that pass it; empty where none are told apart.
    scenarios: tuple[str, ...] = ()
    #: Whether the one scenario that is emphasised passes it; ``None`` where none is.
    emphasised: bool | None = None


class ControlFlow(NamedTuple):
    """One edge."""

    #: Key of the node it leaves, or `REGION`.
    source: str
    #: Key of the node it enters.
    target: str
    kind: ControlFlowKind
    #: The condition under which it is taken, without brackets; empty when there is none.
    guard: str = ""
    #: The label of the extension that it enters or whose outcome it is; else empty.
    extension: str = ""
    #: The reference target of that extension; set where it is entered.
    link: str = ""
    #: Names of the scenarios that pass it; empty where none are told apart.
    scenarios: tuple[str, ...] = ()
    #: Whether the one scenario that is emphasised passes it; ``None`` where none is.
    emphasised: bool | None = None


class Partition(NamedTuple):
    """A swimlane: everything one actor performs."""

    #: The actor's identifier; empty for a system under discussion that is no declared actor.
    key: str
    #: The actor's name as shown.
    title: str


class ActivityGraph(NamedTuple):
    """The activity of one use case."""

    #: Identifier of the use case.
    use_case: str
    #: Its title as shown.
    title: str
    #: The nodes of the main success scenario in order, then those of each extension.
    nodes: tuple[ActivityNode, ...]
    #: All edges.
    flows: tuple[ControlFlow, ...]
    #: Partitions in the order in which their actors appear; empty when no performer is known.
    partitions: tuple[Partition, ...] = ()

    @property
    def has_region(self) -> bool:
        """Whether an extension can be entered at any time."""
        return any(flow.source == REGION for flow in self.flows)


class Words(NamedTuple):
    """Words that stand in a picture and are not the author's."""

    #: The guard of the way that is taken when no extension applies.
    otherwise: str = "else"
    #: The guard that ends a loop; ``{condition}`` stands for the author's words.
    until: str = "until {condition}"
    #: The guard that starts a loop again when the author gives no condition.
    again: str = "again"
    #: The three ways to end, and the missing one.
    success: str = "success"
    failure: str = "failure"
    abandoned: str = "abandoned"
    open_end: str = "open end"
    #: Title of the partition of a system under discussion without a name.
    system: str = "System"
    #: Where an extension of several steps goes on: at the step it was entered at, or after it.
    same_step: str = "back to the same step"
    next_step: str = "on to the next step"
