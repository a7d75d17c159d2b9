"""Pictures of use cases: layout, Graphviz engines, and SVG for a page."""

from __future__ import annotations

from sphinxcontrib_usecase.diagrams.activity import activity_dot, activity_sketch
from sphinxcontrib_usecase.diagrams.drawing import Drawing, draw
from sphinxcontrib_usecase.diagrams.engines import EngineSetting, choose_engine
from sphinxcontrib_usecase.diagrams.engines.engine import Engine, Format
from sphinxcontrib_usecase.diagrams.layout import Direction
from sphinxcontrib_usecase.diagrams.sketch import Sketch
from sphinxcontrib_usecase.diagrams.svg import UnusableSvgError, page_template
from sphinxcontrib_usecase.diagrams.template import fill_in

__all__ = [
    "Direction",
    "Drawing",
    "Engine",
    "EngineSetting",
    "Format",
    "Sketch",
    "UnusableSvgError",
    "activity_dot",
    "activity_sketch",
    "choose_engine",
    "draw",
    "fill_in",
    "page_template",
]
