"""PDF: pictures as large as they can be, and no larger."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests._builds import BRIEF, Project
from tests._tools import need
from tests.diagrams.engines import engine

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.latex
LANES = ("one", "two", "three", "four", "five", "six", "seven", "eight")
#: Pixels of a page of the size letter, and how much of it stays free.
PAGE, MARGIN = (612.0, 792.0), 36.0
LANDSCAPE = r"""
.. raw:: latex

   \begin{landscape}

%s

.. raw:: latex

   \end{landscape}
"""


def use_case(name: str, steps: int) -> str:
    """Write a use case in which eight actors take turns."""
    shown = "\n".join(f"      {n}. Number {LANES[n % 8]} begins." for n in range(1, steps + 1))
    return f".. usecase:: {name}\n   :id: {name.upper()}\n\n   .. flow::\n\n{shown}\n"


@pytest.fixture
def pdf(project: Project) -> Path:
    """Make a PDF of a wide picture, a tall one, and a wide one on a page in landscape."""
    need("latexmk")
    need("pdftotext")
    engine(form="pdf")
    project.configure(
        **BRIEF,
        usecase_activity="show",
        usecase_swimlanes=True,
        latex_elements={"preamble": r"\usepackage{pdflscape}"},
    )
    actors = "".join(f".. actor:: Number {name}\n\n" for name in LANES)
    wide, tall, turned = use_case("wide", 8), use_case("tall", 40), use_case("turned", 8)
    text = f"Page\n====\n\n{actors}{wide}\n{tall}\n{LANDSCAPE % turned}"
    project.write({"index.rst": text})
    folder = project.build("latex").outdir
    command = ["latexmk", "-pdf", "-interaction=nonstopmode", "-silent", "test.tex"]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return folder / "test.pdf"


def test_pictures_fit_on_their_pages(pdf: Path) -> None:
    """No picture is cut off: every word stands inside its page, and LaTeX found none too wide."""
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True).stdout
    places = re.findall(rb'<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)"', boxes)
    outside = [
        place
        for place in (tuple(map(float, numbers)) for numbers in places)
        if min(place[:2]) < MARGIN or max(place[2:]) > max(PAGE) - MARGIN
    ]
    assert outside == []
    assert b">begins.</word>" in boxes
    pages = subprocess.run(["pdfinfo", "-l", "99", pdf], capture_output=True, check=True).stdout
    assert re.search(rb"rot: +90", pages)
    log = pdf.with_suffix(".log").read_text("utf-8", "replace")
    assert re.findall(r"^Overfull .*|.*[Ff]loat too large.*", log, re.MULTILINE) == []
