"""Tables of views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def table(
    head: Sequence[str], rows: Iterable[Sequence[Sequence[nodes.Node]]], widths: Sequence[int]
) -> nodes.table:
    """Make a table.

    :param head: titles of the columns
    :param rows: for each row its cells, for each cell what stands in it
    :param widths: how wide the columns are, in relation to each other
    """
    group = nodes.tgroup(cols=len(widths))
    group += [nodes.colspec(colwidth=width) for width in widths]
    group += nodes.thead("", _row([[text(title)] for title in head]))
    group += nodes.tbody("", *map(_row, rows))
    return nodes.table("", group, classes=["uc-table"])


def text(words: str, *children: nodes.Node, classes: Sequence[str] = ()) -> nodes.paragraph:
    """Make a paragraph of our own words or of texts that are translated already."""
    paragraph = nodes.paragraph("", "", classes=list(classes), translatable=False)
    paragraph += [*([nodes.Text(words)] if words else []), *children]
    return paragraph


def _row(cells: Sequence[Sequence[nodes.Node]]) -> nodes.row:
    """Make a row."""
    return nodes.row("", *(nodes.entry("", *cell) for cell in cells))
