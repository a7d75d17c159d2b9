"""Where the command keeps what Sphinx has read, so that the next run is faster."""

from __future__ import annotations

import os
import platform
import sys
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import sphinx

import sphinxcontrib_usecase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.cli.project import Project

#: Names another folder for the cache.
VARIABLE = "SPHINX_USECASE_CACHE"


@contextmanager
def cache_folder(project: Project) -> Iterator[Path]:
    """Give a private folder for *project*; a temporary one where none can be kept."""
    folder = _base() / _name(project)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        usable = os.access(folder, os.W_OK)
    except OSError:
        usable = False
    if usable:
        yield folder
        return
    with TemporaryDirectory(prefix="sphinx-usecase-") as temporary:
        yield Path(temporary)


def _base() -> Path:
    """Give the user's folder for caches (XDG base directory specification; Windows)."""
    if own := os.environ.get(VARIABLE):
        return Path(own)
    if sys.platform == "win32" and (local := os.environ.get("LOCALAPPDATA")):
        return Path(local, "sphinx-usecase", "Cache")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser(), "sphinx-usecase")


def _name(project: Project) -> str:
    """Give the folder of a project; another version of anything that reads gets its own."""
    versions = (
        sphinxcontrib_usecase.__version__,
        sphinx.__version__,
        platform.python_version(),
    )
    key = "\0".join((str(project.source), str(project.configuration), *versions))
    return f"{project.source.parent.name}-{sha256(key.encode('utf-8', 'replace')).hexdigest()[:16]}"
