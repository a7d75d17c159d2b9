"""Programs that cannot hurt: bounded in time and output, killed with all their children."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from dataclasses import dataclass
from subprocess import PIPE, Popen, TimeoutExpired
from tempfile import TemporaryFile
from threading import Thread
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: How much of the messages of a program is kept.
_MESSAGES = 64_000
_CHUNK = 65_536
#: How long a killed program may take to go.
_GRACE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What came out of a program."""

    #: What it wrote to standard output, as far as it was allowed to.
    output: bytes
    #: Why it ended badly; empty when it did not.
    problem: str


class _Reader(Thread):
    """Reads a pipe up to a limit, and goes on reading, so that the program never waits."""

    def __init__(self, pipe: IO[bytes] | None, limit: int) -> None:
        super().__init__(daemon=True)
        self._pipe = pipe
        self._limit = limit
        self.data = bytearray()
        self.overflow = False

    def run(self) -> None:
        """Read until the end, and drop what is too much."""
        while self._pipe and (chunk := os.read(self._pipe.fileno(), _CHUNK)):
            self.overflow = self.overflow or len(self.data) + len(chunk) > self._limit
            self.data += chunk[: self._limit - len(self.data)]


def run_bounded(command: Sequence[str], data: bytes, *, timeout: float, limit: int) -> Finished:
    """Run a program with *data* on its standard input.

    :param timeout: seconds after which it is killed
    :param limit: bytes of output after which the rest is dropped
    """
    with TemporaryFile() as stdin:
        stdin.write(data)
        stdin.seek(0)
        try:
            process = Popen(  # noqa: S603
                command, stdin=stdin, stdout=PIPE, stderr=PIPE, start_new_session=True
            )
        except OSError as error:
            return Finished(output=b"", problem=str(error))
        output, messages = _Reader(process.stdout, limit), _Reader(process.stderr, _MESSAGES)
        with process:
            output.start()
            messages.start()
            problem = _wait(process, timeout)
            output.join(_GRACE)
            messages.join(_GRACE)
    if output.overflow:
        problem = f"it wrote more than {limit} bytes"
    elif problem and messages.data:
        problem += f": {_last_line(messages.data)}"
    return Finished(output=bytes(output.data), problem=problem)


def _wait(process: Popen[bytes], timeout: float) -> str:
    """Wait for the end of a program and of all its children; give what went wrong."""
    try:
        status = process.wait(timeout)
    except TimeoutExpired:
        return f"it took longer than {timeout:g} seconds"
    else:
        return f"it ended with status {status}" if status else ""
    finally:
        _kill_group(process)


def _kill_group(process: Popen[bytes]) -> None:
    """Kill a program and everything it started."""
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _last_line(messages: bytes | bytearray) -> str:
    """Give the last line of what a program had to say."""
    lines = bytes(messages).decode(errors="replace").strip().splitlines()
    return lines[-1][:200] if lines else ""
