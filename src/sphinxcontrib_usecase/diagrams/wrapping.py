"""Text made fit for a box: cleaned, broken into lines, cut when too long."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sphinxcontrib_usecase.diagrams.text_width import is_wide, safe_width

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Control characters, invisible ones (they can turn the direction of the text around them),
#: and halves of characters.
_HARMFUL = frozenset({"Cc", "Cf", "Cs"})
#: No XML may contain these.
_NO_CHARACTERS = frozenset("\ufffe\uffff")
_JOINERS = frozenset("\u200c\u200d")
_SOFT_HYPHEN = "\u00ad"
#: May not begin a line.
_CLOSING = frozenset(
    "\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\u300d\u300f\uff09\u3011\u30fc"
)
_ELLIPSIS = "\u2026"
#: Around a line that is read from right to left, so that its ends are where its readers look.
_RIGHT_TO_LEFT, _END = "\u202b", "\u202c"
#: A syllable may begin with a consonant before one of these, but not inside one of those pairs.
_VOWELS = frozenset(
    "aeiouy\u00e4\u00f6\u00fc\u00e0\u00e1\u00e2\u00e3\u00e5\u00e6\u00e8\u00e9\u00ea\u00ed\u00f3\u00f4\u00f5\u00f8\u00fa\u0153"
)
_PAIRS = frozenset({"ch", "ck", "gh", "ph", "qu", "sh", "th"})
#: A word may be broken after these without a hyphen.
_BREAK_AFTER = re.compile(r"(?<=[\w)\]][-/_.:=?&\u2013\u2014])(?=\w)")


class Block(NamedTuple):
    """Lines of text of one size."""

    #: The lines; none when there is no text.
    lines: tuple[str, ...]
    #: Font size.
    size: float

    @property
    def width(self) -> float:
        """Width to reserve, with room for wider fonts."""
        return max((safe_width(line, self.size) for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        """Height of all lines."""
        return len(self.lines) * self.size * LINE_HEIGHT


#: Distance of two lines, in font sizes: what Graphviz takes.
LINE_HEIGHT = 1.2


def clean(text: str) -> str:
    """Drop what must not reach a picture: control characters, bidi controls, half characters."""
    if not text.isprintable():
        text = "".join(c if _is_harmless(c) else " " * c.isspace() for c in text)
    return " ".join(text.split())


@lru_cache(maxsize=1024)
def wrap(text: str, *, width: float, size: float, max_lines: int = 10) -> Block:
    """Break *text* into lines of about equal length.

    :param width: the most a line may take, wider fonts considered; long words are broken
    :param max_lines: what is longer is cut, and ends in an ellipsis
    """
    text = clean(text)
    pieces = list(_pieces(text, width, size))
    lines = _fill(pieces, width)
    if len(lines) > max_lines:
        lines = _cut(lines, max_lines, width, size)
    elif len(lines) > 1:
        lines = _balanced(pieces, lines, width, size)
    if not text.isascii() and _is_right_to_left(text):
        lines = [f"{_RIGHT_TO_LEFT}{line}{_END}" for line in lines]
    return Block(lines=tuple(lines), size=size)


class _Piece(NamedTuple):
    """A part of a text that stays together."""

    text: str
    width: float
    #: The blank before it, when it does not begin a line, and the width of that.
    gap: str
    gap_width: float


def _balanced(pieces: list[_Piece], lines: list[str], width: float, size: float) -> list[str]:
    """Give as many lines, broken so that the longest is about as short as can be."""
    count = len(lines)
    together = sum(piece.gap_width + piece.width for piece in pieces)
    # A blank at the start of each line goes away.
    least = max(together / count - safe_width(" ", size), *(piece.width for piece in pieces))
    low, high = width / 2, width
    while high - low > size / 2:
        middle = (low + high) / 2
        narrower = _fill(pieces, middle) if middle >= least else []
        low, high = (low, middle) if len(narrower) == count else (middle, high)
        lines = narrower if high == middle else lines
    return lines


def _is_right_to_left(text: str) -> bool:
    """Tell whether most letters of *text* are read from right to left."""
    ways = [unicodedata.bidirectional(character) for character in text]
    return ways.count("R") + ways.count("AL") > ways.count("L")


def _is_harmless(character: str) -> bool:
    """Tell whether *character* may be shown."""
    if character in _JOINERS or character == _SOFT_HYPHEN:
        return True
    return unicodedata.category(character) not in _HARMFUL and character not in _NO_CHARACTERS


def _pieces(text: str, width: float, size: float) -> Iterator[_Piece]:
    """Yield the parts of *text* that stay together."""
    blank = safe_width(" ", size)
    for word in text.split():
        gap, gap_width = " ", blank
        for part in _parts(word):
            for piece in _chop(part, width, size):
                yield _Piece(piece, safe_width(piece, size), gap, gap_width)
                gap, gap_width = "", 0.0


def _parts(word: str) -> Iterator[str]:
    """Yield the parts of a word between which a line may end."""
    for part in _BREAK_AFTER.split(word):
        if part.isascii() or not any(map(is_wide, part)):
            yield part
            continue
        start = 0
        for position in range(1, len(part)):
            if _breaks_before(part, position) and (
                is_wide(part[position]) or is_wide(part[position - 1])
            ):
                yield part[start:position]
                start = position
        yield part[start:]


def _breaks_before(text: str, position: int) -> bool:
    """Tell whether a line may begin with the character at *position*."""
    character = text[position]
    joined = text[position - 1] in _JOINERS or character in _JOINERS
    return not joined and unicodedata.category(character)[0] != "M" and character not in _CLOSING


def _chop(part: str, width: float, size: float) -> Iterator[str]:
    """Yield *part*, broken where it is wider than a line.

    Soft hyphens come first, then what looks like the beginning of a syllable, then anything.
    """
    while safe_width(part, size) > width:
        ends = [n for n in range(2, len(part) - 2) if _breaks_before(part, n)]
        fitting = [n for n in ends if safe_width(_visible(part[:n]) + "-", size) <= width]
        if not fitting:
            break
        soft = [n for n in fitting if part[n - 1] == _SOFT_HYPHEN]
        end = max(soft or [n for n in fitting if _begins_syllable(part, n)] or fitting)
        head = _visible(part[:end])
        yield head + "-" if head[-1:].isalpha() and part[end].isalpha() else head
        part = part[end:]
    yield _visible(part)


def _begins_syllable(part: str, position: int) -> bool:
    """Tell whether a word can be broken before *position* as its readers would."""
    before, first, second = (part[position + n].lower() for n in (-1, 0, 1))
    consonant = first.isalpha() and first not in _VOWELS
    return consonant and second in _VOWELS and before.isalpha() and before + first not in _PAIRS


def _visible(text: str) -> str:
    """Drop soft hyphens."""
    return text.replace(_SOFT_HYPHEN, "")


def _fill(pieces: list[_Piece], width: float) -> list[str]:
    """Put as many pieces into each line as fit."""
    lines: list[str] = []
    taken = width
    for piece in pieces:
        taken += piece.gap_width + piece.width
        if lines and taken <= width:
            lines[-1] += piece.gap + piece.text
        else:
            lines.append(piece.text)
            taken = piece.width
    return lines


def _cut(lines: list[str], count: int, width: float, size: float) -> list[str]:
    """Keep *count* lines and mark that there is more."""
    last = lines[count - 1]
    while last and safe_width(last + _ELLIPSIS, size) > width:
        last = last[:-1]
    return [*lines[: count - 1], last.rstrip() + _ELLIPSIS]
