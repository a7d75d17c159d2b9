"""Reads the links of a page."""

from __future__ import annotations

import re
from html import unescape

_LINK = re.compile(
    r'<a class="reference (?:in|ex)ternal" href="(?P<href>[^"]*)"[^>]*>(?P<text>.*?)</a>', re.DOTALL
)


def links(html: str) -> list[tuple[str, str]]:
    """Give target and words of each link."""
    return [
        (unescape(match["href"]), unescape(re.sub("<.*?>", "", match["text"])))
        for match in _LINK.finditer(html)
    ]
