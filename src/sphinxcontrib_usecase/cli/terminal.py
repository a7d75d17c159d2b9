"""Output: what a terminal can show, and what a pipe can carry."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from io import TextIOWrapper
from typing import TextIO


class Style(StrEnum):
    """How a word is shown on a terminal (ECMA-48, select graphic rendition)."""

    BOLD = "1"
    RED = "31"
    GREEN = "32"
    YELLOW = "33"
    CYAN = "36"


def prepare_output() -> None:
    """Let characters that the terminal does not know be shown as escapes, not as an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def has_colours(stream: TextIO) -> bool:
    """Tell whether *stream* is a terminal whose user wants colours (https://no-color.org)."""
    dumb = os.environ.get("TERM") == "dumb"
    return stream.isatty() and not os.environ.get("NO_COLOR") and not dumb


def painted(text: str, style: Style, *, colours: bool) -> str:
    """Give *text* in a style, or as it is without colours."""
    return f"\x1b[{style}m{text}\x1b[0m" if colours else text


def print_error(text: str) -> None:
    """Print a line where it does not mix with the output."""
    print(text, file=sys.stderr, flush=True)
