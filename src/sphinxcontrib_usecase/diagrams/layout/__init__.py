"""Layout: from an activity to places and sizes, without Graphviz."""

from __future__ import annotations

from sphinxcontrib_usecase.diagrams.layout.axes import Direction
from sphinxcontrib_usecase.diagrams.layout.choosing import Swimlanes, lay_out
from sphinxcontrib_usecase.diagrams.layout.picture import Picture

__all__ = ["Direction", "Picture", "Swimlanes", "lay_out"]
