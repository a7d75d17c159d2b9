"""Why a command could not do its work."""

from __future__ import annotations


class CommandError(Exception):
    """Ends the command with status 2; the text is one sentence for its user."""

    def __init__(self, *parts: object) -> None:
        """Join what is given to one line, whatever line ends are in it."""
        super().__init__(" ".join(" ".join(map(str, parts)).split()))
