"""Everything of ours that becomes a need, worked out from the catalogue."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph.index import FlowIndex
from sphinxcontrib_usecase.model import FieldName
from sphinxcontrib_usecase.model.fields import canonical_option
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.reference import actor_anchor, anchor
from sphinxcontrib_usecase.model.titles import with_titles
from sphinxcontrib_usecase.needs import fields as f
from sphinxcontrib_usecase.needs.identifiers import PartIds, need_id
from sphinxcontrib_usecase.needs.kinds import LinkKind, NeedKind
from sphinxcontrib_usecase.needs.relations import Links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sphinxcontrib_usecase.model import (
        Actor,
        Annotation,
        Catalogue,
        Document,
        Extension,
        Location,
        Step,
        UseCase,
        Written,
    )
    from sphinxcontrib_usecase.model.cast import Cast
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary
    from sphinxcontrib_usecase.needs.settings import NeedSettings

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRecord:
    """One need to be."""

    kind: NeedKind
    id: str
    #: How authors refer to it: ``UC-WITHDRAW.2a``.
    label: str
    title: str
    docname: str
    location: Location
    #: Its HTML anchor and those of parts that are no needs of their own.
    anchors: tuple[str, ...]
    status: str = ""
    tags: tuple[str, ...] = ()
    #: Values by the name of the field, without those that are empty.
    fields: Mapping[str, Value]
    #: Identifiers of needs by the sort of link.
    links: Mapping[LinkKind, tuple[str, ...]]
    #: Options that are none of ours.
    written: tuple[Written, ...] = ()
    #: What was found in the page.
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorder:
    """Makes the records of a project."""

    catalogue: Catalogue
    #: Who acts in each step.
    cast: Cast
    #: Synonyms of field names.
    vocabulary: Vocabulary
    settings: NeedSettings

    def records(self) -> Iterator[NeedRecord]:
        """Yield the records in the order of documents; of two of one identifier the first."""
        seen: set[str] = set()
        for document in self.catalogue.documents:
            notes = _by_owner(document)
            for actor in document.actors:
                if fold(actor.id) not in seen:
                    seen.add(fold(actor.id))
                    yield self._actor(actor, notes)
            for use_case in document.use_cases:
                if self.catalogue.use_case(use_case.id) is use_case:
                    yield from self._whole(use_case, notes)

    def _actor(self, actor: Actor, notes: Mapping[str, list[Annotation]]) -> NeedRecord:
        """Record an actor."""
        own = actor_anchor(actor.id)
        values: dict[f.NeedField, Value] = {
            f.LABEL: actor.id,
            f.KIND: str(actor.kind),
            f.ALIASES: tuple(alias.text for alias in actor.aliases),
        }
        return NeedRecord(
            kind=NeedKind.ACTOR,
            id=need_id(actor.id, self.settings.types[NeedKind.ACTOR].prefix),
            label=actor.id,
            title=actor.title,
            docname=actor.docname,
            location=actor.location,
            anchors=(own,),
            tags=actor.tags,
            fields=_filled(values),
            links=Links(self.catalogue, self.settings).of_actor(actor),
            written=self.foreign("actor", actor.written),
            annotations=_found(notes, (own,)),
        )

    def _whole(
        self, use_case: UseCase, notes: Mapping[str, list[Annotation]]
    ) -> Iterator[NeedRecord]:
        """Yield the records of a use case and its parts."""
        shown = with_titles(use_case, self.catalogue)
        parts = _Parts(self, shown, notes)
        yield parts.whole()
        for extension in parts.index.extensions.values():
            yield parts.extension(extension)
        if self.settings.steps:
            yield from map(parts.step, parts.index.steps.values())

    def foreign(self, directive: str, written: Iterable[Written]) -> tuple[Written, ...]:
        """Select the options that are none of ours."""
        return tuple(
            item
            for item in written
            if item.is_option
            and canonical_option(directive, item.name, self.vocabulary.fields) is None
        )


class _Parts:
    """Records one use case."""

    def __init__(
        self, recorder: Recorder, use_case: UseCase, notes: Mapping[str, list[Annotation]]
    ) -> None:
        self._recorder = recorder
        self._use_case = use_case
        self._notes = notes
        self._settings = recorder.settings
        self._id = need_id(use_case.id, self._settings.types[NeedKind.USE_CASE].prefix)
        self.index = FlowIndex(use_case)
        self._ids = PartIds(self.index, self._id)
        self._links = Links(recorder.catalogue, recorder.settings).inside(self.index, self._ids)

    def whole(self) -> NeedRecord:
        """Record the use case itself."""
        use_case, main = self._use_case, self._use_case.main_flow
        status = use_case.field(FieldName.STATUS)
        steps = main.steps if main else ()
        written = self._recorder.foreign("usecase", use_case.written)
        anchors = (anchor(use_case.id), anchor(use_case.id, "main"), *self._absorbed(steps))
        return NeedRecord(
            kind=NeedKind.USE_CASE,
            id=self._id,
            label=use_case.id,
            title=use_case.title,
            docname=use_case.docname,
            location=use_case.location,
            anchors=anchors,
            status=status.text if status and not status.stated_none else "",
            tags=use_case.tags,
            fields=_filled({f.LABEL: use_case.id} | _stated(use_case)),
            links=self._links.of_use_case(use_case),
            written=(*written, *self._flow_options(main.written if main else (), steps)),
            annotations=_found(self._notes, anchors),
        )

    def extension(self, extension: Extension) -> NeedRecord:
        """Record an extension."""
        assert extension.label is not None  # noqa: S101  (those of the index have one)
        label = f"{self._use_case.id}.{extension.label}"
        outcome = extension.outcome
        values = {
            f.LABEL: label,
            f.KIND: str(extension.kind),
            f.OUTCOME: str(outcome.kind) if outcome else "",
            f.GUARANTEE: extension.guarantee,
        }
        own = anchor(self._use_case.id, str(extension.label))
        anchors = (own, *self._absorbed(extension.steps))
        return NeedRecord(
            kind=NeedKind.EXTENSION,
            id=self._ids.extension(extension.label),
            label=label,
            title=extension.condition or label,
            docname=self._use_case.docname,
            location=extension.location,
            anchors=anchors,
            fields=_filled(values),
            links=self._links.of_extension(extension),
            written=self._flow_options(extension.written, extension.steps),
            annotations=_found(self._notes, anchors),
        )

    def step(self, step: Step) -> NeedRecord:
        """Record a step."""
        label = f"{self._use_case.id}.{step.label}"
        performer = self._recorder.cast.performer(self._use_case, step)
        actor = performer.actor.title if performer and performer.actor else ""
        own = (anchor(self._use_case.id, str(step.label)),)
        return NeedRecord(
            kind=NeedKind.STEP,
            id=self._ids.step(step),
            label=label,
            title=step.text or label,
            docname=self._use_case.docname,
            location=step.location,
            anchors=own,
            fields=_filled({f.LABEL: label, f.PERFORMER: actor}),
            links=self._links.of_step(step),
            written=step.written,
            annotations=_found(self._notes, own),
        )

    def _absorbed(self, steps: Iterable[Step]) -> Iterator[str]:
        """Yield the anchors of steps that are no needs of their own."""
        if not self._settings.steps:
            yield from (anchor(self._use_case.id, str(step.label)) for step in steps)

    def _flow_options(
        self, written: Iterable[Written], steps: Iterable[Step]
    ) -> tuple[Written, ...]:
        """Give the options of a flow, and of its steps where they are no needs."""
        own = self._recorder.foreign("flow", written)
        return own if self._settings.steps else (*own, *(w for s in steps for w in s.written))


def _stated(use_case: UseCase) -> dict[f.NeedField, Value]:
    """Give the fields of a use case that hold one of its facts."""
    facts = {fact.name: fact for fact in use_case.fields if not fact.stated_none}
    found: dict[f.NeedField, Value] = {}
    for field in f.FIELDS:
        fact = facts.get(field.source) if field.source else None
        if fact is not None:
            found[field] = fact.items if field.many else " ".join(fact.items)
    return found


def _filled(values: Mapping[f.NeedField, Value]) -> dict[str, Value]:
    """Drop what is empty."""
    return {field.name: value for field, value in values.items() if value}


def _by_owner(document: Document) -> dict[str, list[Annotation]]:
    """Index what was found in a page."""
    found: dict[str, list[Annotation]] = defaultdict(list)
    for annotation in document.annotations:
        found[annotation.owner].append(annotation)
    return found


def _found(notes: Mapping[str, list[Annotation]], anchors: Iterable[str]) -> tuple[Annotation, ...]:
    """Give what was found for any of *anchors*."""
    return tuple(note for own in anchors for note in notes.get(own, ()))
