"""Use cases as code for Sphinx: written in prose, proven, linked and drawn on every build."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the extension with Sphinx.

    The import is lazy, so that the pure packages (``model``, ``graph``, ``checks``,
    ``diagrams``) are usable without Sphinx.
    """
    from sphinxcontrib_usecase.registration import register  # noqa: PLC0415

    return register(app, version=__version__)
