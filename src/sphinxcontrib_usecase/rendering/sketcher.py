"""From a diagram of the catalogue to a sketch that a worker can draw."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.diagrams import RefusedError, Sketch, activity_sketch, lazy_sketch
from sphinxcontrib_usecase.graph import MAX_PARTITIONS, TooLarge, build_activity, describe_activity
from sphinxcontrib_usecase.model.titles import with_titles
from sphinxcontrib_usecase.scenarios import with_emphasis
from sphinxcontrib_usecase.translation import activity_words, too_large_text

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams.layout import Swimlanes
    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.graph import Words
    from sphinxcontrib_usecase.model import UseCase
    from sphinxcontrib_usecase.rendering.wanted import Diagram


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketcher:
    """Sketches diagrams."""

    domain: UseCaseDomain
    swimlanes: Swimlanes
    #: How the diagrams look, as `activity_sketch` takes it.
    look: dict[str, Any]
    words: Words = field(default_factory=activity_words)

    def sketch(self, diagram: Diagram) -> Sketch:
        """Sketch a diagram; its activity is only made when the picture is not kept already."""
        shown = with_titles(diagram.use_case, self.domain.catalogue)
        told = describe_activity(shown, self.domain.cast)
        key = repr((told, diagram.key, self.look, self.words))
        return lazy_sketch(key, diagram.key, partial(self._make, diagram, shown))

    def _make(self, diagram: Diagram, shown: UseCase) -> Sketch:
        """Make the activity of a diagram.

        :raise RefusedError: when it is too large to be read
        """
        most = MAX_PARTITIONS if self.swimlanes is True else None
        graph = build_activity(shown, self.domain.cast, words=self.words, max_partitions=most)
        if isinstance(graph, TooLarge):
            raise RefusedError(too_large_text(graph))
        if diagram.scenario:
            graph = with_emphasis(graph, diagram.scenario)
        return activity_sketch(graph, **self.look)
