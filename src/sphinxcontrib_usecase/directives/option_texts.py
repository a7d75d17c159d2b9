"""Prose in the options of a flow: kept where translators find it.

Sphinx extracts and translates paragraphs of the page only, but a guarantee and the condition of
a loop are shown as parts of sentences that are made later, from the model.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase.directives.steps import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinxcontrib_usecase.directives.options import Options
    from sphinxcontrib_usecase.model import Flow, Location

#: Class of the node that holds the paragraphs.
_CLASS = "uc-option-texts"


def keep_texts(flow: Flow, options: Options, source: str) -> list[nodes.Node]:
    """Make a node that no builder shows, with a paragraph for each text.

    :param source: the file, as docutils names it
    """
    guarantee = options.mention("guarantee")
    loops = flow.repeats[: len(options.all("repeat"))]
    texts = [(guarantee.text, guarantee.location)] if guarantee else []
    texts += [(loop.until, loop.mention.location) for loop in loops if loop.until]
    holder = nodes.comment(classes=[_CLASS])
    holder += [_paragraph(text, location, source) for text, location in texts]
    return [holder] if texts else []


def with_shown_texts(flow: Flow, children: Iterable[nodes.Node]) -> Flow:
    """Put the texts, translated when the build is, into the model.

    :param children: those of the flow's node
    """
    holders = (c for c in children if isinstance(c, nodes.comment) and _CLASS in c["classes"])
    texts = (plain_text(child) for child in next(holders, nodes.comment()).children)
    return replace(
        flow,
        guarantee=next(texts, flow.guarantee) if flow.guarantee else "",
        repeats=tuple(
            replace(loop, until=next(texts, loop.until)) if loop.until else loop
            for loop in flow.repeats
        ),
    )


def _paragraph(text: str, location: Location, source: str) -> nodes.paragraph:
    """Make a paragraph that Sphinx translates."""
    paragraph = nodes.paragraph(text, text)
    paragraph.source, paragraph.line = source, location.line
    return paragraph
