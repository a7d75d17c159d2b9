"""``:no-extension: 3 the printer retries``: why nothing is told about a step that may go wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.labels import split_label
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.record import Record
from sphinxcontrib_usecase.model.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sphinxcontrib_usecase.model.location import Mention

#: What may stand between the step and the reason.
_BETWEEN = " \t:,-\u2013\u2014"
#: Share of equal letters from which a word counts as a misspelt name.
_NEAR = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class NoExtension(Record):
    """An author's word that a step needs no extension."""

    #: The step: a label or a name; empty when nothing is written.
    step: str
    #: Why, plain text, translated when the build is; empty when the author gives no reason.
    reason: str
    #: The first line of it as written.
    mention: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One step and reason in the value of an option."""

    #: Number of its first line in the value, counted from 0.
    line: int
    #: That line as written.
    text: str
    step: str
    reason: str


def read_entries(value: str, names: Collection[str]) -> Iterator[Entry]:
    """Read the value of ``:no-extension:``.

    A line begins a new entry when its first word is a label, the name of a step or nearly one;
    any other line goes on with the reason before it, and so does one that is indented deeper
    than the line on which its entry begins.

    :param names: folded names of steps
    :return: the entries; one without a step when nothing is written
    """
    entry = None
    deepest = len(value)
    for number, line in enumerate(value.split("\n")):
        text = line.strip().removeprefix("* ").removeprefix("- ").strip()
        if not text:
            continue
        indentation = len(line) - len(line.lstrip())
        step, reason, known = _split(text, names)
        if entry is not None and (not known or indentation > deepest):
            reason = f"{entry.reason} {text}".strip()
            entry = Entry(line=entry.line, text=entry.text, step=entry.step, reason=reason)
            continue
        if entry is not None:
            yield entry
        entry = Entry(line=number, text=text, step=step, reason=reason)
        # The indentation of the line of the option itself is not known.
        deepest = indentation if number else deepest
    yield entry or Entry(line=0, text="", step="", reason="")


def _split(text: str, names: Collection[str]) -> tuple[str, str, bool]:
    """Split the step from the reason; tell whether it is one for sure."""
    label, rest = split_label(text)
    if label is not None:
        return str(label), rest.lstrip(_BETWEEN), True
    first, _, rest = text.partition(" ")
    name = first.strip("`:,.")
    return name, rest.lstrip(_BETWEEN), fold(name) in names or _is_nearly(name, names)


def _is_nearly(word: str, names: Collection[str]) -> bool:
    """Tell whether a word is the name of a step, misspelt; words of prose have no hyphen inside."""
    return "-" in word.strip("-") and nearest(word, names, cutoff=_NEAR) is not None
