"""A picture that is still to be made: what identifies it, and how its DOT text comes about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A picture to draw.

    Layout takes time, so it is only done for a picture that is not kept from an earlier
    build.
    """

    #: Everything that the picture depends on, as text.
    key: str
    #: Makes the DOT text.
    make: Callable[[], str]
