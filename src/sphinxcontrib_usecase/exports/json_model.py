"""The whole model of a project as one JSON document.

The keys are public: ``usecases.schema.json`` describes each of them, and the schema version
changes when a reader of the old ones would have to change.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sphinxcontrib_usecase.exports.json_references import Project
from sphinxcontrib_usecase.exports.json_use_cases import actor_json, use_case_json
from sphinxcontrib_usecase.model.cast import Cast
from sphinxcontrib_usecase.model.vocabulary import default_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinxcontrib_usecase.exports.json_references import Json
    from sphinxcontrib_usecase.model import Catalogue, Location
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

#: Changes when a reader of the export would have to change; a new key does not change it.
SCHEMA_VERSION = 1
#: The file that builds write.
FILE_NAME = "usecases.json"


class FindingRecord(Protocol):
    """A finding of the checks, which this package does not import: they are siblings."""

    @property
    def rule(self) -> str:
        """The name of the rule."""

    @property
    def message(self) -> str:
        """What is wrong, and the cure."""

    @property
    def location(self) -> Location:
        """The line to change."""

    @property
    def severity(self) -> str:
        """How loud it is."""

    @property
    def docname(self) -> str | None:
        """The document that holds the place."""

    @property
    def use_case(self) -> str | None:
        """The use case it belongs to."""


def to_json(
    catalogue: Catalogue,
    findings: Iterable[FindingRecord],
    *,
    producer_version: str,
    vocabulary: Vocabulary | None = None,
    source_folder: str | Path | None = None,
) -> Json:
    """Give everything a project says about its use cases, ready for `json.dumps`.

    The same project gives the same document on every machine.

    :param producer_version: the version of this package
    :param vocabulary: the words of the project; the shipped ones when left out
    :param source_folder: places outside of it are given relative to it
    """
    words = vocabulary or default_vocabulary()
    folder = Path(source_folder) if source_folder is not None else None
    cast = Cast(catalogue, words)
    project = Project(catalogue=catalogue, cast=cast, vocabulary=words, source_folder=folder)
    return {
        "schemaVersion": SCHEMA_VERSION,
        "producer": {"name": "sphinxcontrib-usecase", "version": producer_version},
        "actors": [actor_json(actor, project) for actor in catalogue.actors],
        "useCases": [use_case_json(use_case, project) for use_case in catalogue.use_cases],
        "findings": [_finding(finding, project) for finding in findings],
    }


def _finding(finding: FindingRecord, project: Project) -> Json:
    """Give one finding."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "location": project.location(finding.location),
        "document": finding.docname,
        "useCase": finding.use_case,
    }
