"""Which diagrams a build shows, whether or not they can be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.config import UseCaseConfig
    from sphinxcontrib_usecase.model import Catalogue, UseCase


def wanted_diagrams(catalogue: Catalogue, config: UseCaseConfig) -> Iterator[UseCase]:
    """Yield each use case whose diagram is shown; of two with one identifier the first."""
    for use_case in catalogue.use_cases:
        if _is_shown(use_case, config) and catalogue.use_case(use_case.id) is use_case:
            yield use_case


def _is_shown(use_case: UseCase, config: UseCaseConfig) -> bool:
    """Tell whether a use case shows its diagram; its own option wins."""
    if use_case.main_flow is None:
        return False
    if use_case.show_activity is not None:
        return use_case.show_activity
    return config.activity == "show"
