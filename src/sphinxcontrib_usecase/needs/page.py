"""One page: anchors of needs on our nodes, and what the page tells about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.nodes import make_refnode

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.directives.assembly import claim_id, own_flows, own_steps
from sphinxcontrib_usecase.directives.places import Places
from sphinxcontrib_usecase.directives.steps import plain_text
from sphinxcontrib_usecase.graph.index import FlowIndex
from sphinxcontrib_usecase.model import Annotation, AnnotationKind, Location
from sphinxcontrib_usecase.model.reference import actor_anchor, anchor
from sphinxcontrib_usecase.needs import adapter
from sphinxcontrib_usecase.needs.identifiers import PartIds, need_id
from sphinxcontrib_usecase.needs.kinds import NeedKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx

    from sphinxcontrib_usecase.model import UseCase
    from sphinxcontrib_usecase.needs.settings import NeedSettings


#: Attribute of a node of ours that holds the identifier of its need.
NEED = "need"


class Page:
    """Reads one page.

    :param app: the application, reading the page
    :param doctree: the page, with use cases or actors on it
    """

    def __init__(self, app: Sphinx, doctree: nodes.document, settings: NeedSettings) -> None:
        """Keep what is given."""
        self._app = app
        self._doctree = doctree
        self._settings = settings
        self._places = Places(app.env)
        #: Identifier of the need by the node of ours.
        self._needs: dict[nodes.Element, str] = {}
        #: Anchor by the node of ours.
        self._owners: dict[nodes.Element, str] = {}

    def annotations(self) -> Iterator[Annotation]:
        """Set the anchors, and yield what the page tells."""
        for node in self._doctree.findall(uc.usecase):
            if node.draft is not None:
                self._use_case(node, node.draft)
                yield from self._surroundings(node, anchor(node.draft.id), node.draft.location)
        for actor in self._doctree.findall(uc.actor):
            if actor.draft is not None:
                own = actor_anchor(actor.draft.id)
                self._own(actor, own, self._prefixed(actor.draft.id, NeedKind.ACTOR))
                self._claim(actor.head, self._needs[actor])
                actor[NEED] = self._needs[actor]
                yield from self._surroundings(actor, own, actor.draft.location)
        yield from self._links()
        yield from self._parts()
        yield from self._views()

    def _use_case(self, node: uc.usecase, use_case: UseCase) -> None:
        """Set the anchors of one use case and its parts."""
        index = FlowIndex(use_case)
        whole = self._prefixed(use_case.id, NeedKind.USE_CASE)
        ids = PartIds(index, whole)
        extensions = {str(label): ids.extension(label) for label in index.extensions}
        steps = {str(label): ids.step(step) for label, step in index.steps.items()}
        self._own(node, anchor(use_case.id), whole)
        self._claim(node.head, whole)
        node[NEED] = whole
        for flow in own_flows(node):
            label = flow.get("label", "")
            self._own(flow, anchor(use_case.id, label or "main"), extensions.get(label, whole))
            if label in extensions:
                self._claim(flow, extensions[label])
                flow[NEED] = extensions[label]
            self._steps(flow, use_case.id, steps)

    def _steps(self, flow: uc.flow, use_case_id: str, needs: Mapping[str, str]) -> None:
        """Set the anchors of the steps of one flow; one that is no need belongs to the flow."""
        for step in own_steps(flow):
            label = step.get("label", "")
            if label not in needs:
                continue
            is_need = self._settings.steps
            need = needs[label] if is_need else self._needs[flow]
            self._own(step, anchor(use_case_id, label), need)
            if is_need:
                self._claim(step, need)
                step[NEED] = need

    def _own(self, node: nodes.Element, own: str, need: str) -> None:
        """Note whose the node is."""
        self._owners[node], self._needs[node] = own, need

    def _claim(self, node: nodes.Element, need: str) -> None:
        """Give *node* the anchor that sphinx-needs links to."""
        claim_id(node, need, self._doctree)

    def _prefixed(self, identifier: str, kind: NeedKind) -> str:
        """Give the identifier of the need of a use case or actor."""
        return need_id(identifier, self._settings.types[kind].prefix)

    def _surroundings(
        self, node: nodes.Element, own: str, location: Location
    ) -> Iterator[Annotation]:
        """Yield the sections around a node, and the need around it."""
        parent = node.parent
        while parent is not None:
            if isinstance(parent, nodes.section):
                title = plain_text(parent[0])
                yield Annotation(
                    owner=own, kind=AnnotationKind.SECTION, value=title, location=location
                )
            if isinstance(parent, adapter.Need):
                yield Annotation(
                    owner=own,
                    kind=AnnotationKind.PARENT,
                    value=parent["refid"],
                    location=location,
                )
            parent = parent.parent

    def _links(self) -> Iterator[Annotation]:
        """Yield the ``:need:`` roles in steps and conditions."""
        for node in self._doctree.findall(adapter.NeedRef):
            holder = self._holder(node, uc.step, uc.flow_title)
            owner = holder.parent if isinstance(holder, uc.flow_title) else holder
            if owner in self._owners and self._settings.need_role:
                yield Annotation(
                    owner=self._owners[owner],
                    kind=AnnotationKind.LINK,
                    name=self._settings.need_role,
                    value=node["reftarget"],
                    location=self._places.of_node(node, Location(path="")),
                )

    def _parts(self) -> Iterator[Annotation]:
        """Yield the ``:need_part:`` roles, and show them as sphinx-needs does."""
        for node in self._doctree.findall(adapter.NeedPart):
            owner = self._holder(node, uc.step, uc.flow, uc.usecase, uc.actor)
            if owner not in self._owners or node.need_id is not None:
                continue
            self._show_part(node, self._needs[owner])
            yield Annotation(
                owner=self._owners[owner],
                kind=AnnotationKind.PART,
                name=node.part_id,
                value=node.title,
                location=self._places.of_node(node, Location(path="")),
            )

    def _views(self) -> Iterator[Annotation]:
        """Yield what the page shows of other pages' needs."""
        shown = {node["reftarget"] for node in self._doctree.findall(adapter.NeedRef)}
        if any(True for _ in self._doctree.findall(adapter.is_view)):
            shown.add("")
        for name in sorted(shown):
            place = Location(path="")
            yield Annotation(owner="", kind=AnnotationKind.VIEW, value=name, location=place)

    def _show_part(self, node: adapter.NeedPart, need: str) -> None:
        """Show the words of a part and a link to it."""
        node.need_id = need
        name = node["reftarget"] = f"{need}.{node.part_id}"
        here = self._app.env.docname
        link = make_refnode(self._app.builder, here, here, name, nodes.Text(f" {node.part_id}"))
        link["classes"].append("needs-id")
        words = nodes.Text(node.title)
        node.children = []
        node.append(nodes.inline("", "", words, link, ids=[name], classes=["need-part"]))

    def _holder(self, node: nodes.Node, *kinds: type[nodes.Element]) -> nodes.Element | None:
        """Find the nearest node around *node* that is one of ours."""
        parent = node.parent
        while parent is not None and not isinstance(parent, kinds):
            parent = parent.parent
        return parent
