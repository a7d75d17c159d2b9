"""Steps, flows and extensions: the written sequences a use case is made of."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum, unique
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.labels import ExtensionLabel
from sphinxcontrib_usecase.model.record import Record

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.labels import Label, StepLabel
    from sphinxcontrib_usecase.model.location import Location, Mention, Written
    from sphinxcontrib_usecase.model.no_extension import NoExtension
    from sphinxcontrib_usecase.model.outcome import Outcome


@unique
class FlowKind(StrEnum):
    """What a flow is to its use case."""

    #: The main success scenario (Cockburn), the basic flow (RUP).
    MAIN = "main"
    #: An extension written with ``flow``.
    ALTERNATIVE = "alternative"
    #: An extension written with ``exception``.
    EXCEPTION = "exception"


@unique
class MarkerKind(StrEnum):
    """How the author marked a step in the list."""

    #: ``3.``, ``c)``, ``iii.``, ``(3)``
    NUMBER = "number"
    #: ``#.``, or the same number throughout
    AUTO = "auto"
    #: ``*``, ``-``, ``+``
    BULLET = "bullet"
    #: ``2a1.``
    LABEL = "label"
    #: A paragraph without any marker
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker(Record):
    """What stands before the text of a step."""

    #: Sort of marker.
    kind: MarkerKind
    #: The marker as written, for example ``"3."``.
    text: str = ""
    #: The number it stands for (``c`` is 3); ``None`` when it has none.
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Record):
    """One step of a flow."""

    #: Its label; the number in it is the position in the flow.
    label: StepLabel
    #: What is shown: plain text, translated when the build is, without a closing sentence.
    text: str
    #: The source text before translation, plain, without a closing sentence.
    source_text: str
    #: Where its text starts.
    location: Location
    #: How it was marked in the list.
    marker: Marker
    #: The name given with ``:name:`` or an explicit target, unique in its use case.
    name: Mention | None = None
    #: Use cases it includes: targets of ``:usecase:`` roles without ``!``.
    includes: tuple[Mention, ...] = ()
    #: Actors marked with an ``:actor:`` role, in order.
    actors: tuple[Mention, ...] = ()
    #: Source texts of nested list items.
    substeps: tuple[str, ...] = ()
    #: Rules not applied to this step.
    allow: tuple[Mention, ...] = ()
    #: Options of other extensions, given by role.
    written: tuple[Written, ...] = ()

    @property
    def number(self) -> int:
        """Position in its flow, counted from 1."""
        return self.label.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat(Record):
    """``:repeat: 2-4 until all is scanned``: an explicit loop, tested after the last step."""

    #: First and last step as written: numbers, labels or step names.
    first: str
    last: str
    #: The condition that ends the loop, without "until"; empty when none is given.
    until: str
    #: The whole value as written, with its place.
    mention: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow(Record):
    """A written sequence of steps; as it stands, the main success scenario."""

    #: What the flow is to its use case.
    kind: FlowKind = FlowKind.MAIN
    #: The steps in order; a step that is only a closing sentence is not among them.
    steps: tuple[Step, ...] = ()
    #: The line of the directive.
    location: Location
    #: Outcome given by ``:rejoin:`` or ``:ends:``; several when doubled or both are given.
    stated_outcomes: tuple[Outcome, ...] = ()
    #: Outcome read from the closing sentence.
    closing_outcome: Outcome | None = None
    #: Explicit loops.
    repeats: tuple[Repeat, ...] = ()
    #: What holds when the flow is over, from ``:guarantee:``.
    guarantee: str = ""
    #: Steps of this flow that are said to need no extension.
    no_extensions: tuple[NoExtension, ...] = ()
    #: Rules not applied to this flow.
    allow: tuple[Mention, ...] = ()
    #: Every option as written, in order.
    written: tuple[Written, ...] = ()

    @property
    def outcome(self) -> Outcome | None:
        """The outcome that counts: an option wins over the closing sentence."""
        return self.stated_outcomes[0] if self.stated_outcomes else self.closing_outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension(Flow):
    """A flow that leaves another one on a condition (alternative flow or exception flow)."""

    #: The label that counts, written or assigned; ``None`` when the anchor is unknown.
    label: ExtensionLabel | None
    #: The label as written at the start of the argument, of whatever sort.
    written_label: Label | None = None
    #: The value of ``:at:``.
    at: Mention | None = None
    #: The condition as shown, plain text, translated when the build is.
    condition: str
    #: The condition before translation, plain text.
    source_condition: str

    @classmethod
    def of(
        cls, flow: Flow, *, written_label: Label | None, at: Mention | None, condition: str
    ) -> Extension:
        """Make an extension of a flow; a written extension label counts at once."""
        common = {f.name: getattr(flow, f.name) for f in fields(Flow)}
        return cls(
            **common,
            label=written_label if isinstance(written_label, ExtensionLabel) else None,
            written_label=written_label,
            at=at,
            condition=condition,
            source_condition=condition,
        )
