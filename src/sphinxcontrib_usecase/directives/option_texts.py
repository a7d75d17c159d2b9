"""Prose in options: kept where translators find it.

Sphinx extracts and translates paragraphs of the page only, but a guarantee, the condition of a
loop and the reason for no extension are shown as parts of sentences that are made later, from
the model.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from docutils import nodes

from sphinxcontrib_usecase.directives.steps import plain_text
from sphinxcontrib_usecase.model import Flow, UseCase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.directives.options import Options
    from sphinxcontrib_usecase.model import Location

    _Text = tuple[str, Location]

_Owner = TypeVar("_Owner", Flow, UseCase)

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
    return _kept([*texts, *_reasons(flow)], source)


def keep_reasons(use_case: UseCase, source: str) -> list[nodes.Node]:
    """Make such a node for what a use case says itself, see `keep_texts`."""
    return _kept(list(_reasons(use_case)), source)


def with_shown_texts(flow: Flow, children: Iterable[nodes.Node]) -> Flow:
    """Put the texts, translated when the build is, into the model.

    :param children: those of the flow's node
    """
    if not (flow.guarantee or flow.repeats or flow.no_extensions):
        return flow
    texts = _shown(children)
    flow = replace(
        flow,
        guarantee=next(texts, flow.guarantee) if flow.guarantee else "",
        repeats=tuple(
            replace(loop, until=next(texts, loop.until)) if loop.until else loop
            for loop in flow.repeats
        ),
    )
    return _with_reasons(flow, texts)


def with_shown_reasons(use_case: UseCase, children: Iterable[nodes.Node]) -> UseCase:
    """Put the reasons, translated when the build is, into the model, see `with_shown_texts`."""
    return _with_reasons(use_case, _shown(children))


def _reasons(owner: Flow | UseCase) -> Iterator[_Text]:
    """Yield the reasons why steps need no extension."""
    for statement in owner.no_extensions:
        if statement.reason:
            yield statement.reason, statement.mention.location


def _with_reasons(owner: _Owner, texts: Iterator[str]) -> _Owner:
    """Replace the reasons by the texts that are shown."""
    if not owner.no_extensions:
        return owner
    return replace(
        owner,
        no_extensions=tuple(
            replace(one, reason=next(texts, one.reason)) if one.reason else one
            for one in owner.no_extensions
        ),
    )


def _kept(texts: list[_Text], source: str) -> list[nodes.Node]:
    """Make the node."""
    holder = nodes.comment(classes=[_CLASS])
    holder += [_paragraph(text, location, source) for text, location in texts]
    return [holder] if texts else []


def _shown(children: Iterable[nodes.Node]) -> Iterator[str]:
    """Yield the texts of the node among *children*."""
    holders = (c for c in children if isinstance(c, nodes.comment) and _CLASS in c["classes"])
    return (plain_text(child) for child in next(holders, nodes.comment()).children)


def _paragraph(text: str, location: Location, source: str) -> nodes.paragraph:
    """Make a paragraph that Sphinx translates."""
    paragraph = nodes.paragraph(text, text)
    paragraph.source, paragraph.line = source, location.line
    return paragraph
