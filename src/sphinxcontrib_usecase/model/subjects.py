"""Who acts in a step: the actor named at its start.

The subject is the longest name or alias of a declared actor at the start of the step; an
article or "each" may come before it. Nothing else may: in "An available clerk signs" the clerk
is not taken for the subject, since a text that starts with an adjective often goes on to name
somebody else ("Available stock is counted by the clerk"). Nor is the customer the subject
of "The customer's card expires".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.names import UNSPACED, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: No name that stands in a sentence is longer; it keeps the search short.
_LONGEST = 200
#: A name may end where a word does; "customer-facing" and "customer's" go on.
_ASCII_NAME_END = r"(?<=\S)(?!\w|'|-\w)"
#: The same for any script; such classes of characters take long to compile and to match.
_NAME_END = rf"(?<=[{UNSPACED}])|(?<=\S)(?![^\W{UNSPACED}]|['\u2019]|[-\u2010\u2011]\w)"
_compiled = cache(re.compile)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A name found in a text."""

    #: What the name stands for, as given to `SubjectFinder`.
    key: str
    #: Where the name starts and ends in the text.
    start: int
    end: int


class SubjectFinder:
    """Finds known names at the start of texts.

    :param keys: folded name to what it stands for
    :param articles: words that may come before a name, ``"the"``; French ``"l'"`` too
    """

    def __init__(self, keys: Mapping[str, str], articles: Iterable[str]) -> None:
        """Prepare once what every text needs: the articles, and how long a name can be."""
        self._keys = dict(keys)
        self._longest = min(max(map(len, keys), default=0), _LONGEST)
        self._longest_after = _longest_after(filter(str.isascii, keys))
        before = "|".join(sorted(map(_article, articles), key=lambda a: (-len(a), a)))
        self._article = re.compile(rf"\s*+(?:{before})\s*+", re.IGNORECASE) if before else None

    def find(self, text: str) -> Subject | None:
        """Give the name at the start of *text*, or ``None``."""
        start = len(text) - len(text.lstrip())
        found = self._longest_name(text, start)
        if found is None and self._article and (match := self._article.match(text)):
            found = self._longest_name(text, match.end())
        return found

    def _longest_name(self, text: str, start: int) -> Subject | None:
        """Give the longest name that starts at *start*."""
        found = None
        for end, name in self._candidates(text, start):
            if key := self._keys.get(name):
                found = Subject(key=key, start=start, end=end)
        return found

    def _candidates(self, text: str, start: int) -> Iterator[tuple[int, str]]:
        """Yield each place where a name could end, with the folded text up to there."""
        if text.isascii():
            ends, longest = _compiled(_ASCII_NAME_END), None
        else:
            ends, longest = _compiled(_NAME_END), self._longest
        for match in ends.finditer(text, start + 1):
            name = fold(text[start : match.start()])
            if longest is None:
                longest = self._longest_after.get(name, 0)
            if len(name) > longest:
                return
            yield match.start(), name


def _longest_after(names: Iterable[str]) -> dict[str, int]:
    """Give the length of the longest name that begins with a word, by the word."""
    found: dict[str, int] = {}
    for name in names:
        match = _compiled(_ASCII_NAME_END).search(name, 1)
        first = name[: match.start()] if match else name
        found[first] = min(max(found.get(first, 0), len(name)), _LONGEST)
    return found


def _article(word: str) -> str:
    """Match an article; a blank ends it, unless it ends in an apostrophe or needs none."""
    escaped = re.escape(word).replace("'", "['\u2019]")
    last = r"\w\Z" if word.isascii() else rf"[^\W{UNSPACED}]\Z"
    return escaped + (r"(?=\s)" if re.search(last, word) else "")
