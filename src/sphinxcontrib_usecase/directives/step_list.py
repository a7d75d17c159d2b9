"""The numbered list of a flow, found in its source lines.

Lists are cut here and not by the parser, since both parsers lose what the author wrote:
reStructuredText ends a list at a wrong number and turns the rest into a paragraph, Markdown
renumbers silently. This file knows neither docutils nor Sphinx.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.flow import Marker, MarkerKind
from sphinxcontrib_usecase.model.labels import ExtensionLabel, StepLabel, has_separator, split_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ROMAN = (
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    *("xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"),
)
_ENUMERATOR = re.compile(
    r"\(?(?P<text>\d{1,9}|#|[A-Za-z]|[ivxIVX]+)[.)](?:\s+|$)|(?P<cjk>\d{1,9})\u3001\s*"
)
_BULLET = re.compile(r"[-*+\u2022](?:\s+|$)")
_FENCE = re.compile(r"(?P<fence>\s*(?:`{3,}(?!.*`)|~{3,}|:{3,}))(?P<info>.*)")
#: A line that begins a block of its own and so cannot continue a paragraph.
_BLOCK_START = re.compile(r"\s*(?:\.\. |\.\.$|`{3,}|~{3,}|:{3,})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One step: the lines ``start`` to ``end`` (excluded), the marker on the first one."""

    start: int
    end: int
    marker: Marker
    #: Column where the text starts on the first line.
    column: int

    def text_lines(self, lines: Sequence[str]) -> list[str]:
        """Give the lines of the item without marker and indentation."""
        first, *rest = lines[self.start : self.end]
        indents = [_indent(line) for line in rest if line.strip()]
        hanging = [n for n in indents if n > _indent(first)]
        cut = min([self.column, *hanging])
        return [first[self.column :], *(line[min(cut, _indent(line)) :] for line in rest)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    """Anything between steps: the lines ``start`` to ``end`` (excluded)."""

    start: int
    end: int


def scan(lines: Sequence[str], *, fenced: bool) -> list[Item | Free]:
    """Cut the body of a flow into steps and what stands between them.

    :param lines: the body, tabs expanded, outer indentation removed
    :param fenced: whether it is Markdown, with fences and ``%`` comments
    :return: the parts in order; together they hold every line that is not blank
    """
    return _mark_all_ones(list(_Scanner(lines, fenced=fenced).parts()))


class _Scanner:
    """Walks over the lines once."""

    def __init__(self, lines: Sequence[str], *, fenced: bool) -> None:
        self._lines = lines
        self._fenced = fenced
        self._base = min((_indent(line) for line in lines if line.strip()), default=0)
        self._roman = False
        self._lettered = False
        self._counted = False

    def parts(self) -> Iterator[Item | Free]:
        """Yield the parts."""
        current: Item | Free | None = None
        fence = ""
        after_blank = True
        for number, line in enumerate(self._lines):
            if line.strip() and _indent(line) <= self._base < _indent(fence):
                # The end of the list item around a fence closes it.
                fence = ""
            begun = None if fence else self._begin(number, line, current, after_blank=after_blank)
            before, fence = fence, _next_fence(fence, line) if self._fenced else ""
            comment = self._fenced and line.lstrip().startswith("%")
            after_blank = not line.strip() or comment or (bool(before) and not fence)
            if begun is not None:
                if current is not None:
                    yield _ended(current, self._lines, number)
                current = begun
        if current is not None:
            yield _ended(current, self._lines, len(self._lines))

    def _begin(
        self, number: int, line: str, current: Item | Free | None, *, after_blank: bool
    ) -> Item | Free | None:
        """Give the part that begins on this line, or ``None`` when it continues *current*."""
        if not line.strip():
            return None
        if _indent(line) > self._base:
            return Free(start=number, end=number) if current is None else None
        read = self._marker(line[self._base :], in_list=isinstance(current, Item))
        if read and (after_blank or isinstance(current, Item)):
            marker, width = read
            self._counted = self._counted or marker.kind is MarkerKind.NUMBER
            return Item(start=number, end=number, marker=marker, column=self._base + width)
        if isinstance(current, Item):
            starts = after_blank or _BLOCK_START.match(line)
            return Free(start=number, end=number) if starts else None
        return Free(start=number, end=number) if current is None else None

    def _marker(self, text: str, *, in_list: bool) -> tuple[Marker, int] | None:
        """Read the marker at the start of *text*; give it and its width.

        :param in_list: whether the label of an extension is one, too, to be reported
        """
        if match := _ENUMERATOR.match(text):
            counter = match["text"] or match["cjk"]
            if counter == "#":
                return Marker(kind=MarkerKind.AUTO, text=match[0].strip()), match.end()
            value = self._count(counter)
            if value is not None:
                return _number(match[0].strip(), value), match.end()
        if match := _BULLET.match(text):
            return Marker(kind=MarkerKind.BULLET, text=match[0].strip()), match.end()
        return _label_marker(text, in_list=in_list)

    def _count(self, counter: str) -> int | None:
        """Give the number that ``3``, ``c`` or ``iii`` stands for in this list."""
        if counter.isdigit():
            return int(counter)
        low = counter.lower()
        if not self._counted:
            self._roman = low in {"i", "ii"}
            self._lettered = low == "a"
        if self._roman and low in _ROMAN:
            return _ROMAN.index(low) + 1
        return ord(low) - ord("a") + 1 if self._lettered and len(low) == 1 else None


@lru_cache(maxsize=1024)
def _number(text: str, value: int) -> Marker:
    """Give the marker of a numbered step; lists have the same ones, and one is stored once."""
    return Marker(kind=MarkerKind.NUMBER, text=text, number=value)


def _label_marker(text: str, *, in_list: bool) -> tuple[Marker, int] | None:
    """Read a full step label, ``2a1.``, at the start of *text*; in a list also ``2a.``."""
    if not (text[:1].isdigit() or text[:1] in "*\\") or not has_separator(text):
        return None
    label, rest = split_label(text)
    is_step = isinstance(label, StepLabel) and label.extension is not None
    if not (is_step or (in_list and isinstance(label, ExtensionLabel))):
        return None
    width = len(text.rstrip()) - len(rest)
    number = label.number if isinstance(label, StepLabel) else None
    return Marker(kind=MarkerKind.LABEL, text=text[:width].strip(), number=number), width


def _mark_all_ones(parts: list[Item | Free]) -> list[Item | Free]:
    """Take ``1. 1. 1.`` for automatic numbering, as Markdown does."""
    numbers = [part.marker.number for part in parts if isinstance(part, Item)]
    if len(numbers) < 2 or set(numbers) != {1}:  # noqa: PLR2004
        return parts
    return [
        replace(part, marker=replace(part.marker, kind=MarkerKind.AUTO, number=None))
        if isinstance(part, Item)
        else part
        for part in parts
    ]


def _ended(part: Item | Free, lines: Sequence[str], end: int) -> Item | Free:
    """End *part* at a line, or before the blank lines above it."""
    while end > part.start + 1 and not lines[end - 1].strip():
        end -= 1
    return replace(part, end=end)


def _next_fence(fence: str, line: str) -> str:
    """Follow Markdown fences: give the one that is open after *line*, or nothing."""
    match = _FENCE.match(line)
    if match is None:
        return fence
    if not fence:
        return match["fence"]
    closes = match["fence"].strip().startswith(fence.strip())
    return "" if closes and not match["info"].strip() else fence


def _indent(line: str) -> int:
    """Count the blanks at the start of *line*."""
    return len(line) - len(line.lstrip(" "))
