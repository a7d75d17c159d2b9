"""What extensions say about their end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.options import of_flow
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, rule
from sphinxcontrib_usecase.checks.rules.structure.options import meant_options
from sphinxcontrib_usecase.checks.rules.structure.rejoins import leads_somewhere
from sphinxcontrib_usecase.checks.words import name, place, quote, written
from sphinxcontrib_usecase.model import Extension, OutcomeKind, StepLabel, StrayKind
from sphinxcontrib_usecase.model.vocabulary import plain_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.parts import Parts
    from sphinxcontrib_usecase.model import Flow, Location, Outcome, UseCase

#: "(step 3)" at the end of a step: most people mean a rejoin.
_ASIDE = re.compile(
    r"[(\uff08]\s*(?:steps?|schritt|\u00e9tape|passo|paso|punto|krok|b\u01b0\u1edbc|\u6b65\u9aa4)\s*"
    r"(?P<step>\d+[a-z]?\d*)\s*[)\uff09](?=\W*$)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|(?<=[\u3002\uff1b])")


@rule(Family.STRUCTURE)
def missing_outcome(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find extensions that do not say how they end.

    What: an extension has neither ``:rejoin:`` nor ``:ends:`` nor a closing sentence such as
        "The use case ends."
    Why: in 534 real extensions the use case went on at the same step in 42 %, at an earlier
        one in 38 % and at the next one in 15 %, so every guess would be wrong too often.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong

              1. The ATM keeps the card.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :ends: failure

              1. The ATM keeps the card.
    """
    misplaced = _with_stray_outcome(use_case)
    for extension in use_case.extensions:
        if extension.outcome or id(extension) in misplaced or _is_bare(extension):
            continue
        if not _tries_to_end(extension, use_case, context):
            cure = _cure(extension, context)
            message = f"{name(extension)} does not say how it ends, {cure}"
            yield Problem(location=extension.location, message=message, flow=extension)


def _cure(extension: Extension, context: Context) -> str:
    """Tell what to add; when the last step hints at it, quote the hint."""
    cure = 'add :rejoin: with a step, "next" or "retry", or :ends: failure'
    last = extension.steps[-1].source_text if extension.steps else ""
    if found := _ASIDE.search(last):
        return f'{quote(found[0])} alone is no outcome, add ":rejoin: {found["step"]}"'
    sentence = plain_sentence(_SENTENCE.split(last)[-1])
    if any(phrase.regex.match(sentence) for phrase in context.vocabulary.closings):
        return f"{quote(sentence)} says more than where it goes on, split it or {cure}"
    return cure


def _is_bare(extension: Extension) -> bool:
    """Tell whether nothing is said at all, which is an unknown anchor."""
    anchor = extension.label or extension.written_label or extension.at
    return not (anchor or extension.source_condition.strip() or extension.steps)


def _with_stray_outcome(use_case: UseCase) -> set[int]:
    """Give the extensions whose outcome stands where it is not read, which is a stray field."""
    found: set[int] = set()
    for stray in use_case.strays:
        place = stray.mention.location
        if stray.kind is StrayKind.OPTION and stray.mention.text.startswith((":ends:", ":rejoin:")):
            before = [e for e in use_case.extensions if _is_before(e.location, place)]
            found.update(id(extension) for extension in before[-1:])
    return found


def _is_before(place: Location, other: Location) -> bool:
    """Tell whether *place* comes first in the same file."""
    return place.path == other.path and (place.line or 0) <= (other.line or 0)


def _tries_to_end(extension: Extension, use_case: UseCase, context: Context) -> bool:
    """Tell whether an option that nobody understands says it, which is a defect of its own."""
    holder = of_flow(extension, use_case)
    if any(option == "ends" for _, option in holder.all(context.vocabulary)):
        return True
    return not {"ends", "rejoin"}.isdisjoint(meant_options(holder, context))


@rule(Family.STRUCTURE)
def conflicting_outcome(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find flows that end in two ways at once.

    What: a flow has both ``:rejoin:`` and ``:ends:``, or its closing sentence says something
        else than its option.
    Why: the option is taken, but a reader believes the sentence.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong
              :rejoin: 1

              The ATM keeps the card. The use case ends in failure.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong

              The ATM keeps the card. The use case ends in failure.
    """
    parts = context.parts(use_case)
    for flow in use_case.flows:
        if flow.outcome is None or not leads_somewhere(flow, flow.outcome, parts):
            continue
        for other in _rivals(flow, flow.outcome):
            if not _agree(flow, flow.outcome, other, parts):
                said, counts = _words(flow, other), _words(flow, flow.outcome)
                where = place(flow.outcome.location)
                message = f"{said} contradicts {counts} {where}, keep one of them"
                yield Problem(location=other.location, message=message, flow=flow)


def _rivals(flow: Flow, counting: Outcome) -> Iterator[Outcome]:
    """Yield the outcomes that do not count; one option given twice is a doubled field."""
    for other in flow.stated_outcomes:
        if other.kind.ends != counting.kind.ends:
            yield other
    if flow.stated_outcomes and flow.closing_outcome:
        yield flow.closing_outcome


def _agree(flow: Flow, counting: Outcome, other: Outcome, parts: Parts) -> bool:
    """Tell whether both outcomes lead to the same place."""
    # "The use case ends." does not say how, so it agrees with every ending.
    if other is flow.closing_outcome and other.kind is OutcomeKind.ABANDONED:
        return counting.kind.ends
    target = _target(flow, counting, parts)
    if target is not None and target == _target(flow, other, parts):
        return True
    return counting.agrees(other)


def _target(flow: Flow, outcome: Outcome, parts: Parts) -> StepLabel | None:
    """Give the one step at which *outcome* goes on, if there is one."""
    if outcome.kind is OutcomeKind.REJOIN:
        step = parts.step(outcome.target)
        return step.label if step else None
    label = flow.label if isinstance(flow, Extension) else None
    if outcome.kind.ends or label is None or len(anchors := parts.anchors(label)) != 1:
        return None
    if outcome.kind is OutcomeKind.RETRY:
        return anchors[0]
    return StepLabel(extension=anchors[0].extension, number=anchors[0].number + 1)


def _words(flow: Flow, outcome: Outcome) -> str:
    """Quote an outcome as it is written: as an option or as a sentence."""
    if outcome is flow.closing_outcome:
        return quote(outcome.text)
    option = "ends" if outcome.kind.ends else "rejoin"
    return written(option, outcome.target or outcome.kind)
