"""The builder ``usecase-json``, and the same file beside the pages of any HTML build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from sphinx.locale import __
from sphinx.util import logging

import sphinxcontrib_usecase
from sphinxcontrib_usecase.builders.pageless import PagelessBuilder
from sphinxcontrib_usecase.exports import FILE_NAME, dumps, to_json, write_atomically

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.domain import UseCaseDomain

logger = logging.getLogger(__name__)


class JsonBuilder(PagelessBuilder):
    """Writes the whole model into one file, and no pages."""

    name = "usecase-json"
    epilog = __("The use cases are in %(outdir)s.")

    def finish(self) -> None:
        """Write the file, when everything has been read and checked."""
        _write(self.env, Path(self.outdir))


def write_beside_pages(app: Sphinx, exception: Exception | None) -> None:
    """Write the file beside HTML pages where the project wants it (``build-finished``)."""
    if exception is None and app.config.usecase_json and app.builder.format == "html":
        _write(app.env, Path(app.outdir))


def _write(env: BuildEnvironment, folder: Path) -> None:
    """Write the model of the project into *folder*."""
    domain = cast("UseCaseDomain", env.domains["uc"])
    model = to_json(
        domain.catalogue,
        domain.findings,
        producer_version=sphinxcontrib_usecase.__version__,
        vocabulary=domain.vocabulary,
        source_folder=Path(env.srcdir),
    )
    if write_atomically(folder / FILE_NAME, dumps(model)):
        logger.info("wrote %s", FILE_NAME)
