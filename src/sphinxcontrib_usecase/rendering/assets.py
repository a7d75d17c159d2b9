"""The stylesheet: only on pages that need it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase import nodes as uc

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

#: Folder of the files that HTML builders copy.
STATIC = Path(__file__).parent.parent / "static"
#: Public name of the file in ``_static``.
STYLESHEET = "usecase.css"
#: The same without the rules that the CSS of EPUB does not know.
EPUB_STYLESHEET = "usecase-epub.css"


def add_stylesheet(
    app: Sphinx,
    _page: str,
    _template: str,
    _context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Link the stylesheet on pages with something of ours (``html-page-context``)."""
    if doctree is None:
        return
    ours = (uc.usecase, uc.actor, uc.flow, uc.activity, uc.view)
    if next(doctree.findall(lambda node: isinstance(node, ours)), None) is not None:
        app.add_css_file(EPUB_STYLESHEET if app.builder.name == "epub" else STYLESHEET)


def offer_stylesheet(_app: Sphinx, config: Config) -> None:
    """Let HTML builders copy the stylesheet (``config-inited``).

    Later would be too late: the environment compares its configuration with the stored one,
    and would find it changed on every build.
    """
    folder = str(STATIC)
    if folder not in config.html_static_path:
        config.html_static_path = [*config.html_static_path, folder]
