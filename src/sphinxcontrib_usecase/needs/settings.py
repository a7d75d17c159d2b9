"""The configuration value ``usecase_needs``, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.needs.fields import FIELDS
from sphinxcontrib_usecase.needs.kinds import (
    PREFIX,
    LinkKind,
    NeedKind,
    NeedType,
    default_types,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TYPE_KEYS = tuple(f.name for f in fields(NeedType) if f.name != "own")


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedSettings:
    """How the use cases of a project become needs."""

    #: Whether steps are needs of their own.
    steps: bool = True
    types: Mapping[NeedKind, NeedType] = field(default_factory=default_types)
    #: Name of each field; one that is left out holds nothing.
    fields: Mapping[str, str] = field(
        default_factory=lambda: {f.name: f.default_name for f in FIELDS}
    )
    #: Name of each link type; one that is left out links nothing.
    links: Mapping[LinkKind, str] = field(
        default_factory=lambda: {kind: PREFIX + kind for kind in LinkKind}
    )
    #: The link type that a ``:need:`` in a step stands for; empty: none.
    need_role: str = "links"
    #: Types of needs that are requirements, for the rules on traceability.
    requirements: tuple[str, ...] = ("req",)
    #: What of the value cannot be used, as messages.
    problems: tuple[str, ...] = ()

    @classmethod
    def of(cls, value: object) -> NeedSettings:
        """Read the value of ``conf.py``; what cannot be used is left out and listed."""
        written = value if isinstance(value, Mapping) else {}
        defaults = cls()
        problems: list[str] = []
        found: dict[str, Any] = {}
        for key, part in written.items():
            reader = _READERS.get(key)
            if reader is None:
                problems.append(_unknown("", key, _READERS))
                continue
            accepted, complaints = reader(part, defaults)
            problems += complaints
            found |= {} if accepted is None else {key: accepted}
        return replace(defaults, **found, problems=tuple(problems))


_Read = tuple[Any, list[str]]


def _steps(part: object, _defaults: NeedSettings) -> _Read:
    """Read whether steps are needs."""
    if isinstance(part, bool):
        return part, []
    return None, [f'usecase_needs["steps"]: {part!r} is neither True nor False']


def _types(part: object, defaults: NeedSettings) -> _Read:
    """Read the types: the name of one of the project's, or what ours shall look like."""
    types = dict(defaults.types)
    problems: list[str] = []
    for key, wanted in _items(part, "types", problems):
        if key not in set(NeedKind):
            problems.append(_unknown('["types"]', key, NeedKind))
            continue
        kind = NeedKind(key)
        if isinstance(wanted, str):
            types[kind] = replace(types[kind], directive=wanted, own=True)
        elif isinstance(wanted, Mapping):
            strange = [name for name in wanted if name not in _TYPE_KEYS]
            problems += [_unknown(f'["types"]["{key}"]', name, _TYPE_KEYS) for name in strange]
            known: dict[str, Any] = {
                name: str(text) for name, text in wanted.items() if name in _TYPE_KEYS
            }
            types[kind] = replace(types[kind], **known)
        else:
            problems.append(f'usecase_needs["types"]["{key}"]: write the name of a need type')
    return types, problems


def _fields(part: object, defaults: NeedSettings) -> _Read:
    """Read the names of fields; ``None`` switches one off."""
    return _names(part, "fields", dict(defaults.fields))


def _links(part: object, defaults: NeedSettings) -> _Read:
    """Read the names of link types; ``None`` switches one off."""
    names, problems = _names(part, "links", {str(k): name for k, name in defaults.links.items()})
    return {LinkKind(kind): name for kind, name in names.items()}, problems


def _names(part: object, where: str, names: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """Read other names for what is known."""
    problems: list[str] = []
    known = tuple(names)
    for key, name in _items(part, where, problems):
        if key not in known:
            problems.append(_unknown(f'["{where}"]', key, known))
        elif name is None:
            names.pop(key, None)
        else:
            names[key] = str(name)
    return names, problems


def _need_role(part: object, _defaults: NeedSettings) -> _Read:
    """Read what a ``:need:`` in a step stands for."""
    if part is None or isinstance(part, str):
        return part or "", []
    return None, ['usecase_needs["need_role"]: write the name of a link type, or None']


def _requirements(part: object, _defaults: NeedSettings) -> _Read:
    """Read the types that are requirements."""
    if isinstance(part, list | tuple):
        return tuple(map(str, part)), []
    return None, ['usecase_needs["requirements"]: write a list of need types']


def _items(part: object, where: str, problems: list[str]) -> Iterator[tuple[str, object]]:
    """Yield the items of a mapping; note where it is none."""
    if isinstance(part, Mapping):
        yield from ((str(key), value) for key, value in part.items())
    else:
        problems.append(f'usecase_needs["{where}"]: {part!r} is no mapping')


def _unknown(where: str, key: object, known: Iterable[str]) -> str:
    """Say that there is no such key."""
    return f"usecase_needs{where}: there is no {key!r}, write one of {', '.join(map(str, known))}"


_READERS = {
    "steps": _steps,
    "types": _types,
    "fields": _fields,
    "links": _links,
    "need_role": _need_role,
    "requirements": _requirements,
}
