"""Valid pieces of the model with short names: a test takes one and changes one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.model import (
    Actor,
    Catalogue,
    Document,
    Extends,
    Extension,
    ExtensionLabel,
    FieldName,
    FieldValue,
    Flow,
    FlowKind,
    Location,
    Mention,
    NoExtension,
    Outcome,
    OutcomeKind,
    Repeat,
    Step,
    StepLabel,
    UseCase,
    parse_label,
)
from sphinxcontrib_usecase.model.cast import Cast
from sphinxcontrib_usecase.model.flow import Marker, MarkerKind
from sphinxcontrib_usecase.model.names import slug
from sphinxcontrib_usecase.model.vocabulary import default_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

PATH = "cash.rst"
#: Text fields of `use_case`; each can be replaced, or left out with ``None``.
TEXTS: dict[FieldName, tuple[str, ...]] = {
    FieldName.GOAL: ("The customer leaves with the cash.",),
    FieldName.TRIGGER: ("The customer inserts a card.",),
    FieldName.PRECONDITIONS: ("The machine is in service.", "The machine holds cash."),
    FieldName.SUCCESS_GUARANTEE: ("The account is debited by exactly the amount paid out.",),
}
MAIN_STEPS = (
    "The customer enters the PIN.",
    "The bank checks the PIN.",
    "The customer chooses an amount.",
    "The ATM pays out.",
)


def at(line: int | None = 1, path: str = PATH) -> Location:
    """Make a location."""
    return Location(path=path, line=line)


def mention(text: str, line: int = 1) -> Mention:
    """Make a name as an author wrote it."""
    return Mention(text=text, location=at(line))


def actor(name: str, *aliases: str, **changes: object) -> Actor:
    """Make a declared actor."""
    values = {
        "id": slug(name),
        "name": name,
        "title": name,
        "docname": "actors",
        "location": at(1, "actors.rst"),
        "aliases": tuple(map(mention, aliases)),
    }
    return Actor(**(values | changes))


CUSTOMER, BANK, ATM = actor("Customer"), actor("Bank"), actor("Cash machine", "ATM", id="atm")
ACTORS = (CUSTOMER, BANK, ATM)


def step(
    number: int,
    text: str = "The customer acts.",
    *,
    extension: str = "",
    name: str = "",
    includes: Iterable[str] = (),
    actors: Iterable[str] = (),
    **changes: object,
) -> Step:
    """Make a step.

    :param extension: label of the extension it belongs to, ``"2a"``
    :param includes: ids of included use cases
    :param actors: names marked with the actor role
    """
    flow_label = parse_label(extension) if extension else None
    assert flow_label is None or isinstance(flow_label, ExtensionLabel)
    line = changes.pop("line", 20 + number)
    values = {
        "label": StepLabel(extension=flow_label, number=number),
        "text": text,
        "source_text": text,
        "location": at(line),
        "marker": Marker(kind=MarkerKind.NUMBER, text=f"{number}.", number=number),
        "name": mention(name, line) if name else None,
        "includes": tuple(mention(i, line) for i in includes),
        "actors": tuple(mention(a, line) for a in actors),
    }
    return Step(**(values | changes))


def steps(*texts: str | Step, extension: str = "") -> tuple[Step, ...]:
    """Make the steps of one flow from their texts."""
    return tuple(
        text if isinstance(text, Step) else step(number, text, extension=extension)
        for number, text in enumerate(texts, start=1)
    )


def outcome(text: str, line: int = 30) -> Outcome:
    """Make an outcome: ``"failure"``, ``"retry"``, ``"next"``, or ``"rejoin 2"``."""
    kind, _, target = text.partition(" ")
    return Outcome(kind=OutcomeKind(kind), target=target, text=text, location=at(line))


def repeat(text: str, until: str = "") -> Repeat:
    """Make an explicit loop: ``"2-4"`` or ``"2"``, and what ends it."""
    first, _, last = text.partition("-")
    return Repeat(first=first, last=last or first, until=until, mention=mention(text))


def no_extension(text: str, line: int = 9) -> NoExtension:
    """Make a statement that a step needs no extension: ``"2 the printer retries"``."""
    step, _, reason = text.partition(" ")
    return NoExtension(step=step, reason=reason, mention=mention(text, line))


def flow(*texts: str | Step, **changes: object) -> Flow:
    """Make a main success scenario from the texts of its steps."""
    return Flow(**({"steps": steps(*texts), "location": at(20)} | changes))


def extension(
    label: str | None,
    condition: str = "The PIN is wrong",
    steps: Iterable[str | Step] = ("The ATM says how many tries are left.",),
    outcome: str | Outcome | None = "retry",
    **changes: object,
) -> Extension:
    """Make an extension.

    :param label: ``"2a"``, ``"2-5a"``, ``"*a"``, ``"2a1b"``; ``None`` when its anchor is unknown
    :param outcome: as for `outcome`; ``None`` when none is stated
    """
    parsed = parse_label(label) if label else None
    stated = outcome_of(outcome)
    values = {
        "kind": FlowKind.EXCEPTION,
        "label": parsed,
        "written_label": parsed,
        "condition": condition,
        "source_condition": condition,
        "steps": tuple(_as_steps(steps, label or "")),
        "location": at(29),
        "stated_outcomes": (stated,) if stated else (),
    }
    return Extension(**(values | changes))


def outcome_of(value: str | Outcome | None) -> Outcome | None:
    """Take an outcome as it is, or make it from its text."""
    return outcome(value) if isinstance(value, str) else value


def _as_steps(texts: Iterable[str | Step], label: str) -> Iterable[Step]:
    """Give the steps of an extension."""
    return steps(*texts, extension=label)


def field(name: FieldName, *items: str, **changes: object) -> FieldValue:
    """Make the value of one field."""
    return FieldValue(**({"name": name, "items": items, "location": at(5)} | changes))


def extends(target: str, step: str = "", condition: str = "") -> Extends:
    """Make an ``extends`` entry."""
    return Extends(target=mention(target), step=step, condition=condition)


def use_case(**changes: object) -> UseCase:
    """Make a use case without a finding, with one thing or another changed.

    Beside the attributes of `UseCase` it takes: any text field by its name with underscores
    (a string, a tuple, or ``None`` to leave it out), ``primary_actor`` and ``scope`` as a
    string, ``supporting_actors`` as strings, and ``steps`` for those of the main flow.
    """
    texts = {name: changes.pop(name.replace("-", "_"), TEXTS.get(name)) for name in _TEXT_FIELDS}
    primary = _mention_of(changes.pop("primary_actor", "Customer"))
    supporting = tuple(map(_mention_of, changes.pop("supporting_actors", ("Bank",))))
    main = changes.pop("steps", MAIN_STEPS)
    title = changes.pop("title", "Withdraw cash")
    values = {
        "id": "UC-WITHDRAW",
        "title": title,
        "source_title": title,
        "docname": "cash",
        "location": at(3),
        "fields": _fields(texts, primary, supporting),
        "scope": _mention_of(changes.pop("scope", "atm")),
        "primary_actor": primary,
        "supporting_actors": supporting,
        "main_flows": (flow(*main),),
        "extensions": (extension("2a"),),
    }
    return UseCase(**(values | changes))


_TEXT_FIELDS = tuple(name for name in FieldName if name.is_text)


def _mention_of(value: str | Mention | None) -> Mention | None:
    """Take a mention as it is, or make it from its text."""
    return mention(value, 6) if isinstance(value, str) else value


def _fields(
    texts: dict[FieldName, Any], primary: Mention | None, supporting: tuple[Any, ...]
) -> tuple[FieldValue, ...]:
    """Give all fields that have a value, in the order of `FieldName`."""
    items = {n: (v,) if isinstance(v, str) else tuple(v) for n, v in texts.items() if v}
    if primary:
        items[FieldName.PRIMARY_ACTOR] = (primary.text,)
    if supporting:
        items[FieldName.SUPPORTING_ACTORS] = tuple(m.text for m in supporting)
    return tuple(field(name, *items[name]) for name in FieldName if name in items)


def catalogue(
    *use_cases: UseCase, actors: Iterable[Actor] = ACTORS, **changes: object
) -> Catalogue:
    """Make a catalogue: the use cases by their documents, the actors in ``actors``."""
    by_document: dict[str, list[UseCase]] = {}
    for case in use_cases:
        by_document.setdefault(case.docname, []).append(case)
    documents = [Document(docname=d, use_cases=tuple(u)) for d, u in by_document.items()]
    return Catalogue.of(
        (*documents, Document(docname="actors", actors=tuple(actors))), changes.get("external")
    )


def cast(*use_cases: UseCase, actors: Iterable[Actor] = ACTORS) -> Cast:
    """Make the cast of a catalogue, with the shipped words."""
    return Cast(catalogue(*use_cases, actors=actors), default_vocabulary())
