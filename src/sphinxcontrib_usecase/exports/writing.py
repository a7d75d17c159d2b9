"""JSON as text, and files that appear whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def dumps(data: object) -> str:
    """Give *data* as JSON text: two blanks a level, keys in their order, a newline at the end."""
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def write_atomically(path: Path, text: str) -> bool:
    """Write *text* as UTF-8, unless the file holds it already.

    Readers see the old file or the new one, never a part of it.

    :return: whether the file was written
    """
    # What UTF-8 cannot hold, a lone surrogate, becomes the escape that JSON has for it.
    data = text.encode("utf-8", "backslashreplace")
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        file.write(data)
    temporary = Path(file.name)
    try:
        # Temporary files are private; this one is to have the rights that any new file has.
        temporary.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return True


def _umask() -> int:
    """Give the rights that new files do not get."""
    # It can only be read by setting it.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
