"""Measures what needs cost: ours, with and without, beside the same objects written by hand.

python benchmarks/needs.py 200 1000

A use case becomes 18 needs with its steps, 4 without. All are built by sphinx-needs in the same
version; no diagram is drawn.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from builds import CLEAN, NO_OP, ONE, Project
from tables import for_each_count, spread, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from running import Cost

WITHOUT, ALL, FEW = "ours", "ours as needs", "ours as needs, no steps"
HAND_ALL, HAND_FEW = "needs with steps", "needs"
#: What is compared with what, and the ratio that we aim at for a clean build.
COMPARED = (
    (ALL, WITHOUT, "1.50"),
    (FEW, WITHOUT, "1.50"),
    (ALL, HAND_ALL, "0.67"),
    (FEW, HAND_FEW, "0.67"),
)
KINDS = (CLEAN, NO_OP, ONE)
FLAVOURS = (WITHOUT, FEW, ALL, HAND_FEW, HAND_ALL)
HEAD = ("compared", "build", "CPU ratio", "clock ratio", "aim", "CPU s", "CPU s of the other")


def measure(folder: Path, count: int, rounds: int) -> dict[tuple[str, str], list[Cost]]:
    """Build all flavours in turn, so that other load on the machine meets all alike."""
    projects = [Project(folder=folder / flavour, flavour=flavour) for flavour in FLAVOURS]
    costs: dict[tuple[str, str], list[Cost]] = defaultdict(list)
    for project in projects:
        project.write(count)
    for _ in range(rounds):
        for kind in KINDS:
            for project in projects:
                costs[project.flavour, kind].append(project.build(kind, 1))
    return costs


def rows(costs: dict[tuple[str, str], list[Cost]]) -> Iterator[list[str]]:
    """Yield a row for each comparison."""
    for what, base, aim in COMPARED:
        for kind in KINDS:
            ours, other = costs[what, kind], costs[base, kind]
            yield [
                f"{what} / {base}",
                kind,
                spread([a.cpu / b.cpu for a, b in zip(ours, other, strict=True)]),
                spread([a.wall / b.wall for a, b in zip(ours, other, strict=True)]),
                aim if kind == CLEAN else "",
                spread([cost.cpu for cost in ours], 1),
                spread([cost.cpu for cost in other], 1),
            ]


def report(count: int, rounds: int) -> None:
    """Print a table for *count* use cases."""
    with tempfile.TemporaryDirectory() as name:
        costs = measure(Path(name), count, rounds)
    print(f"\n## {count} use cases\n\n{table(HEAD, rows(costs))}")


if __name__ == "__main__":
    for_each_count(__doc__, report)
