"""How messages quote an author and name the parties."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model import Extension

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import Flow, Location, UseCase

#: Longer quotations are cut: a message is one line.
LONGEST_QUOTE = 60
#: Invisible signs that belong to the spelling of some scripts.
_JOINERS = frozenset("\u200c\u200d")


def clean(text: str) -> str:
    r"""Make a text fit for one line of a terminal.

    :return: the text with single blanks, control and direction signs shown as ``\u202e``
    """
    return " ".join("".join(map(_visible, text)).split())


def shorten(text: str) -> str:
    """Cut a long text at `LONGEST_QUOTE` and say so by an ellipsis."""
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1].rstrip() + "\u2026"


def quote(text: str) -> str:
    """Put an author's words, cleaned and shortened, in quotation marks."""
    return f'"{shorten(clean(text))}"'


def written(name: str, value: str) -> str:
    """Quote an option or field as its author wrote it: ``":rejoin: 9"``."""
    return quote(f":{name}: {value}")


def place(location: Location, than: Location | None = None, docname: str = "") -> str:
    """Say where the other party is.

    :param than: the place the message itself is shown at
    :param docname: named instead when both are the same line, included in two documents
    """
    if location == than and docname:
        return f"in document {quote(docname)}"
    return f"at {clean(str(location))}"


def title(use_case: UseCase) -> str:
    """Name a use case: ``use case "Withdraw cash"``."""
    return f"use case {quote(use_case.source_title or use_case.id)}"


def name(flow: Flow) -> str:
    """Name a flow: ``extension "2a"``, or by its condition where it has no label."""
    if not isinstance(flow, Extension):
        return "the main success scenario"
    words = str(flow.label or flow.written_label or flow.source_condition).strip()
    return f"extension {quote(words)}" if words else "this extension"


def count(number: int, noun: str) -> str:
    """Count things: ``1 step``, ``4 steps``, ``no steps``."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _visible(char: str) -> str:
    """Give the sign itself where it can be seen and cannot move others."""
    category = unicodedata.category(char)
    if category in {"Zl", "Zp"} or char.isspace():
        return " "
    hidden = category in {"Cc", "Cf", "Cs"} and char not in _JOINERS
    return f"\\u{ord(char):04x}" if hidden else char
