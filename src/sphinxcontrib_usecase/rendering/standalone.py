"""A diagram as a file of its own, beside the pages."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from posixpath import join
from typing import TYPE_CHECKING, cast

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util import logging
from sphinx.util.osutil import relative_uri

from sphinxcontrib_usecase.config import UseCaseConfig
from sphinxcontrib_usecase.diagnostics import TYPE
from sphinxcontrib_usecase.exports import write_atomically
from sphinxcontrib_usecase.rendering.assets import STYLESHEET
from sphinxcontrib_usecase.rendering.wanted import wanted_diagrams

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.rendering.wanted import Diagram

logger = logging.getLogger(__name__)

#: What a browser reads before the picture: it has no style of its own, so that a policy which
#: allows nothing inline has nothing to forbid.
_PROLOGUE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<?xml-stylesheet type="text/css" href="{stylesheet}"?>\n'
)


def write_standalone(builder: StandaloneHTMLBuilder, svg: str, diagram: Diagram) -> str | None:
    """Write a picture beside those of the page.

    One that cannot be written is reported, as Sphinx does with pages.

    :param svg: the picture, its links as seen from the folder of pictures
    :param diagram: what it shows; a picture that has changed takes the place of the old one
    :return: its address, seen from the page that is being written; ``None`` without a file
    """
    folder = builder.imagedir
    stylesheet = relative_uri(f"{folder}/", f"_static/{STYLESHEET}")
    text = f"{_PROLOGUE.format(stylesheet=stylesheet)}{svg}\n"
    path = Path(builder.outdir, folder, _file(diagram.key))
    try:
        write_atomically(path, text)
    except OSError as error:
        logger.warning("error writing file %s: %s", path, error, type=TYPE, subtype="diagram")
        return None
    return join(builder.imgpath, path.name)


def remove_old_pictures(app: Sphinx, exception: Exception | None) -> None:
    """Remove the pictures of what is gone or renamed (``build-finished``)."""
    builder = app.builder
    if exception or not isinstance(builder, StandaloneHTMLBuilder):
        return
    domain = cast("UseCaseDomain", app.env.domains["uc"])
    if not domain.is_busy:
        return
    wanted = wanted_diagrams(domain.catalogue, UseCaseConfig.of(app.config))
    files = set(map(_file, wanted))
    for path in Path(builder.outdir, builder.imagedir).glob(f"usecase-{'[0-9a-f]' * 16}.svg"):
        if path.name not in files:
            # Nothing leads to it any more, so it does no harm where it cannot be removed.
            with suppress(OSError):
                path.unlink()


def _file(key: str) -> str:
    """Name the file of a picture.

    An identifier may be longer than the name of a file, and be that of an image as well.
    """
    return f"usecase-{sha256(key.encode()).hexdigest()[:16]}.svg"
