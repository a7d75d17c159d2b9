"""LaTeX, Texinfo, text and manual pages: only what their own visitors cannot know.

Our nodes derive from nodes that every builder writes; these few functions add anchors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.latex import LaTeXTranslator
    from sphinx.writers.texinfo import TexinfoTranslator
    from sphinx.writers.text import TextTranslator

    from sphinxcontrib_usecase import nodes as uc


def skip(_self: nodes.NodeVisitor, _node: nodes.Element) -> None:
    """Leave a node out."""
    raise nodes.SkipNode


def visit_activity(_self: nodes.NodeVisitor, _node: uc.activity) -> None:
    """Write the words that stand where no picture can be shown; the use case itself needs none."""


def depart_activity(_self: nodes.NodeVisitor, _node: uc.activity) -> None:
    """Add nothing to them."""


def visit_title_text(_self: nodes.NodeVisitor, node: uc.title_text) -> None:
    """Write the words of a title as they are, unless the heading above says them."""
    if node.parent.get("repeats_heading"):
        raise nodes.SkipNode


def depart_title_text(_self: nodes.NodeVisitor, _node: uc.title_text) -> None:
    """Add nothing."""


def visit_title_latex(self: LaTeXTranslator, node: uc.usecase_title) -> None:
    """Write the title bold, where Sphinx would set code."""
    self.visit_desc_signature(node)
    self.body.append(r"\textbf{\large{}")


def depart_title_latex(self: LaTeXTranslator, node: uc.usecase_title) -> None:
    """Close the title."""
    self.body.append("}")
    self.depart_desc_signature(node)


def visit_flow_latex(self: LaTeXTranslator, node: uc.flow) -> None:
    """Write a flow that can be linked to."""
    self.body.extend(self.hypertarget(name) for name in node["ids"])
    self.visit_container(node)


def depart_flow_latex(self: LaTeXTranslator, node: uc.flow) -> None:
    """Close the flow."""
    self.depart_container(node)


def visit_step_latex(self: LaTeXTranslator, node: uc.step) -> None:
    """Write a list item with its full label that can be linked to."""
    label = node.get("label", "")
    self.body.append(rf"\item[{{{self.encode(label)}.}}]" if label else r"\item[] ")
    self.body.extend(self.hypertarget(name) for name in node["ids"])


def depart_step_latex(self: LaTeXTranslator, node: uc.step) -> None:
    """Close the list item."""
    self.depart_list_item(node)


def visit_step_text(self: TextTranslator, node: uc.step) -> None:
    """Open a list item, indented by the width of its full label."""
    self.new_state(len(node.get("label", "")) + 2)


def depart_step_text(self: TextTranslator, node: uc.step) -> None:
    """Close the list item, its full label first."""
    label = node.get("label")
    self.end_state(first=f"{label}. " if label else None)


def visit_step_texinfo(self: TexinfoTranslator, node: uc.step) -> None:
    """Write a list item that can be linked to."""
    self.visit_list_item(node)
    for name in node["ids"]:
        self.add_anchor(name, node)


def depart_step_texinfo(self: TexinfoTranslator, node: uc.step) -> None:
    """Close the list item."""
    self.depart_list_item(node)
