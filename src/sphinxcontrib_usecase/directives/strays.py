"""Finds what was meant as ours but stands where it has no meaning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.directives.assembly import own_flows
from sphinxcontrib_usecase.directives.places import below, first_line
from sphinxcontrib_usecase.model import Mention, Stray, StrayKind
from sphinxcontrib_usecase.model.fields import USE_CASE_SETTINGS, canonical_option
from sphinxcontrib_usecase.model.labels import split_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.directives.places import Places
    from sphinxcontrib_usecase.model import Location
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

_EXCEPTION = re.compile(r"\s*\.\.\s+exception::\s*(?P<argument>.*)")
_SINGLE_COLON = re.compile(r"(?:uc:)?(?P<name>usecase|actor|flow|exception):(?=\s|$)")
_FIELD_LINE = re.compile(r"\s*:(?P<name>[^:\n`]{1,60}):(?=\s|$)")
#: A role of ours at the start of a step, without the back-ticks of its value.
_BARE_ROLE = re.compile(r"\s*(?::(?:uc:)?(?:name|allow):|\{(?:uc:)?(?:name|allow)\})(?!`)")


def body_strays(node: uc.usecase, places: Places, vocabulary: Vocabulary) -> Iterator[Stray]:
    """Yield fields that were not read as such, options in the body, lists outside a flow."""
    here = places.location(node.source or "", node.line)
    for flow in own_flows(node):
        yield from _spilled_options(flow, places, vocabulary, here)
        yield from _bare_roles(flow, places, here)
    for child in node.body.children:
        if isinstance(child, nodes.paragraph):
            yield from _field_lines(child, places, vocabulary, here)
        elif isinstance(child, nodes.field_list):
            yield from _options(child, places, vocabulary, here)
        elif isinstance(child, nodes.enumerated_list):
            first = child.children[0].astext() if child.children else ""
            yield _stray(StrayKind.LIST, first, places.of_node(child.children[0], here))


def _spilled_options(
    flow: uc.flow, places: Places, vocabulary: Vocabulary, here: Location
) -> Iterator[Stray]:
    """Yield options of a flow that stand in its body, below a blank line."""
    spilled = [node for node in flow.children if isinstance(node, nodes.field_list)]
    names = [field.children[0] for fields in spilled for field in fields.findall(nodes.field)]
    for name in names:
        if canonical_option("flow", name.astext(), vocabulary.fields):
            yield _stray(StrayKind.OPTION, f":{name.astext()}:", places.of_node(name, here))
    for paragraph in flow.findall(nodes.paragraph):
        if _BARE_ROLE.match(paragraph.rawsource) and isinstance(paragraph.parent, uc.step):
            continue
        match = _FIELD_LINE.match(paragraph.rawsource)
        if match and canonical_option("flow", match["name"], vocabulary.fields):
            yield _stray(StrayKind.OPTION, match[0].strip(), places.of_node(paragraph, here))


def _bare_roles(flow: uc.flow, places: Places, here: Location) -> Iterator[Stray]:
    """Yield roles at the start of a step that have no value, for want of back-ticks."""
    for step in flow.findall(uc.step):
        # What looks like a field is one, where fields are read.
        name = next(step.findall(nodes.field_name), None)
        words = step.next_node(nodes.paragraph)
        text = f":{name.astext()}:" if name else words.rawsource if words else ""
        if match := _BARE_ROLE.match(text):
            yield _stray(StrayKind.ROLE, match[0], places.of_node(name or words or step, here))


def flow_strays(
    flows: Iterable[uc.flow],
    descriptions: Iterable[addnodes.desc],
    messages: Iterable[nodes.system_message],
    places: Places,
    here: Location,
) -> Iterator[Stray]:
    """Yield flows outside a use case, and Python exceptions whose name is a step label."""
    for node in flows:
        if not _inside_use_case(node):
            words = f".. {node['directive']}:: {node['argument']}".strip()
            yield _stray(StrayKind.FLOW, words, places.of_node(node, here))
    for desc in descriptions:
        if desc.get("domain") == "py" and desc.get("objtype") == "exception":
            yield from _labelled_exceptions(desc, places, here)
    for message in messages:
        yield from _refused_exceptions(message, places)


def comment_strays(comments: Iterable[nodes.comment], places: Places) -> Iterator[Stray]:
    """Yield comments that begin like a directive of ours, with one colon.

    Those of Markdown begin otherwise, and are comments for sure.
    """
    source, last = "", 0
    for node in filter(_was_meant, comments):
        words = f".. {first_line(node)}"
        above, line = _line_above(node)
        start = max(line, last) if above == source else line
        if found := places.next_line(above, start, words):
            source, last = above, found
            yield _stray(StrayKind.COMMENT, words, places.location(source, found))


def _was_meant(comment: nodes.comment) -> bool:
    """Tell whether a comment was to be a directive of ours.

    Outside a use case "flow: ..." may be a note of the author, unless it has a label.
    """
    match = _SINGLE_COLON.match(comment.astext())
    if match is None or match["name"] in {"usecase", "actor"}:
        return match is not None
    above: nodes.Node | None = comment.parent
    while above is not None and not isinstance(above, uc.usecase):
        above = above.parent
    return above is not None or split_label(comment.astext()[match.end() :])[0] is not None


def _line_above(node: nodes.comment) -> tuple[str, int]:
    """Give the file of a comment, and a line before it; docutils gives the line behind it."""
    if node.source and node.line:
        return node.source, node.line - len(node.rawsource.splitlines()) - 1
    parent = node.parent
    while parent is not None and not (parent.source and parent.line):
        parent = parent.parent
    return (parent.source or "", parent.line or 0) if parent is not None else ("", 0)


def _labelled_exceptions(desc: addnodes.desc, places: Places, here: Location) -> Iterator[Stray]:
    """Yield the names of a Python exception that are step labels."""
    for signature in desc.findall(addnodes.desc_signature):
        text = signature.astext().removeprefix("exception").strip()
        if split_label(text)[0] is not None:
            words = f".. exception:: {text}"
            yield _stray(StrayKind.FLOW, words, places.of_node(signature, here))


def _refused_exceptions(message: nodes.system_message, places: Places) -> Iterator[Stray]:
    """Yield a Python exception that docutils threw away for options that it does not know.

    Its source, which the message quotes, is shown in its place.
    """
    quoted = message.next_node(nodes.literal_block)
    match = _EXCEPTION.match(quoted.astext()) if quoted else None
    if quoted and match and split_label(match["argument"])[0] is not None:
        place = places.location(message.get("source", ""), message.get("line"))
        yield _stray(StrayKind.FLOW, match[0], place)
        message.replace_self(quoted)


def _field_lines(
    paragraph: nodes.paragraph, places: Places, vocabulary: Vocabulary, here: Location
) -> Iterator[Stray]:
    """Yield each line of a paragraph that looks like a field or an option."""
    start = places.of_node(paragraph, here)
    for number, line in enumerate(paragraph.rawsource.splitlines()):
        match = _FIELD_LINE.match(line)
        known = match and canonical_option("usecase", match["name"], vocabulary.fields)
        if match and known:
            kind = StrayKind.OPTION if known in USE_CASE_SETTINGS else StrayKind.FIELD
            yield _stray(kind, match[0].strip(), below(start, number))


def _options(
    listing: nodes.field_list, places: Places, vocabulary: Vocabulary, here: Location
) -> Iterator[Stray]:
    """Yield fields of the body that are options only."""
    for field in listing.children:
        name = field.children[0].astext()
        if canonical_option("usecase", name, vocabulary.fields) in USE_CASE_SETTINGS:
            yield _stray(StrayKind.OPTION, f":{name}:", places.of_node(field, here))


def _inside_use_case(node: nodes.Node) -> bool:
    """Tell whether *node* stands in the body of a use case."""
    while node.parent is not None:
        node = node.parent
        if isinstance(node, uc.usecase):
            return True
    return False


def _stray(kind: StrayKind, text: str, location: Location) -> Stray:
    """Make the record."""
    return Stray(kind=kind, mention=Mention(text=" ".join(text.split()), location=location))
