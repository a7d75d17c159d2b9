"""What a page shows of a use case, when all is well and when names are doubled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests._builds import BRIEF, CONF
from tests.sphinx.own_links import MARK

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult

    Build = Callable[..., BuildResult]

TWICE = """
.. usecase:: Ring the bell
   :id: UC-RING

   .. flow::

      1. The guest rings.

   .. exception:: 1a. The bell is broken
      :ends: failure

   .. exception:: 1a. Nobody hears it
      :rejoin: 1
"""


def test_extensions_with_one_label_keep_their_own_outcomes(build: Build) -> None:
    """Each of two extensions that share a label shows how it ends itself."""
    built = build(TWICE, builder="text", expect=["12 duplicate-label"], **BRIEF)
    first, second = built.text.split("-[ 1a.")[1:]
    assert "ends in failure" in first
    assert "resumes at step 1" in second


def test_use_cases_with_one_identifier_keep_their_own_flows(build: Build) -> None:
    """A use case whose identifier is taken is shown as it is written."""
    other = TWICE.replace("1a. Nobody", "1b. Nobody").replace("rings", "knocks")
    files = {"index.rst": f"T\n=\n\n.. toctree::\n\n   b\n{other}", "b.rst": f"B\n=\n{other}"}
    files["b.rst"] = files["b.rst"].replace(":ends: failure", ":ends: abandoned")
    built = build(files, builder="text", expect=["9 duplicate-id"], **BRIEF)
    assert "ends in failure" in built.text
    assert "is abandoned" in built.read("b.txt")


def test_a_closing_sentence_in_the_list_has_no_number(build: Build) -> None:
    """It is shown where it stands, but it is no step."""
    built = build(
        """
        .. usecase:: Ring the bell

           .. flow::

              1. The guest rings.
              2. The use case ends.
        """,
        builder="text",
        **BRIEF,
    )
    assert "1. The guest rings." in built.text
    assert "The use case ends." in built.text
    assert "2. The use case ends." not in built.text


def test_a_heading_with_the_same_words_is_not_repeated(build: Build) -> None:
    """The words stand once on the page and once in the contents; the identifier is shown."""
    built = build(f"Ring the bell\n=============\n{TWICE}", expect=["14 duplicate-label"], **BRIEF)
    assert 'class="uc-usecase-title uc uc-heading uc-repeats-heading"' in built.body
    assert '<span class="uc-id">UC-RING</span>' in built.body
    assert "#uc-UC-RING" not in built.html.partition('<div class="document">')[0]


def test_a_second_build_finds_the_configuration_unchanged(build: Build) -> None:
    """What we add to the configuration is there before Sphinx compares it."""
    build(TWICE, expect=["12 duplicate-label"], **BRIEF)
    again = build(TWICE, expect=["12 duplicate-label"], **BRIEF)
    assert "configuration has changed" not in again.app.status.getvalue()
    assert (again.outdir / "_static" / "usecase.css").exists()


def test_links_are_written_as_the_theme_writes_them(build: Build) -> None:
    """Links that no author wrote look like all others, also where others write them."""
    page = TWICE.replace("   .. exception:: 1a. Nobody hears it\n      :rejoin: 1\n", "")
    page = page.replace("bell\n", 'bell & the "horn"\n') + ".. actor:: The guest\n"
    page = page.replace(":ends: failure", ":rejoin: 1")
    own = [*CONF["extensions"], "tests.sphinx.own_links"]
    ours, theirs = (build(page, extensions=e, **BRIEF).html for e in (CONF["extensions"], own))
    assert theirs.count(f'{MARK}<a class="uc-') == len(("actor", "1a at 1", "1a", "resumes"))
    assert theirs.replace(MARK, "") == ours


def test_a_condition_with_broken_markup_is_kept(build: Build) -> None:
    """It is shown and known, below the warning about its markup."""
    page = TWICE[: TWICE.index("   .. exception:: 1a. Nobody")].replace("The bell", "The *bell")
    built = build(page, expect=["9 docutils"], **BRIEF)
    assert built.use_case.extensions[0].condition == "The *bell is broken"
