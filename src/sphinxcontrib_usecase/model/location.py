"""Where something stands in the author's files."""

from __future__ import annotations

from dataclasses import dataclass

from sphinxcontrib_usecase.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Record):
    """One line of one source file."""

    #: Path of the file, relative to the source folder where it lies inside it, POSIX style.
    path: str
    #: Line in the file, counted from 1; ``None`` when only the file is known.
    line: int | None = None

    def __str__(self) -> str:
        """Give ``path:line``, the form that editors and Sphinx understand."""
        return self.path if self.line is None else f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Record):
    """A name or value as the author wrote it, with its place."""

    #: The words as written, blanks trimmed.
    text: str
    #: The line they stand on.
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Written(Record):
    """One option or body field as the author wrote it, known to us or not."""

    #: Name as written, without the colons.
    name: str
    #: Value as written, lines separated by a newline; it starts with one when nothing stands
    #: on the line of the name.
    value: str
    #: The line of the name.
    location: Location
    #: True for ``:name: value`` in the option block, False for a field in the body.
    is_option: bool = True
