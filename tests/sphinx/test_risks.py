"""The view ``uc:risks`` on pages, in reStructuredText and Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from docutils import nodes

from tests._builds import differences, html_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult, Project

    Build = Callable[..., BuildResult]

CASH = """
.. actor:: Customer

.. actor:: Bank
   :kind: system

.. usecase:: Withdraw cash
   :id: UC-CASH
   :primary-actor: Customer
   :supporting-actors: Bank
   :goal: The customer has cash.
   :trigger: The customer comes.
   :preconditions: none
   :tags: cash
   :no-extension: 1 the *pad* is checked every hour

   .. flow::

      1. The customer enters the PIN.
      2. The bank checks the PIN.
      3. The customer takes the cash.

   .. exception:: 2a. The PIN is wrong
      :rejoin: 1

   .. exception:: 2b. The line is dead
      :ends: failure

   .. exception:: *a. The power fails
      :ends: failure
"""
INDEX = "Cash\n====\n\n.. toctree::\n\n   review\n" + CASH
RST = "Review\n======\n\n.. uc:risks::\n"
MD = "# Review\n\n```{uc:risks}\n```\n"
ROWS = [
    "Step | What could go wrong",
    "2 The bank checks the PIN. (check; with Bank) | * 2a The PIN is wrong * 2b The line is dead",
    "1 The customer enters the PIN. | none: the *pad* is checked every hour",
    "3 The customer takes the cash. | **gap**",
    "at any time | *a The power fails",
]


def rows(text: str) -> list[str]:
    """Give the rows of a table in plain text, each in one line."""
    found = []
    for row in re.split(r"^\+[-+]+\+$|^\|[=|]+\|$", text, flags=re.MULTILINE)[1:-1]:
        lines = [line.strip("|").split("|") for line in row.strip().splitlines()]
        cells = (" ".join(" ".join(cell).split()) for cell in zip(*lines, strict=True))
        found.append(" | ".join(cells))
    return found


@pytest.fixture(params=[("review.rst", RST), ("review.md", MD)], ids=["rst", "md"])
def review(request: pytest.FixtureRequest) -> dict[str, str]:
    """Give a project with a view, in either markup."""
    name, text = request.param
    return {"index.rst": INDEX, name: text}


def test_the_list(build: Build, review: dict[str, str]) -> None:
    """Riskier steps come first, each with what is said about it."""
    text = build(review, builder="text").read("review.txt")
    assert "Steps: 3. With extensions: 1. None, with a reason: 1. Gaps: 1." in text
    assert "-[ Withdraw cash ]-" in text
    assert rows(text) == ROWS


def test_steps_and_extensions_are_linked(build: Build, review: dict[str, str]) -> None:
    """Every target is on the page of the use case."""
    built = build(review)
    page, target = built.read("review.html"), built.read("index.html")
    links = re.findall(r'class="uc-[^"]*" href="index.html#([^"]*)"', page)
    assert len(links) == 8
    assert [link for link in links if f'id="{link}"' not in target] == []


def test_the_page_has_the_stylesheet(build: Build, review: dict[str, str]) -> None:
    """A page that holds nothing but a view has it too, and no inline style."""
    page = build(review).read("review.html")
    assert "usecase.css" in page
    assert "style=" not in page.partition('class="uc-view')[2].partition("</table>")[0]


@pytest.mark.parametrize("builder", ["singlehtml", "dirhtml", "epub", "latex", "texinfo", "man"])
def test_every_builder_shows_it(builder: str, build: Build, review: dict[str, str]) -> None:
    """Titles of columns, conditions and reasons are there."""
    conf = {"man_pages": [("index", "cash", "Cash", "Ann", 1)], "version": "1", "copyright": "Ann"}
    built = build(review, builder=builder, **conf)
    files = [path.read_text("utf-8") for path in built.outdir.rglob("*") if path.suffix in TEXTS]
    words = " ".join(" ".join(files).split())
    assert "What could go wrong" in words
    assert "The line is dead" in words.partition("What could go wrong")[2]


TEXTS = {".html", ".xhtml", ".tex", ".texi", ".1"}


def test_latex_has_columns_of_given_widths(build: Build, review: dict[str, str]) -> None:
    """Long texts wrap in a PDF."""
    built = build(review, builder="latex")
    tex = next(built.outdir.glob("*.tex")).read_text("utf-8")
    assert r"\X{45}{100}" in tex


@pytest.mark.parametrize(
    "suffix, text",
    [
        (".rst", "\n.. uc:risks::\n   :class: big\n   :actors: Bank\n   :level: summary\n"),
        (".md", "\n```{uc:risks}\n:class: big\n:actors: Bank\n:level: summary\n```\n"),
    ],
)
def test_a_filter_that_lets_nothing_through(build: Build, suffix: str, text: str) -> None:
    """The page says so, and has the author's class."""
    built = build({"index.rst": INDEX, f"review{suffix}": "Review\n======\n" + text})
    page = built.read("review.html")
    assert "There is no use case to show." in page
    assert 'class="uc-view uc-view-risks big' in page


