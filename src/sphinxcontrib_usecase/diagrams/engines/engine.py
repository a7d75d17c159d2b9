"""What a Graphviz engine has to offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What a picture can be drawn as.
Format = Literal["svg", "pdf"]


class Engine(Protocol):
    """A way to run Graphviz: always as a program of its own, several pictures at a time."""

    @property
    def name(self) -> str:
        """Give the name by which the configuration calls it."""

    @property
    def version(self) -> str:
        """Give the version; pictures of another one are drawn anew."""

    def command(self, form: Format) -> list[str]:
        """Give the program and its arguments."""

    def encode(self, dots: Sequence[str]) -> bytes:
        """Give what the program reads."""

    @property
    def is_ordered(self) -> bool:
        """Tell whether the first pictures of a run that failed are surely the first asked for."""

    def decode(self, output: bytes, form: Format) -> list[bytes]:
        """Split what the program wrote into pictures, as many as are whole.

        A picture that could not be drawn is empty.
        """

    def batch_size(self, form: Format) -> int:
        """Give how many pictures one run can draw."""
