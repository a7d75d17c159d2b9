"""What is shown for a fact that is no markup of the author: links, lists, plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase.directives.options import split_list
from sphinxcontrib_usecase.directives.structure import parse_extends
from sphinxcontrib_usecase.model import FieldName, GoalLevel
from sphinxcontrib_usecase.nodes import generated_reference
from sphinxcontrib_usecase.translation import level_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sphinx import addnodes

    from sphinxcontrib_usecase.directives.facts import Fact


def fact_body(fact: Fact) -> list[nodes.Node]:
    """Make the nodes of a fact."""
    if fact.value.stated_none:
        return [_paragraph(fact, fact.value.items[0], translatable=False)]
    make = _MAKERS.get(fact.value.name, _plain)
    return [make(fact)]


def _plain(fact: Fact) -> nodes.Element:
    """Show text: a paragraph, or a list of several."""
    translatable = fact.value.name.is_text
    return _bullets([_paragraph(fact, i, translatable=translatable) for i in fact.value.items])


def _actors(fact: Fact) -> nodes.Element:
    """Show names of actors as links."""
    return _generated(*_joined(_xref("actor", t, t, fact) for t in _names(fact)))


def _use_case(fact: Fact) -> nodes.Element:
    """Show a use case as a link."""
    return _generated(_xref("usecase", fact.value.text, "", fact))


def _stakeholders(fact: Fact) -> nodes.Element:
    """Show stakeholders and their interests."""
    return _bullets([_stakeholder(item, fact) for item in fact.value.items])


def _extended(fact: Fact) -> nodes.Element:
    """Show what the use case extends."""
    return _bullets([_extends(item, fact) for item in fact.value.items])


def _level(fact: Fact) -> nodes.Element:
    """Show the goal level in the reader's language."""
    text = fact.value.text
    return _generated(nodes.Text(level_title(GoalLevel(text)) if text in set(GoalLevel) else text))


def _words(fact: Fact) -> nodes.Element:
    """Show a list of words in one line, several lines as a list."""
    if len(fact.value.items) > 1:
        return _plain(fact)
    return _generated(nodes.Text(", ".join(split_list(fact.value.text))))


def _names(fact: Fact) -> Sequence[str]:
    """Split a list of actors; a scope is one name, commas or not."""
    if fact.value.name is FieldName.SCOPE:
        return [fact.value.text]
    return list(split_list(fact.value.text))


def _paragraph(fact: Fact, text: str, *, translatable: bool) -> nodes.paragraph:
    """Make a paragraph of plain text; one with a source can be translated."""
    paragraph = nodes.paragraph(text, text, translatable=translatable)
    paragraph.line = fact.value.location.line
    if translatable and fact.source:
        paragraph.source = fact.source
    return paragraph


def _generated(*children: nodes.Node) -> nodes.paragraph:
    """Make a paragraph that is not for translators."""
    return nodes.paragraph("", "", *children, translatable=False)


def _bullets(paragraphs: Sequence[nodes.paragraph]) -> nodes.Element:
    """Make a list, or give the only paragraph."""
    if len(paragraphs) == 1:
        return paragraphs[0]
    return nodes.bullet_list("", *(nodes.list_item("", p) for p in paragraphs), bullet="*")


def _stakeholder(line: str, fact: Fact) -> nodes.paragraph:
    """Show ``name: interest``."""
    name, colon, interest = line.partition(":")
    link = _xref("actor", name.strip(), name.strip(), fact)
    rest = [nodes.Text(": "), _prose(interest.strip(), fact)] if colon else []
    return _generated(link, *rest)


def _extends(line: str, fact: Fact) -> nodes.paragraph:
    """Show ``UC-X at STEP when condition`` with links."""
    target, step, condition = parse_extends(line)
    words = line[len(target) : len(line) - len(condition)] if condition else line[len(target) :]
    before, found, after = words.rpartition(step) if step else ("", "", words)
    made: list[nodes.Node] = [_xref("usecase", target, "", fact), nodes.Text(before)]
    if found:
        made.append(_xref("step", f"{target}.{step}", step, fact))
    made.append(nodes.Text(after))
    return _generated(*made, *([_prose(condition, fact)] if condition else []))


def _prose(text: str, fact: Fact) -> nodes.inline:
    """Make a part of a line that is for translators."""
    words = nodes.inline(text, text, translatable=bool(fact.source))
    words.source, words.line = fact.source, fact.value.location.line
    return words


def _xref(kind: str, target: str, title: str, fact: Fact) -> addnodes.pending_xref:
    """Make a reference that shows *title*, or the target's own title when it is empty."""
    return generated_reference(
        kind,
        target,
        title or target,
        explicit=bool(title) and kind != "actor",
        refdoc=fact.docname,
        classes=["xref", "uc", f"uc-{kind}"],
    )


def _joined(links: Iterator[nodes.Node]) -> Iterator[nodes.Node]:
    """Put commas between links."""
    for number, link in enumerate(links):
        if number:
            yield nodes.Text(", ")
        yield link


_MAKERS: dict[FieldName, Callable[[Fact], nodes.Element]] = {
    FieldName.PRIMARY_ACTOR: _actors,
    FieldName.SUPPORTING_ACTORS: _actors,
    FieldName.SCOPE: _actors,
    FieldName.STAKEHOLDERS: _stakeholders,
    FieldName.LEVEL: _level,
    FieldName.EXTENDS: _extended,
    FieldName.SPECIALIZES: _use_case,
    FieldName.TAGS: _words,
    FieldName.APPROVED_BY: _words,
}
