"""Whether the target of a reference exists, here or in another project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.words import quote, title
from sphinxcontrib_usecase.model import ReferenceKind, parse_label
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.reference import MAIN, Target, parse_target

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.links import Link
    from sphinxcontrib_usecase.model import UseCase


def target_of(link: Link) -> Target:
    """Split the target of a use case or step role."""
    return parse_target(link.mention.text, relative=link.kind is ReferenceKind.STEP)


def knows_use_case(identifier: str, context: Context) -> bool:
    """Tell whether there is a use case of that identifier, present or former."""
    known = context.catalogue.use_case(identifier) is not None
    return known or fold(identifier) in context.catalogue.external.use_cases


def unknown_use_case_message(identifier: str, context: Context) -> str:
    """Say that there is no such use case; nothing when there is one."""
    if knows_use_case(identifier, context):
        return ""
    cure = context.hint(identifier, context.use_case_ids, "write the id of a use case")
    return f"there is no use case {quote(identifier)}{cure}"


def unknown_part_message(identifier: str, part: str, context: Context) -> str:
    """Say that a use case has no such step or extension; nothing when it has.

    A use case that is unknown as a whole is another defect.
    """
    use_case = context.catalogue.use_case(identifier)
    if use_case is None:
        return _unknown_external_part(identifier, part, context)
    return missing_part_message(use_case, part, context)


def missing_part_message(use_case: UseCase, part: str, context: Context) -> str:
    """Say that *use_case* has no step or extension of that label or name."""
    parts = context.parts(use_case)
    if part == MAIN or parts.has(part):
        return ""
    cure = context.hint(part, parts.reference_targets, "write the label or the name of a step")
    return f"{title(use_case)} has no step {quote(part)}{cure}"


def _unknown_external_part(identifier: str, part: str, context: Context) -> str:
    """Say the same of another project's use case, if its steps are known at all."""
    steps = context.catalogue.external.steps
    start = f"{fold(identifier)}."
    if not any(step.startswith(start) for step in steps):
        return ""
    label = parse_label(part)
    if start + fold(str(label) if label else part) in steps:
        return ""
    return f"use case {quote(identifier)} has no step {quote(part)}, look it up in that project"
