"""Nodes in, model out: reads a finished doctree into the catalogue.

The structure was taken from the source when the directives ran. Here, after translation, the
texts that are shown are added to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.config import vocabulary_of
from sphinxcontrib_usecase.directives.activity import placed_activities
from sphinxcontrib_usecase.directives.assembly import own_flows, own_steps
from sphinxcontrib_usecase.directives.defaults import written_defaults
from sphinxcontrib_usecase.directives.headings import settle_title
from sphinxcontrib_usecase.directives.option_texts import with_shown_reasons, with_shown_texts
from sphinxcontrib_usecase.directives.outcomes import shown_text
from sphinxcontrib_usecase.directives.places import Places
from sphinxcontrib_usecase.directives.steps import plain_text, step_text
from sphinxcontrib_usecase.directives.strays import comment_strays, flow_strays
from sphinxcontrib_usecase.directives.views import views_of
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
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Location
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

_WANTED = (addnodes.desc, uc.flow, addnodes.pending_xref, nodes.comment, nodes.system_message)


class ReadUseCases(SphinxTransform):
    """Hands every use case, actor and reference of a document to the domain."""

    #: After translation (20), before domains and the contents collector look (850, 880).
    default_priority = 840

    def apply(self, **_kwargs: object) -> None:
        """Read the document."""
        found = _Found.of(self.document)
        places = Places(self.env)
        vocabulary = vocabulary_of(self.config)
        for actor in found.actors:
            settle_title(actor)
        for use_case in found.use_cases:
            settle_title(use_case)
            _adopt_references(use_case)
        fallback = places.location(self.document.get("source", ""), 1)
        record = Document(
            docname=self.env.docname,
            use_cases=tuple(_use_cases(found.use_cases, vocabulary, self.env.docname)),
            actors=tuple(_actors(found.actors)),
            references=tuple(_references(found.references, places, fallback)),
            any_targets=tuple(_any_targets(found.references)),
            strays=(
                *flow_strays(found.flows, found.descriptions, found.messages, places, fallback),
                *comment_strays(found.comments, places),
            ),
            defaults=written_defaults(self.env),
            views=views_of(self.env),
            placed_activities=placed_activities(self.env),
        )
        domain = cast("UseCaseDomain", self.env.domains["uc"])
        domain.note_document(record)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """The nodes of a document that matter here, found in one walk."""

    use_cases: list[uc.usecase] = field(default_factory=list)
    actors: list[uc.actor] = field(default_factory=list)
    flows: list[uc.flow] = field(default_factory=list)
    references: list[addnodes.pending_xref] = field(default_factory=list)
    #: Objects of other domains.
    descriptions: list[addnodes.desc] = field(default_factory=list)
    comments: list[nodes.comment] = field(default_factory=list)
    #: What docutils could not read.
    messages: list[nodes.system_message] = field(default_factory=list)

    @classmethod
    def of(cls, document: nodes.document) -> _Found:
        """Walk over *document*."""
        found = cls()
        for node in uc.every(document, *_WANTED):
            match node:
                case uc.usecase():
                    found.use_cases.append(node)
                case uc.actor():
                    found.actors.append(node)
                case uc.flow():
                    found.flows.append(node)
                case addnodes.pending_xref():
                    found.references.append(node)
                case addnodes.desc():
                    found.descriptions.append(node)
                case nodes.comment():
                    found.comments.append(node)
                case nodes.system_message():
                    found.messages.append(node)
        return found


def _adopt_references(node: uc.usecase) -> None:
    """Tell relative step references which use case they stand in."""
    for xref in uc.every(node, addnodes.pending_xref):
        if xref.get("refdomain") == "uc":
            xref["uc:usecase"] = node.get("use_case", "")


def _use_cases(
    found: Iterable[uc.usecase], vocabulary: Vocabulary, docname: str
) -> Iterator[UseCase]:
    """Yield the use cases with their shown texts, and leave these in the nodes too."""
    known = (node for node in found if node.draft is not None)
    for position, node in enumerate(known):
        flows = list(own_flows(node))
        for flow in flows:
            flow.draft = _with_texts(flow, vocabulary)
        mains, extensions = _sorted_out(flows)
        node.draft = replace(
            with_shown_reasons(cast("UseCase", node.draft), node.body.children),
            title=plain_text(node.head),
            main_flows=tuple(cast("Flow", flow.draft) for flow in mains),
            extensions=tuple(cast("Extension", flow.draft) for flow in extensions),
        )
        node.kept_at = docname, position
        for number, flow in enumerate((*mains, *extensions)):
            flow.kept_at = docname, number
        yield node.draft


def _sorted_out(flows: Iterable[uc.flow]) -> tuple[list[uc.flow], list[uc.flow]]:
    """Sort main flows from extensions."""
    sorts: tuple[list[uc.flow], list[uc.flow]] = [], []
    for flow in flows:
        sorts[isinstance(flow.draft, Extension)].append(flow)
    return sorts


def _with_texts(node: uc.flow, vocabulary: Vocabulary) -> Flow:
    """Put the shown texts into the draft of one flow."""
    draft = with_shown_texts(cast("Flow", node.draft), node.children)
    shown = {step["number"]: step_text(step) for step in own_steps(node)}
    last = max(shown, default=0)
    steps = []
    for step in draft.steps:
        text = shown.get(step.number, step.text)
        if text != step.text:
            text = shown_text(text, vocabulary) if step.number == last else text
            step = replace(step, text=text)  # noqa: PLW2901
        steps.append(step)
    if isinstance(draft, Extension):
        return replace(draft, steps=tuple(steps), condition=plain_text(node.head))
    return replace(draft, steps=tuple(steps))


def _actors(found: Iterable[uc.actor]) -> Iterator[Actor]:
    """Yield the actors with their shown names."""
    for node in found:
        if node.draft is not None:
            yield replace(node.draft, title=plain_text(node.head))


def _any_targets(found: Iterable[addnodes.pending_xref]) -> Iterator[str]:
    """Yield the targets of ``:any:`` roles."""
    return (xref["reftarget"] for xref in found if xref.get("reftype") == "any")


def _references(
    found: Iterable[addnodes.pending_xref], places: Places, fallback: Location
) -> Iterator[Reference]:
    """Yield every role that points at something of ours."""
    for xref in found:
        if xref.get("refdomain") != "uc" or xref.get("uc_fact"):
            continue
        if xref.get("reftype") not in set(ReferenceKind):
            continue
        place = places.of_role(xref, fallback)
        yield Reference(
            kind=ReferenceKind(xref["reftype"]),
            target=Mention(text=xref["reftarget"], location=place),
            use_case=xref.get("uc:usecase") or None,
        )
