"""Directives that write a part of the reference from the code, so that it is never out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_text import configuration_values, css_properties, field_names, rules
from schema_text import json_keys
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import ClassVar

    from docutils.nodes import Node
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


class _Generated(SphinxDirective):
    """Parses what `lines` yields as reStructuredText."""

    lines: ClassVar[Callable[[str], Iterator[str]]]
    optional_arguments = 1

    def run(self) -> list[Node]:
        """Parse the text in place of the directive."""
        argument = self.arguments[0] if self.arguments else ""
        text = "\n".join(type(self).lines(argument))
        return self.parse_text_to_nodes(text, allow_section_headings=True)


class Rules(_Generated):
    """``.. rules:: structure``: every rule of a family."""

    lines = staticmethod(rules)


class ConfigurationValues(_Generated):
    """``.. configuration-values::``: everything that ``conf.py`` can say."""

    lines = staticmethod(lambda _argument: configuration_values())


class FieldNames(_Generated):
    """``.. field-names::``: the options and fields of a use case, and what people call them."""

    lines = staticmethod(lambda _argument: field_names())


class CssProperties(_Generated):
    """``.. css-properties::``: what a project's own style sheet can set."""

    lines = staticmethod(lambda _argument: css_properties())


class JsonKeys(_Generated):
    """``{json-keys}``: every key of the JSON export; for pages in MyST."""

    lines = staticmethod(lambda _argument: json_keys())


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives."""
    app.add_directive("rules", Rules)
    app.add_directive("configuration-values", ConfigurationValues)
    app.add_directive("field-names", FieldNames)
    app.add_directive("css-properties", CssProperties)
    app.add_directive("json-keys", JsonKeys)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
