"""The domain ``uc``: the catalogue of the environment."""

from __future__ import annotations

from sphinxcontrib_usecase.domain.usecase_domain import UseCaseDomain

__all__ = ["UseCaseDomain"]
