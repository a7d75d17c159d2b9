"""Nodes in, model out: reads a finished doctree into the catalogue.

The structure was taken from the source when the directives ran. Here, after translation, the
texts that are shown are added to it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.directives.assembly import own_flows, own_steps
from sphinxcontrib_usecase.directives.context import vocabulary_of
from sphinxcontrib_usecase.directives.outcomes import shown_text
from sphinxcontrib_usecase.directives.places import Places
from sphinxcontrib_usecase.directives.steps import plain_text, step_text
from sphinxcontrib_usecase.directives.strays import flow_strays
from sphinxcontrib_usecase.model import (
    Actor,
    Document,
    Extension,
    Flow,
    Mention,
    Reference,
    ReferenceKind,
    UseCase,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

_TITLES = (uc.usecase_title, uc.actor_title)


class ReadUseCases(SphinxTransform):
    """Hands every use case, actor and reference of a document to the domain."""

    #: After translation (20), before domains and the contents collector look (850, 880).
    default_priority = 840

    def apply(self, **_kwargs: object) -> None:
        """Read the document."""
        places = Places(self.env)
        vocabulary = vocabulary_of(self.config)
        for title in self.document.findall(lambda node: isinstance(node, _TITLES)):
            _refresh_title(cast("nodes.Element", title))
        _adopt_references(self.document)
        record = Document(
            docname=self.env.docname,
            use_cases=tuple(_use_cases(self.document, vocabulary)),
            actors=tuple(_actors(self.document)),
            references=tuple(_references(self.document, places)),
            strays=tuple(flow_strays(self.document, places)),
        )
        domain = cast("UseCaseDomain", self.env.domains["uc"])
        domain.note_document(record)


def _refresh_title(title: nodes.Element) -> None:
    """Show the translated title in the contents too."""
    if title.get("_toc_name"):
        shown = plain_text(title)
        title["_toc_name"], title["_toc_parts"] = shown, (shown,)


def _adopt_references(document: nodes.document) -> None:
    """Tell relative step references which use case they stand in."""
    for node in document.findall(uc.usecase):
        for xref in node.findall(addnodes.pending_xref):
            if xref.get("refdomain") == "uc":
                xref["uc:usecase"] = node.get("use_case", "")


def _use_cases(document: nodes.document, vocabulary: Vocabulary) -> Iterator[UseCase]:
    """Yield the use cases with their shown texts."""
    for node in document.findall(uc.usecase):
        if node.draft is None:
            continue
        flows = list(own_flows(node))
        drafts = [_with_texts(flow, vocabulary) for flow in flows]
        yield replace(
            node.draft,
            title=plain_text(node.head),
            main_flows=tuple(d for d in drafts if not isinstance(d, Extension)),
            extensions=tuple(d for d in drafts if isinstance(d, Extension)),
        )


def _with_texts(node: uc.flow, vocabulary: Vocabulary) -> Flow:
    """Put the shown texts into the draft of one flow."""
    draft = cast("Flow", node.draft)
    shown = {step["number"]: step_text(step) for step in own_steps(node)}
    last = max(shown, default=0)
    steps = []
    for step in draft.steps:
        text = shown.get(step.number, step.text)
        text = shown_text(text, vocabulary) if step.number == last else text
        steps.append(replace(step, text=text))
    if isinstance(draft, Extension):
        return replace(draft, steps=tuple(steps), condition=plain_text(node.head))
    return replace(draft, steps=tuple(steps))


def _actors(document: nodes.document) -> Iterator[Actor]:
    """Yield the actors with their shown names."""
    for node in document.findall(uc.actor):
        if node.draft is not None:
            yield replace(node.draft, title=plain_text(node.head))


def _references(document: nodes.document, places: Places) -> Iterator[Reference]:
    """Yield every role that points at something of ours."""
    fallback = places.location(document.get("source", ""), 1)
    for xref in document.findall(addnodes.pending_xref):
        if xref.get("refdomain") != "uc" or xref.get("uc_fact"):
            continue
        if xref.get("reftype") not in set(ReferenceKind):
            continue
        place = places.of_node(xref, fallback)
        yield Reference(
            kind=ReferenceKind(xref["reftype"]),
            target=Mention(text=xref["reftarget"], location=place),
            use_case=xref.get("uc:usecase") or None,
        )
