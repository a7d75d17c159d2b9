"""Who refers to a use case: include, extend and generalization read backwards (UML)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.catalogue import Catalogue
    from sphinxcontrib_usecase.model.flow import Step
    from sphinxcontrib_usecase.model.use_case import UseCase


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """Backward relations by identifier of the use case that is referred to."""

    #: Use case and step that includes it.
    included_by: dict[str, list[tuple[UseCase, Step]]] = field(default_factory=dict)
    extended_by: dict[str, list[UseCase]] = field(default_factory=dict)
    specialized_by: dict[str, list[UseCase]] = field(default_factory=dict)

    @classmethod
    def of(cls, catalogue: Catalogue) -> Relations:
        """Read all relations of *catalogue* backwards, in the order of its use cases."""
        included: dict[str, list[tuple[UseCase, Step]]] = defaultdict(list)
        extended: dict[str, list[UseCase]] = defaultdict(list)
        specialized: dict[str, list[UseCase]] = defaultdict(list)
        for use_case in catalogue.use_cases:
            for step in use_case.steps:
                for mention in step.includes:
                    if target := catalogue.use_case(mention.text):
                        included[target.id].append((use_case, step))
            for extends in use_case.extends:
                if target := catalogue.use_case(extends.target.text):
                    extended[target.id].append(use_case)
            if use_case.specializes and (target := catalogue.use_case(use_case.specializes.text)):
                specialized[target.id].append(use_case)
        return cls(
            included_by=dict(included),
            extended_by=dict(extended),
            specialized_by=dict(specialized),
        )
