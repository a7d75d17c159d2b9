"""A finding: what a rule has to say about one place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import Location


@unique
class Severity(StrEnum):
    """How loud a finding is."""

    #: Fails a strict build, logged as an error.
    ERROR = "error"
    #: Fails a strict build, logged as a warning.
    WARNING = "warning"
    #: Printed; fails nothing.
    INFO = "info"
    #: Not looked for.
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One defect at one place."""

    #: The name of the rule, for example ``unknown-anchor``.
    rule: str
    #: What is wrong, in the author's words, and the cure.
    message: str
    #: The line to change.
    location: Location
    #: How loud it is.
    severity: Severity
    #: The document that holds the place; ``None`` for a defect of the configuration.
    docname: str | None
    #: Identifier of the use case it belongs to, if any.
    use_case: str | None
