"""What directives need to know of the project: vocabulary and places, made once a build."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sphinxcontrib_usecase.config import UseCaseConfig

if TYPE_CHECKING:
    from sphinx.config import Config

    from sphinxcontrib_usecase.model.vocabulary import Vocabulary

_VOCABULARIES: WeakKeyDictionary[Config, Vocabulary] = WeakKeyDictionary()


def vocabulary_of(config: Config) -> Vocabulary:
    """Give the vocabulary of a project; compiled once per configuration."""
    if config not in _VOCABULARIES:
        _VOCABULARIES[config] = UseCaseConfig.of(config).vocabulary()
    return _VOCABULARIES[config]
