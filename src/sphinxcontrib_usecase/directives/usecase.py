"""The directive ``usecase``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.config import vocabulary_of
from sphinxcontrib_usecase.directives.assembly import claim_id, label_flows, own_flows, set_ids
from sphinxcontrib_usecase.directives.defaults import document_defaults, project_defaults
from sphinxcontrib_usecase.directives.dispatcher import BodyDispatcher
from sphinxcontrib_usecase.directives.facts import (
    default_facts,
    facts_list,
    merge_facts,
    option_facts,
    take_body_fields,
)
from sphinxcontrib_usecase.directives.flow import BODY_DIRECTIVES
from sphinxcontrib_usecase.directives.identity import read_id
from sphinxcontrib_usecase.directives.no_extensions import stated_no_extensions
from sphinxcontrib_usecase.directives.option_texts import keep_reasons
from sphinxcontrib_usecase.directives.options import Options, css_classes
from sphinxcontrib_usecase.directives.places import Places
from sphinxcontrib_usecase.directives.roles import BODY_ROLES
from sphinxcontrib_usecase.directives.source import parse_lines, read_source
from sphinxcontrib_usecase.directives.steps import plain_text
from sphinxcontrib_usecase.directives.strays import body_strays
from sphinxcontrib_usecase.directives.structure import with_structure
from sphinxcontrib_usecase.model import Extension, UseCase
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.reference import anchor
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from sphinxcontrib_usecase.directives.facts import BodyFields, Fact
    from sphinxcontrib_usecase.directives.source import DirectiveSource


class UseCaseDirective(SphinxDirective):
    """A use case with its flows; see ``nodes.py`` for the node tree it makes."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    #: Read by `read_source`.
    option_spec = None

    def run(self) -> list[nodes.Node]:
        """Make the node of the use case, with its model as read from the source."""
        source = read_source(self)
        vocabulary = vocabulary_of(self.config)
        options = Options("usecase", source.options, vocabulary)
        node = uc.usecase(domain="uc", objtype="usecase", desctype="usecase")
        node["classes"] += ["uc-usecase", *css_classes(options)]
        self.set_source_info(node)
        node.line = source.location.line or node.line
        title = self._title(node, source)
        content = uc.content()
        uc.put(node, 0, [title, content])
        with BodyDispatcher(BODY_DIRECTIVES, BODY_ROLES):
            parse_lines(self, source.body, content)
        fields = take_body_fields(content, vocabulary, Places(self.env), source.location)
        facts = self._facts(node, source, options, fields)
        node.draft = self._draft(node, source, options, fields, facts)
        self._finish(node, facts, options)
        for part in uc.every(node, nodes.Element):
            # Otherwise each later change asks all nodes above the changed one for it.
            part.document = self.state.document
        return [node]

    def _title(self, node: uc.usecase, source: DirectiveSource) -> uc.usecase_title:
        """Make the title line; the words alone are translatable."""
        words = source.argument or _("Use case without a title")
        title = uc.usecase_title(words, "", classes=["uc-usecase-title"])
        text = uc.title_text(words, "", translatable=True)
        uc.put(text, 0, self.parse_inline(words, lineno=self.lineno)[0])
        if source.argument:
            text.source, text.line = node.source, node.line
        uc.put(title, 0, [text])
        return title

    def _facts(
        self, node: uc.usecase, source: DirectiveSource, options: Options, fields: BodyFields
    ) -> tuple[Fact, ...]:
        """Collect the facts: the option block wins, then the body, then defaults."""
        vocabulary = vocabulary_of(self.config)
        here = source.location
        return merge_facts(
            list(option_facts(options, vocabulary, node.source or "")),
            fields.facts,
            list(default_facts(document_defaults(self.env), here, vocabulary)),
            list(default_facts(project_defaults(self.config), here, vocabulary)),
        )

    def _draft(
        self,
        node: uc.usecase,
        source: DirectiveSource,
        options: Options,
        fields: BodyFields,
        facts: tuple[Fact, ...],
    ) -> UseCase:
        """Put the model together."""
        flows = list(own_flows(node))
        label_flows(flows)
        drafts = [flow.draft for flow in flows if flow.draft is not None]
        identifier, malformed = read_id(options, source.argument)
        values = {fact.value.name: fact.value for fact in facts}
        title = plain_text(node.head)
        draft = UseCase(
            id=identifier,
            malformed_id=malformed,
            title=title,
            source_title=title if source.argument else "",
            docname=self.env.docname,
            location=source.location,
            former_ids=options.mentions("former-ids"),
            allow=options.mentions("allow"),
            show_activity=_show_activity(options),
            main_flows=tuple(d for d in drafts if not isinstance(d, Extension)),
            extensions=tuple(d for d in drafts if isinstance(d, Extension)),
            no_extensions=tuple(
                stated_no_extensions(options, (step for d in drafts for step in d.steps))
            ),
            written=(*options.written, *fields.written),
            strays=tuple(body_strays(node, Places(self.env), vocabulary_of(self.config))),
        )
        return with_structure(draft, values)

    def _finish(self, node: uc.usecase, facts: tuple[Fact, ...], options: Options) -> None:
        """Add what does not come from the body: facts, diagram, anchors."""
        draft, title, content = node.draft, node.head, node.body
        if draft is None:
            return
        if facts:
            uc.put(content, 0, [facts_list(facts, self.env.docname)])
        uc.put(content, len(content.children), keep_reasons(draft, node.source or ""))
        title["use_case"] = node["use_case"] = draft.id
        if "no-index" in options:
            node["no-index"] = node["no-contents-entry"] = True
            node.draft = None
            return
        title["_toc_name"], title["_toc_parts"] = draft.title, (draft.title,)
        document = self.state.document
        claim_id(title, anchor(draft.id), document)
        for former in draft.former_ids:
            claim_id(title, anchor(former.text), document)
        set_ids(draft.id, list(own_flows(node)), document)
        place = uc.activity(use_case=draft.id, place=str(draft.location))
        uc.put(content, len(content.children), [place])


def _show_activity(options: Options) -> bool | None:
    """Read ``:activity:``; ``None`` leaves it to the configuration."""
    value = options.mention("activity")
    return {"show": True, "hide": False}.get(fold(value.text)) if value else None
