"""An extension that writes links in its own way, as themes do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.writers.html5 import HTML5Translator

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

MARK = "<!-- own -->"


class OwnLinks(HTML5Translator):
    """Puts a mark before each link."""

    def visit_reference(self, node: Element) -> None:
        """Write the mark and the link."""
        self.body.append(MARK)
        super().visit_reference(node)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register it."""
    app.set_translator("html", OwnLinks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
