from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests._builds import differences, html_files, warning_list

if TYPE_CHECKING:
    from tests._builds import Project

DOCUMENTS = 14


def page(number: int) -> str:
    """Give one page: a use case that includes the next one, with mistakes of every family."""
    following = (number + 1) % DOCUMENTS
    return f"""
Page {number}
=======

.. actor:: Clerk {number % 5}

.. usecase:: Work on page {number}
   :id: UC-{number % 12}
   :primary-actor: Clerk {number}
   :former-ids: UC-OLD-{number}

   Compare :usecase:`UC-{following}`, :step:`UC-{following}.1a`, :actor:`Clerk 3`
   and :any:`UC-{number}.here`.

   .. flow::

      1. Clerk {number} does :usecase:`UC-{following}`.
      3. :name:`here` The clerk {number % 5} waits. :allow:`duplicate-step-name`

   .. exception:: 1a. Page {number} is full
      :rejoin: {number}

   .. exception:: {number}b. Page {number} is torn
      :allow: unknown-anchor
      :ends: failure
"""


@pytest.fixture
def pages(project: Project) -> Project:
    """Give a project of many pages, with mistakes on all of them."""
    numbers = range(DOCUMENTS)
    toctree = ".. toctree::\n\n" + "".join(f"   page{n:02}\n" for n in numbers)
    project.configure(usecase_activity="show")
    project.write({"index.rst": f"All\n===\n\n{toctree}\n.. uc:risks::\n"})
    project.write({f"page{n:02}.rst": page(n) for n in numbers})
    return project


def sphinx_build(project: Project, name: str, *options: str) -> tuple[list[str], dict[str, bytes]]:
    """Build in a process of its own; give the warnings and the pages."""
    out = project.srcdir.parent / name
    folders = ["-d", str(out / "doctrees"), str(project.srcdir), str(out / "html")]
    command = [sys.executable, "-W", "ignore", "-m", "sphinx", "-q", "-b", "html"]
    done = subprocess.run(
        [*command, *options, *folders], capture_output=True, text=True, check=True
    )
    return warning_list(done.stderr, project.srcdir), html_files(out / "html")


def test_parallel_reading_changes_nothing(pages: Project) -> None:
    """Four processes find the same, in the same order, and write the same pages as one."""
    serial = sphinx_build(pages, "serial", "-j", "1")
    parallel = sphinx_build(pages, "parallel", "-j", "4")
    assert len(serial[0]) > DOCUMENTS
    assert parallel[0] == serial[0]
    assert differences(parallel[1], serial[1]) == ""
