"""A step that can only be one paragraph, parsed without a search for blocks.

Most steps are one plain sentence. Both parsers set up a machine for each text they are given,
which costs several times what the sentence itself does; a page has hundreds of steps. What is
not certain to be a paragraph is left to the parser, so the nodes are the same either way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.util.docutils import SphinxDirective

    from sphinxcontrib_usecase.directives.source import SourceLine

#: Longer texts are rare, and looking at them in vain would cost more than it gains.
_MOST_LINES = 4
#: "a. ", "iv) ": a list in reStructuredText. Its other blocks begin with no letter.
_ENUMERATOR = re.compile(r"[A-Za-z]+[.)](?:\s|$)")
#: Below a line of text it makes that a heading.
_UNDERLINE = re.compile(r"([!-/:-@\[-`{-~])\1*\s*$")
#: No markup, whatever extensions of MyST are on: no links, quotes or replacements.
_PLAIN = re.compile(r"[^\W\d_][^\W_]*(?:[,;]? (?:[^\W_]+-)*[^\W_]+)*\.?")


def read_sentence(
    directive: SphinxDirective, lines: Sequence[SourceLine], *, markdown: bool
) -> list[nodes.Node]:
    """Parse *lines* where they are certain to be one paragraph.

    :return: the paragraph, and what the parser has to say about its markup; nothing when it is
        not certain
    """
    if len(lines) > _MOST_LINES or not lines[0].text[:1].isalpha():
        return []
    if markdown:
        return _read_markdown(lines)
    return _read_rst(directive, lines)


def _read_rst(directive: SphinxDirective, lines: Sequence[SourceLine]) -> list[nodes.Node]:
    """Parse the markup inside the sentence."""
    texts = [line.text.rstrip() for line in lines]
    if _ENUMERATOR.match(texts[0]) or texts[-1].endswith("::"):
        return []
    if any(not t or t[0].isspace() or _UNDERLINE.match(t) for t in texts[1:]):
        return []
    text = "\n".join(texts)
    children, messages = directive.state.inline_text(text, lines[0].line)
    return [_paragraph(text, children, lines[0]), *messages]


def _read_markdown(lines: Sequence[SourceLine]) -> list[nodes.Node]:
    """Take a sentence without any markup as it is."""
    text = lines[0].text.rstrip()
    if len(lines) > 1 or not _PLAIN.fullmatch(text):
        return []
    return [_paragraph(text, [nodes.Text(text)], lines[0])]


def _paragraph(text: str, children: Sequence[nodes.Node], first: SourceLine) -> nodes.paragraph:
    """Make the paragraph."""
    paragraph = nodes.paragraph(text, "", *children)
    paragraph.source, paragraph.line = first.source, first.line
    return paragraph
