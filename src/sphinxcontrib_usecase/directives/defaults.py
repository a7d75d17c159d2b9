"""``uc:defaults``: what all use cases of a document have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinxcontrib_usecase.config import UseCaseConfig
from sphinxcontrib_usecase.directives.source import parse_lines, read_source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.model import Written

_KEY = "uc:defaults"
_WRITTEN = "uc:written-defaults"


class DefaultsDirective(SphinxDirective):
    """Sets defaults for the use cases that follow in this document; shows nothing.

    A team's spec often opens with "for all use cases below, the system is …".
    """

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    #: Read by `read_source`.
    option_spec = None

    def run(self) -> list[nodes.Node]:
        """Note the defaults; anything that is no option is shown as text."""
        source = read_source(self)
        noted = {**document_defaults(self.env)}
        noted.update({option.name: option.value for option in source.options})
        self.env.temp_data[_KEY] = noted
        self.env.temp_data[_WRITTEN] = (*written_defaults(self.env), source.options)
        holder = nodes.Element()
        parse_lines(self, source.body, holder)
        return list(holder.children)


def written_defaults(env: BuildEnvironment) -> tuple[tuple[Written, ...], ...]:
    """Give the options of each directive of the document that is being read."""
    return cast("tuple[tuple[Written, ...], ...]", env.temp_data.get(_WRITTEN, ()))


def document_defaults(env: BuildEnvironment) -> Mapping[str, str]:
    """Give the defaults of the document that is being read."""
    return cast("Mapping[str, str]", env.temp_data.get(_KEY, {}))


def project_defaults(config: Config) -> Mapping[str, str]:
    """Give the defaults of the whole project."""
    # Most projects have none, and to look at all values takes long for each use case.
    return UseCaseConfig.of(config).defaults if config.usecase_defaults else {}
