"""The directive ``actor``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.config import vocabulary_of
from sphinxcontrib_usecase.directives.assembly import claim_id
from sphinxcontrib_usecase.directives.identity import read_id
from sphinxcontrib_usecase.directives.options import Options
from sphinxcontrib_usecase.directives.source import parse_lines, read_source
from sphinxcontrib_usecase.directives.steps import plain_text
from sphinxcontrib_usecase.model import Actor, ActorKind
from sphinxcontrib_usecase.model.actor import KIND_SPELLINGS
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.reference import actor_anchor
from sphinxcontrib_usecase.translation import _, kind_title

if TYPE_CHECKING:
    from sphinxcontrib_usecase.directives.source import DirectiveSource


class ActorDirective(SphinxDirective):
    """An actor.

    The node it makes::

    <actor>                                     desc
        <actor_title ids="uc-actor:customer">   desc_signature
            <title_text translatable="1"> Customer
        <desc_content>
            <field_list classes="uc-facts"> kind, aliases, specializes
            the author's text
    """

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    #: Read by `read_source`.
    option_spec = None

    def run(self) -> list[nodes.Node]:
        """Make the node of the actor."""
        source = read_source(self)
        options = Options("actor", source.options, vocabulary_of(self.config))
        node = uc.actor(domain="uc", objtype="actor", desctype="actor")
        node["classes"] += ["uc-actor"]
        self.set_source_info(node)
        node.line = source.location.line or node.line
        title = self._title(node, source)
        content = uc.content()
        node += [title, content]
        node.draft = draft = self._draft(source, options, plain_text(title))
        content += _facts(draft)
        parse_lines(self, source.body, content)
        title["actor"] = draft.id
        if "no-index" in options:
            node["no-index"] = node["no-contents-entry"] = True
            node.draft = None
        else:
            title["_toc_name"], title["_toc_parts"] = draft.title, (draft.title,)
            claim_id(title, actor_anchor(draft.id), self.state.document)
        return [node]

    def _title(self, node: uc.actor, source: DirectiveSource) -> uc.actor_title:
        """Make the title line; the words alone are translatable."""
        words = source.argument or _("Actor without a name")
        text = uc.title_text(words, "", translatable=True)
        text += self.parse_inline(words, lineno=self.lineno)[0]
        if source.argument:
            text.source, text.line = node.source, node.line
        return uc.actor_title(words, "", text, classes=["uc-actor-title"])

    def _draft(self, source: DirectiveSource, options: Options, name: str) -> Actor:
        """Read the actor into the model."""
        identifier, malformed = read_id(options, source.argument)
        kind = options.mention("kind")
        known = {k.value: k for k in ActorKind} | KIND_SPELLINGS
        return Actor(
            id=identifier,
            malformed_id=malformed,
            name=name if source.argument else "",
            title=name,
            docname=self.env.docname,
            location=source.location,
            kind=known.get(fold(kind.text) if kind else "", ActorKind.PERSON),
            aliases=options.mentions("aliases"),
            specializes=options.mention("specializes"),
            tags=tuple(tag.text for tag in options.mentions("tags")),
            written=options.written,
        )


def _facts(actor: Actor) -> nodes.field_list:
    """Show kind, aliases and the more general actor."""
    listing = nodes.field_list(classes=["uc-facts"])
    shown = {
        _("Kind"): kind_title(actor.kind),
        _("Also called"): ", ".join(alias.text for alias in actor.aliases),
        _("Tags"): ", ".join(actor.tags),
    }
    for name, text in shown.items():
        if text:
            listing += _field(name, nodes.paragraph("", text, translatable=False))
    if actor.specializes:
        target = actor.specializes.text
        link = uc.generated_reference("actor", target, target, explicit=False, refdoc=actor.docname)
        listing += _field(_("Specializes"), nodes.paragraph("", "", link, translatable=False))
    return listing


def _field(name: str, body: nodes.paragraph) -> nodes.field:
    """Make one field."""
    return nodes.field(
        "", nodes.field_name("", name, translatable=False), nodes.field_body("", body)
    )
