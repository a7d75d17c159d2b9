"""Everything we register with Sphinx, and nothing else: the table of contents of the package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinxcontrib_usecase import nodes
from sphinxcontrib_usecase.builders.checking import (
    CheckBuilder,
    report_findings,
    report_late_findings,
)
from sphinxcontrib_usecase.builders.dependencies import changed_pages
from sphinxcontrib_usecase.builders.json_model import JsonBuilder, write_model
from sphinxcontrib_usecase.builders.silence import silence_known_references
from sphinxcontrib_usecase.config import declared_values
from sphinxcontrib_usecase.directives.activity import ActivityDirective
from sphinxcontrib_usecase.directives.actor import ActorDirective
from sphinxcontrib_usecase.directives.defaults import DefaultsDirective
from sphinxcontrib_usecase.directives.flow import ExceptionDirective, FlowDirective
from sphinxcontrib_usecase.directives.reading import ReadUseCases
from sphinxcontrib_usecase.directives.roles import ROLES
from sphinxcontrib_usecase.directives.short_names import register_short_names
from sphinxcontrib_usecase.directives.usecase import UseCaseDirective
from sphinxcontrib_usecase.directives.views import RisksDirective
from sphinxcontrib_usecase.domain import UseCaseDomain
from sphinxcontrib_usecase.domain.indices import translate_indices
from sphinxcontrib_usecase.domain.shape import model_shape
from sphinxcontrib_usecase.needs.connecting import CONNECTING, connect_needs
from sphinxcontrib_usecase.rendering import activity_html, activity_latex, html, others
from sphinxcontrib_usecase.rendering.assets import add_stylesheet, offer_stylesheet
from sphinxcontrib_usecase.rendering.completing import CompletePage
from sphinxcontrib_usecase.rendering.contents import write_titles_as_words
from sphinxcontrib_usecase.rendering.epub import (
    declare_pictures,
    leave_out,
    mend_index,
    prepare_book,
)
from sphinxcontrib_usecase.rendering.facts import ResolveFacts
from sphinxcontrib_usecase.rendering.links import note_builder
from sphinxcontrib_usecase.rendering.pictures import begin_pictures, end_pictures, settle_pictures
from sphinxcontrib_usecase.rendering.standalone import remove_old_pictures
from sphinxcontrib_usecase.rendering.views import ShowViews
from sphinxcontrib_usecase.translation import CATALOGUE

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def register(app: Sphinx, *, version: str) -> ExtensionMetadata:
    """Register everything.

    :param version: version of the extension, for Sphinx's bug reports
    :return: what Sphinx wants to know of an extension
    """
    app.add_message_catalog(CATALOGUE, str(Path(__file__).parent / "locale"))
    _configuration(app)
    _domain(app)
    _nodes(app)
    _output(app)
    return {
        "version": version,
        "env_version": model_shape(),
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def _configuration(app: Sphinx) -> None:
    """Register the values of ``conf.py``."""
    for name, default, rebuild, types in declared_values():
        app.add_config_value(name, default, rebuild, types)


def _domain(app: Sphinx) -> None:
    """Register what authors write."""
    app.add_domain(UseCaseDomain)
    app.add_directive_to_domain("uc", "actor", ActorDirective)
    app.add_directive_to_domain("uc", "usecase", UseCaseDirective)
    app.add_directive_to_domain("uc", "flow", FlowDirective)
    app.add_directive_to_domain("uc", "exception", ExceptionDirective)
    app.add_directive_to_domain("uc", "defaults", DefaultsDirective)
    app.add_directive_to_domain("uc", "risks", RisksDirective)
    app.add_directive_to_domain("uc", "activity", ActivityDirective)
    for name, role in ROLES.items():
        app.add_role_to_domain("uc", name, role)
    app.connect("config-inited", register_short_names, priority=900)
    app.add_transform(ReadUseCases)
    app.connect("config-inited", connect_needs, priority=CONNECTING)


def _nodes(app: Sphinx) -> None:
    """Register how nodes are written; those left out are written as their base nodes are."""
    section = (html.visit_usecase, html.depart_usecase)
    title = (html.visit_title, html.depart_title)
    app.add_node(nodes.usecase, html=section)
    app.add_node(nodes.actor, html=(html.visit_actor, html.depart_usecase))
    app.add_node(nodes.content, html=(html.visit_content, html.depart_content))
    title_latex = (others.visit_title_latex, others.depart_title_latex)
    app.add_node(nodes.usecase_title, html=title, latex=title_latex)
    app.add_node(nodes.actor_title, html=title, latex=title_latex)
    plain = (others.visit_title_text, others.depart_title_text)
    app.add_node(
        nodes.title_text,
        html=(html.visit_title_text, html.depart_title_text),
        latex=plain,
        text=plain,
        man=plain,
        texinfo=plain,
    )
    app.add_node(nodes.identifier, html=(html.visit_identifier, None))
    app.add_node(
        nodes.flow,
        html=(html.visit_flow, html.depart_usecase),
        latex=(others.visit_flow_latex, others.depart_flow_latex),
    )
    app.add_node(nodes.flow_title, html=(html.visit_flow_title, html.depart_flow_title))
    app.add_node(
        nodes.step,
        html=(html.visit_step, html.depart_step),
        latex=(others.visit_step_latex, others.depart_step_latex),
        text=(others.visit_step_text, others.depart_step_text),
        texinfo=(others.visit_step_texinfo, others.depart_step_texinfo),
    )
    app.add_node(nodes.link, html=(html.visit_link, html.depart_link))
    app.add_node(nodes.view)
    words = (others.visit_activity, others.depart_activity)
    app.add_node(
        nodes.activity,
        html=(activity_html.visit_activity, activity_html.depart_activity),
        latex=(activity_latex.visit_activity, activity_latex.depart_activity),
        text=words,
        man=words,
        texinfo=words,
    )


def _output(app: Sphinx) -> None:
    """Register what happens between reading and writing."""
    app.connect("config-inited", offer_stylesheet)
    app.connect("builder-inited", translate_indices)
    app.connect("builder-inited", note_builder)
    app.connect("doctree-read", write_titles_as_words, priority=900)
    app.connect("env-updated", report_findings)
    app.connect("env-updated", changed_pages)
    app.connect("env-updated", begin_pictures)
    app.connect("write-started", settle_pictures)
    app.connect("env-updated", prepare_book)
    app.connect("warn-missing-reference", silence_known_references)
    app.connect("html-page-context", add_stylesheet)
    app.connect("html-page-context", mend_index)
    app.connect("html-collect-pages", leave_out)
    app.connect("build-finished", report_late_findings, priority=400)
    app.connect("build-finished", end_pictures, priority=400)
    app.connect("build-finished", write_model)
    app.connect("build-finished", remove_old_pictures)
    app.connect("build-finished", declare_pictures)
    app.add_post_transform(ResolveFacts)
    app.add_post_transform(CompletePage)
    app.add_post_transform(ShowViews)
    app.add_builder(CheckBuilder)
    app.add_builder(JsonBuilder)
