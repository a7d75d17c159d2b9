"""Pictures kept from one build to the next, found by all that they depend on."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams.engines.engine import Engine, Format


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureCache:
    """A folder of pictures.

    Each file begins with the checksum of the rest, so that a damaged file is found out and
    the picture drawn again. A folder that cannot be used costs time, never a build.
    """

    #: The folder; made when the first picture is kept. ``None`` keeps nothing.
    folder: Path | None
    engine: Engine
    format: Format
    #: What was made of the picture after it was drawn, with its version.
    variant: str = ""

    def get(self, key: str) -> bytes | None:
        """Give the picture of *key* if it was kept and is whole."""
        if self.folder is None:
            return None
        try:
            path = self._path(self.folder, key)
            content = path.read_bytes()
        except OSError:
            return None
        checksum, _, data = content.partition(b"\n")
        return data if checksum == _checksum(path, data) else None

    def put(self, key: str, data: bytes) -> None:
        """Keep the picture of *key*."""
        if self.folder is None:
            return
        path = self._path(self.folder, key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            # Another build may read at the same time, so the file appears whole or not at all.
            with NamedTemporaryFile(dir=path.parent, delete=False) as file:
                file.write(_checksum(path, data) + b"\n" + data)
            _move(Path(file.name), path)

    def _path(self, folder: Path, key: str) -> Path:
        """Give the file of a picture."""
        engine = f"{self.engine.name} {self.engine.version}"
        whole = f"{engine}\x00{self.format}\x00{self.variant}\x00{key}"
        name = sha256(whole.encode()).hexdigest()
        return folder / name[:2] / f"{name[2:]}.{self.format}"


def _move(written: Path, path: Path) -> None:
    """Put a written file in its place, or leave no trace of it."""
    try:
        written.replace(path)
    finally:
        written.unlink(missing_ok=True)


def _checksum(path: Path, data: bytes) -> bytes:
    """Give the checksum of a picture in its place: one that was moved is not taken."""
    return sha256(path.name.encode() + b"\n" + data).hexdigest().encode()
