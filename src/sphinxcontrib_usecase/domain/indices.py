"""The indices of use cases and of actors."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, cast

from sphinx.domains import Index, IndexEntry

from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx

    from sphinxcontrib_usecase.domain.objects import Listed, Row
    from sphinxcontrib_usecase.domain.usecase_domain import UseCaseDomain

_Content = tuple[list[tuple[str, list[IndexEntry]]], bool]


class _GroupedIndex(Index):
    """An index grouped by first letter."""

    def generate(self, docnames: Iterable[str] | None = None) -> _Content:
        """Give the entries of the documents *docnames*, or of all."""
        wanted = None if docnames is None else set(docnames)
        groups: dict[str, list[IndexEntry]] = defaultdict(list)
        for entry in sorted(self._entries(), key=_order):
            if wanted is None or entry.docname in wanted:
                groups[entry.name[:1].upper()].append(entry)
        return sorted(groups.items()), False

    def _entries(self) -> Iterator[IndexEntry]:
        """Yield all entries in any order."""
        for listed in cast("UseCaseDomain", self.domain).documents.listed():
            for title, docname, place, note in self._rows(listed):
                yield IndexEntry(title, 0, docname, place, note, "", "")

    def _rows(self, listed: Listed) -> Iterable[Row]:
        """Give what the index shows of a document."""
        raise NotImplementedError


def _order(entry: IndexEntry) -> tuple[str, str, str]:
    """Sort by name, whatever order documents were read in."""
    return entry.name.casefold(), entry.anchor, entry.docname


class UseCaseIndex(_GroupedIndex):
    """All use cases by title."""

    name = "usecases"
    localname = "Use case index"
    shortname = "use cases"

    def _rows(self, listed: Listed) -> Iterable[Row]:
        return listed.use_cases


class ActorIndex(_GroupedIndex):
    """All actors by name, each with the use cases that name it."""

    name = "actors"
    localname = "Actor index"
    shortname = "actors"

    def _rows(self, listed: Listed) -> Iterable[Row]:
        return listed.actors


def translate_indices(_app: Sphinx) -> None:
    """Write the titles of the indices in the language of the build (``builder-inited``).

    Builders that write JSON take them for plain strings.
    """
    UseCaseIndex.localname, UseCaseIndex.shortname = str(_("Use case index")), str(_("use cases"))
    ActorIndex.localname, ActorIndex.shortname = str(_("Actor index")), str(_("actors"))
