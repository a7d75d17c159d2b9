"""What all stored records have in common: they are quick to pickle.

A project holds hundreds of records per use case, and Sphinx pickles them with each document and
with its environment. The state that dataclasses give is put together field by field in Python,
which took longer than everything else there is to pickle.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class Record:
    """Base of frozen, slotted dataclasses with at least two fields."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        """Give the class and its values, in the order of its fields."""
        kind: Any = type(self)
        return _restore, (kind, *_getter(kind)(self))


@cache
def _getter(kind: type[Any]) -> Callable[[object], tuple[Any, ...]]:
    """Give what reads all fields of a record at once."""
    return attrgetter(*(field.name for field in fields(kind)))


@cache
def _setters(kind: type[Any]) -> tuple[Callable[[object, Any], None], ...]:
    """Give what sets each field of a record, frozen or not."""
    return tuple(getattr(kind, field.name).__set__ for field in fields(kind))


def _restore(kind: Any, *values: object) -> object:  # noqa: ANN401  (any class of records)
    """Make a record again; its values were checked when it was made first."""
    record = object.__new__(kind)
    for assign, value in zip(_setters(kind), values, strict=True):
        assign(record, value)
    return record
