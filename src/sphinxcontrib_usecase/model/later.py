"""Names of a package that are imported when somebody asks for them (PEP 562).

Sphinx imports an extension for every build, and most builds change little and need few of its
parts; to import all of them takes longer than such a build should.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def imported_later(package: str, places: Mapping[str, str]) -> Callable[[str], object]:
    """Make the ``__getattr__`` of a package.

    :param package: its full name
    :param places: the module of the package in which each name is
    :return: a function that gives the value of a name and raises `AttributeError` for others
    """

    def find(name: str) -> object:
        if name not in places:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(f"{package}.{places[name]}"), name)

    return find
