"""How labels stand in ids and classes of a picture."""

from __future__ import annotations

import re
from functools import cache


@cache
def token(label: str) -> str:
    """Give a label in the form in which it stands in ids and classes: ``*`` becomes ``any``."""
    return re.sub(r"[^\w-]", "_", label.replace("*", "any")) or "main"
