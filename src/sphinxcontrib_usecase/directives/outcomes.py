"""Outcomes and loops of a flow, from its options and its closing sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase.directives.steps import plain_text
from sphinxcontrib_usecase.model import Mention, Outcome, OutcomeKind, Repeat
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.phrases import read_closing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sphinxcontrib_usecase.directives.options import Options
    from sphinxcontrib_usecase.directives.steps import FlowBody
    from sphinxcontrib_usecase.model import Location, Step
    from sphinxcontrib_usecase.model.phrases import Closing
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

_WORDS = {"next": OutcomeKind.NEXT, "retry": OutcomeKind.RETRY}
_ENDS = {kind.value: kind for kind in OutcomeKind if kind.ends}
_RANGE = re.compile(
    r"(?:steps?\s+)?(?P<first>[\w*][\w*.]*(?:-[^\W\d][\w.]*)*)"
    r"(?:\s*(?:\u2013|-|\bto\b)\s*(?P<last>[\w*][\w*.\-]*))?(?:\s+(?P<until>.*))?",
    re.IGNORECASE,
)


def stated_outcomes(options: Options) -> Iterator[Outcome]:
    """Yield the outcomes given by ``:rejoin:`` and ``:ends:``, as often as they are given.

    An ``:ends:`` of an unknown sort is no outcome; its value is reported by a rule.
    """
    for option in options.all("rejoin"):
        if option.value:
            kind = _WORDS.get(fold(option.value), OutcomeKind.REJOIN)
            target = _bare_step(option.value) if kind is OutcomeKind.REJOIN else ""
            yield Outcome(
                kind=kind, target=target, text=f":rejoin: {option.value}", location=option.location
            )
    for option in options.all("ends"):
        ending = _ENDS.get(fold(option.value))
        if ending:
            yield Outcome(kind=ending, text=f":ends: {option.value}", location=option.location)


def stated_repeats(
    options: Options, steps: Sequence[Step], vocabulary: Vocabulary
) -> Iterator[Repeat]:
    """Yield the loops given by ``:repeat: 2-4 until every item is scanned``.

    What names no steps is kept as it is; a rule reports it.
    """
    names = {fold(step.name.text) for step in steps if step.name}
    for option in options.all("repeat"):
        value = " ".join(option.value.split())
        match = _RANGE.fullmatch(value)
        first, last = (match["first"], match["last"]) if match else (value, None)
        first, last = (first, last) if last else _split_names(first, names)
        until = _condition((match and match["until"]) or "", vocabulary)
        mention = Mention(text=option.value, location=option.location)
        yield Repeat(first=first, last=last, until=until, mention=mention)


def read_prose(body: FlowBody, vocabulary: Vocabulary) -> tuple[Outcome | None, list[Repeat]]:
    """Read the closing sentence of a flow and take it out of the last step's text.

    A step that says nothing else is no step of the model; it stays on the page.
    """
    if body.tail is not None:
        closing = read_closing(plain_text(body.tail), vocabulary)
        if (closing.kind or closing.loop) and not closing.rest and body.steps:
            location = body.steps[-1].location
            loops = [] if closing.loop else list(_loop_before(body, vocabulary))
            outcome, stated = _closed(closing, location, text=plain_text(body.tail))
            return outcome, [*loops, *stated]
    if not body.steps:
        return None, []
    last = body.steps[-1]
    closing = read_closing(last.source_text, vocabulary)
    if closing.kind is None and closing.loop is None:
        return _read_last_paragraph(body, vocabulary)
    if closing.rest:
        body.steps[-1] = replace(last, source_text=closing.rest, text=closing.rest)
    else:
        body.drop_last()
    return _closed(closing, last.location, text=last.source_text)


def _loop_before(body: FlowBody, vocabulary: Vocabulary) -> Iterator[Repeat]:
    """Read a loop from the paragraph or the step before a closing paragraph."""
    children = body.children
    before = children[children.index(body.tail) - 1] if body.tail in children else None
    last = body.steps[-1]
    paragraph = before if isinstance(before, nodes.paragraph) else None
    text = last.source_text if paragraph is None else plain_text(paragraph)
    closing = read_closing(text, vocabulary)
    if closing.loop is None or closing.rest or closing.kind:
        return
    if paragraph is None:
        body.drop_last()
    yield from _closed(closing, last.location, text=text)[1]


def _read_last_paragraph(
    body: FlowBody, vocabulary: Vocabulary
) -> tuple[Outcome | None, list[Repeat]]:
    """Read a closing sentence that is a paragraph of its own in the last step."""
    last = body.step_nodes[-1].children[-1:]
    text = plain_text(last[0]) if last and len(body.step_nodes[-1].children) > 1 else ""
    closing = read_closing(text, vocabulary)
    if closing.rest or (closing.kind is None and closing.loop is None):
        return None, []
    return _closed(closing, body.steps[-1].location, text=text)


def _closed(
    closing: Closing, location: Location, *, text: str
) -> tuple[Outcome | None, list[Repeat]]:
    """Turn what was read into the model's terms."""
    outcome = None
    if closing.kind is not None:
        outcome = Outcome(
            kind=closing.kind, target=closing.target, text=closing.sentence, location=location
        )
    if closing.loop is None:
        return outcome, []
    first, last, until = closing.loop
    mention = Mention(text=text, location=location)
    return outcome, [Repeat(first=first, last=last, until=until, mention=mention)]


def shown_text(translated: str, vocabulary: Vocabulary) -> str:
    """Take the closing sentence out of the last step of a flow as it is shown."""
    closing = read_closing(translated, vocabulary)
    return closing.rest or translated


def _split_names(text: str, names: Collection[str]) -> tuple[str, str]:
    """Split a range of step names at the hyphen that is no part of a name."""
    parts = text.split("-") if fold(text) not in names else []
    for cut in range(1, len(parts)):
        first, last = "-".join(parts[:cut]), "-".join(parts[cut:])
        if all(end.isdecimal() or fold(end) in names for end in (first, last)):
            return first, last
    return text, text


def _condition(until: str, vocabulary: Vocabulary) -> str:
    """Drop the word before the condition that ends a loop."""
    words = (word for word in vocabulary.until_words if fold(until).startswith(f"{fold(word)} "))
    return until[len(next(words, "")) :].strip()


def _bare_step(value: str) -> str:
    """Drop ``step`` before the label, and the dot after it."""
    return re.sub(r"(?i)^(?:at\s+)?steps?\s+", "", value.strip()).rstrip(".").strip()
