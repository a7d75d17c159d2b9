"""Step and extension labels in Cockburn's numbering: ``4``, ``4a``, ``4a1``, ``2-5a``, ``*a``.

A label has one normal form, which is what ``str()`` gives; every accepted spelling is
read by `parse_label`. Source of the notation: A. Cockburn, *Writing Effective Use Cases*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorRange(Record):
    """Steps ``first`` to ``last`` of one flow, both included; one step when they are equal."""

    #: Number of the first step, counted from 1.
    first: int
    #: Number of the last step; smaller than ``first`` when the author wrote it backwards.
    last: int

    def __str__(self) -> str:
        """Give ``2`` or ``2-5``."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionLabel(Record):
    """The label of an extension: the steps it hangs on, and a letter."""

    #: The extension whose steps are meant; ``None`` when they are steps of the main flow.
    parent: ExtensionLabel | None = None
    #: The steps it can start from; empty for ``*``, at any time.
    anchors: tuple[AnchorRange, ...]
    #: ``a`` to ``z``, then ``aa``, ``bb`` and so on.
    letter: str

    def __str__(self) -> str:
        """Give the normal form, for example ``2-5a`` or ``4a2b``."""
        where = ",".join(map(str, self.anchors)) or "*"
        return f"{self.parent or ''}{where}{self.letter}"

    @property
    def any_time(self) -> bool:
        """Whether the condition may be noticed at any step (``*a``)."""
        return not self.anchors

    @property
    def numbers(self) -> tuple[int, ...]:
        """Numbers of the steps it starts from, ascending, without doubles; empty for ``*``."""
        return tuple(sorted({n for r in self.anchors for n in range(r.first, r.last + 1)}))

    @property
    def first_step(self) -> StepLabel | None:
        """The first step it starts from; ``None`` when that may be any."""
        numbers = self.numbers
        return StepLabel(extension=self.parent, number=numbers[0]) if numbers else None

    @property
    def depth(self) -> int:
        """1 for an extension of the main flow, 2 for an extension of its steps, and so on."""
        return 1 + (self.parent.depth if self.parent else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLabel(Record):
    """The label of a step: the flow it stands in, and its position there."""

    #: The extension it belongs to; ``None`` for a step of the main flow.
    extension: ExtensionLabel | None = None
    #: Position in its flow, counted from 1.
    number: int

    def __str__(self) -> str:
        """Give the normal form, for example ``4`` or ``4a1``."""
        return f"{self.extension or ''}{self.number}"


Label = StepLabel | ExtensionLabel


def letters() -> Iterator[str]:
    """Yield the letters of extensions in order: ``a`` to ``z``, then ``aa`` to ``zz``."""
    yield from ascii_lowercase
    yield from (letter * 2 for letter in ascii_lowercase)


# Every quantifier below that could give characters back is possessive: a text is read once.
_NUMBER = r"[0-9]{1,4}+"
_RANGE = rf"{_NUMBER}(?:\s*+-\s*+{_NUMBER})?+"
_ANCHORS = rf"(?:\\?+\*|{_RANGE}(?:\s*+,\s*+{_RANGE})*+)"
_LETTER = r"[A-Za-z]{1,2}+(?![A-Za-z])"
_LETTERS = frozenset(letters())

#: What may stand between two parts: ``4.a``; and, where a separator ends the label, ``4 a.``
_TIGHT, _LOOSE = r"\.?+", r"(?:\.|\s*+)"
#: What sets a label off: ``2a.密码`` needs no blank, and ``2.5 seconds`` is no label.
_SEPARATOR = r"(?:\s*+(?:[.:)]++(?![!-~])|\u3001)|(?<=[A-Za-z])\s++-(?=\s))"


def _shape(joint: str) -> str:
    """Give the pattern of a label whose parts are joined by *joint*."""
    level = rf"{_ANCHORS}{joint}{_LETTER}"
    return rf"(?P<label>{level}(?:{joint}{level})*+(?:{joint}{_NUMBER})?+|{_NUMBER})"


_ALONE = rf"{_shape(_LOOSE)}[\s.:)\u3001]*+"
_SET_OFF = _shape(_LOOSE) + _SEPARATOR
_BARE = rf"{_shape(_TIGHT)}(?=\s|\Z)"
#: Compiled for the first label: it takes longer than to import the rest of the model.
_compiled = cache(re.compile)
_PART = re.compile(rf"(?P<anchors>{_ANCHORS})[\s.]*+(?P<letter>[A-Za-z]*+)")

#: Full-width forms and dashes; one character for one, so that positions stay the same.
_ASCII = str.maketrans(
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-")
)
#: No label is longer; whatever an author pastes, reading one takes a bounded time.
_LONGEST = 200


def parse_label(text: str) -> Label | None:
    """Read a label in any accepted spelling.

    :param text: the label alone, for example ``"2a"``, ``"2.a)"``, ``"2 - 5a"``, ``"4a.1"``
    :return: the label, or ``None`` when *text* is no label
    """
    plain = _plain(text)
    match = _compiled(_ALONE).fullmatch(plain) if len(plain) <= _LONGEST else None
    return _read(match["label"]) if match else None


def split_label(text: str) -> tuple[Label | None, str]:
    """Split a leading label from the words after it.

    :param text: for example ``"2a. The PIN is wrong"``
    :return: the label (``None`` when there is none) and the rest
    """
    text = text.strip()
    label, end, _ = _find(text)
    return label, text[end:].lstrip()


def has_separator(text: str) -> bool:
    """Tell whether the label at the start of *text* is set off by ``.``, ``:`` or ``)``."""
    return _find(text.strip())[2]


def parse_anchors(text: str) -> tuple[ExtensionLabel | None, tuple[AnchorRange, ...]] | None:
    """Read the steps named by ``:at:``: ``3``, ``2-5``, ``5-7,10``, ``4a1``, ``*``.

    :return: the extension the steps belong to and the ranges (empty for ``*``);
        ``None`` when *text* names no steps by number
    """
    place = _plain(text).rstrip(" .:)\u3001")
    # An extension there would be called so.
    label = parse_label(f"{place}a") if place.endswith(tuple("0123456789*")) else None
    return (label.parent, label.anchors) if isinstance(label, ExtensionLabel) else None


def _plain(text: str) -> str:
    """Trim *text* and put ASCII characters for their look-alikes."""
    return text.strip()[: _LONGEST + 1].translate(_ASCII)


def _find(text: str) -> tuple[Label | None, int, bool]:
    """Find the label at the start of a trimmed text, where it ends, and whether it is set off."""
    plain = _plain(text)
    for pattern in (_SET_OFF, _BARE):
        match = _compiled(pattern).match(plain)
        if match and match.end() <= _LONGEST and (label := _read(match["label"])):
            return label, match.end(), pattern is _SET_OFF
    return None, 0, False


@lru_cache(maxsize=4096)
def _read(text: str) -> Label | None:
    """Read what has the shape of a label.

    The same few labels stand in every use case; one record for all of them is stored once.
    """
    extension: ExtensionLabel | None = None
    for part in _PART.finditer(text):
        letter = part["letter"].lower()
        if not letter:
            return StepLabel(extension=extension, number=int(part["anchors"]))
        if letter not in _LETTERS:
            return None
        anchors = _ranges(part["anchors"])
        extension = ExtensionLabel(parent=extension, anchors=anchors, letter=letter)
    return extension


def _ranges(text: str) -> tuple[AnchorRange, ...]:
    """Read ``5-7,10``; ``*`` gives no ranges."""
    bounds = (list(map(int, re.findall(r"[0-9]+", part))) for part in text.split(","))
    return tuple(AnchorRange(first=found[0], last=found[-1]) for found in bounds if found)
