"""What views filter by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.filtering import unknown_values
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.words import quote
from sphinxcontrib_usecase.model.fields import FILTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Document

_OPTIONS = f"{', '.join(f':{name}:' for name in FILTERS[:-1])} or :{FILTERS[-1]}:"


@rule(Family.REFERENCES, scope=Scope.DOCUMENT)
def unknown_filter(document: Document, context: Context) -> Iterator[Problem]:
    """Find filters of views that let nothing through, since nothing is called so.

    What: a view such as ``uc:risks`` filters by an actor that nobody declares, by a level that
        does not exist, or by a tag or a status that no use case has; or it has an argument,
        which is no filter.
    Why: the view silently shows less, or more, than its reader believes.

    Bad:
        .. uc:risks::
           :level: usergoal

    Good:
        .. uc:risks::
           :level: user-goal
    """
    for view in document.views:
        if view.argument:
            message = f"{quote(view.argument)} is no filter, use {_OPTIONS}"
            yield Problem(location=view.location, message=message)
        for mention, message in unknown_values(view.filter, context):
            yield Problem(location=mention.location, message=message)
