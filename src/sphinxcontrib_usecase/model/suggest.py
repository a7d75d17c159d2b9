"""Did you mean: the known name nearest to an unknown one."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Share of equal letters below which two names are not taken for each other.
_CUTOFF = 0.6
#: Comparing takes time that grows with the square of the length; no name needs more.
_LONGEST = 200


def nearest(word: str, known: Iterable[str], *, cutoff: float = _CUTOFF) -> str | None:
    """Give the name in *known* that looks most like *word*, or ``None`` when none does.

    :param cutoff: the share of equal letters that is asked for, 0 to 1
    """
    by_fold = {fold(name): name for name in sorted(known)}
    matches = get_close_matches(fold(word[:_LONGEST]), by_fold, n=1, cutoff=cutoff)
    return by_fold[matches[0]] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give ``, did you mean "…"?`` for a message, or nothing when no name is near."""
    match = nearest(word, known)
    return f', did you mean "{match}"?' if match else ""
