"""Colours of a picture where no style sheet gives them, as in a PDF.

While a picture is written, a colour is one control character; authors' words contain none.
"""

from __future__ import annotations

import re
from enum import StrEnum, unique
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")


@unique
class Colour(StrEnum):
    """What is painted in one colour; in lower case the name in ``usecase_diagram_colors``.

    The style sheet has a property of the same name for each of them.
    """

    #: Words, and the start.
    INK = "\x0e"
    #: Outlines and control flows.
    LINE = "\x0f"
    #: Borders of swimlanes.
    FAINT = "\x10"
    #: Heads of swimlanes.
    SHADE = "\x11"
    #: Boxes and diamonds.
    BOX = "\x12"
    SUCCESS = "\x13"
    FAILURE = "\x14"
    #: Ends at which the goal was given up, and open ends.
    ABANDONED = "\x15"


#: The colours that count unless a project has others.
DEFAULTS = {
    Colour.INK: "#374151",
    Colour.LINE: "#374151",
    Colour.FAINT: "#9ca3af",
    Colour.SHADE: "#f3f4f6",
    Colour.BOX: "#ffffff",
    Colour.SUCCESS: "#15803d",
    Colour.FAILURE: "#b91c1c",
    Colour.ABANDONED: "#b45309",
}
_NAMES = {colour.name.lower(): colour for colour in Colour}


def painted(text: str, colours: Mapping[str, str]) -> str:
    """Put colours into what was written.

    :param colours: those that are not the usual ones, by name
    """
    chosen = {**DEFAULTS, **{_NAMES[name]: value for name, value in colours.items()}}
    for colour, value in chosen.items():
        # Several times as fast as translating letter by letter.
        text = text.replace(colour, value)
    return text


def usable_colours(colours: Mapping[str, object]) -> dict[str, str]:
    """Give the colours that can be used, each as ``#rrggbb``, in a fixed order."""
    return {
        name: _long(str(colours[name]))
        for name in _NAMES
        if name in colours and _HEX.fullmatch(str(colours[name]))
    }


def colour_problems(colours: Mapping[str, object]) -> Iterator[str]:
    """Yield a message for each colour that cannot be used."""
    for name, value in colours.items():
        if name not in _NAMES:
            # Workers know the colours, and have nothing to suggest.
            from sphinxcontrib_usecase.model.suggest import did_you_mean  # noqa: PLC0415

            cure = did_you_mean(str(name), _NAMES) or f", write one of {', '.join(_NAMES)}"
            yield f"there is no colour {name!r}{cure}"
        elif not _HEX.fullmatch(str(value)):
            yield f"{value!r} for {name!r} is no colour, write it as '#rrggbb'"


def _long(colour: str) -> str:
    """Write each digit of a short colour twice."""
    digits = colour.lower().removeprefix("#")
    return f"#{digits}" if len(digits) > 3 else f"#{''.join(d * 2 for d in digits)}"  # noqa: PLR2004
