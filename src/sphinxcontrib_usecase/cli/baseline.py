"""A baseline: findings that a team knows of and has put off.

The file is made to be committed and read: one entry per rule, file and message. Lines are no
part of it, so that text that moves is not taken for new.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sphinxcontrib_usecase.cli.errors import CommandError
from sphinxcontrib_usecase.exports import dumps, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sphinxcontrib_usecase.checks import Finding
    from sphinxcontrib_usecase.cli.report import Places

_VERSION = 1
#: Places that messages name: ``line 12``, ``cash.rst:12``.
_LINE = re.compile(r"(?:(?<=\bline )|(?<=[\w)]:))\d+\b")

#: Rule, path and message without lines.
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What is new since a baseline was written."""

    new: tuple[Finding, ...]
    #: Number of findings that the baseline knows.
    known: int
    #: Number of entries that are no longer found.
    gone: int


def load(path: Path) -> Counter[Key]:
    """Read a baseline: how often each finding was there."""
    if not path.is_file():
        raise CommandError(f"there is no baseline {path}, write it with --update-baseline")
    try:
        data: Any = json.loads(path.read_text("utf-8"))
        if data["version"] != _VERSION:
            raise CommandError(f"{path} is a baseline of another version, write it anew")
        entries = data["findings"]
        return Counter({(e["rule"], e["path"], e["message"]): int(e["count"]) for e in entries})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CommandError(f"{path} is no baseline: {type(error).__name__}: {error}") from error


def save(path: Path, findings: Iterable[Finding], places: Places) -> None:
    """Write the baseline of today, sorted, so that its changes read well in a review."""
    counted = Counter(key_of(finding, places) for finding in findings)
    entries = [
        {"path": where, "rule": rule, "message": message, "count": counted[rule, where, message]}
        for where, rule, message in sorted((key[1], key[0], key[2]) for key in counted)
    ]
    try:
        write_atomically(path, dumps({"version": _VERSION, "findings": entries}))
    except OSError as error:
        raise CommandError(f"cannot write the baseline {path}: {error.strerror}") from error


def compare(known: Counter[Key], findings: Iterable[Finding], places: Places) -> Comparison:
    """Tell which findings a baseline does not hold; of several equal ones the last are new."""
    left = Counter(known)
    new = []
    for finding in findings:
        key = key_of(finding, places)
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(finding)
    gone = sum(left.values())
    return Comparison(new=tuple(new), known=sum(known.values()) - gone, gone=gone)


def key_of(finding: Finding, places: Places) -> Key:
    """Give what a finding is recognised by."""
    return finding.rule, places.in_source(finding.location), _LINE.sub("N", finding.message)
