"""The documents of the project, as the environment keeps them from build to build."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.domain.kept import Kept
from sphinxcontrib_usecase.domain.objects import document_objects
from sphinxcontrib_usecase.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinxcontrib_usecase.domain.objects import Entry
    from sphinxcontrib_usecase.model import UseCase

#: What is stored of a document, by its name.
_DOCUMENTS = "documents"
#: What can be linked to in it; for this alone Sphinx asks in each build.
_OBJECTS = "objects"


def empty_store() -> dict[str, Any]:
    """Give what is stored before anything is read."""
    return {_DOCUMENTS: {}, _OBJECTS: {}}


class DocumentStore:
    """What each document holds, in the data of the domain.

    :param data: the data, which Sphinx pickles
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Look into the data."""
        self._documents: dict[str, Kept[Document]] = data[_DOCUMENTS]
        self._objects: dict[str, Kept[tuple[Entry, ...]]] = data[_OBJECTS]

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
        self._objects[document.docname] = Kept(tuple(document_objects(document)))

    def forget(self, docname: str) -> None:
        """Forget a document that is known."""
        del self._documents[docname], self._objects[docname]

    def take(self, docname: str, other: DocumentStore) -> None:
        """Take over a document that another process has read."""
        self._documents[docname] = other._documents[docname]
        self._objects[docname] = other._objects[docname]

    def objects(self) -> Iterator[Entry]:
        """Yield everything that can be linked to."""
        return chain.from_iterable(kept.value for kept in self._objects.values())
