"""What the environment keeps for a build that may not need it."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Generic, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

_Value = TypeVar("_Value")


class Kept(Generic[_Value]):
    """A value that is pickled on its own, and read again when somebody asks for it.

    Sphinx reads the whole environment at the start of each build and writes it after each
    change. Most of ours is neither looked at nor changed then, and stays the bytes it is.

    :param value: what is kept; must not change any more
    """

    __slots__ = ("_pickled", "_value")

    def __init__(self, value: _Value) -> None:
        """Keep a value."""
        self._value: _Value | None = value
        self._pickled: bytes | None = None

    @property
    def value(self) -> _Value:
        """The value."""
        if self._value is None and self._pickled is not None:
            self._value = pickle.loads(self._pickled)  # noqa: S301
        return cast("_Value", self._value)

    def __reduce__(self) -> tuple[Callable[[bytes], Kept[_Value]], tuple[bytes]]:
        """Pickle the value, once."""
        if self._pickled is None:
            self._pickled = pickle.dumps(self._value, pickle.HIGHEST_PROTOCOL)
        return _kept, (self._pickled,)


def _kept(pickled: bytes) -> Kept[_Value]:
    """Keep what is pickled already."""
    kept: Kept[_Value] = Kept.__new__(Kept)
    kept._value, kept._pickled = None, pickled  # noqa: SLF001
    return kept
