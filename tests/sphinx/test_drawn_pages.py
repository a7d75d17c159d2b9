"""Which diagrams a build draws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sphinxcontrib_usecase.diagrams import Drawer
from sphinxcontrib_usecase.rendering import picture_run
from tests._builds import BRIEF

if TYPE_CHECKING:
    from tests._builds import Project

CASE = """
.. usecase:: {title}
   :id: {id}

   .. flow::

      1. The guest rings.

   .. flow:: 1a. Nobody comes
      :ends: failure
"""
FILES = {
    "index.rst": "All\n===\n\n.. toctree::\n\n   ring\n   wait\n   shown\n",
    "ring.rst": "Ring\n====\n" + CASE.format(title="Ring", id="UC-RING"),
    "wait.rst": "Wait\n====\n" + CASE.format(title="Wait", id="UC-WAIT"),
    "shown.rst": "Shown\n=====\n\n.. uc:activity:: UC-RING\n   :scenario: 1a\n",
}
DRAWN = BRIEF | {"usecase_activity": "show"}


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note how many diagrams each run is asked to draw."""
    counts: list[int] = []

    def counted(sketches: Any, **options: Any) -> Any:  # noqa: ANN401
        counts.append(len(sketches))
        return Drawer(sketches, **options)

    monkeypatch.setattr(picture_run, "Drawer", counted)
    return counts


@pytest.fixture
def built(project: Project, drawn: list[int]) -> Project:
    """Give a project that was built once."""
    project.configure(**DRAWN)
    project.write(FILES)
    project.build()
    assert drawn == [3]
    drawn.clear()
    return project


def test_a_build_that_writes_nothing_draws_nothing(built: Project, drawn: list[int]) -> None:
    """When nothing has changed, no diagram is looked at."""
    built.build()
    assert drawn == []


def test_only_diagrams_of_changed_pages_are_drawn(built: Project, drawn: list[int]) -> None:
    """The diagrams of one page are drawn with it, those of others are left alone."""
    built.write({"wait.rst": FILES["wait.rst"] + "\nMore words.\n"})
    built.build()
    assert drawn == [1]


def test_a_diagram_is_drawn_where_it_is_placed(built: Project, drawn: list[int]) -> None:
    """A page that shows a diagram of another one is drawn with it in the same run."""
    built.write({"ring.rst": FILES["ring.rst"].replace("guest", "visitor")})
    result = built.build()
    assert drawn == [2]
    assert "visitor" in result.read("shown.html")


def test_pages_that_nobody_read_again_are_drawn_together(built: Project, drawn: list[int]) -> None:
    """When pages are written for another reason, all diagrams are drawn in one run."""
    built.configure(**DRAWN, html_title="Other")
    built.build()
    assert drawn == [3]


@pytest.mark.parametrize("builder", ["singlehtml", "latex"])
def test_one_output_for_all_pages(built: Project, drawn: list[int], builder: str) -> None:
    """Where many documents make one output, the diagrams of all of them are there."""
    built.build(builder, freshenv=True)
    assert sum(drawn) == 3


def test_pages_in_parallel(project: Project, drawn: list[int]) -> None:
    """The diagrams are drawn before pages are handed out to processes."""
    project.configure(**DRAWN)
    project.write(FILES)
    result = project.build(parallel=2)
    assert drawn == [3]
    pages = [result.read(f"{name}.html") for name in ("ring", "wait", "shown")]
    assert ["<svg" in page for page in pages] == [True] * 3
