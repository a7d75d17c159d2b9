"""Values of options that hold a small notation of their own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.directives.options import split_list, strip_bullet
from sphinxcontrib_usecase.model import Extends, FieldName, Mention, Stakeholder
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.use_case import read_level
from sphinxcontrib_usecase.model.vocabulary import default_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinxcontrib_usecase.model import FieldValue, UseCase

_TARGET = re.compile(r"(?P<target>\S+)(?:\s+(?P<rest>.*))?", re.DOTALL)


def parse_extends(line: str) -> tuple[str, str, str]:
    """Read ``UC-X at STEP when condition``.

    :return: use case, step and condition; empty where not said
    """
    match = _TARGET.fullmatch(line.strip())
    if match is None:
        return line.strip(), "", ""
    words = default_vocabulary()
    rest = (match["rest"] or "").strip()
    rest, step = _after_word(rest, sorted(words.at_words, key=len, reverse=True))
    _, _, condition = rest.partition(" ") if _first(rest, words.when_words) else ("", "", rest)
    return match["target"].rstrip(","), step, condition.strip()


def with_structure(use_case: UseCase, fields: Mapping[FieldName, FieldValue]) -> UseCase:
    """Set the attributes of a use case that its fields state."""
    level = fields.get(FieldName.LEVEL)
    primary = tuple(_mentions(fields.get(FieldName.PRIMARY_ACTOR)))
    return replace(
        use_case,
        fields=tuple(fields.values()),
        level=read_level(level.text) if level else None,
        scope=_mention(fields.get(FieldName.SCOPE)),
        primary_actor=next(iter(primary), None),
        # A field "Actors" often lists all of them, the primary one first.
        supporting_actors=(
            *primary[1:],
            *_mentions(fields.get(FieldName.SUPPORTING_ACTORS)),
        ),
        stakeholders=tuple(_stakeholders(fields.get(FieldName.STAKEHOLDERS))),
        tags=tuple(mention.text for mention in _mentions(fields.get(FieldName.TAGS))),
        extends=tuple(_extends(fields.get(FieldName.EXTENDS))),
        specializes=_mention(fields.get(FieldName.SPECIALIZES)),
    )


def _mention(value: FieldValue | None) -> Mention | None:
    """Give the whole value as one name."""
    if value is None or value.stated_none or not value.text:
        return None
    return Mention(text=" ".join(value.text.split()), location=value.location)


def _mentions(value: FieldValue | None) -> Iterator[Mention]:
    """Yield the names of a list."""
    if value is not None and not value.stated_none:
        for text in split_list(value.text):
            yield Mention(text=text, location=value.location)


def _stakeholders(value: FieldValue | None) -> Iterator[Stakeholder]:
    """Yield stakeholders, one per line, ``name: interest``."""
    if value is None or value.stated_none:
        return
    for item in value.items:
        name, _, interest = strip_bullet(item).partition(":")
        mention = Mention(text=name.strip(), location=value.location)
        yield Stakeholder(name=mention, interest=interest.strip())


def _extends(value: FieldValue | None) -> Iterator[Extends]:
    """Yield what the use case extends, one per line."""
    if value is None or value.stated_none:
        return
    for item in value.items:
        target, step, condition = parse_extends(item)
        mention = Mention(text=target, location=value.location)
        yield Extends(target=mention, step=step, condition=condition)


def _after_word(text: str, words: list[str]) -> tuple[str, str]:
    """Split ``at STEP`` from the start of *text*; give what follows, and the step."""
    for word in words:
        if fold(text).startswith(fold(word) + " "):
            step, _, rest = text[len(word) :].strip().partition(" ")
            return rest.strip(), step.rstrip(",")
    return text, ""


def _first(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether *text* starts with one of *words*."""
    return any(fold(text).startswith(fold(word) + " ") for word in words)
