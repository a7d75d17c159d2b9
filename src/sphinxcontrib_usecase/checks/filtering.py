"""Values of filters that nothing in the project is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.words import written
from sphinxcontrib_usecase.model import GoalLevel
from sphinxcontrib_usecase.model.filters import statuses
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.use_case import read_level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Filter, Mention

_LEVELS = tuple(GoalLevel)


def unknown_values(wanted: Filter, context: Context) -> Iterator[tuple[Mention, str]]:
    """Yield each value that lets nothing through, and what to say about it."""
    for mention in wanted.actors:
        if not context.has_actor(mention.text):
            cure = context.hint(mention.text, context.actor_names, 'declare it with ".. actor::"')
            yield mention, f"{written('actor', mention.text)} names no actor{cure}"
    for mention in wanted.levels:
        if read_level(mention.text) is None:
            cure = context.hint(mention.text, _LEVELS, f"write {', '.join(_LEVELS)}")
            yield mention, f"{written('level', mention.text)} is no level{cure}"
    for option, mentions, make in (
        ("tags", wanted.tags, _tags),
        ("status", wanted.statuses, _statuses),
    ):
        for mention in mentions:
            known = context.once(make)
            if fold(mention.text) not in set(map(fold, known)):
                cure = context.hint(mention.text, known, "correct it or remove it")
                yield mention, f"no use case has {written(option, mention.text)}{cure}"


def _tags(context: Context) -> tuple[str, ...]:
    """Give the tags of all use cases."""
    return tuple(dict.fromkeys(tag for case in context.catalogue.use_cases for tag in case.tags))


def _statuses(context: Context) -> tuple[str, ...]:
    """Give the statuses of all use cases."""
    found = (status for case in context.catalogue.use_cases for status in statuses(case))
    return tuple(dict.fromkeys(found))
