"""The explanation of a rule, read from the docstring of its function.

The docstring has a summary line and the sections ``What:``, ``Why:``, ``Bad:``, ``Good:``
and, where the rule has one, ``Source:``. The text of ``Bad:`` and ``Good:`` is indented:
reStructuredText that breaks the rule, and the same without the defect.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from textwrap import dedent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinxcontrib_usecase.checks.rule import Rule

_HEADING = re.compile(r"^(What|Why|Bad|Good|Source):[ ]*", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What the reference page says about one rule."""

    #: What the rule finds.
    what: str
    #: Why that is a defect.
    why: str
    #: reStructuredText with the defect.
    bad: str
    #: The same without it.
    good: str
    #: Where the rule comes from; empty when it follows from the notation itself.
    source: str


def explain(rule: Rule) -> Explanation:
    """Read the explanation of *rule*."""
    _, *pieces = _HEADING.split(inspect.getdoc(rule.check) or "")
    texts = dict(zip(pieces[::2], pieces[1::2], strict=True))
    prose = {name: " ".join(texts.get(name, "").split()) for name in ("What", "Why", "Source")}
    return Explanation(
        what=prose["What"],
        why=prose["Why"],
        bad=dedent(texts["Bad"]).strip("\n"),
        good=dedent(texts["Good"]).strip("\n"),
        source=prose["Source"],
    )
