"""Approvals: who has approved a use case, and as what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.model.use_case import FieldValue

#: A comma or semicolon, but not one between parentheses.
_SEPARATOR = re.compile(r"[,;\u3001\uff0c](?![^()]*\))")
_ROLE_BEHIND = re.compile(r"(?P<name>[^()]*?)\s*[(\uff08](?P<role>[^()]*)[)\uff09]")
_ROLE_BEFORE = re.compile(r"(?P<role>[^:()]+):\s*(?P<name>.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One entry of ``:approved-by:``."""

    #: Who has approved.
    name: str
    #: As what: ``technical`` in ``Max (technical)`` or ``technical: Max``; empty when not said.
    role: str = ""


def approvals(value: FieldValue | None) -> Iterator[Approval]:
    """Yield the entries of ``:approved-by:``; nothing when there are none."""
    if value is None or value.stated_none:
        return
    for item in value.items:
        for entry in filter(None, map(str.strip, _SEPARATOR.split(item))):
            match = _ROLE_BEHIND.fullmatch(entry) or _ROLE_BEFORE.fullmatch(entry)
            if match is None:
                yield Approval(name=entry)
            elif match["name"].strip():
                yield Approval(name=match["name"].strip(), role=match["role"].strip())
