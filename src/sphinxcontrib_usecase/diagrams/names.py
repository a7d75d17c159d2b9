"""How labels stand in ids and classes of a picture."""

from __future__ import annotations

import re
from functools import cache


@cache
def token(label: str) -> str:
    """Give a label in the form in which it stands in ids and classes: ``*`` becomes ``any``."""
    return re.sub(r"[^\w-]", "_", label.replace("*", "any")) or "main"


def node_id(key: str) -> str:
    """Give the id of a node of the activity."""
    return f"node-{token(key)}"


def action_id(label: str) -> str:
    """Give the id of the action of a step."""
    return node_id(f"action:{label}")
