"""Workers seen from the process that builds: what they are told, and their answers."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.engines.engine import Drawing
from sphinxcontrib_usecase.diagrams.processes import GRACE, Program
from sphinxcontrib_usecase.diagrams.protocol import read_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A worker that ends a program which takes too long has to be left the time to say so.
PATIENCE = 2
#: Said of a worker that ends well and has not answered.
_NONSENSE = "it wrote something else"
WORKER = Path(__file__).with_name("worker.py")


class WorkerError(Exception):
    """A worker ended badly; the message says how."""


class Worker:
    """A process that answers each line of *data*.

    :param timeout: seconds for one answer
    """

    def __init__(self, data: bytes, *, timeout: float) -> None:
        """Start it.

        :raise OSError: when no process can be started
        """
        self._timeout = timeout
        # -P keeps modules of the current folder out.
        self._program = Program([sys.executable, "-P", str(WORKER)], data)
        self._answers: SimpleQueue[Drawing | str] = SimpleQueue()
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    def answers(self, count: int) -> Iterator[Drawing]:
        """Yield its answers as they come.

        :param count: how many there have to be
        :raise WorkerError: when it crashes, hangs, or writes something else
        """
        try:
            for _ in range(count):
                yield self._next()
            # It may still be keeping what it compiled; how it ends does not matter any more.
            self._program.wait(GRACE)
        finally:
            self._program.kill()
            self._listener.join(GRACE)
            self._program.close()

    def stop(self) -> None:
        """Kill it from another thread."""
        self._program.kill()

    def _next(self) -> Drawing:
        """Give the next answer."""
        try:
            answer = self._answers.get(timeout=self._timeout + PATIENCE)
        except Empty:
            raise WorkerError(f"it took longer than {self._timeout:g} seconds") from None
        if isinstance(answer, Drawing):
            return answer
        raise WorkerError(self._program.wait(GRACE) or answer)

    def _listen(self) -> None:
        """Read all answers."""
        with suppress(OSError, ValueError):
            while answer := read_answer(self._program.output):
                self._answers.put(answer)
        self._answers.put(_NONSENSE)
