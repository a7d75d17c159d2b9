"""A diagram as a file of its own, beside the pages."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from posixpath import join
from typing import TYPE_CHECKING, cast

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri

from sphinxcontrib_usecase.config import UseCaseConfig
from sphinxcontrib_usecase.exports import write_atomically
from sphinxcontrib_usecase.rendering.assets import STYLESHEET
from sphinxcontrib_usecase.rendering.wanted import wanted_diagrams

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.rendering.wanted import Diagram

#: What a browser reads before the picture: it has no style of its own, so that a policy which
#: allows nothing inline has nothing to forbid.
_PROLOGUE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<?xml-stylesheet type="text/css" href="{stylesheet}"?>\n'
)


def write_standalone(builder: StandaloneHTMLBuilder, svg: str, diagram: Diagram) -> str:
    """Write a picture beside those of the page.

    :param svg: the picture, its links as seen from the folder of pictures
    :param diagram: what it shows; a picture that has changed takes the place of the old one
    :return: its address, seen from the page that is being written
    """
    folder = builder.imagedir
    stylesheet = relative_uri(f"{folder}/", f"_static/{STYLESHEET}")
    text = f"{_PROLOGUE.format(stylesheet=stylesheet)}{svg}\n"
    file = _file(diagram.key)
    write_atomically(Path(builder.outdir, folder, file), text)
    return join(builder.imgpath, file)


def remove_old_pictures(app: Sphinx, exception: Exception | None) -> None:
    """Remove the pictures of what is gone or renamed (``build-finished``)."""
    builder = app.builder
    if exception or not isinstance(builder, StandaloneHTMLBuilder):
        return
    domain = cast("UseCaseDomain", app.env.domains["uc"])
    wanted = wanted_diagrams(domain.catalogue, UseCaseConfig.of(app.config))
    files = set(map(_file, wanted))
    for path in Path(builder.outdir, builder.imagedir).glob(f"usecase-{'[0-9a-f]' * 16}.svg"):
        if path.name not in files:
            path.unlink()


def _file(key: str) -> str:
    """Name the file of a picture.

    An identifier may be longer than the name of a file, and be that of an image as well.
    """
    return f"usecase-{sha256(key.encode()).hexdigest()[:16]}.svg"
