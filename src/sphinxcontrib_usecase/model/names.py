"""Identifiers and names: how they are compared, checked and made."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Longer identifiers are refused: they would not fit in a file name or an anchor.
MAX_ID_LENGTH = 120

#: For a character class: scripts that put no blanks between words (Thai, Lao, Burmese, Khmer,
#: Chinese, Japanese), and Hangul, since Korean particles stick to the noun.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3005-\u3007\u3031-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff"
)

#: Typographic characters and what people type for them: apostrophes, dashes.
_LOOKALIKES = str.maketrans(
    {"\u2019": "'", "\u02bc": "'", "\u2212": "-"}
    | {chr(dash): "-" for dash in range(0x2010, 0x2016)}
)
_LOOSE = re.compile(r"[\s\-_:()]+")


def normalise(text: str) -> str:
    """Give one form to what looks the same.

    Letters are composed, full-width forms and typographic apostrophes and dashes become
    plain ones (Unicode NFKC), any blanks become one.
    """
    if text.isascii():
        # Nothing that Unicode could change, and by far the most frequent case.
        return " ".join(text.split())
    return " ".join(unicodedata.normalize("NFKC", text).translate(_LOOKALIKES).split())


def fold(text: str) -> str:
    """Give the form in which names and identifiers are compared: case and blanks do not count."""
    if text.isascii():
        return " ".join(text.lower().split())
    return unicodedata.normalize("NFKC", normalise(text).casefold())


@lru_cache(maxsize=4096)
def fold_loosely(text: str) -> str:
    """Give the form field names are compared in: ``Pre-condition(s)`` as ``preconditions``."""
    return _LOOSE.sub("", fold(text))


def is_legal_id(text: str) -> bool:
    """Tell whether *text* is a letter of any script, then letters, digits, ``-`` or ``_``."""
    return (
        len(text) <= MAX_ID_LENGTH
        and text[:1].isalpha()
        and all(char in "-_" or _is_letter_or_digit(char) for char in text)
    )


def slug(text: str) -> str:
    """Make a legal identifier out of any text.

    :param text: a title or name
    :return: lower case words joined by ``-``; ``x`` before them when they start with no letter
    """
    spaced = "".join(char if _is_letter_or_digit(char) else " " for char in fold(text))
    joined = "-".join(spaced.split())
    return (joined if joined[:1].isalpha() else f"x-{joined}")[:MAX_ID_LENGTH].rstrip("-")


def _is_letter_or_digit(char: str) -> bool:
    """Tell whether *char* is a letter, a digit, or a sign that belongs to a letter (in Thai)."""
    return char.isalpha() or char.isdecimal() or unicodedata.category(char).startswith("M")
