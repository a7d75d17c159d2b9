"""The documents of the project, as the environment keeps them from build to build."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.domain.kept import Kept
from sphinxcontrib_usecase.domain.objects import listed
from sphinxcontrib_usecase.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinxcontrib_usecase.domain.objects import Listed
    from sphinxcontrib_usecase.model import UseCase

#: What is stored of a document, by its name.
_DOCUMENTS = "documents"
#: What Sphinx asks of it in each build.
_LISTED = "listed"


def empty_store() -> dict[str, Any]:
    """Give what is stored before anything is read."""
    return {_DOCUMENTS: {}, _LISTED: {}}


class DocumentStore:
    """What each document holds, in the data of the domain.

    :param data: the data, which Sphinx pickles
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Look into the data."""
        self._documents: dict[str, Kept[Document]] = data[_DOCUMENTS]
        self._listed: dict[str, Kept[Listed]] = data[_LISTED]

    def __contains__(self, docname: object) -> bool:
        """Tell whether a document holds anything of ours."""
        return docname in self._documents

    def __iter__(self) -> Iterator[Document]:
        """Yield all documents, in no particular order."""
        return (kept.value for kept in self._documents.values())

    def document(self, docname: str) -> Document:
        """Give what a document holds; one without anything when nothing is known of it."""
        kept = self._documents.get(docname)
        return kept.value if kept else Document(docname=docname)

    def use_case(self, docname: str, position: int) -> UseCase | None:
        """Give a use case by its position in a document."""
        found = self.document(docname).use_cases
        return found[position] if position < len(found) else None

    def note(self, document: Document) -> None:
        """Store a document in place of what was known of it."""
        self._documents[document.docname] = Kept(document)
        self._listed[document.docname] = Kept(listed(document))

    def forget(self, docname: str) -> None:
        """Forget a document that is known."""
        del self._documents[docname], self._listed[docname]

    def take(self, docname: str, other: DocumentStore) -> None:
        """Take over a document that another process has read."""
        self._documents[docname] = other._documents[docname]
        self._listed[docname] = other._listed[docname]

    def listed(self) -> Iterator[Listed]:
        """Yield what can be linked to and what the indices show, document by document."""
        return (kept.value for kept in self._listed.values())
