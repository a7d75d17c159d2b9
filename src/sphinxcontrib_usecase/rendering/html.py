"""HTML: a use case as a section with a real heading, its flows as lists with visible labels."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from sphinxcontrib_usecase.rendering.step_links import note_places
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from sphinxcontrib_usecase import nodes as uc

_MAX_LEVEL = 6
#: What a link of ours has.
_LINK_ATTRIBUTES = {*nodes.Element.basic_attributes, "internal", "refuri", "refid", "reftitle"}


def visit_usecase(self: HTML5Translator, node: uc.usecase) -> None:
    """Open the section of a use case."""
    note_places(self.builder.env, node)
    self.body.append(self.starttag(node, "section"))


def visit_actor(self: HTML5Translator, node: uc.actor) -> None:
    """Open the section of an actor."""
    self.body.append(self.starttag(node, "section"))


def depart_usecase(self: HTML5Translator, _node: uc.usecase) -> None:
    """Close the section."""
    self.body.append("</section>\n")


def visit_content(self: HTML5Translator, _node: uc.content) -> None:
    """Open what stands below the title."""
    self.body.append('<div class="uc-content">\n')


def depart_content(self: HTML5Translator, _node: uc.content) -> None:
    """Close it."""
    self.body.append("</div>\n")


def visit_title(self: HTML5Translator, node: uc.usecase_title | uc.actor_title) -> None:
    """Open the heading, one level below the section around it.

    Directly under a heading of the same words it is not repeated; the anchor stays.
    """
    level = _level(self, node)
    hidden = " uc-repeats-heading" if node.get("repeats_heading") else ""
    self.body.append(self.starttag(node, f"h{level}", "", CLASS=f"uc-heading{hidden}"))


def depart_title(self: HTML5Translator, node: uc.usecase_title | uc.actor_title) -> None:
    """Close the heading."""
    is_actor = node.parent.tagname == "actor"
    hint = _("Link to this actor") if is_actor else _("Link to this use case")
    self.body.append(_permalink(self, node, hint))
    self.body.append(f"</h{_level(self, node)}>\n")


def visit_title_text(self: HTML5Translator, _node: uc.title_text) -> None:
    """Open the words of a title."""
    self.body.append('<span class="uc-title-text">')


def depart_title_text(self: HTML5Translator, _node: uc.title_text) -> None:
    """Close them."""
    self.body.append("</span>")


def visit_identifier(self: HTML5Translator, node: uc.identifier) -> None:
    """Write the identifier; the style sheet sets it off."""
    self.body.append(f'<span class="uc-id">{escape(node["name"])}</span>')
    raise nodes.SkipNode


def visit_flow(self: HTML5Translator, node: uc.flow) -> None:
    """Open the section of a flow."""
    self.body.append(self.starttag(node, "section"))


def visit_flow_title(self: HTML5Translator, node: uc.flow_title) -> None:
    """Open the heading of a flow."""
    self.body.append(self.starttag(node, f"h{_level(self, node)}", ""))


def depart_flow_title(self: HTML5Translator, node: uc.flow_title) -> None:
    """Close the heading of a flow."""
    flow = cast("nodes.Element", node.parent)
    self.body.append(_permalink(self, flow, _("Link to this flow")))
    self.body.append(f"</h{_level(self, node)}>\n")


def visit_link(self: HTML5Translator, node: uc.link) -> None:
    """Write a link with its words; a page has hundreds.

    Where a theme or another extension writes links in its own way, or has added to this one, it
    is written like all others.
    """
    words = node.children[0]
    as_made = node.attributes.keys() <= _LINK_ATTRIBUTES and not node["ids"]
    usual = type(self).visit_reference is HTML5Translator.visit_reference
    if not (usual and as_made and isinstance(words, nodes.Text)):
        self.visit_reference(node)
        return
    address = self.attval(node.get("refuri") or f"#{node['refid']}")
    title = f' title="{self.attval(node["reftitle"])}"' if "reftitle" in node else ""
    classes = " ".join((*node["classes"], "reference internal"))
    text = self.encode(words.astext())
    self.body.append(f'<a class="{classes}" href="{address}"{title}>{text}</a>')
    raise nodes.SkipNode


def depart_link(self: HTML5Translator, node: uc.link) -> None:
    """Close a link that was written like all others."""
    self.depart_reference(node)


def visit_step(self: HTML5Translator, node: uc.step) -> None:
    """Open a step: the label as text, then everything the author wrote.

    A closing sentence that stands in the list has no label.
    """
    if "number" in node:
        value = str(node["number"])
        start = self.starttag(node, "li", "", CLASS="uc-step", value=value)
    else:
        start = self.starttag(node, "li", "", CLASS="uc-step")
    label = f'<span class="uc-step-number">{_label(node)}</span>\n'
    self.body.append(f'{start}{label}<div class="uc-step-body">\n')
    self.context.append(str(len(self.body)))


def _label(node: uc.step) -> str:
    """Write the label of a step, as a link to where the diagram shows it."""
    label = escape(node.get("label", ""))
    if "in_diagram" not in node:
        return label
    target, hint = escape(node["in_diagram"], quote=True), escape(_("Show in the diagram"))
    return f'<a href="#{target}" title="{hint}">{label}</a>'


def depart_step(self: HTML5Translator, node: uc.step) -> None:
    """Close a step; its permanent link stands at the end of its sentence."""
    start = int(self.context.pop())
    link = _permalink(self, node, _("Link to this step"))
    ends = (n for n in range(start, len(self.body)) if self.body[n].startswith("</p>"))
    has_sentence = bool(node.children) and isinstance(node.children[0], nodes.paragraph)
    end = next(ends, len(self.body)) if has_sentence else len(self.body)
    self.body.insert(end, link)
    self.body.append("</div></li>\n")


def _permalink(self: HTML5Translator, node: nodes.Element, hint: str) -> str:
    """Give the permanent link of what has an anchor, the way Sphinx does for headings.

    It is no node of the document: a page has hundreds, and no other output shows them.
    """
    if not (node["ids"] and self.config.html_permalinks and self.builder.add_permalinks):
        return ""
    icon, title = self.config.html_permalinks_icon, escape(hint, quote=True)
    target = escape(node["ids"][0], quote=True)
    return f'<a class="headerlink" href="#{target}" title="{title}">{icon}</a>'


def _level(self: HTML5Translator, node: nodes.Element) -> int:
    """Give the heading level of a title: one below the headings around it."""
    depth = int(self.section_level)
    parent = node.parent
    while parent is not None:
        if parent.tagname in {"usecase", "flow", "actor"}:
            depth += 1
        parent = parent.parent
    return min(max(depth, 1), _MAX_LEVEL)
