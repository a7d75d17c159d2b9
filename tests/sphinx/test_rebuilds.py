from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests._builds import BRIEF

if TYPE_CHECKING:
    from tests._builds import BuildResult, Project

BROKEN = """
.. usecase:: Ring the bell
   :id: UC-RING

   .. flow::

      1. The guest rings.

   .. exception:: 7a. The bell is broken
      :ends: failure
"""
SECOND = BROKEN.replace("UC-RING", "UC-KNOCK").replace("7a", "8a")
FOUND = "9 unknown-anchor"


@pytest.fixture
def broken(project: Project) -> Project:
    """Give a project with one defect that has been built once."""
    project.configure(**BRIEF)
    project.write({"index.rst": BROKEN})
    project.build(expect=[FOUND])
    return project


def read_documents(result: BuildResult) -> str:
    """Give what Sphinx says about the documents it has read."""
    lines = result.app.status.getvalue().splitlines()
    return next(line for line in lines if "added" in line)


def sphinx_build(project: Project, *options: str) -> int:
    """Build in a process of its own; give its exit status."""
    command = [sys.executable, "-W", "ignore", "-m", "sphinx", "-q", *options]
    folders = [str(project.srcdir), str(project.srcdir.parent / "out")]
    return subprocess.run([*command, *folders], capture_output=True, check=False).returncode


def test_a_second_build_finds_the_same(broken: Project) -> None:
    """A defect is reported again although nothing is read."""
    result = broken.build(expect=[FOUND])
    assert "0 added, 0 changed, 0 removed" in read_documents(result)


def test_a_second_strict_build_fails_again(broken: Project) -> None:
    """A broken project does not turn green by building it twice."""
    assert sphinx_build(broken, "-W") != 0
    assert sphinx_build(broken, "-W") != 0


def test_a_repaired_project_passes(broken: Project) -> None:
    """What is repaired is not reported any longer."""
    assert sphinx_build(broken, "-W") != 0
    broken.write({"index.rst": BROKEN.replace("7a", "1a")})
    assert sphinx_build(broken, "-W") == 0


@pytest.mark.parametrize("builder", ["usecase-check", "dummy"])
def test_the_check_builder_fails_by_itself(broken: Project, builder: str) -> None:
    """The builder that only checks needs no option to fail, on every run."""
    status = 1 if builder == "usecase-check" else 0
    assert [sphinx_build(broken, "-b", builder) for _ in range(2)] == [status, status]


def test_the_environment_is_stored(broken: Project) -> None:
    """What was read is known to the next build."""
    result = broken.build(expect=[FOUND])
    assert [use_case.id for use_case in result.use_cases] == ["UC-RING"]


def test_a_new_document_is_added(broken: Project) -> None:
    """A use case of a new document joins the others."""
    broken.write({"second.rst": ":orphan:\n" + SECOND})
    result = broken.build(expect=[FOUND, "second.rst:10 unknown-anchor"])
    assert [use_case.id for use_case in result.use_cases] == ["UC-RING", "UC-KNOCK"]


def test_a_removed_document_is_forgotten(broken: Project) -> None:
    """Nothing of a removed document is left: no use case, no finding, no link target."""
    broken.write({"second.rst": ":orphan:\n" + SECOND})
    broken.try_build()
    (broken.srcdir / "second.rst").unlink()
    # Before Sphinx 8 no page is written when nothing but the removal has happened.
    broken.write({"index.rst": BROKEN + "\nChanged.\n"})
    result = broken.build(expect=[FOUND])
    assert [use_case.id for use_case in result.use_cases] == ["UC-RING"]
    assert "UC-KNOCK" not in result.read("genindex.html") + result.read("uc-usecases.html")


def test_an_emptied_document_is_forgotten(broken: Project) -> None:
    """A document that holds nothing of ours any longer holds nothing."""
    broken.write({"index.rst": "Nothing\n=======\n"})
    result = broken.build()
    assert list(result.domain.documents) == []


def test_the_level_of_a_rule_takes_no_reading(broken: Project) -> None:
    """Rules may be switched without reading the documents again."""
    broken.configure(usecase_rules={"completeness": "off", "unknown-anchor": "off"})
    result = broken.build()
    assert "0 added, 0 changed, 0 removed" in read_documents(result)


def test_an_included_file_is_watched(project: Project) -> None:
    """A change of an included file changes the use cases of the page."""
    project.configure(**BRIEF)
    project.write({"index.rst": ".. include:: parts/bell.txt\n", "parts/bell.txt": BROKEN})
    project.build(expect=["parts/bell.txt:9 unknown-anchor"])
    project.write({"parts/bell.txt": BROKEN.replace("7a", "1a")})
    project.build()


def test_of_two_documents_the_first_name_wins(project: Project) -> None:
    """Of two equal identifiers that of the first document counts, whatever was read first."""
    project.configure(**BRIEF)
    two = ":orphan:\n" + BROKEN.replace("7a", "1a")
    project.write({"index.rst": "Index\n=====\n\n:usecase:`UC-RING`\n", "b.rst": two})
    project.build("text")
    project.write({"a.rst": two.replace("Ring the bell", "Ring all bells")})
    result = project.build("text", expect=["b.rst:4 duplicate-id"])
    assert "Ring all bells" in result.text
