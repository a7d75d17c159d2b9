"""Options and fields of use cases, actors and flows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.options import read_options
from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.words import place, quote
from sphinxcontrib_usecase.model.fields import OPTIONS, REPEATABLE, USE_CASE_SETTINGS
from sphinxcontrib_usecase.model.names import fold_loosely

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.options import Holder
    from sphinxcontrib_usecase.model import Document, Location, Written

#: How much a field of the team's own has to look like one of ours to be taken for a slip.
_ALIKE = 0.85


@rule(Family.STRUCTURE, scope=Scope.DOCUMENT)
def unknown_option(document: Document, context: Context) -> Iterator[Problem]:
    """Find options that do not exist.

    What: an option of ``usecase``, ``actor``, ``flow`` or ``exception`` is none of theirs, or a
        field in the body of a use case looks like a misspelt one of ours.
    Why: what it says is lost, or shown as a field of your own.

    Bad:
        .. usecase:: Withdraw cash
           :gaol: The customer leaves with the cash.

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash
           :goal: The customer leaves with the cash.

           .. flow::

              1. The customer enters the PIN.
    """
    for holder, items in context.once_for(document, read_options):
        for item, option in items:
            if option is None and (message := _unknown(item, holder, context)):
                yield _problem(holder, item.location, message)


def _unknown(item: Written, holder: Holder, context: Context) -> str:
    """Say that an option is unknown; nothing for a field of the team's own."""
    near = _meant(item, holder, context)
    name = quote(f":{item.name}:")
    if item.is_option:
        if item.name in context.settings.foreign_options and holder.directive != "defaults":
            return ""
        cure = f'did you mean ":{near}:"?' if near else _cure(holder)
        return f"{holder.title} has no option {name}, {cure}"
    if near and holder.directive == "usecase":
        return f'field {name} of {holder.title} is none of ours, did you mean ":{near}:"?'
    return ""


def meant_options(holder: Holder, context: Context) -> Iterator[str]:
    """Yield what the misspelt options of *holder* were probably meant as."""
    for item, option in holder.all(context.vocabulary):
        if option is None and (near := _meant(item, holder, context)):
            yield near


def _meant(item: Written, holder: Holder, context: Context) -> str | None:
    """Give the option that was probably meant."""
    known, spellings = context.once(option_names)[holder.directive]
    cutoff = 0.6 if item.is_option else _ALIKE
    match = context.nearest(fold_loosely(item.name), spellings, cutoff)
    return known[match] if match else None


def option_names(context: Context) -> dict[str, tuple[dict[str, str], tuple[str, ...]]]:
    """Give all spellings of each directive's options; use with `Context.once`.

    :return: by directive, what each spelling means, and the spellings
    """
    found = {}
    for directive, options in OPTIONS.items():
        foreign = context.settings.foreign_options
        known = {fold_loosely(option): str(option) for option in (*sorted(foreign), *options)}
        if directive == "usecase":
            fields = {spelling: str(name) for spelling, name in context.vocabulary.fields.items()}
            known = fields | known
        found[directive] = known, tuple(sorted(known))
    return found


def _cure(holder: Holder) -> str:
    """Say what to do with an option that looks like none of ours."""
    if holder.directive == "usecase":
        return "remove it, or make it a field in the body if it is one of your own"
    return "remove it"


@rule(Family.STRUCTURE, scope=Scope.DOCUMENT)
def doubled_field(document: Document, context: Context) -> Iterator[Problem]:
    """Find options and fields that are given twice.

    What: one fact stands twice, as two options, as an option and a field of the body, or under
        two names that mean the same.
    Why: only one of them counts, and after the next change they differ.

    Bad:
        .. usecase:: Withdraw cash
           :goal: The customer has the cash.

           :Description: The customer leaves with the cash.

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash
           :goal: The customer leaves with the cash.

           .. flow::

              1. The customer enters the PIN.
    """
    for holder, items in context.once_for(document, read_options):
        seen: dict[str, Written] = {}
        for item, option in items:
            # A setting in the body is not read at all, see stray-field.
            dead = option is None or (option in USE_CASE_SETTINGS and not item.is_option)
            dead = dead or option in REPEATABLE
            first = item if dead else seen.setdefault(option or "", item)
            if first is not item:
                before = f"{quote(f':{first.name}:')} {place(first.location)}"
                what = f"{quote(f':{item.name}:')} of {holder.title}"
                message = f"{what} says again what {before} says, keep one of them"
                yield _problem(holder, item.location, message)


def _problem(holder: Holder, location: Location, message: str) -> Problem:
    """Make a problem of whatever has the option."""
    return Problem(
        location=location,
        message=message,
        use_case=holder.use_case,
        actor=holder.actor,
        flow=holder.flow,
    )
