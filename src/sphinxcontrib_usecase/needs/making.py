"""Makes a need out of a record."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model import AnnotationKind
from sphinxcontrib_usecase.needs import adapter
from sphinxcontrib_usecase.needs.kinds import NeedKind

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping
    from typing import Any

    from sphinx.application import Sphinx

    from sphinxcontrib_usecase.model import Location
    from sphinxcontrib_usecase.needs.kinds import LinkKind
    from sphinxcontrib_usecase.needs.records import NeedRecord, Value
    from sphinxcontrib_usecase.needs.settings import NeedSettings

#: What sphinx-needs takes for code in a title; an author's words are none. An invisible sign
#: between the two parts them.
_CODE = re.compile(r"([\[<])(?=[\[<{])")


class NeedMaker:
    """Makes the needs of one build, and collects what went wrong.

    :param app: the application, its environment complete
    """

    def __init__(self, app: Sphinx, settings: NeedSettings) -> None:
        """Look up names once."""
        env = app.env
        self._settings = settings
        self._maker = adapter.Maker(app)
        self._options = adapter.option_names(env)
        self._links = adapter.link_names(env)
        self._lists = {n for n in settings.fields.values() if adapter.takes_list(env, n)}
        self._refused: set[str] = set()
        #: Labels by identifier of what has been made.
        self._made: dict[str, str] = {}
        self.problems: list[tuple[Location, str]] = []

    def add(self, record: NeedRecord, needs: MutableMapping[str, Any]) -> None:
        """Add the need of *record*; of two with one identifier the first counts.

        A part of what was refused is left out, since it would only have dead links.
        """
        whole = record.label.partition(".")[0]
        if whole in self._refused and record.kind not in {NeedKind.USE_CASE, NeedKind.ACTOR}:
            return
        taken = needs.get(record.id)
        need = None if taken is not None else self._make(record)
        if taken is not None:
            self._say(record, self._taken(record, taken))
        if need is not None:
            needs[record.id] = need
            self._made[record.id] = record.label
        elif record.kind is NeedKind.USE_CASE:
            self._refused.add(record.label)

    def _make(self, record: NeedRecord) -> object | None:
        """Make the need; without the author's options where one of them is refused."""
        own, foreign = self._own(record), self._foreign(record)
        try:
            return self._try(record, own | foreign)
        except adapter.InvalidNeedException as error:
            problem = error.message
        if foreign and (need := self._retry(record, own)):
            names = ", ".join(f":{item.name}:" for item in record.written) or "a link"
            self._say(record, f"{problem.rstrip('.')}; correct {names}, the need is made without")
            return need
        by_id = record.id in problem
        cure = "give it another id, or change needs_id_regex" if by_id else "correct it"
        self._say(record, f"{problem.rstrip('.')}; it becomes no need, {cure}")
        return None

    def _retry(self, record: NeedRecord, values: dict[str, Any]) -> object | None:
        """Try again with values of our own alone."""
        try:
            return self._try(record, values)
        except adapter.InvalidNeedException:
            return None

    def _try(self, record: NeedRecord, values: dict[str, Any]) -> object:
        """Make the need, or raise."""
        notes = record.annotations
        sections = [note.value for note in notes if note.kind is AnnotationKind.SECTION]
        parts = [note for note in notes if note.kind is AnnotationKind.PART]
        return self._maker.need(
            self._settings.types[record.kind].directive,
            _CODE.sub("\\1\u2060", record.title),
            docname=record.docname,
            lineno=record.location.line,
            id=record.id,
            status=record.status or None,
            tags=list(record.tags) or None,
            sections=sections,
            parts={part.name: {"id": part.name, "content": part.value} for part in parts},
            **values,
        )

    def _own(self, record: NeedRecord) -> dict[str, Any]:
        """Give the fields and links that follow from the use case."""
        names = self._settings.fields
        found: dict[str, Any] = {}
        for field, value in record.fields.items():
            if field in names:
                found[names[field]] = self._value(names[field], value)
        for kind, ids in record.links.items():
            if kind in self._settings.links:
                found[self._settings.links[kind]] = list(ids)
        parents = [n.value for n in record.annotations if n.kind is AnnotationKind.PARENT]
        return found | ({"parent_needs": parents[:1]} if parents else {})

    def _foreign(self, record: NeedRecord) -> dict[str, Any]:
        """Give the author's options; those of links are put together with ours."""
        texts: dict[str, list[str]] = defaultdict(list)
        for item in record.written:
            if item.name in self._options:
                texts[item.name].append(" ".join(item.value.split()))
        for note in record.annotations:
            if note.kind is AnnotationKind.LINK and note.name in self._links:
                texts[note.name].append(note.value)
        found: dict[str, Any] = {}
        for name, values in texts.items():
            if name in self._links:
                ours = (ids for kind, ids in record.links.items() if self._is(kind, name))
                found[name] = ", ".join(dict.fromkeys([*chain.from_iterable(ours), *values]))
            else:
                found[name] = values[0]
        return found

    def _is(self, kind: LinkKind, name: str) -> bool:
        """Tell whether a sort of link of ours has that name."""
        return self._settings.links.get(kind) == name

    def _value(self, name: str, value: Value) -> str | list[str]:
        """Give a value as the field wants it."""
        if name in self._lists:
            return [value] if isinstance(value, str) else list(value)
        return value if isinstance(value, str) else "; ".join(value)

    def _taken(self, record: NeedRecord, taken: Mapping[str, Any]) -> str:
        """Say that an identifier is taken."""
        label = self._made.get(record.id)
        place = taken["docname"] or taken["external_url"]
        other = f'"{label}"' if label else f"the {taken['type_name']} in {place}"
        return f'its need would be "{record.id}", which is taken by {other}, rename one of them'

    def _say(self, record: NeedRecord, message: str) -> None:
        """Note what is wrong with a record."""
        self.problems.append((record.location, f'{record.kind} "{record.label}": {message}'))
