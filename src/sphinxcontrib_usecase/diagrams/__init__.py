"""Pictures of use cases: layout, Graphviz engines, and safe SVG."""

from __future__ import annotations
