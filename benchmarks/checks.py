"""Measures what checking costs, as shares of a build.

python benchmarks/checks.py 1000

All rules over N use cases beside the plain build of the same text, and ``sphinx-usecase check``
beside our HTML build, both with nothing kept and with nothing changed.
"""

from __future__ import annotations

import os
import pickle
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from builds import CLEAN, COLD, NO_OP, Project
from running import Cost, run
from tables import for_each_count, spread, table

from sphinxcontrib_usecase.cli.cache import VARIABLE
from sphinxcontrib_usecase.cli.project import find_project
from sphinxcontrib_usecase.cli.reading import Settings, read

if TYPE_CHECKING:
    from collections.abc import Callable

RULES, STRICT = "all rules of the profile default", "all rules of the profile strict"
FRESH, AGAIN = "sphinx-usecase check, nothing kept", "sphinx-usecase check, nothing changed"
HTML, HTML_AGAIN = "our HTML build, cold", "our HTML build, nothing changed"
PLAIN, PLAIN_AGAIN = "plain HTML build", "plain HTML build, nothing changed"
#: What is compared with what, and the ratio that we aim at.
COMPARED = (
    (RULES, PLAIN, "0.03"),
    (STRICT, PLAIN, ""),
    (FRESH, HTML, "0.40"),
    (FRESH, PLAIN, ""),
    (AGAIN, HTML_AGAIN, "1.00"),
    (AGAIN, PLAIN_AGAIN, ""),
)
#: Runs in a process of its own, where no rule has read any sentence yet.
_RULES_ALONE = """
import pickle, sys, time
from pathlib import Path
from sphinxcontrib_usecase import checks
catalogue, vocabulary = pickle.loads(Path(sys.argv[1]).read_bytes())
start = time.perf_counter(), time.process_time()
checks.run(catalogue, checks.Settings(profile=sys.argv[2]), vocabulary)
print(time.perf_counter() - start[0], time.process_time() - start[1])
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """A project of ours, the same text without us, and a model that is already read."""

    ours: Project
    plain: Project
    model: Path

    @classmethod
    def of(cls, folder: Path, count: int) -> Bench:
        """Write and read everything."""
        ours, plain = (Project(folder=folder / f, flavour=f) for f in ("ours", "plain"))
        for project in (ours, plain):
            project.write(count)
        reading = read(find_project(ours.folder / "source"), Settings(overrides={}))
        model = folder / "model"
        model.write_bytes(pickle.dumps((reading.catalogue, reading.vocabulary)))
        return cls(ours=ours, plain=plain, model=model)

    def works(self) -> dict[str, Callable[[], Cost]]:
        """Give everything that is measured, in this order."""
        return {
            PLAIN: lambda: self.plain.build(CLEAN, 1),
            RULES: lambda: self._rules("default"),
            HTML: lambda: self.ours.build(COLD, 1),
            FRESH: lambda: self._check("--fresh"),
            PLAIN_AGAIN: lambda: self.plain.build(NO_OP, 1),
            AGAIN: self._check,
            HTML_AGAIN: lambda: self.ours.build(NO_OP, 1),
            STRICT: lambda: self._rules("strict"),
        }

    def _rules(self, profile: str) -> Cost:
        """Run all rules over the model."""
        wall, cpu = run(["-c", _RULES_ALONE, self.model, profile]).output.split()
        return Cost(wall=float(wall), cpu=float(cpu))

    def _check(self, *options: str) -> Cost:
        """Run the command; findings are no failure."""
        source = self.ours.folder / "source"
        return run(["-m", "sphinxcontrib_usecase.cli", "check", *options, source], accept=(0, 1))


def report(count: int, rounds: int) -> None:
    """Print what checking *count* use cases takes."""
    with tempfile.TemporaryDirectory() as name:
        # The command and this script keep what they read here, not in the user's cache.
        os.environ[VARIABLE] = str(Path(name, "cache"))
        works = Bench.of(Path(name), count).works()
        costs: dict[str, list[Cost]] = {}
        for _ in range(rounds):
            for what, work in works.items():
                costs.setdefault(what, []).append(work())
    rows = (
        [
            f"{what} / {base}",
            str(count),
            spread([a.cpu / b.cpu for a, b in zip(costs[what], costs[base], strict=True)]),
            spread([a.wall / b.wall for a, b in zip(costs[what], costs[base], strict=True)]),
            aim,
            spread([cost.cpu for cost in costs[what]]),
        ]
        for what, base, aim in COMPARED
    )
    print(f"\n{table(('what', 'use cases', 'CPU ratio', 'clock ratio', 'aim', 'CPU s'), rows)}")


if __name__ == "__main__":
    for_each_count(__doc__, report)
