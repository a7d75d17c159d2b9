"""A problem: what a rule function yields, before settings decide what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import Actor, Flow, Location, Step, UseCase


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A place and what is wrong there.

    Whatever it names may carry an ``:allow:`` that silences it.
    """

    #: The line to change.
    location: Location
    #: What is wrong, in the author's words, and the cure.
    message: str
    #: The use case it belongs to; a rule that runs per use case need not say it.
    use_case: UseCase | None = None
    #: The actor it belongs to; a rule that runs per actor need not say it.
    actor: Actor | None = None
    #: The flow it belongs to.
    flow: Flow | None = None
    #: The step it belongs to.
    step: Step | None = None
    #: A narrower name of the rule that settings may use as well, ``missing-trigger``.
    variant: str = ""
