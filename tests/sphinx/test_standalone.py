from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag
from xml.etree import ElementTree as ET

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests._builds import BuildResult, Project

PAGE = """\
Page
====

.. actor:: Clerk

.. usecase:: Do a thing
   :id: UC-A

   .. flow::

      1. The clerk begins.
      2. The clerk waits.

   .. exception:: *a. Fire
      :ends: failure

      1. The clerk runs.
"""
ROOT = "All\n===\n\n.. toctree::\n\n   sub/page\n"
LINK = "{http://www.w3.org/2000/svg}a"


@pytest.fixture
def built(build_drawn: Callable[..., BuildResult]) -> Callable[..., BuildResult]:
    """Give a function that builds a page in a folder, with its diagram."""

    def run(builder: str = "html", page: str = PAGE, *, fresh: bool = True) -> BuildResult:
        return build_drawn({"index.rst": ROOT, "sub/page.rst": page}, builder=builder, fresh=fresh)

    return run


def pictures(result: BuildResult) -> list[Path]:
    """Give the pictures of their own that a build has written."""
    return sorted((result.outdir / "_images").glob("*.svg"))


@pytest.mark.parametrize(
    "builder, page",
    [("html", "sub/page.html"), ("dirhtml", "sub/page/index.html"), ("singlehtml", "index.html")],
)
def test_links_lead_there_and_back(
    builder: str, page: str, built: Callable[..., BuildResult]
) -> None:
    """The page links to the picture alone, and the steps in that to their page."""
    result = built(builder)
    (address,) = re.findall(r'class="uc-alone" href="(.*?)"', result.read(page))
    path = (result.outdir / page).parent.joinpath(address).resolve()
    assert [path] == pictures(result)
    root = ET.parse(path)  # noqa: S314 -- our own
    targets = [link.get("href", "") for link in root.iter(LINK)]
    assert targets
    for target in targets:
        file, anchor = urldefrag(target)
        there = path.parent.joinpath(file).resolve()
        there = there / "index.html" if there.is_dir() else there
        assert f'id="{unquote(anchor)}"' in there.read_text("utf-8")


def test_a_picture_of_its_own_is_valid_and_has_a_style(built: Callable[..., BuildResult]) -> None:
    """The file is XML, its text is text, and its style is that of the pages."""
    result = built()
    (path,) = pictures(result)
    root = ET.parse(path).getroot()  # noqa: S314 -- our own
    assert "1. The clerk begins." in " ".join(root.itertext())
    (style,) = re.findall(
        r'<\?xml-stylesheet type="text/css" href="(.*?)"\?>', path.read_text("utf-8")
    )
    assert (path.parent / style).resolve() == result.outdir / "_static" / "usecase.css"
    assert "style=" not in path.read_text("utf-8")


def test_a_picture_is_written_again_when_it_changes(built: Callable[..., BuildResult]) -> None:
    """An incremental build replaces the picture."""
    (before,) = pictures(built())
    (after,) = pictures(built(page=PAGE.replace("waits", "sleeps"), fresh=False))
    assert after == before
    assert "sleeps" in after.read_text("utf-8")


def test_nothing_is_written_twice(built: Callable[..., BuildResult]) -> None:
    """A second build leaves the picture as it is."""
    (path,) = pictures(built())
    before = path.stat().st_mtime_ns
    (again,) = pictures(built())
    assert (again, again.stat().st_mtime_ns) == (path, before)


def test_the_picture_of_a_use_case_that_is_gone_is_removed(
    built: Callable[..., BuildResult],
) -> None:
    """No build leaves a picture behind that no page leads to; images of others stay."""
    (old,) = pictures(built())
    other = old.with_name("usecase-by-hand.svg")
    other.touch()
    renamed = pictures(built(page=PAGE.replace("UC-A", "UC-B"), fresh=False))
    assert old not in renamed
    assert other in renamed
    assert len(renamed) == 2
    assert pictures(built(page=PAGE.replace("UC-A", "UC-B\n   :activity: hide"))) == [other]


def test_a_picture_that_cannot_be_written_costs_its_link(
    built: Callable[..., BuildResult], project: Project
) -> None:
    """The page has its diagram, and one warning says what went wrong."""
    (path,) = pictures(built())
    path.unlink()
    path.parent.rmdir()
    path.parent.touch()
    result = project.try_build(freshenv=True)
    assert [warning for warning in result.warnings if "usecase.diagram" not in warning] == []
    assert len(result.warnings) == 1
    page = result.read("sub/page.html")
    assert "<svg" in page
    assert "uc-alone" not in page
