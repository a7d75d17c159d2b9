"""Everything that has options, and which option or field an author means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.words import name, quote, title
from sphinxcontrib_usecase.model.fields import canonical_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.model import Actor, Document, Flow, Location, UseCase, Written
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A use case, a flow or an actor with its options and fields as written."""

    #: Name of the directive without the domain; ``flow`` for exceptions too.
    directive: str
    #: How messages name it.
    title: str
    #: The options and fields in order.
    written: tuple[Written, ...]
    use_case: UseCase | None = None
    flow: Flow | None = None
    actor: Actor | None = None

    def option(self, item: Written, vocabulary: Vocabulary) -> str | None:
        """Give the own name of the option or field *item*, or ``None`` when it is unknown."""
        return canonical_option(self.directive, item.name, vocabulary.fields)

    def all(self, vocabulary: Vocabulary) -> Iterator[tuple[Written, str | None]]:
        """Yield every option and field with its own name."""
        return ((item, self.option(item, vocabulary)) for item in self.written)


def holders(document: Document) -> Iterator[Holder]:
    """Yield everything in *document* that has options."""
    for written in document.defaults:
        yield Holder(directive="defaults", title='"uc:defaults"', written=written)
    for view in document.views:
        yield Holder(directive=view.kind, title=f'"uc:{view.kind}"', written=view.written)
    for placed in document.placed_activities:
        yield Holder(directive="activity", title='"uc:activity"', written=placed.written)
    for actor in document.actors:
        what = f"actor {quote(actor.name)}"
        yield Holder(directive="actor", title=what, written=actor.written, actor=actor)
    for use_case in document.use_cases:
        what = title(use_case)
        yield Holder(directive="usecase", title=what, written=use_case.written, use_case=use_case)
        # Also the second main flow, which counts for nothing else.
        for flow in (*use_case.main_flows, *use_case.extensions):
            yield of_flow(flow, use_case)


def of_flow(flow: Flow, use_case: UseCase) -> Holder:
    """Give the options of one flow."""
    return Holder(
        directive="flow", title=name(flow), written=flow.written, use_case=use_case, flow=flow
    )


def id_location(use_case: UseCase) -> Location:
    """Give the line of ``:id:``, or of the directive where it is not written."""
    options = (item for item in use_case.written if item.is_option)
    ids = (item for item in options if canonical_option("usecase", item.name, {}) == "id")
    return next((item.location for item in ids), use_case.location)
