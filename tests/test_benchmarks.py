from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests._tools import need

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


def rows(script: str, *arguments: str) -> list[list[str]]:
    """Run a benchmark once over two use cases; give the rows of its table."""
    command = [sys.executable, BENCHMARKS / script, "2", "--rounds", "1", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    table = [line for line in done.stdout.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


@pytest.mark.slow
def test_builds_compares_every_flavour_with_the_plain_text() -> None:
    """Each flavour has a row for each kind of build that makes a difference."""
    pytest.importorskip("sphinx_needs")
    pytest.importorskip("myst_parser")
    need("dot")
    found = rows("builds.py", "--jobs", "1")
    count = {pair: sum(row[0] == pair for row in found) for pair, *_ in found}
    assert count == {
        "ours / plain": 5,
        "ours MyST / plain MyST": 5,
        "ours MyST / plain": 5,
        "graphviz / plain": 4,
        "needs / plain": 3,
    }
    assert all(float(row[2]) > 0 for row in found)


@pytest.mark.slow
def test_checks_compares_rules_and_command_with_builds() -> None:
    """The table has all six comparisons."""
    found = rows("checks.py")
    assert len(found) == 6
    assert all(float(row[2]) > 0 for row in found)


def test_layout_compares_all_engines_with_one_bare_dot() -> None:
    """The floor comes first, and every engine that is there is measured."""
    need("dot")
    found = rows("layout.py")
    assert found[0][1:4] == ["one bare dot (the floor)", "1.00", "1.00"]
    assert [row[1] for row in found[-2:]] == [
        "ours, dot, jobs=1",
        f"ours, dot, jobs={os.cpu_count()}",
    ]


@pytest.mark.slow
def test_needs_compares_ours_with_and_without_and_by_hand() -> None:
    """Four comparisons, in three kinds of build."""
    pytest.importorskip("sphinx_needs")
    found = rows("needs.py")
    assert len(found) == 12
    assert all(float(row[2]) > 0 for row in found)
