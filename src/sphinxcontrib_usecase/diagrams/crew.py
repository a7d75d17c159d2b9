"""Several workers that draw at the same time, and what happens when one of them fails."""

from __future__ import annotations

import os
import sys
from collections import deque
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.dot_head import dot_head
from sphinxcontrib_usecase.diagrams.engines.engine import Drawing
from sphinxcontrib_usecase.diagrams.workers import Worker, WorkerError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinxcontrib_usecase.diagrams.protocol import Order
    from sphinxcontrib_usecase.diagrams.sketch import Sketch

    #: An error, or nothing, comes last of each share.
    _Results = SimpleQueue[tuple[Sketch, Drawing] | BaseException | None]

#: Starting a worker takes about as long as drawing so many pictures.
LEAST_SHARE = 16
#: After so many workers in a row that ended badly nobody starts another one.
_PATIENCE = 4


def available_cores() -> int:
    """Give how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew:
    """The workers of one build.

    :param sketches: what they draw
    :param jobs: how many of them may draw at the same time
    """

    def __init__(self, order: Order, sketches: Sequence[Sketch], jobs: int) -> None:
        """Start to draw to this order."""
        path = tuple(filter(os.path.isdir, sys.path))
        self._order = order._replace(path=path, head=dot_head())
        self._working: set[Worker] = set()
        self._is_stopped = False
        self._results: _Results = SimpleQueue()
        count = max(1, min(jobs, len(sketches) // LEAST_SHARE))
        shares = (deque(sketches[start::count]) for start in range(count))
        # Nobody waits for these threads when the program ends before them.
        self._threads = [Thread(target=self._work, args=(s,), daemon=True) for s in shares]
        for thread in self._threads:
            thread.start()

    def results(self) -> Iterator[tuple[Sketch, Drawing]]:
        """Yield each picture as it comes, in any order."""
        left = len(self._threads)
        while left:
            result = self._results.get()
            if isinstance(result, BaseException):
                raise result
            if result is None:
                left -= 1
            else:
                yield result

    def close(self) -> None:
        """Kill what still works: nobody wants to wait any longer. Nothing is left running."""
        self._is_stopped = True
        for worker in list(self._working):
            worker.stop()
        for thread in self._threads:
            thread.join()

    def _work(self, share: deque[Sketch]) -> None:
        """Draw a share, and say when it is over."""
        try:
            self._draw_share(share)
        except BaseException as error:  # noqa: BLE001  # whoever waits has to know
            self._results.put(error)
        else:
            self._results.put(None)

    def _draw_share(self, share: deque[Sketch]) -> None:
        """Draw with one worker, and with another one whenever it ends badly.

        It is not known which picture of a batch does harm, so after a batch that failed each
        picture is drawn alone.
        """
        order, results, failures = self._order, self._results, 0
        while share and failures < _PATIENCE and not self._is_stopped:
            try:
                for drawing in self._answers(order, share):
                    results.put((share.popleft(), drawing))
                    failures = 0
            except (WorkerError, OSError) as error:
                if order.batch == 1:
                    problem = f"the engine {order.engine.name} did not draw the picture: {error}"
                    results.put((share.popleft(), Drawing(problem=problem)))
                    failures += 1
                order = order._replace(batch=1)
        given_up = f"the engine {order.engine.name} failed too often and was not asked again"
        for sketch in share:
            results.put((sketch, Drawing(problem=given_up, is_given_up=True)))

    def _answers(self, order: Order, share: deque[Sketch]) -> Iterator[Drawing]:
        """Yield the answers of one worker."""
        lines = (sketch.text.encode() + b"\n" for sketch in share)
        worker = Worker(order.written() + b"".join(lines), timeout=order.timeout)
        self._working.add(worker)
        if self._is_stopped:
            worker.stop()
        try:
            yield from worker.answers(len(share))
        finally:
            self._working.discard(worker)
