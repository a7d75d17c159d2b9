"""Text that was meant as ours, at a place where it is not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.problem import Problem
from sphinxcontrib_usecase.checks.rule import Family, Scope, rule
from sphinxcontrib_usecase.checks.words import quote, title
from sphinxcontrib_usecase.model import StrayKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.model import Document, UseCase

#: The colon that ends the name of a directive.
_COLON = re.compile(r":(?=\s|$)")

_CURES = {
    StrayKind.FIELD: (
        "is shown as plain text, leave a blank line before it "
        '(in Markdown, add "fieldlist" to myst_enable_extensions)'
    ),
    StrayKind.OPTION: (
        "stands in the body and is not read, move it up to the line below the title"
    ),
    StrayKind.ROLE: (
        "is not read, put its value into back-ticks: "
        '":{name}:`...`" (in Markdown, "{{{name}}}`...`")'
    ),
}


@rule(Family.STRUCTURE, scope=Scope.DOCUMENT)
def outside_use_case(document: Document, context: Context) -> Iterator[Problem]:
    """Find flows outside a use case.

    What: a ``flow`` or ``exception`` with a step label does not stand in the body of a use case.
    Why: it belongs to no use case, and ``exception`` is read as a Python exception there. Mostly
        the indentation is missing.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

        .. exception:: 1a. The PIN is wrong

           The ATM keeps the card. The use case ends in failure.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong

              The ATM keeps the card. The use case ends in failure.
    """
    del context
    for stray in document.strays:
        if stray.kind is StrayKind.FLOW:
            cure = "indent it into the body of its use case"
            markdown = "in Markdown, give the use case more colons than the flow"
            what = f"{quote(stray.mention.text)} stands outside a use case"
            message = f"{what}, {cure} ({markdown})"
            yield Problem(location=stray.mention.location, message=message)


@rule(Family.STRUCTURE, scope=Scope.DOCUMENT)
def missing_colon(document: Document, context: Context) -> Iterator[Problem]:
    """Find directives with one colon, which are comments.

    What: a comment of reStructuredText begins with ``usecase:``, ``actor:``, ``flow:`` or
        ``exception:``; the last two count in a use case, or before a label.
    Why: a directive has two colons; with one, everything below it is missing from the page.

    Bad:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception: 1a. The PIN is wrong

              The ATM keeps the card. The use case ends in failure.

    Good:
        .. usecase:: Withdraw cash

           .. flow::

              1. The customer enters the PIN.

           .. exception:: 1a. The PIN is wrong

              The ATM keeps the card. The use case ends in failure.
    """
    del context
    for stray in document.strays:
        if stray.kind is StrayKind.COMMENT:
            written = stray.mention.text
            cure = f"write {quote(_COLON.sub('::', written, count=1))}"
            message = f"{quote(written)} is a comment, since it has one colon only, {cure}"
            yield Problem(location=stray.mention.location, message=message)


@rule(Family.STRUCTURE)
def stray_field(use_case: UseCase, context: Context) -> Iterator[Problem]:
    """Find fields and options that are not read as such.

    What: a paragraph looks like a field (``:Goal: ...``), or an option stands below a blank
        line, where options are not read, or a step begins with the name of a role whose value
        is not in back-ticks.
    Why: what it says is shown as plain text and is missing from the use case.

    Bad:
        .. usecase:: Withdraw cash

           A use case of every bank.
           :Goal: The customer leaves with the cash.

           .. flow::

              1. The customer enters the PIN.

    Good:
        .. usecase:: Withdraw cash

           A use case of every bank.

           :Goal: The customer leaves with the cash.

           .. flow::

              1. The customer enters the PIN.
    """
    del context
    for stray in use_case.strays:
        if cure := _CURES.get(stray.kind):
            name = stray.mention.text.strip(":{}").rpartition(":")[2]
            message = f"{quote(stray.mention.text)} in {title(use_case)} {cure.format(name=name)}"
            yield Problem(location=stray.mention.location, message=message)
