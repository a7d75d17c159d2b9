"""Marks inside a step that are no words of it: ``:name:`` and ``:allow:``.

They are taken out of the source before it is parsed, so that neither readers nor translators
see them. Where that is not possible, in a list that came from an included file, the roles leave
invisible nodes, which are read here too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase.directives.options import split_list
from sphinxcontrib_usecase.directives.roles import ALLOW_CLASS, NAME_CLASS, OPTION_CLASS
from sphinxcontrib_usecase.model import Mention, Written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinxcontrib_usecase.directives.places import Places
    from sphinxcontrib_usecase.directives.source import SourceLine
    from sphinxcontrib_usecase.model import Location

_ROLE = r"(?:\{(?:uc:)?(?:name|allow)\}|:(?:uc:)?(?:name|allow):)`[^`]+`"
#: One mark or several, with the blanks around them.
_MARKS = re.compile(rf"(?P<before>^|\s+){_ROLE}(?:\s+{_ROLE})*(?P<after>\s+|$|(?=[.,;:!?]))")
_MARK = re.compile(r"[{:](?P<kind>name|allow)[:}]`(?P<value>[^`]+)`")


@dataclass(frozen=True, slots=True, kw_only=True)
class StepMarks:
    """What the marks of one step say."""

    #: The name of the step.
    name: Mention | None = None
    #: Rules not applied to the step.
    allow: tuple[Mention, ...] = ()
    #: Options of other extensions.
    written: tuple[Written, ...] = ()

    def extended(self, more: StepMarks) -> StepMarks:
        """Add what *more* says; of two names the first counts."""
        return StepMarks(
            name=self.name or more.name,
            allow=(*self.allow, *more.allow),
            written=(*self.written, *more.written),
        )


def take_marks(
    lines: Sequence[SourceLine], places: Places
) -> tuple[StepMarks, Sequence[SourceLine]]:
    """Split the marks from the first paragraph of a step.

    :return: what they say, and the lines without them
    """
    sentence = list(takewhile(lambda line: line.text.strip(), lines))
    if not any("`" in line.text and _MARKS.search(line.text) for line in sentence):
        return StepMarks(), lines
    marks = StepMarks()
    kept = []
    for line in sentence:
        place = places.location(line.source, line.line)
        for found in _MARKS.finditer(line.text):
            for mark in _MARK.finditer(found[0]):
                marks = marks.extended(_marks(mark["kind"], mark["value"], place))
        text = _MARKS.sub(_gap, line.text)
        # An emptied line would end the paragraph.
        if text.strip():
            kept.append(line.with_text(text))
    rest = lines[len(sentence) :]
    return marks, [*kept, *rest] if kept else [lines[0].with_text(""), *rest]


def inner_marks(node: nodes.Element, location: Location) -> StepMarks:
    """Read the marks that are left in the nodes of a step; an explicit target names it as well.

    :param location: the place of the step
    """
    marks = StepMarks()
    for found in node.findall(nodes.comment):
        for kind, css_class in (("name", NAME_CLASS), ("allow", ALLOW_CLASS)):
            if css_class in found["classes"]:
                marks = marks.extended(_marks(kind, found.astext(), location))
        if OPTION_CLASS in found["classes"]:
            option = Written(name=found["option"], value=found.astext(), location=location)
            marks = marks.extended(StepMarks(written=(option,)))
    for target in node.findall(nodes.target):
        if target["names"]:
            marks = marks.extended(_marks("name", target["names"][0], location))
    return marks


def without_marks(text: str, node: nodes.Element) -> str:
    """Take the marks out of a text that translators get to see.

    :param node: what has been made of the text
    """
    if "`" not in text:
        return text
    for found in node.findall(nodes.comment):
        if OPTION_CLASS in found["classes"]:
            for role in (f":{found['option']}:", f"{{{found['option']}}}"):
                text = re.sub(rf"\s*{re.escape(role)}`{re.escape(found.astext())}`", "", text)
    return "\n".join(filter(str.strip, (_MARKS.sub(_gap, line) for line in text.split("\n"))))


def _marks(kind: str, value: str, place: Location) -> StepMarks:
    """Read the value of one mark."""
    if kind == "name":
        return StepMarks(name=Mention(text=value.strip(), location=place))
    return StepMarks(allow=tuple(_mentions(value, place)))


def _mentions(value: str, place: Location) -> Iterator[Mention]:
    """Yield the names of rules."""
    return (Mention(text=name, location=place) for name in split_list(value))


def _gap(match: re.Match[str]) -> str:
    """Give what stands in for a mark: a blank between two words, else nothing."""
    return " " if match["before"] and match["after"] else ""
