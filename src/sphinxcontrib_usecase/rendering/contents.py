"""Titles of use cases and actors in the sidebar contents: words, not code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_ANCHOR = "#uc-"


def write_titles_as_words(app: Sphinx, _doctree: nodes.document) -> None:
    """Show our entries in the text font (``doctree-read``, after the contents were collected).

    Sphinx sets every object in the contents in a code font, since it knows only objects of
    programming languages.
    """
    toc = app.env.tocs.get(app.env.docname)
    if toc is None:
        return
    for link in toc.findall(nodes.reference):
        if not link.get("anchorname", "").startswith(_ANCHOR):
            continue
        for code in list(link.findall(nodes.literal)):
            code.replace_self(nodes.Text(code.astext()))
