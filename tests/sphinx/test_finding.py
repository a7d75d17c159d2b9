"""Where readers find use cases: contents, indices, search, permanent links."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests._builds import BRIEF
from tests.sphinx._links import links

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult

PAGE = """
Bells
=====

.. actor:: Guest
   :id: visitor
   :aliases: Caller

.. usecase:: Ring the *bell*
   :id: UC-RING
   :former-ids: UC-KNOCK

   .. flow::

      1. The guest comes.
      2. :name:`press` The guest presses the button.

   .. exception:: 2a. The bell is broken
      :ends: failure

Doors
-----

.. usecase:: Answer the door
   :id: UC-ANSWER

   .. flow::

      1. The host answers.

.. usecase:: Not to be found
   :no-index:
"""
#: Sphinx's search priorities.
FIRST, LATE, HIDDEN = 0, 2, -1


@pytest.fixture
def built(build: Callable[..., BuildResult]) -> BuildResult:
    """Build a page with two use cases and an actor."""
    return build(PAGE, **BRIEF)


def test_use_cases_stand_in_the_contents(built: BuildResult) -> None:
    """Use cases and actors are entries below their section, in the order of the page."""
    sidebar = built.html.partition("Table of Contents")[2].partition("</ul>\n\n")[0]
    assert [(place, words) for place, words in links(sidebar) if place != "#"] == [
        ("#uc-actor:visitor", "Guest"),
        ("#uc-UC-RING", "Ring the bell"),
        ("#doors", "Doors"),
        ("#uc-UC-ANSWER", "Answer the door"),
    ]


def test_a_toctree_lists_use_cases(build: Callable[..., BuildResult]) -> None:
    """The contents of another page list them too."""
    index = "All\n===\n\n.. toctree::\n\n   page\n"
    result = build({"index.rst": index, "page.rst": PAGE}, **BRIEF)
    assert ("page.html#uc-UC-RING", "Ring the bell") in links(result.body)


def test_every_part_has_a_permanent_link(built: BuildResult) -> None:
    """Use cases, actors, flows and steps can be linked to from the page itself."""
    found = re.findall(r'<a class="headerlink" href="#(uc-[^"]*)"', built.body)
    assert found == [
        "uc-actor:visitor",
        "uc-UC-RING",
        "uc-UC-RING.main",
        "uc-UC-RING.1",
        "uc-UC-RING.2",
        "uc-UC-RING.2a",
        "uc-UC-ANSWER",
        "uc-UC-ANSWER.main",
        "uc-UC-ANSWER.1",
    ]


def test_use_cases_have_an_index(built: BuildResult) -> None:
    """The index of use cases lists them by title and names their identifiers."""
    page = built.read("uc-usecases.html")
    assert re.findall(r'<a href="(index\.html#uc-[^"]*)"><code[^>]*>([^<]*)</code></a>', page) == [
        ("index.html#uc-UC-ANSWER", "Answer the door"),
        ("index.html#uc-UC-RING", "Ring the bell"),
    ]
    assert "(UC-RING)" in page


def test_actors_have_an_index(built: BuildResult) -> None:
    """The index of actors lists them by name."""
    page = built.read("uc-actors.html")
    found = re.findall(r'<a href="(index\.html#uc-[^"]*)"><code[^>]*>([^<]*)</code></a>', page)
    assert found == [("index.html#uc-actor:visitor", "Guest")]


@pytest.mark.parametrize("name", ["uc-usecases", "uc-actors"])
def test_an_index_can_be_linked_to(name: str, build: Callable[..., BuildResult]) -> None:
    """A page may refer to an index by its name."""
    result = build(PAGE + f"\nMark: :ref:`{name}`\n", **BRIEF)
    assert links(result.body.partition("Mark:")[2])[0][0] == f"{name}.html"


def test_a_project_without_use_cases_has_no_index(build: Callable[..., BuildResult]) -> None:
    """Nothing is written for a project that has nothing of ours."""
    result = build("Title\n=====\n")
    assert not (result.outdir / "uc-usecases.html").exists()


def test_objects_are_offered_to_the_search(built: BuildResult) -> None:
    """Use cases and actors come first, steps late, further names not at all."""
    found = {(kind, name): rank for name, _, kind, _, _, rank in built.domain.get_objects()}
    assert found == {
        ("actor", "Guest"): FIRST,
        ("actor", "visitor"): HIDDEN,
        ("actor", "Caller"): HIDDEN,
        ("usecase", "UC-RING"): FIRST,
        ("usecase", "UC-KNOCK"): HIDDEN,
        ("usecase", "UC-ANSWER"): FIRST,
        ("step", "UC-RING.main"): HIDDEN,
        ("step", "UC-RING.1"): LATE,
        ("step", "UC-RING.2"): LATE,
        ("step", "UC-RING.press"): HIDDEN,
        ("step", "UC-RING.2a"): LATE,
        ("step", "UC-ANSWER.main"): HIDDEN,
        ("step", "UC-ANSWER.1"): LATE,
    }


def test_the_search_index_holds_objects_and_words(built: BuildResult) -> None:
    """The search finds titles as objects, and steps and identifiers as words of the page."""
    text = built.read("searchindex.js").removeprefix("Search.setIndex(").rstrip(")")
    index = json.loads(text)
    assert {entry[4] for entry in index["objects"][""]} == {
        "Ring the bell",
        "Answer the door",
        "Guest",
    }
    assert {"button", "uc"} <= set(index["terms"])


def test_anchors_of_objects_exist(built: BuildResult) -> None:
    """Each object leads to an element of the page."""
    ids = set(re.findall(r'\bid="([^"]*)"', built.body))
    assert {place for *_, place, _ in built.domain.get_objects()} <= ids
