from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.diagrams.processes import Finished, run_bounded

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def run(code: str, data: bytes = b"", *, timeout: float = 20, limit: int = 1000) -> Finished:
    """Run Python code."""
    return run_bounded([sys.executable, "-c", code], data, timeout=timeout, limit=limit)


def test_a_program_gets_its_input() -> None:
    """What goes in comes out."""
    echo = "import sys; print(sys.stdin.read().upper())"
    assert run(echo, b"word") == Finished(output=b"WORD\n", problem="")


def test_a_program_that_fails_says_why() -> None:
    """The last line of its messages is told."""
    failed = run("import sys; print('x', file=sys.stderr); sys.exit('no fonts')")
    assert failed.problem == "it ended with status 1: no fonts"


def test_a_program_that_is_missing_is_a_problem() -> None:
    """A program that cannot be started is told, not raised."""
    assert "no-such-program" in run_bounded(["no-such-program"], b"", timeout=1, limit=1).problem


def test_a_program_that_hangs_is_killed() -> None:
    """Time is bounded; what was written before counts."""
    hanging = "import time; print('first', flush=True); time.sleep(60)"
    assert run(hanging, timeout=0.5) == Finished(
        output=b"first\n", problem="it took longer than 0.5 seconds"
    )


def test_children_are_killed_as_well(tmp_path: Path) -> None:
    """A program leaves nothing running behind it."""
    pid = tmp_path / "pid"
    code = "import subprocess, sys; print(subprocess.Popen(['sleep', '60']).pid, flush=True)"
    pid.write_bytes(run(code).output)
    for _ in range(100):
        if not is_alive(int(pid.read_text())):
            break
        time.sleep(0.05)
    assert not is_alive(int(pid.read_text()))


def test_a_machine_without_process_groups_kills_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Windows has no process groups; the program itself is killed there."""
    monkeypatch.delattr(os, "killpg")
    assert run("import time; time.sleep(60)", timeout=0.5).problem.startswith("it took longer")


def is_alive(pid: int) -> bool:
    """Tell whether a process is there and is no mere entry in the process table."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:  # noqa: PTH123
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_output_is_bounded() -> None:
    """A program that writes without end fills no memory."""
    flooded = run("import sys; sys.stdout.write('x' * 5000)")
    assert flooded.problem == "it wrote more than 1000 bytes"
    assert len(flooded.output) <= 1000


def test_messages_are_bounded() -> None:
    """The messages of a program fill no memory and do not block it."""
    assert run("import sys; sys.stderr.write('x' * 500000)").problem == ""
