"""Measures drawing: ours, with no picture kept, beside Graphviz itself, as ratios.

python benchmarks/layout.py 100 1000

The floor is one bare ``dot`` that lays out and draws all use cases, as plain graphs of fourteen
nodes, from its standard input. The way of ``sphinx.ext.graphviz`` is one such process for each
graph.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from corpus import EXTENDED, STEPS, graphviz, step_text
from tables import for_each_count, spread, table

from sphinxcontrib_usecase.diagrams import Sketch, activity_sketch, choose_engine, draw
from sphinxcontrib_usecase.diagrams.making import make_dot
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from tests.factories import cast, extension, step, use_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinxcontrib_usecase.diagrams import Engine

CORES = os.cpu_count() or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What some work took, in seconds."""

    wall: float
    #: Of this process and of those that it has started.
    cpu: float


def taken(work: Callable[[], object]) -> Taken:
    """Tell what some work takes."""
    before, start = _processors(), time.perf_counter()
    work()
    return Taken(wall=time.perf_counter() - start, cpu=_processors() - before)


def _processors() -> float:
    """Give the time of the processors so far."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def graph(case: int) -> str:
    """Give the plain graph of a use case, as an author of ``sphinx.ext.graphviz`` writes it."""
    lines = list(graphviz(case))
    body = lines[lines.index(".. digraph:: flow") + 1 :]
    return f"digraph flow {{{' '.join(body)}}}"


def sketch(case: int) -> Sketch:
    """Give our picture of the same use case."""
    shown = use_case(
        steps=[step(n, step_text(n, case)) for n in range(1, STEPS + 1)],
        extensions=tuple(
            extension(
                f"{n}a",
                f"Something {n} goes wrong",
                ("The bank notices it.", "The clerk repairs it."),
                outcome=f"rejoin {n}",
            )
            for n in EXTENDED
        ),
    )
    found = build_activity(shown, cast(shown))
    if not isinstance(found, ActivityGraph):
        raise TypeError(found)
    return activity_sketch(found)


def dot(texts: list[str], engine: str) -> None:
    """Run ``dot`` once for all *texts*."""
    command = ["dot", f"-K{engine}", "-Tsvg"]
    subprocess.run(command, input="\n".join(texts).encode(), capture_output=True, check=True)


def dot_for_each(graphs: list[str], jobs: int) -> None:
    """Run ``dot`` once for each graph."""
    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(lambda text: dot([text], "dot"), graphs))


def dot_in_shares(graphs: list[str], jobs: int) -> None:
    """Run ``dot`` once per core, with a share of the graphs each."""
    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(lambda share: dot(share, "dot"), (graphs[i::jobs] for i in range(jobs))))


def ours(sketches: list[Sketch], engine: Engine, jobs: int) -> None:
    """Lay out, draw and rebuild for pages, with no picture kept."""
    drawings = draw(sketches, engine=engine, jobs=jobs, timeout=600, for_page=True)
    if problem := next((d.problem for d in drawings if d.problem), None):
        raise RuntimeError(problem)


def works(count: int) -> dict[str, Callable[[], object]]:
    """Give everything that is measured, by name; the floor comes first."""
    graphs, sketches = ([make(case) for case in range(count)] for make in (graph, sketch))
    placed = [make_dot(picture.text) for picture in sketches]
    found: dict[str, Callable[[], object]] = {}
    if shutil.which("dot"):
        found["one bare dot (the floor)"] = lambda: dot(graphs, "dot")
        found[f"{CORES} bare dots"] = lambda: dot_in_shares(graphs, CORES)
        found["a dot for each"] = lambda: dot_for_each(graphs, 1)
        found[f"a dot for each, {CORES} at once"] = lambda: dot_for_each(graphs, CORES)
        found["one bare dot, our placed graphs"] = lambda: dot(placed, "nop2")
    found["ours, layout without drawing"] = lambda: [make_dot(picture.text) for picture in sketches]
    for setting in ("wasm", "pygraphviz", "dot"):
        if engine := choose_engine(setting):
            for jobs in (1, CORES):
                name = f"ours, {setting}, jobs={jobs}"
                found[name] = lambda engine=engine, jobs=jobs: ours(sketches, engine, jobs)
    return found


def report(count: int, rounds: int) -> None:
    """Print what drawing *count* diagrams takes."""
    measured: dict[str, list[Taken]] = {}
    todo = works(count)
    for _ in range(rounds):
        for name, work in todo.items():
            measured.setdefault(name, []).append(taken(work))
    floor = next(iter(measured.values()))
    rows = (
        [
            str(count),
            name,
            spread([t.wall / f.wall for t, f in zip(times, floor, strict=True)]),
            spread([t.cpu / f.cpu for t, f in zip(times, floor, strict=True)]),
            spread([t.wall for t in times]),
        ]
        for name, times in measured.items()
    )
    print(f"\n{table(('diagrams', 'what', 'clock ratio', 'CPU ratio', 'clock s'), rows)}")


if __name__ == "__main__":
    for_each_count(__doc__, report)
