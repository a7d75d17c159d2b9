"""Directives that show something about many use cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.config import vocabulary_of
from sphinxcontrib_usecase.directives.options import Options, css_classes
from sphinxcontrib_usecase.directives.source import parse_lines, read_source
from sphinxcontrib_usecase.model import Filter, View, ViewKind

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

_KEY = "uc:views"


class ViewDirective(SphinxDirective):
    """A view; the node it makes is filled in when all documents are read.

    Text in its body is shown before it.
    """

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    #: Read by `read_source`.
    option_spec = None
    #: What is shown.
    kind: ClassVar[ViewKind]

    def run(self) -> list[nodes.Node]:
        """Note the view for the model, and mark its place."""
        source = read_source(self)
        options = Options(self.kind, source.options, vocabulary_of(self.config))
        view = View(
            kind=self.kind,
            filter=Filter(
                actors=options.mentions("actor"),
                tags=options.mentions("tags"),
                levels=options.mentions("level"),
                statuses=options.mentions("status"),
            ),
            argument=source.argument,
            location=source.location,
            written=source.options,
        )
        self.env.temp_data[_KEY] = (*views_of(self.env), view)
        node = uc.view(view=view, docname=self.env.docname)
        node["classes"] += ["uc-view", f"uc-view-{self.kind}", *css_classes(options)]
        self.set_source_info(node)
        holder = nodes.Element()
        parse_lines(self, source.body, holder)
        return [*holder.children, node]


class RisksDirective(ViewDirective):
    """``uc:risks``: what could go wrong at each step."""

    kind = ViewKind.RISKS


def views_of(env: BuildEnvironment) -> tuple[View, ...]:
    """Give the views of the document that is being read."""
    return cast("tuple[View, ...]", env.temp_data.get(_KEY, ()))
