"""Measures whole builds: ours beside the plain text, in one run, as ratios.

python benchmarks/builds.py 100 1000
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from corpus import write_project

ROUNDS = 3
OFF = ("-D", "usecase_activity=hide")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one build took."""

    #: Seconds on the clock.
    wall: float
    #: Seconds of all processes together.
    cpu: float


class Project:
    """One flavour of the corpus in a folder of its own."""

    def __init__(self, folder: Path, flavour: str, count: int) -> None:
        """Write the project."""
        self._source = folder / flavour
        self._out = folder / f"{flavour}-out"
        write_project(self._source, flavour, count)

    def build(self, *options: str) -> Cost:
        """Build the HTML once."""
        command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", *options]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        subprocess.run([*command, self._source, self._out], check=True)
        wall = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return Cost(wall=wall, cpu=cpu)

    def forget_pictures(self) -> None:
        """Remove the cache of drawn diagrams."""
        subprocess.run(["rm", "-rf", self._out / ".doctrees-usecase"], check=True)

    def touch(self) -> None:
        """Change one document."""
        page = next(iter(sorted(self._source.glob("d0.*"))))
        page.write_text(page.read_text("utf-8") + "\nOne more line.\n", "utf-8")


def measure(project: Project, *, draws: bool) -> dict[str, Cost]:
    """Measure every sort of build of one project."""
    found: dict[str, list[Cost]] = {}
    for _ in range(ROUNDS):
        if draws:
            found.setdefault("clean, no diagrams", []).append(project.build("-E", "-a", *OFF))
            project.forget_pictures()
            found.setdefault("clean, cold", []).append(project.build("-E", "-a"))
            found.setdefault("clean, warm", []).append(project.build("-E", "-a"))
        else:
            found.setdefault("clean", []).append(project.build("-E", "-a"))
        found.setdefault("clean, -j 2", []).append(project.build("-E", "-a", "-j", "2"))
        project.build()
        found.setdefault("no-op", []).append(project.build())
        project.touch()
        found.setdefault("one file", []).append(project.build())
    return {name: _median(costs) for name, costs in found.items()}


def _median(costs: list[Cost]) -> Cost:
    """Give the median of several builds."""
    return Cost(
        wall=statistics.median(cost.wall for cost in costs),
        cpu=statistics.median(cost.cpu for cost in costs),
    )


def report(count: int) -> None:
    """Print a table for *count* use cases."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        floor = measure(Project(folder, "plain", count), draws=False)
        print(f"\n{count} use cases, CPU seconds (wall), ratio to the plain text")
        print("plain:", ", ".join(f"{k} {v.cpu:.1f} ({v.wall:.1f})" for k, v in floor.items()))
        for flavour in ("rst", "myst", "graphviz"):
            ours = measure(Project(folder, flavour, count), draws=flavour != "graphviz")
            for kind, cost in ours.items():
                base = floor.get(kind, floor["clean"])
                ratio = cost.cpu / base.cpu
                print(f"{flavour:9} {kind:19} {cost.cpu:6.1f} ({cost.wall:5.1f})  {ratio:5.2f}")


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["100"]:
        report(int(argument))
