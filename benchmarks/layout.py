"""Measures drawing: ours, cold, beside Graphviz fed with the same texts, as ratios.

python benchmarks/layout.py 100 1000
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from sphinxcontrib_usecase.diagrams import Sketch, activity_sketch, choose_engine, draw
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from tests.factories import cast, extension, step, use_case

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinxcontrib_usecase.diagrams import Engine

STEPS = 8
EXTENDED = (2, 4, 6)
ACTORS = ("customer", "bank", "clerk")


def sketch(number: int) -> Sketch:
    """Give the picture of a use case like those in ``corpus.py``."""
    shown = use_case(
        steps=[
            step(n, f"The {ACTORS[n % 3]} performs action {n} of case {number}.")
            for n in range(1, STEPS + 1)
        ],
        extensions=tuple(extension(f"{n}a", outcome="failure") for n in EXTENDED),
    )
    graph = build_activity(shown, cast(shown))
    if not isinstance(graph, ActivityGraph):
        raise TypeError(graph)
    return activity_sketch(graph)


def seconds(work: Callable[[], object]) -> float:
    """Tell how long something takes on the clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def bare(*dots: str) -> None:
    """Run ``dot`` once."""
    command = ["dot", "-Knop2", "-Tsvg"]
    subprocess.run(command, input="\n".join(dots).encode(), capture_output=True, check=True)


def ours(sketches: list[Sketch], engine: Engine) -> None:
    """Lay out, draw and rebuild for pages, with no picture kept."""
    drawings = draw(sketches, engine=engine, jobs=os.cpu_count() or 1, timeout=600, for_page=True)
    if any(drawing.data is None for drawing in drawings):
        raise RuntimeError("a picture is missing")


def report(count: int) -> None:
    """Print what drawing *count* diagrams takes."""
    sketches = [sketch(number) for number in range(count)]
    dots = [picture.make() for picture in sketches]
    floor = seconds(lambda: bare(*dots))
    rows = {"one bare dot": floor, "a dot for each": seconds(lambda: [bare(dot) for dot in dots])}
    rows["layout alone"] = seconds(lambda: [picture.make() for picture in sketches])
    for setting in ("wasm", "pygraphviz", "dot"):
        if engine := choose_engine(setting):
            rows[f"ours, {setting}"] = seconds(lambda engine=engine: ours(sketches, engine))
    print(f"\n{count} diagrams, seconds, ratio to one bare dot")
    for name, taken in rows.items():
        print(f"{name:16} {taken:7.2f} {taken / floor:6.2f}")


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["100"]:
        report(int(argument))
