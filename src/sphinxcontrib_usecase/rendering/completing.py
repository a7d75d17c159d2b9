"""Adds to a page what follows from the catalogue: labels, links, outcomes, what refers here.

Nothing in it is left for Sphinx to resolve, so it comes when all else is done to a page: what
Sphinx and other extensions do to it goes over every node, and here the nodes become twice as many.
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
from sphinxcontrib_usecase.rendering.links import links_by_document
from sphinxcontrib_usecase.rendering.pictures import require_pictures
from sphinxcontrib_usecase.rendering.wanted import diagram_at
from sphinxcontrib_usecase.translation import _, flow_kind_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Step, UseCase
    from sphinxcontrib_usecase.model.flow import Flow
    from sphinxcontrib_usecase.rendering.links import Links


class CompletePage(SphinxPostTransform):
    """Completes every use case of a document."""

    #: After all of Sphinx's own, the last of which is at 800.
    default_priority = 900

    def run(self, **_kwargs: object) -> None:
        """Complete the document."""
        cast("UseCaseDomain", self.env.domains["uc"]).is_busy = True
        found = uc.every(self.document, uc.usecase, uc.activity)
        links_of = links_by_document(self.env)
        for node in found:
            if isinstance(node, uc.usecase):
                self._complete(node, links_of)
        self._draw([node for node in found if isinstance(node, uc.activity)])

    def _complete(self, node: uc.usecase, links_of: Callable[[str], Links]) -> None:
        """Complete a use case."""
        if node.draft is None:
            for flow in own_flows(node):
                _complete_title(flow, None)
            return
        links = links_of(node.draft.docname)
        link_actors = self.config.usecase_link_actors
        _UseCasePage(self.env, node.draft, links, link_actors=link_actors).complete(node)

    def _draw(self, places: list[uc.activity]) -> None:
        """Have the diagrams of the page drawn, before Sphinx hands pages out to processes."""
        catalogue = cast("UseCaseDomain", self.env.domains["uc"]).catalogue
        shown = (diagram_at(node, catalogue) for node in places)
        keys = {diagram.key for diagram in shown if diagram}
        if keys:
            require_pictures(self.env, keys, self.env.docname)


class _UseCasePage:
    """Completes one use case.

    Its structure is taken from the node and not from the catalogue, where a second use case
    with the same identifier is not found.
    """

    def __init__(
        self, env: BuildEnvironment, use_case: UseCase, links: Links, *, link_actors: bool
    ) -> None:
        self._env = env
        self._domain = cast("UseCaseDomain", env.domains["uc"])
        self._use_case = use_case
        self._links = links
        self._link_actors = link_actors
        self._steps = {step.label: step for step in use_case.steps}

    def complete(self, node: uc.usecase) -> None:
        """Complete the node in place."""
        name = self._use_case.id
        title = node.head
        words = uc.identifier("", f"({name})", name=name)
        uc.put(title, len(title.children), [nodes.Text(" "), words])
        for flow in own_flows(node):
            self._flow(flow)
        body = node.body
        below = backlinks(self._domain.relations, self._use_case, self._links)
        uc.put(body, len(body.children), below)

    def _flow(self, node: uc.flow) -> None:
        """Complete one flow."""
        flow = node.draft
        if flow is None:
            _complete_title(node, None)
            return
        _complete_title(node, self._flow_label(flow))
        steps = {step.number: step for step in flow.steps}
        for step_node in own_steps(node):
            if step_node["number"] in steps and "label" in step_node:
                self._step(step_node, steps[step_node["number"]])
        uc.put(node, len(node.children), closing_notes(self._use_case, flow, self._links))

    def _step(self, node: uc.step, step: Step) -> None:
        """Link the actor of a step, and the extensions that start there."""
        paragraph = next((c for c in node.children if isinstance(c, nodes.paragraph)), None)
        if paragraph is None:
            return
        if self._link_actors:
            self._link_actor(paragraph)
        uc.put(paragraph, len(paragraph.children), self._extension_links(step))

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
            self._links.actor(performer.actor, name),
            nodes.Text(text[performer.end :]),
        ]
        uc.put(paragraph, 0, made)

    def _flow_label(self, flow: Flow) -> nodes.Node | None:
        """Make the label of an extension, a link to the first step it starts from."""
        if not isinstance(flow, Extension) or flow.label is None:
            return None
        text, classes = f"{flow.label}.", ["uc-label"]
        first = flow.label.first_step
        step = self._steps.get(first) if first else None
        if step is None:
            return nodes.inline(text, text, classes=classes)
        return self._links.part(self._use_case, step, text, classes=classes)

    def _extension_links(self, step: Step) -> Iterator[nodes.Node]:
        """Yield links to the extensions that start from *step*."""
        here = [
            e
            for e in self._use_case.extensions
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
            holder += self._links.part(self._use_case, extension, str(extension.label))
        holder += nodes.Text("]")
        yield holder


def _complete_title(node: uc.flow, label: nodes.Node | None) -> None:
    """Put the label before the condition, and the sort of flow behind it."""
    title = node.head
    if node["kind"] == FlowKind.MAIN:
        uc.put(title, 0, [nodes.Text(_("Main success scenario"))])
    else:
        kind = flow_kind_title(FlowKind(node["kind"]))
        words = nodes.inline("", f"({kind})", classes=["uc-flow-kind"])
        uc.put(title, len(title.children), [nodes.Text(" "), words])
    if label is not None:
        uc.put(title, 0, [label, nodes.Text(" ")])
