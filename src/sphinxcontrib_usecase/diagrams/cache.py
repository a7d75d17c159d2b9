"""Pictures kept from one build to the next."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from tempfile import mkstemp
from time import time
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.engines.engine import Drawing

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Of a file two letters of the name stand in its folder.
_OWN_NAME = re.compile(r"[0-9a-f]{62}\.\w+")
_CHECKSUM = sha256().digest_size
#: The beginning of the name of a file that is still being written.
_UNFINISHED = "unfinished-"
#: Seconds after which nobody is writing it any more.
_ABANDONED = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureCache:
    """A folder of pictures, shared by all builders and by builds at the same time.

    Each file begins with the checksum of its name and content, so that a damaged file is
    found out and the picture drawn again. A folder that cannot be used costs time, never a
    build.
    """

    #: The folder; made when the first picture is kept. ``None`` keeps nothing.
    folder: Path | None
    #: Bytes that are kept at most.
    limit: int = 1 << 28
    #: Names of the pictures that this build has asked for or kept; they are not removed.
    used: set[str] = field(default_factory=set)

    def get(self, name: str) -> Drawing | None:
        """Give the picture of this name if it was kept and is whole."""
        if self.folder is None:
            return None
        self.used.add(name)
        path = self._path(self.folder, name)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        data = content[_CHECKSUM:]
        if content[:_CHECKSUM] != _checksum(name, data):
            return None
        # The pictures that nobody has asked for go first.
        with suppress(OSError):
            os.utime(path)
        return Drawing(data=data)

    def put(self, name: str, data: bytes) -> None:
        """Keep a picture."""
        if self.folder is None:
            return
        path = self._path(self.folder, name)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            # Another build may read at the same time, so the file appears whole or not at all.
            handle, name_there = mkstemp(dir=path.parent, prefix=_UNFINISHED)
            written = Path(name_there)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_checksum(name, data) + data)
                written.replace(path)
            except OSError:
                written.unlink(missing_ok=True)

    def prune(self) -> None:
        """Remove the pictures that were not asked for the longest, until the rest fits.

        What this build uses stays, whatever it takes. Another build may remove or keep a
        picture at any moment.
        """
        if self.folder is None:
            return
        in_use = {self._path(self.folder, name) for name in self.used}
        room = self.limit
        for _, size, path in sorted(_files(self.folder), reverse=True):
            room -= size
            if room < 0 and path not in in_use:
                with suppress(OSError):
                    path.unlink()

    def _path(self, folder: Path, name: str) -> Path:
        """Give the file of a picture."""
        return folder / name[:2] / name[2:]


def _files(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """Yield when each kept picture was asked for, its size and its place; clear up beside."""
    for path in folder.glob("[0-9a-f][0-9a-f]/*"):
        with suppress(OSError):
            status = path.stat()
            if path.name.startswith(_UNFINISHED):
                if status.st_mtime < time() - _ABANDONED:
                    path.unlink()
            elif _OWN_NAME.fullmatch(path.name) and S_ISREG(status.st_mode):
                yield status.st_mtime, status.st_size, path


def _checksum(name: str, data: bytes) -> bytes:
    """Give the checksum of a picture in its place: one that was moved is not taken."""
    return sha256(name.encode() + b"\n" + data).digest()
