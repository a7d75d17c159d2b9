"""The builder ``usecase-json``, and the same file beside the pages of any HTML build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from sphinx.locale import __
from sphinx.util import logging

import sphinxcontrib_usecase
from sphinxcontrib_usecase import exports
from sphinxcontrib_usecase.builders.pageless import PagelessBuilder

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.domain import UseCaseDomain

logger = logging.getLogger(__name__)


class JsonBuilder(PagelessBuilder):
    """Writes the whole model into one file, and no pages; see `write_model`."""

    name = "usecase-json"
    epilog = __("The use cases are in %(outdir)s.")


def write_model(app: Sphinx, exception: Exception | None) -> None:
    """Write the file: alone, or beside HTML pages where asked for (``build-finished``).

    A builder's own last step would be too early to rely on: before Sphinx 8 it is left out when
    another builder has read everything already.
    """
    beside_pages = app.config.usecase_json and app.builder.format == "html"
    if exception is None and (beside_pages or isinstance(app.builder, JsonBuilder)):
        _write(app.env, Path(app.outdir))


def _write(env: BuildEnvironment, folder: Path) -> None:
    """Write the model of the project into *folder*."""
    domain = cast("UseCaseDomain", env.domains["uc"])
    model = exports.to_json(
        domain.catalogue,
        domain.findings,
        producer_version=sphinxcontrib_usecase.__version__,
        vocabulary=domain.vocabulary,
        source_folder=Path(env.srcdir),
    )
    if exports.write_atomically(folder / exports.FILE_NAME, exports.dumps(model)):
        logger.info("wrote %s", exports.FILE_NAME)