@pytest.mark.parametrize(
    "suffix, text",
    [
        (".rst", "\n.. uc:risks:: Bank\n   :foo: 1\n   :tags: csh\n   :tags: cash\n\n   Words.\n"),
        (".md", "\n```{uc:risks} Bank\n:foo: 1\n:tags: csh\n:tags: cash\n\nWords.\n```\n"),
    ],
)
def test_mistakes_cost_nothing_else(build: Build, suffix: str, text: str) -> None:
    """Each has its warning at its line, and the words of the author are shown."""
    files = {"index.rst": INDEX, f"review{suffix}": "Review\n======\n" + text}
    name = f"review{suffix}"
    codes = ["4 unknown-filter", "5 unknown-option", "6 unknown-filter", "7 doubled-field"]
    built = build(files, expect=[f"{name}:{code}" for code in codes])
    assert "Words." in built.read("review.html")


def test_a_german_page(build: Build, review: dict[str, str]) -> None:
    """Our own words are translated."""
    text = build(review, builder="text", language="de").read("review.txt")
    assert "Was schiefgehen kann" in text
    assert "**Lücke**" in text


CHANGES = {
    "a gap is closed": ("3. The customer takes the cash.", "3. The bank opens."),
    "a condition": ("The PIN is wrong", "The PIN is not right"),
    "a reason": ("every hour", "every day"),
    "a title": ("Withdraw cash", "Take cash"),
    "an actor": (".. actor:: Bank", ".. actor:: Bank\n   :aliases: the customer takes"),
    "a step": ("1. The customer enters the PIN.", "1. The customer types the PIN."),
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_incremental_build_equals_a_clean_one(
    project: Project, review: dict[str, str], change: str
) -> None:
    """Whatever changes on another page, the view follows."""
    old, new = CHANGES[change]
    project.write(review)
    project.try_build()
    project.write({"index.rst": INDEX.replace(old, new)})
    changed = html_files(project.try_build().outdir)
    clean = html_files(project.try_build(freshenv=True, builddir=project.srcdir / "_clean").outdir)
    kept = {name: data for name, data in changed.items() if name.endswith("review.html")}
    assert kept
    assert differences(kept, {name: clean[name] for name in kept}) == ""


def test_an_unchanged_view_is_not_written_again(project: Project, review: dict[str, str]) -> None:
    """What the view does not show is no reason to write its page."""
    project.write(review)
    project.build()
    changed = INDEX.replace("Cash\n====\n", "Cash\n====\n\nWords that no view shows.\n")
    project.write({"index.rst": changed})
    status = project.build().app.status.getvalue()
    assert "review" not in status.partition("writing output")[2]


def test_the_stored_doctree_holds_the_view_alone(build: Build, review: dict[str, str]) -> None:
    """What it shows is found when a page is written, not when it is read."""
    built = build(review, builder="dummy")
    doctree = built.app.env.get_doctree("review")
    assert not list(doctree.findall(nodes.table))
