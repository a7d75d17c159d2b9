"""What a page shows of a use case whose diagram is placed on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.domain.resolving import resolve, wanted_reference
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from sphinxcontrib_usecase.model import ReferenceKind
from sphinxcontrib_usecase.model.titles import with_titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Document


def placed_texts(domain: UseCaseDomain, document: Document) -> Iterator[str]:
    """Yield all that the placed diagrams of a page show and link to, as text."""
    catalogue = domain.catalogue
    for placed in document.placed_activities:
        name = placed.use_case.text
        yield repr(resolve(catalogue, wanted_reference(ReferenceKind.USE_CASE, name, None)))
        use_case = catalogue.use_case(name)
        if use_case is None:
            continue
        graph = build_activity(with_titles(use_case, catalogue), domain.cast, max_partitions=None)
        yield repr(graph)
        called = {mention.text for step in use_case.steps for mention in step.includes}
        if isinstance(graph, ActivityGraph):
            for target in sorted(called):
                kind = ReferenceKind.USE_CASE
                yield repr(resolve(catalogue, wanted_reference(kind, target, None)))
