"""The source of one directive: argument, options and body, each with its exact line.

Neither parser is left to read our options. docutils throws a whole directive away for one
unknown or doubled option, MyST silently keeps the last of two, and neither says on which
line an option stands. With ``option_spec = None`` both hand the option block through: docutils
at the end of the argument, MyST at the start of the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from textwrap import dedent
from typing import TYPE_CHECKING

from docutils import nodes
from docutils.statemachine import StringList

from sphinxcontrib_usecase.directives.places import Places
from sphinxcontrib_usecase.directives.sentence import read_sentence
from sphinxcontrib_usecase.directives.step_list import Item, scan
from sphinxcontrib_usecase.directives.yaml_options import begins_yaml_block, read_yaml_block
from sphinxcontrib_usecase.model import Location, Written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.util.docutils import SphinxDirective

_OPTION = re.compile(r":(?P<name>[^:\s][^:]*):(?:\s+(?P<value>.*)|$)")
#: The start of a numbered list or of a directive; a sentence may go on with "2. ".
_BODY_START = re.compile(r"\(?[1#][.)]\s|\.\.\s")
_TAB_WIDTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One line of a directive."""

    text: str
    #: The file as docutils names it.
    source: str
    #: Line in that file, from 1.
    line: int

    def with_text(self, text: str) -> SourceLine:
        """Give the line with another text; `dataclasses.replace` takes three times as long."""
        return SourceLine(text=text, source=self.source, line=self.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectiveSource:
    """What the author wrote for one directive."""

    #: The words after ``::``, in one line.
    argument: str
    #: The line of the directive.
    location: Location
    options: tuple[Written, ...]
    body: tuple[SourceLine, ...]


def is_myst(directive: SphinxDirective) -> bool:
    """Tell whether *directive* stands in Markdown."""
    return type(directive.state).__module__.startswith("myst_parser")


def read_source(directive: SphinxDirective) -> DirectiveSource:
    """Read the argument, the options and the body of *directive*."""
    places = Places(directive.env)
    read = _read_markdown if is_myst(directive) else _read_rst
    source, first_line, argument, head, body = read(directive, places)
    here = places.location(source, first_line)
    words, options, rest = _split_head(head, places, titled=bool(argument))
    if rest and body:
        # The parser took the blank line between them away.
        rest = (*rest, replace(rest[-1], text="", line=rest[-1].line + 1))
    return DirectiveSource(
        argument=" ".join([*argument.split(), *(line.text.strip() for line in words)]),
        location=here,
        options=options,
        body=(*rest, *body),
    )


def parse_lines(
    directive: SphinxDirective, lines: Sequence[SourceLine], parent: nodes.Element
) -> None:
    """Parse *lines* as markup into *parent*, keeping their places."""
    if not lines:
        return
    markdown = is_myst(directive)
    if sentence := read_sentence(directive, lines, markdown=markdown):
        parent.extend(sentence)
        return
    if lines[0].text.startswith("---"):
        # Otherwise MyST takes what follows for the front matter of a page, and drops it.
        lines = (replace(lines[0], text="", line=lines[0].line - 1), *lines)
    block = StringList(
        [line.text for line in lines], items=[(line.source, line.line - 1) for line in lines]
    )
    offset = lines[0].line - 1
    if markdown:
        # MyST counts from the line of the directive.
        offset -= directive.lineno
    directive.state.nested_parse(block, offset, parent)
    if markdown:
        # docutils stops the whole build at a line across the page that stands inside a directive.
        for line in list(parent.findall(nodes.transition)):
            line.parent.remove(line)


_Read = tuple[str, int, str, list[SourceLine], list[SourceLine]]


def _read_rst(directive: SphinxDirective, _places: Places) -> _Read:
    """Split what docutils gives: options stand at the end of the argument."""
    block = directive.arguments[0].splitlines() if directive.arguments else []
    opening = directive.block_text.splitlines()[0] if directive.block_text else ""
    on_first_line = bool(opening.partition("::")[2].strip())
    offset = directive.lineno if on_first_line else directive.lineno + 1
    locate = directive.state_machine.get_source_and_line
    head = []
    for number, text in enumerate(block):
        source, line = locate(offset + number)
        head.append(SourceLine(text=text, source=source or "", line=line or offset + number))
    source, line = locate(directive.lineno)
    body = [
        SourceLine(text=text, source=item[0] or "", line=item[1] + 1)
        for text, item in zip(directive.content, directive.content.items, strict=True)
    ]
    argument = head.pop(0).text if head and on_first_line else ""
    return source or "", line or directive.lineno, argument, head, body


def _read_markdown(directive: SphinxDirective, places: Places) -> _Read:
    """Split what MyST gives: options stand at the start of the body."""
    source = directive.state_machine.get_source_and_line(directive.lineno)[0] or ""
    argument = directive.arguments[0] if directive.arguments else ""
    opening = places.opening_line(source, directive.lineno, directive.name, argument)
    first = opening + 1 + directive.content_offset
    lines = [
        SourceLine(text=text.expandtabs(_TAB_WIDTH), source=source, line=first + number)
        for number, text in enumerate(directive.content)
    ]
    head, body = _split_markdown(lines, after_blank=bool(directive.content_offset))
    return source, opening, argument, head, body


def _split_markdown(
    lines: list[SourceLine], *, after_blank: bool
) -> tuple[list[SourceLine], list[SourceLine]]:
    """Split the option block, if there is one, from the body of a Markdown directive."""
    if not begins_yaml_block(lines, after_blank=after_blank):
        end = 0 if after_blank else _option_block_end([line.text for line in lines])
        return lines[:end], lines[end:]
    ends = (n for n, line in enumerate(lines) if n and line.text.startswith("---"))
    # Of a block without an end the first paragraph counts; the flows below are not lost.
    blanks = (n for n, line in enumerate(lines) if not line.text.strip())
    end = next(ends, next(blanks, len(lines)))
    return read_yaml_block(lines[1:end]), lines[end + 1 :]


def _option_block_end(lines: Sequence[str]) -> int:
    """Give the number of lines at the start that are options and their continuations."""
    end = 0
    for line in lines:
        continues = end > 0 and line.startswith(" ") and line.strip()
        if not (_OPTION.match(line) or continues):
            break
        end += 1
    return end


def _split_head(
    head: Sequence[SourceLine], places: Places, *, titled: bool
) -> tuple[tuple[SourceLine, ...], tuple[Written, ...], tuple[SourceLine, ...]]:
    """Split the block below the first line into words of the argument, options and body.

    Options may be indented deeper than the body, or than the option before them.
    """
    words: list[SourceLine] = []
    options: list[Written] = []
    for number, line in enumerate(head):
        match = _OPTION.match(line.text.lstrip())
        if match:
            options.append(
                Written(
                    name=match["name"].strip(),
                    value=(match["value"] or "").strip(),
                    location=places.location(line.source, line.line),
                )
            )
        elif not options and not _begins_body(line.text, titled=titled or bool(words)):
            words.append(line)
        elif options and line.text.startswith(" "):
            options[-1] = _continued(options[-1], line.text.rstrip())
        else:
            return tuple(words), tuple(map(_dedented, options)), tuple(head[number:])
    return tuple(words), tuple(map(_dedented, options)), ()


def _begins_body(line: str, *, titled: bool) -> bool:
    """Tell whether a line below the directive is no part of its argument.

    A list is not, nor another directive, although the author left no blank line before it.
    """
    if _BODY_START.match(line):
        return True
    return not titled and isinstance(scan([line], fenced=False)[0], Item)


def _continued(option: Written, more: str) -> Written:
    """Add a line to the value of an option; one that starts below keeps its line break."""
    return replace(option, value=f"{option.value}\n{more}")


def _dedented(option: Written) -> Written:
    """Take away what the lines below an option are indented in common."""
    first, _, below = option.value.partition("\n")
    return replace(option, value=f"{first}\n{dedent(below)}") if below else option
