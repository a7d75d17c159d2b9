"""What follows from the documents of a project, made once after each change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

import sphinxcontrib_usecase
from sphinxcontrib_usecase import checks
from sphinxcontrib_usecase.config import UseCaseConfig, vocabulary_of
from sphinxcontrib_usecase.domain.external import external_names
from sphinxcontrib_usecase.model import Catalogue
from sphinxcontrib_usecase.model.cast import Cast
from sphinxcontrib_usecase.model.relations import Relations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.checks import Finding, RiskReview, Settings
    from sphinxcontrib_usecase.model import Document, Requirement
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True)
class Derived:
    """Indexes over all documents; never stored."""

    catalogue: Catalogue
    cast: Cast
    relations: Relations
    #: Which rules are on.
    settings: Settings
    #: The words of the project.
    vocabulary: Vocabulary

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules object to; found when somebody asks for the first time."""
        return checks.run(self.catalogue, self.settings, self.vocabulary, self.cast)

    @cached_property
    def risks(self) -> RiskReview:
        """What could go wrong at the steps of all use cases."""
        return checks.RiskReview(self.catalogue, self.vocabulary, self.cast)

    @classmethod
    def of(
        cls,
        documents: Iterable[Document],
        env: BuildEnvironment,
        *,
        foreign_options: frozenset[str] = frozenset(),
        requirements: tuple[Requirement, ...] | None = None,
    ) -> Derived:
        """Derive everything from *documents*.

        :param foreign_options: options that another extension knows
        :param requirements: those of another extension, when it has told them
        """
        external = replace(external_names(env), requirements=requirements)
        catalogue = Catalogue.of(documents, external)
        config = UseCaseConfig.of(env.config)
        vocabulary = vocabulary_of(env.config)
        return cls(
            catalogue=catalogue,
            cast=Cast(catalogue, vocabulary),
            relations=Relations.of(catalogue),
            settings=replace(config.settings(), foreign_options=foreign_options),
            vocabulary=vocabulary,
        )


def findings_key(env: BuildEnvironment, foreign_options: frozenset[str]) -> str:
    """Give a digest of all that findings depend on beside the documents.

    A project with the same documents and the same key has the same findings.

    :param foreign_options: options that another extension knows
    """
    external = external_names(env)
    names = (external.use_cases, external.actors, external.steps)
    seen = (
        sphinxcontrib_usecase.__version__,
        env.config.language,
        UseCaseConfig.of(env.config),
        [sorted(found) for found in (*names, foreign_options)],
    )
    return sha256(repr(seen).encode("utf-8", "surrogatepass")).hexdigest()
