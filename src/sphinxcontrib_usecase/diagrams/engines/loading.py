"""An engine in the worker that draws with it: only its own module is imported."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams.engines.engine import Engine, Format, Renderer


def load_renderer(engine: Engine, form: Format, timeout: float) -> Renderer:
    """Load an engine.

    :param timeout: seconds for one run of a program
    """
    module = import_module(f"sphinxcontrib_usecase.diagrams.engines.{engine.name}")
    renderer: Renderer = module.load(engine, form, timeout)
    return renderer
