"""The facts of a use case: from options, body fields and defaults to one field list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from docutils import nodes

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.directives.fact_nodes import fact_body
from sphinxcontrib_usecase.directives.options import strip_bullet
from sphinxcontrib_usecase.directives.steps import plain_text
from sphinxcontrib_usecase.model import FieldName, FieldValue, Written
from sphinxcontrib_usecase.translation import field_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sphinxcontrib_usecase.directives.options import Options
    from sphinxcontrib_usecase.directives.places import Places
    from sphinxcontrib_usecase.model import Location
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary


#: Fields that are one text however many lines it takes.
_ONE_TEXT = {FieldName.GOAL, FieldName.TRIGGER, FieldName.KPI}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One field with what is shown for it."""

    value: FieldValue
    #: Nodes the author wrote, for a body field; empty for an option.
    body: tuple[nodes.Node, ...] = ()
    #: The file it stands in, as docutils names it; empty for a default.
    source: str = ""
    #: The document it is shown in.
    docname: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFields:
    """What the field lists of the body hold."""

    facts: tuple[Fact, ...]
    #: Every field as written, known or not.
    written: tuple[Written, ...]


def option_facts(options: Options, vocabulary: Vocabulary, source: str) -> Iterator[Fact]:
    """Yield the facts that stand in the option block."""
    for name in FieldName:
        option = options.get(name)
        if option is not None and option.value:
            yield Fact(value=_value(name, option.value, option.location, vocabulary), source=source)


def default_facts(
    defaults: Mapping[str, str], location: Location, vocabulary: Vocabulary
) -> Iterator[Fact]:
    """Yield the facts that the document or the project gives to every use case."""
    for spelling, text in defaults.items():
        name = vocabulary.field(str(spelling))
        if name is not None and str(text).strip():
            value = _value(name, str(text), location, vocabulary)
            yield Fact(value=replace(value, inherited=True))


def take_body_fields(
    content: nodes.Element, vocabulary: Vocabulary, places: Places, fallback: Location
) -> BodyFields:
    """Take the known fields out of the field lists in *content*; others stay and are shown."""
    facts: list[Fact] = []
    written: list[Written] = []
    for listing in [c for c in content.children if isinstance(c, nodes.field_list)]:
        for field in list(listing.children):
            if not isinstance(field, nodes.field):
                continue
            spelling, body = field.children[0].astext(), cast("nodes.Element", field[1])
            location = places.of_node(field, fallback)
            text = "".join(f"\n{item}" for item in _items(body))
            written.append(Written(name=spelling, value=text, location=location, is_option=False))
            name = vocabulary.field(spelling)
            if name is not None:
                value = _value(name, text, location, vocabulary)
                source = body.source or field.source or ""
                facts.append(Fact(value=value, body=tuple(body.children), source=source))
                listing.remove(field)
        if not listing.children:
            content.remove(listing)
    return BodyFields(facts=tuple(facts), written=tuple(written))


def merge_facts(*sources: Sequence[Fact]) -> tuple[Fact, ...]:
    """Put facts in the order of the page; of one stated twice the first counts."""
    chosen: dict[FieldName, Fact] = {}
    for source in sources:
        for fact in source:
            chosen.setdefault(fact.value.name, fact)
    return tuple(chosen[name] for name in FieldName if name in chosen)


def facts_list(facts: Sequence[Fact], docname: str) -> nodes.field_list:
    """Make the field list that stands at the top of a use case."""
    listing = nodes.field_list(classes=["uc-facts"])
    made = []
    for fact in facts:
        name = fact.value.name
        written = name.is_text and fact.body
        field, body = nodes.field(classes=[f"uc-fact-{name}"]), nodes.field_body()
        uc.put(body, 0, fact.body if written else fact_body(replace(fact, docname=docname)))
        uc.put(field, 0, [nodes.field_name("", field_title(name), translatable=False), body])
        made.append(field)
    uc.put(listing, 0, made)
    return listing


def _value(name: FieldName, text: str, location: Location, vocabulary: Vocabulary) -> FieldValue:
    """Make the value of a field from its text, one item per line."""
    items = tuple(_lines(text, wraps=name in _ONE_TEXT or (name.is_text and text[:1] != "\n")))
    none = len(items) == 1 and vocabulary.states_none(items[0])
    return FieldValue(name=name, items=items, location=location, stated_none=none)


def _lines(text: str, *, wraps: bool) -> Iterator[str]:
    """Yield the items of an option's value.

    :param wraps: whether a line without a bullet continues the one before; in a list with
        bullets it always does
    """
    item = ""
    lines = [line for line in text.splitlines() if line.strip()]
    wraps = wraps or any(strip_bullet(line) != line.strip() for line in lines)
    for line in lines:
        begins = strip_bullet(line) != line.strip() or not wraps
        if item and begins:
            yield item
            item = ""
        item = f"{item} {strip_bullet(line)}".strip()
    if item:
        yield item


def _items(body: nodes.Element) -> Iterator[str]:
    """Yield the paragraphs and list items of a field."""
    for child in body.children:
        if isinstance(child, nodes.bullet_list | nodes.enumerated_list):
            yield from (plain_text(item) for item in child.children)
        elif text := plain_text(child):
            yield text.replace("\n", " ") if isinstance(child, nodes.paragraph) else text
