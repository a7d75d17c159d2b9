"""Names and places in the export: what stands in the source, and what it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.exports.paths import relative_path

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import Catalogue, Location, Mention
    from sphinxcontrib_usecase.model.cast import Cast
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

#: One JSON object.
Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What is looked up while the export is put together."""

    catalogue: Catalogue
    cast: Cast
    vocabulary: Vocabulary
    #: Places outside of it are given relative to it; as they are when it is ``None``.
    source_folder: Path | None

    def location(self, location: Location) -> Json:
        """Give a place; the same on every machine."""
        path = location.path
        if self.source_folder is not None and Path(path).is_absolute():
            path = relative_path(path, self.source_folder)
        return {"path": path, "line": location.line}

    def actor_reference(self, mention: Mention) -> Json:
        """Give a name and the actor it stands for."""
        actor = self.catalogue.actor(mention.text)
        return {"name": mention.text, "actor": actor.id if actor else None}

    def use_case_reference(self, mention: Mention) -> Json:
        """Give an identifier as written and the use case it stands for."""
        use_case = self.catalogue.use_case(mention.text)
        return {"name": mention.text, "useCase": use_case.id if use_case else None}


def texts(mentions: tuple[Mention, ...]) -> list[str]:
    """Give the words of *mentions*."""
    return [mention.text for mention in mentions]
