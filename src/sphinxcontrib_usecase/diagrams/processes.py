"""Programs that cannot hurt: bounded in time and output, killed with all their children."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from subprocess import PIPE, Popen, TimeoutExpired
from threading import Thread
from typing import IO, TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: How much of the messages of a program is kept.
_MESSAGES = 64_000
_CHUNK = 65_536
#: How long a killed program may take to go.
GRACE = 5


class Finished(NamedTuple):
    """What came out of a program."""

    #: What it wrote to standard output, as far as it was allowed to.
    output: bytes
    #: Why it ended badly; empty when it did not.
    problem: str


class _Reader(Thread):
    """Reads a pipe up to a limit, and goes on reading, so that the program never waits.

    :param stop: called when there is more than that
    """

    def __init__(self, pipe: IO[bytes], limit: int, stop: Callable[[], None]) -> None:
        super().__init__(daemon=True)
        self._pipe = pipe
        self._limit = limit
        self._stop_program = stop
        self.data = bytearray()
        self.overflow = False

    def run(self) -> None:
        """Read until the end, and drop what is too much."""
        with suppress(OSError, ValueError):
            while chunk := os.read(self._pipe.fileno(), _CHUNK):
                if len(self.data) + len(chunk) > self._limit:
                    self.overflow = True
                    self._stop_program()
                self.data += chunk[: self._limit - len(self.data)]


class Program:
    """A program that was started, with *data* on its standard input.

    Input and messages go through threads, so neither side ever waits for the other.
    """

    def __init__(self, command: Sequence[str], data: bytes) -> None:
        """Start it.

        :raise OSError: when it cannot be started
        """
        self._process = Popen(  # noqa: S603
            command, stdin=PIPE, stdout=PIPE, stderr=PIPE, start_new_session=True
        )
        #: Where its output can be read.
        self.output = _pipe(self._process.stdout)
        self._is_gone = False
        self._messages = _Reader(_pipe(self._process.stderr), _MESSAGES, lambda: None)
        self._messages.start()
        pipe = _pipe(self._process.stdin)
        self._writer = Thread(target=_write, args=(pipe, data), daemon=True)
        self._writer.start()

    def wait(self, timeout: float) -> str:
        """Wait until it ends and give what went wrong; one that takes too long is killed."""
        try:
            status = self._process.wait(timeout)
        except TimeoutExpired:
            return f"it took longer than {timeout:g} seconds"
        else:
            return self._told(f"it ended with status {status}") if status else ""
        finally:
            self.kill()

    def kill(self) -> None:
        """Kill it and everything it started, once: later another one may have its number."""
        if self._is_gone:
            return
        self._is_gone = True
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()

    def close(self) -> None:
        """Kill it and free what it used."""
        self.kill()
        with suppress(TimeoutExpired):
            self._process.wait(GRACE)
        self._writer.join(GRACE)
        self._messages.join(GRACE)
        self.output.close()
        _pipe(self._process.stderr).close()

    def _told(self, problem: str) -> str:
        """Add the last line of what the program had to say."""
        self._messages.join(GRACE)
        lines = bytes(self._messages.data).decode(errors="replace").strip().splitlines()
        return f"{problem}: {lines[-1][:200]}" if lines else problem


def run_bounded(command: Sequence[str], data: bytes, *, timeout: float, limit: int) -> Finished:
    """Run a program with *data* on its standard input.

    :param timeout: seconds after which it is killed
    :param limit: bytes of output after which the rest is dropped
    """
    try:
        program = Program(command, data)
    except OSError as error:
        return Finished(output=b"", problem=str(error))
    output = _Reader(program.output, limit, program.kill)
    try:
        output.start()
        problem = program.wait(timeout)
        output.join(GRACE)
    finally:
        program.close()
    if output.overflow:
        problem = f"it wrote more than {limit} bytes"
    return Finished(output=bytes(output.data), problem=problem)


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    """Give a pipe that was asked for, so that it is there."""
    if stream is None:
        raise TypeError(stream)
    return stream


def _write(pipe: IO[bytes], data: bytes) -> None:
    """Write everything, unless the program goes before."""
    with suppress(OSError), pipe:
        pipe.write(data)
