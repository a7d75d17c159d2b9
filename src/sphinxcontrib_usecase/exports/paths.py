"""Paths that are the same on every machine."""

from __future__ import annotations

import os
from pathlib import Path


def relative_path(path: str | Path, folder: Path) -> str:
    """Give *path* as seen from *folder*, POSIX style; as it is when it is on another drive."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return Path(path).as_posix()
