"""Books: valid, with their diagrams inside."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from tests._builds import BRIEF, Project
from tests._tools import need
from tests.diagrams.engines import engine

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.testing.util import SphinxTestApp

BOOK = {"author": "A. Writer", "copyright": "2026, A. Writer", "version": "1"}
SITE = Path(__file__).parents[2] / "example_site"
PAGE = """\
Page
====

.. actor:: Clerk

.. usecase:: Do a thing
   :id: UC-A

   .. flow::

      1. The clerk begins.
      2. The clerk waits for :usecase:`!UC-A`.

   .. exception:: *a. Fire & "smoke" <everywhere>

      1. The clerk runs.

      The use case ends in failure.
"""


def book(folder: Path) -> Path:
    """Give the book of a build."""
    (found,) = folder.glob("*.epub")
    return found


def faults(path: Path) -> list[str]:
    """Give what epubcheck says against a book."""
    need("epubcheck")
    program = shutil.which("epubcheck") or ""
    # In Debian it is an archive, which not every machine can start by itself.
    is_archive = Path(program).read_bytes()[:2] == b"PK"
    command = ["java", "-jar", program] if is_archive else [program]
    done = subprocess.run([*command, path], capture_output=True, text=True, check=False)
    assert "EPUBCheck" in done.stdout + done.stderr
    return re.findall(r"^(?:ERROR|FATAL).*", done.stdout + done.stderr, re.MULTILINE)


def test_a_book_is_valid(project: Project) -> None:
    """A book with a diagram has no fault, though the doctrees lie in its folder."""
    engine()
    project.configure(**BRIEF, usecase_activity="show", **BOOK)
    project.write({"index.rst": PAGE})
    path = book(project.try_build("epub").outdir)
    with ZipFile(path) as archive:
        assert b"<svg" in archive.read("index.xhtml")
    assert faults(path) == []


@pytest.mark.slow
def test_the_book_of_the_example_is_valid(
    make_app: Callable[..., SphinxTestApp], tmp_path: Path
) -> None:
    """The same for a real project."""
    engine()
    app = make_app("epub", srcdir=SITE, builddir=tmp_path)
    app.build()
    assert faults(book(app.outdir)) == []


@pytest.mark.parametrize("cache", ["", "_build/epub/kept"])
def test_nothing_foreign_is_packed(cache: str, project: Project) -> None:
    """What is kept between builds is no part of a book, wherever it lies."""
    engine()
    project.configure(**BRIEF, usecase_activity="show", usecase_diagram_cache=cache)
    project.write({"index.rst": PAGE})
    result = project.try_build("epub", builddir=project.srcdir / "_build")
    with ZipFile(book(result.outdir)) as archive:
        names = archive.namelist()
    assert [name for name in names if name.endswith(".svg") or "kept" in name] == []
    assert "_static/usecase.css" not in names


def test_the_stylesheet_of_a_book_has_no_modern_rules(project: Project) -> None:
    """Rules that the CSS of EPUB does not know are left out, the others stay whole."""
    project.configure(**BRIEF)
    project.write({"index.rst": PAGE})
    sheet = project.try_build("epub").read("_static/usecase-epub.css")
    assert re.findall(r":(?:has|is|where)\(", sheet) == []
    assert sheet.count("{") == sheet.count("}") > 50
    assert "--uc-success:" in sheet
