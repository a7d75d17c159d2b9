"""A picture that is still to be made: what it is kept by, and what a worker makes it from."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sphinxcontrib_usecase.diagrams.layout import Swimlanes
    from sphinxcontrib_usecase.graph.activity import ActivityGraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A picture to draw."""

    #: Everything that the picture depends on.
    key: str
    #: Gives the line of JSON from which a worker makes it; only asked when it has to be drawn.
    order: Callable[[], str] = field(compare=False)
    #: What it is called in the log.
    name: str = field(default="", compare=False)

    @property
    def text(self) -> str:
        """The line of JSON from which a worker makes it.

        :raise RefusedError: when there is nothing to draw
        """
        return self.order()

    def made(self) -> Sketch:
        """Give the same sketch with its text at hand.

        :raise RefusedError: when there is nothing to draw
        """
        text = self.text
        return replace(self, order=lambda: text)

    @classmethod
    def of_text(cls, text: str, name: str = "") -> Sketch:
        """Make a sketch that is kept by its text."""
        return cls(key=text, order=lambda: text, name=name)

    @classmethod
    def of_dot(cls, dot: str) -> Sketch:
        """Make the sketch of a picture whose DOT text is known."""
        return cls.of_text(json.dumps({"dot": dot}))


class RefusedError(Exception):
    """A picture is not drawn; the message tells readers why."""


def lazy_sketch(key: str, name: str, order: Callable[[], Sketch]) -> Sketch:
    """Sketch a picture that is kept by something cheaper than its text.

    :param key: everything that the picture depends on
    :param order: makes the sketch with its text, or raises `RefusedError`
    """
    return Sketch(key=key, order=lambda: order().text, name=name)


def activity_sketch(
    graph: ActivityGraph,
    *,
    direction: str = "TB",
    swimlanes: Swimlanes = "auto",
    colours: Mapping[str, str] | None = None,
) -> Sketch:
    """Sketch the activity diagram of a use case.

    :param direction: where the main success scenario runs to, as ``Direction`` has it
    :param swimlanes: whether each actor has a lane; ``auto`` is where that reads better
    :param colours: those that are not the usual ones, by name, as ``#rrggbb``
    """
    order = {
        "activity": graph,
        "direction": direction,
        "swimlanes": swimlanes,
        "colours": dict(colours or {}),
    }
    return Sketch.of_text(json.dumps(order, separators=(",", ":")), graph.use_case)
