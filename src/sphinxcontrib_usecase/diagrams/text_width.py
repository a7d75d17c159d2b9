"""How wide a text is: a table for Helvetica, so that pictures do not depend on installed fonts.

Widths are those of Adobe's font metrics for Helvetica, in thousandths of the font size;
scripts that Helvetica lacks get the usual width of the fonts that browsers take instead.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: Font size of steps.
FONT = 12.0
#: Characters by width.
_TABLE = {
    191: "'",
    222: "ijl\u2018\u2019\u201a",
    260: "|",
    278: " !,./:;I[\\]ft\u00a0",
    333: "()-`r\u2010\u2011\u201c\u201d\u201e\u2039\u203a",
    334: "{}",
    350: "\u2022",
    355: '"',
    389: "*",
    400: "\u00b0",
    469: "^",
    500: "Jckvsxyz",
    556: "#$0123456789?L_abdeghnopqu\u00ab\u00bb\u2013\u20ac\u00df\u00a7\u00a3\u00a5",
    584: "+<=>~\u2212\u00d7\u00f7\u00b1",
    611: "FTZ\u00f8",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ\u00d8",
    833: "Mm",
    889: "%\u00e6",
    944: "W\u0153",
    1000: "\u2014\u2026\u00c6\u0152\u2192\u2190\u2191\u2193\u2122",
    1015: "@",
}
_FULL = 1000
_EMOJI = 1370
_CAPITAL = 760
_OTHER = 640
#: How much wider than Helvetica the reader's font may be.
FONT_RESERVE = 1.15


class _Widths(dict[str, int]):
    """Widths of single characters in thousandths, worked out when first asked for."""

    def __missing__(self, character: str) -> int:
        """Work out the width of a character that is not in the table."""
        self[character] = width = _width(character)
        return width


_WIDTHS = _Widths({character: width for width, row in _TABLE.items() for character in row})


def text_width(text: str, size: float) -> float:
    """Give the width of one line of *text* at the font size *size*."""
    return sum(map(_WIDTHS.__getitem__, text)) * size / 1000


@lru_cache(maxsize=4096)  # Most words come again and again.
def safe_width(text: str, size: float) -> float:
    """Give the width to reserve for *text*, whatever sans-serif font shows it."""
    return text_width(text, size) * FONT_RESERVE


def is_wide(character: str) -> bool:
    """Tell whether *character* fills a square, as Chinese and Japanese ones and emoji do."""
    return unicodedata.east_asian_width(character) in {"W", "F"}


def _width(character: str) -> int:
    """Estimate the width of a character that Helvetica lacks."""
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"}:
        return 0
    if is_wide(character):
        return _EMOJI if category == "So" else _FULL
    base = unicodedata.normalize("NFD", character)[0]
    if base != character:
        return _WIDTHS[base]
    return _CAPITAL if category in {"Lu", "So"} else _OTHER
