"""What could go wrong: the steps of a main success scenario with what is said about them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.actor_names import ActorNames
from sphinxcontrib_usecase.checks.context import Context
from sphinxcontrib_usecase.checks.filtering import unknown_values
from sphinxcontrib_usecase.checks.settings import Settings
from sphinxcontrib_usecase.checks.validating import checking_verb
from sphinxcontrib_usecase.model import ActorKind
from sphinxcontrib_usecase.model.reference import parse_target
from sphinxcontrib_usecase.model.titles import step_with_titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.model import (
        Actor,
        Catalogue,
        Extension,
        Filter,
        NoExtension,
        Step,
        UseCase,
    )
    from sphinxcontrib_usecase.model.cast import Cast
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary


@unique
class Answer(StrEnum):
    """What is said about a step."""

    EXTENSIONS = "extensions"
    #: No extension, and why.
    REASON = "reason"
    #: Nothing.
    GAP = "gap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """One step of a main success scenario."""

    #: Its text shows included use cases by their titles.
    step: Step
    #: Whether it checks something.
    validates: bool
    #: Who takes part beside the primary actor and the system under discussion: whoever acts,
    #: and systems, organisations and supporting actors that the step names.
    others: tuple[Actor, ...]
    #: The use cases that it includes, as far as they are known.
    calls: tuple[UseCase, ...]
    #: What hangs on it, without what may happen at any time.
    extensions: tuple[Extension, ...]
    #: Why nothing hangs on it.
    reason: NoExtension | None

    @property
    def answer(self) -> Answer:
        """What is said about the step."""
        if self.extensions:
            return Answer.EXTENSIONS
        return Answer.REASON if self.reason else Answer.GAP

    @property
    def comes_first(self) -> bool:
        """Whether it checks something or needs somebody else, so that much can go wrong."""
        return bool(self.validates or self.others or self.calls)


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskList:
    """The steps of one use case to walk through, the riskier ones first."""

    use_case: UseCase
    risks: tuple[Risk, ...]
    #: What may happen at any time.
    any_time: tuple[Extension, ...]

    @property
    def gaps(self) -> tuple[Risk, ...]:
        """The steps about which nothing is said."""
        return tuple(risk for risk in self.risks if risk.answer is Answer.GAP)

    def count(self, answer: Answer) -> int:
        """Count the steps with this answer."""
        return sum(risk.answer is answer for risk in self.risks)


class RiskReview:
    """Looks at the steps of a project.

    :param catalogue: all use cases and actors
    :param vocabulary: words by which a step checks something
    :param cast: who performs each step, where somebody has found out already
    """

    def __init__(
        self, catalogue: Catalogue, vocabulary: Vocabulary, cast: Cast | None = None
    ) -> None:
        """Prepare; each use case is looked at once, and only when it is asked for."""
        self._context = Context(catalogue, Settings(), vocabulary, cast)

    def complaints(self, wanted: Filter) -> Iterator[str]:
        """Yield what is wrong with a filter."""
        return (message for _, message in unknown_values(wanted, self._context))

    def lists(self, wanted: Filter) -> Iterator[RiskList]:
        """Yield the list of each use case that the filter lets through and that has steps."""
        context = self._context
        for use_case in context.catalogue.use_cases:
            if wanted.fits(use_case, context.catalogue, context.cast):
                found = context.once_for(use_case, _risk_list)
                if found.risks:
                    yield found


def _risk_list(use_case: UseCase, context: Context) -> RiskList:
    """Look at one use case; use with `Context.once_for`."""
    flow = use_case.main_flow
    risks = [_risk(use_case, step, context) for step in flow.steps] if flow else []
    extensions = context.parts(use_case).extensions
    return RiskList(
        use_case=use_case,
        risks=tuple(sorted(risks, key=lambda risk: not risk.comes_first)),
        any_time=tuple(e for label, e in extensions.items() if label.any_time and not label.parent),
    )


def _risk(use_case: UseCase, step: Step, context: Context) -> Risk:
    """Look at one step."""
    parts = context.parts(use_case)
    names = (parse_target(mention.text, relative=False).use_case for mention in step.includes)
    return Risk(
        step=step_with_titles(step, context.catalogue),
        validates=bool(checking_verb(step, use_case, context)),
        others=tuple(_others(use_case, step, context)),
        calls=tuple(filter(None, map(context.catalogue.use_case, names))),
        extensions=parts.extensions_at(step.label),
        reason=parts.reasons.get(step.label),
    )


def _others(use_case: UseCase, step: Step, context: Context) -> Iterator[Actor]:
    """Yield each actor of a step who is neither the primary actor nor the system."""
    primary = use_case.primary_actor
    known = [context.catalogue.actor(primary.text) if primary else None]
    known.append(context.cast.system_of(use_case))
    seen = {id(actor) for actor in known}
    for actor in _parties(use_case, step, context):
        if id(actor) not in seen:
            seen.add(id(actor))
            yield actor


def _parties(use_case: UseCase, step: Step, context: Context) -> Iterator[Actor]:
    """Yield everybody who takes part in a step, some more than once."""
    performer = context.performer(use_case, step)
    if performer and performer.actor:
        yield performer.actor
    yield from filter(None, (context.catalogue.actor(mention.text) for mention in step.actors))
    supporting = {id(context.catalogue.actor(m.text)) for m in use_case.supporting_actors}
    for actor in context.once(actor_names).found_in(step.source_text):
        # Of other persons a step often says only whose data it is about.
        if actor.kind is not ActorKind.PERSON or id(actor) in supporting:
            yield actor


def actor_names(context: Context) -> ActorNames:
    """Index the names of all actors; use with `Context.once`."""
    return ActorNames(context.catalogue.actors)
