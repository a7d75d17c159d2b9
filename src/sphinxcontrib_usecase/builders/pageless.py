"""What builders that write no pages have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.builders.dummy import DummyBuilder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet


class PagelessBuilder(DummyBuilder):
    """Reads the project; no page is resolved or written."""

    allow_parallel = True

    def get_outdated_docs(self) -> set[str]:
        """Give the documents to write: none."""
        return set()

    def write_documents(self, _docnames: AbstractSet[str]) -> None:
        """Write nothing."""

    def _write_serial(self, _docnames: Sequence[str]) -> None:
        """Write nothing; the name of the hook before Sphinx 8.1."""

    def _write_parallel(self, _docnames: Sequence[str], nproc: int) -> None:
        """Write nothing; the name of the hook before Sphinx 8.1."""
