"""Adds to a page what follows from the catalogue: labels, links, outcomes, what refers here.

Runs before references are resolved, so everything it adds is linked by Sphinx itself, for
every builder alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.directives.assembly import own_flows, own_steps
from sphinxcontrib_usecase.model import Extension, FlowKind
from sphinxcontrib_usecase.rendering.backlinks import backlinks
from sphinxcontrib_usecase.rendering.closing import closing_notes
from sphinxcontrib_usecase.rendering.links import actor_link, part_link
from sphinxcontrib_usecase.translation import _, flow_kind_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Step, UseCase
    from sphinxcontrib_usecase.model.flow import Flow


class CompletePage(SphinxPostTransform):
    """Completes every use case of a document."""

    #: Before references are resolved (10).
    default_priority = 5

    def run(self, **_kwargs: object) -> None:
        """Complete the document."""
        domain = cast("UseCaseDomain", self.env.domains["uc"])
        for node in list(self.document.findall(uc.usecase)):
            if node.draft is None:
                for flow in own_flows(node):
                    _complete_title(flow, None)
                continue
            page = _UseCasePage(domain, node.draft, link_actors=self.config.usecase_link_actors)
            page.complete(node)
        for actor in self.document.findall(uc.actor):
            actor.head.extend(_permalink(actor.head, _("Link to this actor")))


class _UseCasePage:
    """Completes one use case.

    Its structure is taken from the node and not from the catalogue, where a second use case
    with the same identifier is not found.
    """

    def __init__(self, domain: UseCaseDomain, use_case: UseCase, *, link_actors: bool) -> None:
        self._domain = domain
        self._use_case = use_case
        self._link_actors = link_actors

    def complete(self, node: uc.usecase) -> None:
        """Complete the node in place."""
        title = node.head
        name = self._use_case.id
        title += [nodes.Text(" "), uc.identifier("", f"({name})", name=name)]
        title.extend(_permalink(title, _("Link to this use case")))
        for flow in own_flows(node):
            self._flow(flow)
        node.body.extend(backlinks(self._domain.relations, self._use_case))

    def _flow(self, node: uc.flow) -> None:
        """Complete one flow."""
        flow = node.draft
        if flow is None:
            _complete_title(node, None)
            return
        _complete_title(node, _flow_label(self._use_case, flow))
        steps = {step.number: step for step in flow.steps}
        for step_node in own_steps(node):
            if step_node["number"] in steps and "label" in step_node:
                self._step(step_node, steps[step_node["number"]])
        node += closing_notes(self._use_case, flow)

    def _step(self, node: uc.step, step: Step) -> None:
        """Link the actor of a step, and the extensions that start there."""
        paragraph = next((c for c in node.children if isinstance(c, nodes.paragraph)), None)
        if paragraph is None:
            return
        if self._link_actors:
            self._link_actor(paragraph)
        paragraph += list(_extension_links(self._use_case, step))
        paragraph += _permalink(node, _("Link to this step"))

    def _link_actor(self, paragraph: nodes.paragraph) -> None:
        """Link the actor's name at the start of the sentence."""
        first = paragraph.children[0] if paragraph.children else None
        if not isinstance(first, nodes.Text):
            return
        text = str(first)
        performer = self._domain.cast.named_at_start(text, self._use_case)
        if performer is None or performer.actor is None:
            return
        name = text[performer.start : performer.end]
        paragraph.children[0:1] = []
        made: list[nodes.Node] = [
            nodes.Text(text[: performer.start]),
            actor_link(performer.actor.name, name, refdoc=self._use_case.docname),
            nodes.Text(text[performer.end :]),
        ]
        paragraph.insert(0, made)


def _complete_title(node: uc.flow, label: nodes.Node | None) -> None:
    """Put the label before the condition, and the sort of flow behind it."""
    title = node.head
    if node["kind"] == FlowKind.MAIN:
        title.insert(0, nodes.Text(_("Main success scenario")))
    else:
        kind = flow_kind_title(FlowKind(node["kind"]))
        title += [nodes.Text(" "), nodes.inline("", f"({kind})", classes=["uc-flow-kind"])]
    if label is not None:
        title.insert(0, [label, nodes.Text(" ")])
    title.extend(_permalink(node, _("Link to this flow")))


def _flow_label(use_case: UseCase, flow: Flow) -> nodes.Node | None:
    """Make the label of an extension, a link to the first step it starts from."""
    if not isinstance(flow, Extension) or flow.label is None:
        return None
    text = f"{flow.label}."
    if not flow.label.numbers:
        return nodes.inline(text, text, classes=["uc-label"])
    part = f"{flow.label.parent or ''}{flow.label.numbers[0]}"
    return part_link(use_case.id, part, text, refdoc=use_case.docname, classes=["uc-label"])


def _extension_links(use_case: UseCase, step: Step) -> Iterator[nodes.Node]:
    """Yield links to the extensions that start from *step*."""
    here = [
        e
        for e in use_case.extensions
        if e.label
        and e.label.parent == step.label.extension
        and any(r.first <= step.number <= r.last for r in e.label.anchors)
    ]
    if not here:
        return
    yield nodes.Text(" ")
    holder = nodes.inline("", "[", classes=["uc-step-extensions"])
    for number, extension in enumerate(here):
        if number:
            holder += nodes.Text(", ")
        label = str(extension.label)
        holder += part_link(use_case.id, label, label, refdoc=use_case.docname)
    holder += nodes.Text("]")
    yield holder


def _permalink(node: nodes.Element, title: str) -> list[nodes.Node]:
    """Make the permanent link of *node*, if it has an anchor."""
    return [uc.permalink("", refid=node["ids"][0], title=title)] if node["ids"] else []
