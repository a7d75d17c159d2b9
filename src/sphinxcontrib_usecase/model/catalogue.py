"""All use cases and actors of a project, found by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sphinxcontrib_usecase.model.actor import Actor
    from sphinxcontrib_usecase.model.document import Document
    from sphinxcontrib_usecase.model.requirement import Requirement
    from sphinxcontrib_usecase.model.use_case import UseCase


@dataclass(frozen=True, slots=True, kw_only=True)
class External:
    """Names that are declared elsewhere: in intersphinx inventories or by configuration."""

    #: Folded identifiers of use cases.
    use_cases: frozenset[str] = frozenset()
    #: Folded names and identifiers of actors.
    actors: frozenset[str] = frozenset()
    #: Folded step targets, ``uc-x.2a``.
    steps: frozenset[str] = frozenset()
    #: Requirements of another tool; ``None`` where there is none, or it has not been asked.
    requirements: tuple[Requirement, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every document's use cases and actors, with indexes.

    Documents are taken in the order of their names, so that what a name means does not
    depend on the order in which documents were read.
    """

    documents: tuple[Document, ...]
    external: External = field(default_factory=External)
    _use_cases: Mapping[str, UseCase] = field(default_factory=dict, repr=False)
    _actors: Mapping[str, Actor] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, documents: Iterable[Document], external: External | None = None) -> Catalogue:
        """Put documents together; of two things with one name the first counts."""
        ordered = tuple(sorted(documents, key=lambda document: document.docname))
        return cls(
            documents=ordered,
            external=external or External(),
            _use_cases=_index_use_cases(ordered),
            _actors=_index_actors(ordered),
        )

    @property
    def use_cases(self) -> Iterator[UseCase]:
        """All use cases, in the order of documents and lines."""
        return (use_case for document in self.documents for use_case in document.use_cases)

    @property
    def actors(self) -> Iterator[Actor]:
        """All actors, in the order of documents and lines."""
        return (actor for document in self.documents for actor in document.actors)

    def use_case(self, name: str) -> UseCase | None:
        """Find a use case by its identifier or a former one."""
        return self._use_cases.get(fold(name))

    def actor(self, name: str) -> Actor | None:
        """Find an actor by identifier, name or alias."""
        return self._actors.get(fold(name))

    def actor_names(self) -> Iterator[str]:
        """Yield all names and aliases, for suggestions."""
        return (name for actor in self.actors for name in actor.names)

    def use_case_ids(self) -> Iterator[str]:
        """Yield all identifiers, for suggestions."""
        return (use_case.id for use_case in self.use_cases)


def _index_use_cases(documents: tuple[Document, ...]) -> dict[str, UseCase]:
    """Index by folded identifier; former identifiers never hide a present one."""
    index: dict[str, UseCase] = {}
    use_cases = [use_case for document in documents for use_case in document.use_cases]
    for use_case in use_cases:
        index.setdefault(fold(use_case.id), use_case)
    for use_case in use_cases:
        for former in use_case.former_ids:
            index.setdefault(fold(former.text), use_case)
    return index


def _index_actors(documents: tuple[Document, ...]) -> dict[str, Actor]:
    """Index by folded name, then identifier, then alias: the plainer meaning wins."""
    index: dict[str, Actor] = {}
    actors = [actor for document in documents for actor in document.actors]
    for actor in actors:
        index.setdefault(fold(actor.name), actor)
    for actor in actors:
        index.setdefault(fold(actor.id), actor)
    for actor in actors:
        for alias in actor.aliases:
            index.setdefault(fold(alias.text), actor)
    return index
