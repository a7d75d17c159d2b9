"""Names of actors anywhere in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.model import Actor

_WORD = re.compile(r"\w+")


class ActorNames:
    """Finds actors by the words of their names, so that many actors cost no more than few.

    :param actors: those who are looked for
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        """Index all names once."""
        self._actors: dict[tuple[str, ...], list[Actor]] = defaultdict(list)
        for actor in actors:
            for name in actor.names:
                self._actors[_words(name)].append(actor)
        self._lengths = sorted(set(map(len, self._actors)) - {0})

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._lengths)

    def found_in(self, text: str) -> Iterator[Actor]:
        """Yield the actors whose name stands in *text*, some more than once."""
        words = _words(text)
        for start in range(len(words)):
            for length in self._lengths:
                yield from self._actors.get(words[start : start + length], ())


def _words(text: str) -> tuple[str, ...]:
    """Give the words of a text as they are compared."""
    return tuple(_WORD.findall(fold(text)))
