"""Runs a command and tells what it took: time on the clock, of the processors, and memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

_SOURCES = Path(__file__).parents[1] / "src"
#: Seconds between two looks at the memory.
_PAUSE = 0.1
#: Whatever these say, every flavour has to run alike, with compiled modules.
_UNWANTED = ("PYTHONDONTWRITEBYTECODE", "SPHINXOPTS", "SOURCE_DATE_EPOCH")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one run took."""

    #: Seconds on the clock.
    wall: float
    #: Seconds of the processors, user and system, of all processes together.
    cpu: float
    #: Highest sum of the memory of all processes (PSS), in megabytes; 0 where not measured.
    peak: float = 0
    #: What the command wrote.
    output: str = ""


def run(
    arguments: list[str | Path], *, memory: bool = False, accept: tuple[int, ...] = (0,)
) -> Cost:
    """Run a Python module or script with the sources beside this folder.

    :param arguments: those of Python
    :param memory: look at the memory too, which slows the run: do not take its times
    :param accept: exit statuses that are no failure
    """
    with tempfile.TemporaryFile("w+") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *arguments],
            stdout=output,
            stderr=subprocess.STDOUT,
            env=_environment(),
        )
        watcher = _Watcher(process.pid) if memory else None
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = watcher.stop() if watcher else 0
        output.seek(0)
        text = output.read()
    if process.returncode not in accept:
        raise RuntimeError(f"{arguments} failed:\n{text}")
    return Cost(wall=wall, cpu=usage.ru_utime + usage.ru_stime, peak=peak, output=text)


def _environment() -> dict[str, str]:
    """Give the environment of a run."""
    kept = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
    return kept | {"PYTHONPATH": str(_SOURCES), "PYTHONHASHSEED": "0", "NO_COLOR": "1"}


class _Watcher:
    """Looks again and again how much memory a process and its descendants use."""

    def __init__(self, pid: int) -> None:
        """Begin to watch."""
        self._pid = pid
        self._peak = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> float:
        """End watching; give the peak in megabytes."""
        self._done.set()
        self._thread.join()
        return self._peak / 1024

    def _watch(self) -> None:
        """Look until it is over."""
        while not self._done.wait(_PAUSE):
            self._peak = max(self._peak, sum(map(_memory, _tree(self._pid))))


def _tree(pid: int) -> list[int]:
    """Give a process and all its descendants."""
    found = [pid]
    for parent in found:
        try:
            tasks = list(Path(f"/proc/{parent}/task").iterdir())
            texts = [(task / "children").read_text() for task in tasks]
        except OSError:
            continue
        found += [int(child) for text in texts for child in text.split()]
    return found


def _memory(pid: int) -> int:
    """Give the kilobytes of one process, shared ones in proportion; 0 when it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
