"""Pictures of use cases: layout, Graphviz engines, and SVG for a page.

What is imported here runs in the process that builds the documentation. Layout, the text
for Graphviz and the rebuilding of SVG are imported by workers only.
"""

from __future__ import annotations

from sphinxcontrib_usecase.diagrams.cache import PictureCache
from sphinxcontrib_usecase.diagrams.drawing import Drawer, draw
from sphinxcontrib_usecase.diagrams.engines import EngineSetting, choose_engine
from sphinxcontrib_usecase.diagrams.engines.engine import Drawing, Engine, Format
from sphinxcontrib_usecase.diagrams.sketch import (
    RefusedError,
    Sketch,
    activity_sketch,
    lazy_sketch,
)
from sphinxcontrib_usecase.diagrams.template import fill_in

__all__ = [
    "Drawer",
    "Drawing",
    "Engine",
    "EngineSetting",
    "Format",
    "PictureCache",
    "RefusedError",
    "Sketch",
    "activity_sketch",
    "choose_engine",
    "draw",
    "fill_in",
    "lazy_sketch",
]
