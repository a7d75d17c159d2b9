"""Everything that has options, and which option or field an author means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.words import name, quote, title
from sphinxcontrib_usecase.model.fields import canonical_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Actor, Document, Flow, Location, UseCase, Written
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A use case, a flow, an actor or a view with its options and fields as written."""

    #: Name of the directive without the domain; ``flow`` for exceptions too.
    directive: str
    #: The options and fields in order.
    written: tuple[Written, ...]
    use_case: UseCase | None = None
    flow: Flow | None = None
    actor: Actor | None = None

    @property
    def title(self) -> str:
        """How messages name it."""
        if self.flow:
            return name(self.flow)
        if self.actor:
            return f"actor {quote(self.actor.name)}"
        return title(self.use_case) if self.use_case else f'"uc:{self.directive}"'

    def all(self, vocabulary: Vocabulary) -> Iterator[tuple[Written, str | None]]:
        """Yield every option and field with its own name, or ``None`` when it is unknown."""
        for item in self.written:
            yield item, canonical_option(self.directive, item.name, vocabulary.fields)


def read_options(
    document: Document, context: Context
) -> tuple[tuple[Holder, tuple[tuple[Written, str | None], ...]], ...]:
    """Give everything in *document* that has options, with these; see `Context.once_for`."""
    vocabulary = context.vocabulary
    return tuple((holder, tuple(holder.all(vocabulary))) for holder in _holders(document))


def _holders(document: Document) -> Iterator[Holder]:
    """Yield everything in *document* that may have options."""
    for written in document.defaults:
        yield Holder(directive="defaults", written=written)
    for view in document.views:
        yield Holder(directive=view.kind, written=view.written)
    for placed in document.placed_activities:
        yield Holder(directive="activity", written=placed.written)
    for actor in document.actors:
        yield Holder(directive="actor", written=actor.written, actor=actor)
    for use_case in document.use_cases:
        yield of_use_case(use_case)
        # Also the second main flow, which counts for nothing else.
        for flow in (*use_case.main_flows, *use_case.extensions):
            yield of_flow(flow, use_case)


def of_use_case(use_case: UseCase) -> Holder:
    """Give the options and fields of a use case alone."""
    return Holder(directive="usecase", written=use_case.written, use_case=use_case)


def of_flow(flow: Flow, use_case: UseCase) -> Holder:
    """Give the options of one flow."""
    return Holder(directive="flow", written=flow.written, use_case=use_case, flow=flow)


def id_location(use_case: UseCase) -> Location:
    """Give the line of ``:id:``, or of the directive where it is not written."""
    options = (item for item in use_case.written if item.is_option)
    ids = (item for item in options if canonical_option("usecase", item.name, {}) == "id")
    return next((item.location for item in ids), use_case.location)
