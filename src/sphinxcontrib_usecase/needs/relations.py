"""Links between our needs."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.index import FlowIndex
from sphinxcontrib_usecase.model import OutcomeKind, StepLabel
from sphinxcontrib_usecase.needs.identifiers import PartIds, need_id
from sphinxcontrib_usecase.needs.kinds import LinkKind, NeedKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sphinxcontrib_usecase.model import (
        Actor,
        Catalogue,
        Extends,
        Extension,
        Mention,
        Outcome,
        Step,
        UseCase,
    )
    from sphinxcontrib_usecase.needs.settings import NeedSettings

Found = dict[LinkKind, tuple[str, ...]]


class Links:
    """Finds what use cases and actors are linked with; unknown names link nothing."""

    def __init__(self, catalogue: Catalogue, settings: NeedSettings) -> None:
        """Keep what is given."""
        self._catalogue = catalogue
        self._settings = settings

    @property
    def steps(self) -> bool:
        """Whether steps are needs."""
        return self._settings.steps

    def inside(self, index: FlowIndex, ids: PartIds) -> PartLinks:
        """Give the links of one use case and its parts."""
        return PartLinks(self, index, ids)

    def of_actor(self, actor: Actor) -> Found:
        """Link an actor with the more general one."""
        general = (actor.specializes,) if actor.specializes else ()
        return _given({LinkKind.SPECIALIZES: self.actors(general)})

    def actors(self, mentions: Iterable[Mention]) -> Iterator[str]:
        """Yield the identifiers of the actors that are declared in the project."""
        prefix = self._settings.types[NeedKind.ACTOR].prefix
        found = (self._catalogue.actor(mention.text) for mention in mentions)
        return (need_id(actor.id, prefix) for actor in found if actor)

    def use_cases(self, mentions: Iterable[Mention]) -> Iterator[str]:
        """Yield the identifiers of the use cases of the project."""
        found = (self._catalogue.use_case(mention.text) for mention in mentions)
        return (self._use_case(use_case) for use_case in found if use_case)

    def extended_steps(self, extends: Iterable[Extends]) -> Iterator[str]:
        """Yield the identifiers of the steps where extending use cases enter."""
        for extended in extends if self.steps else ():
            use_case = self._catalogue.use_case(extended.target.text)
            if use_case is not None:
                index = FlowIndex(use_case)
                step = index.step(extended.step)
                if step is not None:
                    yield PartIds(index, self._use_case(use_case)).step(step)

    def _use_case(self, use_case: UseCase) -> str:
        """Give the identifier of the need of a use case."""
        return need_id(use_case.id, self._settings.types[NeedKind.USE_CASE].prefix)


class PartLinks:
    """Finds what one use case and its parts are linked with."""

    def __init__(self, links: Links, index: FlowIndex, ids: PartIds) -> None:
        """Keep what is given."""
        self._links = links
        self._index = index
        self._ids = ids

    def of_use_case(self, use_case: UseCase) -> Found:
        """Link a use case with its actors and with other use cases."""
        primary = (use_case.primary_actor,) if use_case.primary_actor else ()
        general = (use_case.specializes,) if use_case.specializes else ()
        included = chain.from_iterable(step.includes for step in self._index.steps.values())
        return _given(
            {
                LinkKind.PRIMARY_ACTOR: self._links.actors(primary),
                LinkKind.SUPPORTING_ACTORS: self._links.actors(use_case.supporting_actors),
                LinkKind.INCLUDES: self._links.use_cases(included),
                LinkKind.EXTENDS: self._links.use_cases(e.target for e in use_case.extends),
                LinkKind.ATTACHED_TO: self._links.extended_steps(use_case.extends),
                LinkKind.SPECIALIZES: self._links.use_cases(general),
            }
        )

    def of_extension(self, extension: Extension) -> Found:
        """Link an extension with its use case, where it starts and where it goes on."""
        label = extension.label
        parent = label.parent if label else None
        whole = self._ids.extension(parent) if parent in self._index.extensions else self._ids.whole
        anchors = self._index.anchors(label) if label and not label.any_time else ()
        return _given(
            {
                LinkKind.PART_OF: (whole,),
                LinkKind.ATTACHED_TO: self._steps(anchors),
                LinkKind.REJOINS: self._steps(self._rejoined(extension.outcome, anchors)),
            }
        )

    def of_step(self, step: Step) -> Found:
        """Link a step with what it is part of, and with the use cases it includes."""
        flow = step.label.extension
        whole = self._ids.extension(flow) if flow else self._ids.whole
        return _given(
            {LinkKind.PART_OF: (whole,), LinkKind.INCLUDES: self._links.use_cases(step.includes)}
        )

    def _rejoined(
        self, outcome: Outcome | None, anchors: tuple[StepLabel, ...]
    ) -> Iterator[StepLabel]:
        """Yield the steps at which the use case goes on."""
        match outcome.kind if outcome else None:
            case OutcomeKind.REJOIN:
                step = self._index.step(outcome.target if outcome else "")
                yield from (step.label,) if step else ()
            case OutcomeKind.RETRY:
                yield from anchors
            case OutcomeKind.NEXT:
                yield from (
                    StepLabel(extension=a.extension, number=a.number + 1) for a in anchors[-1:]
                )
            case _:
                pass

    def _steps(self, labels: Iterable[StepLabel]) -> Iterator[str]:
        """Yield the identifiers of steps, as far as they exist and are needs."""
        if self._links.steps:
            found = (self._index.steps.get(label) for label in labels)
            yield from (self._ids.step(step) for step in found if step)


def _given(links: Mapping[LinkKind, Iterable[str]]) -> Found:
    """Drop sorts of links without a target, and second links to the same one."""
    found = {kind: tuple(dict.fromkeys(ids)) for kind, ids in links.items()}
    return {kind: ids for kind, ids in found.items() if ids}
