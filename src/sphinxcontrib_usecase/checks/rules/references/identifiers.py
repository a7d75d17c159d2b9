"""Identifiers of use cases across the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.options import id_location
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.words import place, quote, title
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Catalogue, UseCase


@rule(Family.REFERENCES, scope=Scope.CATALOGUE)
def duplicate_id(catalogue: Catalogue, context: Context) -> Iterator[Problem]:
    """Find identifiers that two use cases have.

    What: two use cases have the same id, or one has a former id of another; case does not count.
        Without ``:id:`` the id is made from the title.
    Why: references, tests and links reach only one of them.

    Bad:
        .. usecase:: Withdraw cash
           :id: UC-1

           .. flow::

              1. The customer enters the PIN.

        .. usecase:: Pay in cash
           :id: uc-1

           .. flow::

              1. The customer puts the notes in.

    Good:
        .. usecase:: Withdraw cash
           :id: UC-1

           .. flow::

              1. The customer enters the PIN.
    """
    del context
    owners: dict[str, UseCase] = {}
    for use_case in catalogue.use_cases:
        first = owners.setdefault(fold(use_case.id), use_case)
        if first is not use_case:
            location = id_location(use_case)
            other = id_location(first)
            where = place(other, location, first.docname)
            message = (
                f"id {quote(use_case.id)} is already used by {title(first)} {where}, "
                "give this use case another with :id:"
            )
            yield Problem(location=location, message=message, use_case=use_case)
    yield from _former(catalogue, owners)


def _former(catalogue: Catalogue, owners: dict[str, UseCase]) -> Iterator[Problem]:
    """Yield the former ids that mean another use case."""
    for use_case in catalogue.use_cases:
        for former in use_case.former_ids:
            owner = owners.setdefault(fold(former.text), use_case)
            if owner is not use_case and fold(owner.id) != fold(use_case.id):
                where = place(owner.location, former.location, owner.docname)
                message = (
                    f"former id {quote(former.text)} means {title(owner)} {where}, "
                    "drop it from :former-ids: of one of them"
                )
                yield Problem(location=former.location, message=message, use_case=use_case)
