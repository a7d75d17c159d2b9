"""Joins us with sphinx-needs, if the project has loaded it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

#: sphinx-needs reads its configuration and registers the directives of types at 500, and checks
#: all at 600.
CONNECTING = 550
#: sphinx-needs makes its schema when documents are about to be read.
_SCHEMA = 900
#: Before sphinx-needs replaces the nodes of its roles, at 500.
_SHOWN = 400
#: Before our rules look at links with them, at 400.
_REQUIREMENTS = 300


def connect_needs(app: Sphinx, config: Config) -> None:
    """Connect the bridge where ``sphinx_needs`` is loaded (``config-inited``).

    Without it, or with ``usecase_needs = False``, nothing of it is imported.
    """
    if "sphinx_needs" not in app.extensions or config.usecase_needs is False:
        return
    from sphinxcontrib_usecase.needs import adapter  # noqa: PLC0415  (not without sphinx_needs)
    from sphinxcontrib_usecase.needs.bridge import Bridge  # noqa: PLC0415
    from sphinxcontrib_usecase.needs.configuring import add_types, warn  # noqa: PLC0415
    from sphinxcontrib_usecase.needs.settings import NeedSettings  # noqa: PLC0415
    from sphinxcontrib_usecase.needs.shown import show_neighbours  # noqa: PLC0415

    settings = NeedSettings.of(config.usecase_needs)
    for problem in settings.problems:
        warn(problem)
    adapter.add_fields(settings)
    adapter.add_links(config, settings)
    bridge = Bridge(add_types(app, settings))
    app.connect("env-before-read-docs", bridge.learn_options, priority=_SCHEMA)
    app.connect("doctree-read", bridge.read_page)
    app.connect("env-updated", bridge.changed_views)
    app.connect("doctree-resolved", show_neighbours, priority=_SHOWN)
    app.connect("needs-before-post-processing", bridge.add_needs)
    app.connect("build-finished", bridge.tell_requirements, priority=_REQUIREMENTS)
