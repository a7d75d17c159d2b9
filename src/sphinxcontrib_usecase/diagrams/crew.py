"""Several workers that draw at the same time, and what happens when one of them fails."""

from __future__ import annotations

import os
import sys
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.dot_head import dot_head
from sphinxcontrib_usecase.diagrams.engines.engine import Drawing
from sphinxcontrib_usecase.diagrams.workers import Worker, WorkerError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from sphinxcontrib_usecase.diagrams.protocol import Order
    from sphinxcontrib_usecase.diagrams.sketch import Sketch

    _Results = SimpleQueue[tuple[Sketch, Drawing] | Future[None]]

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
    """The workers of one build."""

    def __init__(self, order: Order) -> None:
        """Get ready to draw to this order."""
        path = tuple(filter(os.path.isdir, sys.path))
        self._order = order._replace(path=path, head=dot_head())
        self._working: set[Worker] = set()
        self._is_stopped = False

    def draw(
        self, sketches: Sequence[Sketch], jobs: int
    ) -> Generator[tuple[Sketch, Drawing], None, None]:
        """Draw everything; yield each picture as it comes, in any order.

        :param jobs: how many workers may draw at the same time
        """
        count = max(1, min(jobs, len(sketches) // LEAST_SHARE))
        results: _Results = SimpleQueue()
        with ThreadPoolExecutor(max_workers=count) as pool:
            try:
                for start in range(count):
                    share = pool.submit(self._draw_share, deque(sketches[start::count]), results)
                    share.add_done_callback(results.put)
                while count:
                    result = results.get()
                    if isinstance(result, Future):
                        result.result()
                        count -= 1
                    else:
                        yield result
            finally:
                self._stop()

    def _draw_share(self, share: deque[Sketch], results: _Results) -> None:
        """Draw with one worker, and with another one whenever it ends badly.

        It is not known which picture of a batch does harm, so after a batch that failed each
        picture is drawn alone.
        """
        order, failures = self._order, 0
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

    def _stop(self) -> None:
        """Kill what still works: somebody does not want to wait any longer."""
        self._is_stopped = True
        for worker in list(self._working):
            worker.stop()
