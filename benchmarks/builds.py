"""Measures whole builds: ours beside the plain text and beside what else there is, as ratios.

python benchmarks/builds.py 100 1000 --rounds 3
"""

from __future__ import annotations

import shutil
import tempfile
from argparse import ArgumentParser
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import FLAVOURS, write_project
from running import run
from tables import machine, spread, table

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from running import Cost

CLEAN, COLD, WARM = "clean, no diagrams", "clean, diagrams, cold", "clean, diagrams, warm"
NO_OP, ONE = "nothing changed", "one file changed"
#: Every kind of build, in this order: each starts from what the one before has left.
KINDS = (CLEAN, COLD, WARM, NO_OP, ONE)
#: How many documents a kind reads, where it is not all of them.
CHANGED = {NO_OP: 0, ONE: 1}
#: What each flavour is compared with. What Markdown itself costs is not ours.
FLOORS = {
    "ours": ("plain",),
    "ours MyST": ("plain MyST", "plain"),
    "graphviz": ("plain",),
    "needs": ("plain",),
}
#: Builds that say nothing about a flavour.
_IDLE = {"graphviz": {CLEAN}, "needs": {COLD, WARM}}

#: The costs of all rounds, by number of processes, kind of build and flavour.
Costs = dict[tuple[int, str, str], "list[Cost]"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One flavour of the corpus in a folder of its own."""

    folder: Path
    flavour: str

    def write(self, count: int) -> None:
        """Write the documents."""
        write_project(self.folder / "source", self.flavour, count)

    def build(self, kind: str, jobs: int, *, memory: bool = False) -> Cost:
        """Build the HTML once, from the state that *kind* asks for."""
        self._prepare(kind, jobs)
        hide = kind == CLEAN and self.flavour.startswith("ours")
        options = ("-D", "usecase_activity=hide") if hide else ()
        cost = self._sphinx(jobs, *options, memory=memory)
        changed = CHANGED.get(kind)
        if changed is not None and f"0 added, {changed} changed, 0 removed" not in cost.output:
            raise RuntimeError(f"{self.flavour}, {kind}: not what was asked for\n{cost.output}")
        return cost

    def _prepare(self, kind: str, jobs: int) -> None:
        """Put the folder into the state that a build starts from."""
        out = self.folder / "out"
        if kind == NO_OP:
            self._sphinx(jobs)
        elif kind == ONE:
            page = next((self.folder / "source").glob("d0.*"))
            page.write_text(page.read_text("utf-8") + "\nOne more line.\n", "utf-8")
        elif kind == WARM:
            # What is left is what either extension keeps of its pictures.
            kept = {"doctrees-usecase", "html", "_images"}
            for path in (*out.iterdir(), *(out / "html").iterdir()):
                if path.name not in kept:
                    _remove(path)
        else:
            shutil.rmtree(out, ignore_errors=True)

    def _sphinx(self, jobs: int, *options: str, memory: bool = False) -> Cost:
        """Run Sphinx; a warning would be work that the other flavours do not have."""
        out = self.folder / "out"
        command = ["-m", "sphinx", "-W", "-b", "html", "-j", str(jobs), *options]
        folders = ["-d", out / "doctrees", self.folder / "source", out / "html"]
        return run([*command, *folders], memory=memory)


def _remove(path: Path) -> None:
    """Remove a file or a folder."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def measure(projects: list[Project], options: Namespace) -> tuple[Costs, Costs]:
    """Build everything, flavours in turn, so that other load on the machine meets all alike.

    :return: the costs of the timed rounds, and of one further round that looks at the memory
    """
    times: Costs = defaultdict(list)
    memory: Costs = defaultdict(list)
    for number in range(options.rounds + 1):
        watched = number == options.rounds
        for jobs in options.jobs:
            for kind in (CLEAN, COLD) if watched else KINDS:
                for project in projects:
                    if kind in _IDLE.get(project.flavour, ()):
                        continue
                    cost = project.build(kind, jobs, memory=watched)
                    (memory if watched else times)[jobs, kind, project.flavour].append(cost)
    return times, memory


def rows(times: Costs, memory: Costs) -> Iterator[list[str]]:
    """Yield a row for every build that is compared with a floor."""
    for (jobs, kind, flavour), costs in times.items():
        for floor in FLOORS.get(flavour, ()):
            if base := times.get((jobs, kind, floor)):
                peaks = (memory.get((jobs, kind, name)) for name in (flavour, floor))
                yield [
                    f"{flavour} / {floor}",
                    kind if jobs == 1 else f"{kind}, -j {jobs}",
                    spread([c.cpu / b.cpu for c, b in zip(costs, base, strict=True)]),
                    spread([c.wall / b.wall for c, b in zip(costs, base, strict=True)]),
                    spread([c.cpu for c in costs], 1),
                    spread([b.cpu for b in base], 1),
                    " / ".join(f"{peak[0].peak:.0f}" for peak in peaks if peak),
                ]


HEAD = ("flavours", "build", "CPU ratio", "clock ratio", "CPU s", "CPU s of the floor", "peak MB")


def report(count: int, options: Namespace) -> None:
    """Print a table for *count* use cases."""
    with tempfile.TemporaryDirectory() as name:
        projects = [Project(folder=Path(name, f), flavour=f) for f in options.flavours]
        for project in projects:
            project.write(count)
            # Modules are compiled and files are in memory before anything is measured.
            if count == options.counts[0]:
                project.build(CLEAN, 1)
        print(f"\n## {count} use cases\n\n{table(HEAD, rows(*measure(projects, options)))}")


def main() -> None:
    """Read the arguments and measure."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    add = parser.add_argument
    add("counts", nargs="*", type=int, default=[100], metavar="N", help="how many use cases")
    add("--rounds", type=int, default=3, help="how often everything is built")
    add("--jobs", nargs="+", type=int, default=[1, 2], help="numbers of processes")
    add("--flavours", nargs="+", choices=FLAVOURS, default=list(FLAVOURS))
    options = parser.parse_args()
    print(machine())
    for count in options.counts:
        report(count, options)


if __name__ == "__main__":
    main()
