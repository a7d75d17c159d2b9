"""The body of a flow: its steps as nodes, and as the model sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.directives.places import Places, first_line
from sphinxcontrib_usecase.directives.source import SourceLine, is_myst, parse_lines
from sphinxcontrib_usecase.directives.step_list import Item, scan
from sphinxcontrib_usecase.directives.step_marks import (
    StepMarks,
    inner_marks,
    take_marks,
    without_marks,
)
from sphinxcontrib_usecase.model import Location, Mention, Step, StepLabel
from sphinxcontrib_usecase.model.flow import Marker, MarkerKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx.util.docutils import SphinxDirective

#: Nodes whose text is no part of the sentence around them.
_WORDLESS = (
    nodes.Invisible,
    nodes.system_message,
    nodes.raw,
    nodes.footnote_reference,
    nodes.citation_reference,
)
_NO_MARKER = Marker(kind=MarkerKind.NONE)


@dataclass(slots=True, kw_only=True)
class FlowBody:
    """The steps of one flow while they are being read."""

    #: Children of the flow node.
    children: list[nodes.Node] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    #: The node of each step.
    step_nodes: list[uc.step] = field(default_factory=list)
    #: Text of the paragraph that follows the last step, where a closing sentence may stand.
    tail: nodes.paragraph | None = None

    def drop_last(self) -> None:
        """Take the last step out of the model; its words stay on the page, without a number."""
        self.steps.pop()
        node = self.step_nodes.pop()
        del node["number"]
        node["classes"].append("uc-closing")


class BodyReader:
    """Reads the body of a flow.

    :param directive: the ``flow`` or ``exception`` directive
    :param only_paragraph: whether a body without a list is one step
    """

    def __init__(self, directive: SphinxDirective, *, only_paragraph: bool) -> None:
        """Prepare to read."""
        self._directive = directive
        self._only_paragraph = only_paragraph
        self._places = Places(directive.env)
        self._body = FlowBody()

    def read(self, lines: Sequence[SourceLine]) -> FlowBody:
        """Read the steps from *lines*."""
        texts = [line.text for line in lines]
        for part in scan(texts, fenced=is_myst(self._directive)):
            origin = lines[part.start : part.end]
            if isinstance(part, Item):
                own = zip(origin, part.text_lines(texts), strict=True)
                self._add_item([line.with_text(text) for line, text in own], part.marker)
            else:
                self._add_free(origin)
        if not self._body.steps and self._only_paragraph:
            self._take_paragraph()
        return self._body

    def _add_item(self, written: list[SourceLine], marker: Marker) -> None:
        """Make a step of one list item."""
        marks, lines = take_marks(written, self._places)
        node = uc.step()
        node.source, node.line = lines[0].source, lines[0].line
        parse_lines(self._directive, lines, node)
        holder = self._list()
        uc.put(holder, len(holder.children), [node])
        words = first_line(_sentence(node) or node)
        first = next((line for line in lines if words and words in line.text), lines[0])
        self._note(node, marker, self._places.location(first.source, first.line), marks)

    def _add_free(self, lines: Sequence[SourceLine]) -> None:
        """Take what stands between steps as it is; lists that it brings along are steps."""
        holder = nodes.Element()
        parse_lines(self._directive, lines, holder)
        for child in list(holder.children):
            holder.remove(child)
            self._body.children.append(child)
            if isinstance(child, nodes.enumerated_list):
                self._adopt(child)
            elif isinstance(child, addnodes.only | nodes.container) and not isinstance(
                child, uc.flow
            ):
                for found in list(child.findall(nodes.enumerated_list, descend=True)):
                    if found.parent is child:
                        self._adopt(found)
            self._body.tail = child if isinstance(child, nodes.paragraph) else None

    def _adopt(self, numbered: nodes.enumerated_list) -> None:
        """Make steps of a list that came from an included file or stands in ``only``."""
        start = numbered.get("start", 1)
        numbered["start"] = len(self._body.steps) + 1
        numbered["classes"].append("uc-steps")
        for offset, item in enumerate(numbered.children):
            if not isinstance(item, nodes.list_item):
                continue
            node = uc.step("", *item.children)
            node.source, node.line = item.source, item.line
            numbered.replace(item, node)
            here = self._places.of_node(
                node.children[0] if node.children else node, self._fallback()
            )
            number = start + offset
            self._note(node, Marker(kind=MarkerKind.AUTO, number=number), here, StepMarks())

    def _take_paragraph(self) -> None:
        """Take the first paragraph of a body without a list for its one step."""
        first = next((c for c in self._body.children if isinstance(c, nodes.paragraph)), None)
        if first is None:
            return
        index = self._body.children.index(first)
        node = uc.step("", first)
        holder = nodes.enumerated_list("", node, classes=["uc-steps"], enumtype="arabic")
        holder["prefix"], holder["suffix"] = "", "."
        self._body.children[index] = holder
        self._body.tail = None if self._body.tail is first else self._body.tail
        self._note(node, _NO_MARKER, self._places.of_node(first, self._fallback()), StepMarks())

    def _list(self) -> nodes.enumerated_list:
        """Give the list to append to, a new one after other content."""
        children = self._body.children
        last = children[-1] if children else None
        if not isinstance(last, nodes.enumerated_list):
            last = nodes.enumerated_list(classes=["uc-steps"], enumtype="arabic")
            last["prefix"], last["suffix"] = "", "."
            last["start"] = len(self._body.steps) + 1
            children.append(last)
        self._body.tail = None
        return last

    def _note(self, node: uc.step, marker: Marker, location: Location, taken: StepMarks) -> None:
        """Add the step to the model."""
        number = len(self._body.steps) + 1
        sentence = _sentence(node)
        words = plain_text(sentence) if sentence is not None else ""
        xrefs: list[addnodes.pending_xref] = []
        if not _is_plain(node):
            # Most steps are, and have nothing of all this.
            taken = taken.extended(inner_marks(node, location))
            xrefs = uc.every(node, addnodes.pending_xref)
        if sentence is not None:
            sentence.rawsource = without_marks(sentence.rawsource, sentence)
        node["number"] = number
        self._body.step_nodes.append(node)
        self._body.steps.append(
            Step(
                label=StepLabel(number=number),
                text=words,
                source_text=words,
                location=location,
                marker=marker,
                name=taken.name,
                includes=tuple(_targets(xrefs, "usecase", location, self._places)),
                actors=tuple(_targets(xrefs, "actor", location, self._places)),
                substeps=tuple(_substeps(node)),
                allow=taken.allow,
                written=taken.written,
            )
        )

    def _fallback(self) -> Location:
        """Give the place of the directive."""
        source, line = self._directive.get_source_info()
        return self._places.location(source or "", line)


def step_text(node: nodes.Element) -> str:
    """Give the sentence of a step: its first paragraph, or the words of a compact item."""
    paragraph = _sentence(node)
    return plain_text(paragraph) if paragraph is not None else ""


def _sentence(node: nodes.Element) -> nodes.paragraph | None:
    """Give the first paragraph of a step."""
    for child in node.children:
        if isinstance(child, nodes.paragraph):
            return child
    return None


def _is_plain(node: nodes.Element) -> bool:
    """Tell whether *node* is one paragraph without any markup."""
    children = node.children
    if len(children) != 1 or not isinstance(children[0], nodes.paragraph):
        return False
    return all(isinstance(child, nodes.Text) for child in children[0].children)


def plain_text(node: nodes.Node) -> str:
    """Give the words of *node* in one line, without what is never shown as such."""
    if isinstance(node, nodes.Text):
        # Not str(): until a page is written, a text keeps its backslashes as null characters.
        return node.astext()
    if isinstance(node, _WORDLESS) and not isinstance(node, nodes.target):
        return ""
    if isinstance(node, nodes.Inline):
        # A part of a need has its words in an attribute until the page is read.
        words = getattr(node, "attributes", {}).get("title", "")
        return "".join(map(plain_text, node.children)) or words
    joint = "" if isinstance(node, nodes.TextElement) else " "
    return " ".join(joint.join(map(plain_text, node.children)).split())


def _targets(
    xrefs: Sequence[addnodes.pending_xref], role: str, location: Location, places: Places
) -> Iterator[Mention]:
    """Yield the targets of our *role* in a step; only includes of use cases."""
    for xref in xrefs:
        if xref.get("refdomain") != "uc" or xref.get("reftype") != role:
            continue
        if role == "usecase" and not xref.get("uc_include"):
            continue
        yield Mention(text=xref["reftarget"], location=places.of_role(xref, location))


def _substeps(node: uc.step) -> Iterator[str]:
    """Yield the texts of lists inside a step."""
    for listing in node.children:
        if isinstance(listing, nodes.enumerated_list | nodes.bullet_list):
            yield from (item.astext() for item in listing.children)
