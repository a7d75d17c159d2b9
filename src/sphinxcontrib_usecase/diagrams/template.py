"""Drawings ready for a page: what depends on the page is filled in when the page is written.

The blanks are control characters. XML allows none of them, so no drawing can contain one.
"""

from __future__ import annotations

import re
import zlib
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from sphinxcontrib_usecase.diagrams.names import token

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

#: Stand for the beginning of each id, the title, the description and the role.
PREFIX, TITLE, DESCRIPTION, ROLE = "\x01", "\x02", "\x03", "\x04"
#: Stands before the reference target of a link, which is quoted as in an address.
TARGET = "\x05"
#: Stands before the name of a scenario, where a class says that it passes.
PATH = "\x06"

_BLANK = re.compile(f"[{PREFIX}{TITLE}{DESCRIPTION}{ROLE}]")
# Links are never nested, and text cannot contain the end tag.
_LINK = re.compile(rf'<a href="{TARGET}([^"]*)">(.*?)</a>', re.DOTALL)
_PATH = re.compile(rf" ?{PATH}([\w-]++)")
_SCHEMES = {"", "http", "https"}


def pack(text: bytes) -> bytes:
    """Make a template small: hundreds are in memory until their pages are written."""
    return zlib.compress(text, level=1)


def fill_in(  # noqa: PLR0913  # each is a blank of its own
    template: bytes,
    *,
    prefix: str,
    resolve: Callable[[str], str | None],
    title: str,
    description: str,
    paths: Mapping[str, str] | None = None,
    group: str = "group",
) -> str:
    """Give the SVG of a picture, to stand inside a page.

    :param template: what `pack` made
    :param prefix: put before each id, which makes them unique on the page
    :param resolve: turns a reference target into an address; ``None`` leaves the link out
    :param title: what the picture is called
    :param description: what it shows, for readers who do not see it
    :param paths: the class of what lies on the path of a scenario, by the name of the path;
        others get none
    :param group: the role of a picture with links
    """
    has_links = False

    def link(match: re.Match[str]) -> str:
        nonlocal has_links
        address = resolve(unquote(match[1]))
        if address is None or urlsplit(address).scheme.lower() not in _SCHEMES:
            return match[2]
        has_links = True
        return f'<a href="{escape(address)}">{match[2]}</a>'

    classes = {token(name): given for name, given in (paths or {}).items()}

    def path(match: re.Match[str]) -> str:
        return f" {classes[match[1]]}" if match[1] in classes else ""

    text = _PATH.sub(path, _LINK.sub(link, zlib.decompress(template).decode()))
    # The parts of an image are hidden from screen readers, so one with links is a group.
    blanks = {
        PREFIX: escape(prefix),
        TITLE: escape(title, quote=False),
        DESCRIPTION: escape(description, quote=False),
        ROLE: group if has_links else "img",
    }
    return _BLANK.sub(lambda match: blanks[match[0]], text)
