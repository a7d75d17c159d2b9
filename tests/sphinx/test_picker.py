from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.graph.activity_builder import MAX_BRANCHES
from sphinxcontrib_usecase.rendering.assets import STYLESHEET
from sphinxcontrib_usecase.rendering.picker import SLOTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult

RST = """\
Page
====

.. actor:: Clerk

.. usecase:: Do a thing
   :id: UC-A

   .. flow::

      1. The clerk begins.
      2. The clerk waits.

   .. exception:: 1-2a. Fire & 3 < 5
      :ends: failure

      1. The clerk runs.

.. usecase:: Do nothing
   :id: UC-B

   .. flow::

      1. The clerk waits.
"""
MD = """\
# Page

:::{actor} Clerk
:::

::::{usecase} Do a thing
:id: UC-A

:::{flow}
1. The clerk begins.
2. The clerk waits.
:::

:::{exception} 1-2a. Fire & 3 < 5
:ends: failure

1. The clerk runs.
:::
::::

::::{usecase} Do nothing
:id: UC-B

:::{flow}
1. The clerk waits.
:::
::::
"""
SOURCES = pytest.mark.parametrize(
    "sources", [{"index.rst": RST}, {"index.md": MD}], ids=["rst", "md"]
)
PICKER = re.compile(r'<fieldset class="uc-picker".*?</fieldset>', re.DOTALL)
BUTTON = re.compile(r"<label>(.*?)</label>")


def buttons(page: str) -> list[str]:
    """Give the buttons of the only picker on a page, without tags."""
    (found,) = PICKER.findall(page)
    return [re.sub("<.*?>", "", button).strip() for button in BUTTON.findall(found)]


@SOURCES
def test_scenarios_can_be_chosen(
    sources: dict[str, str], build_drawn: Callable[..., BuildResult]
) -> None:
    """There is a button for the whole diagram and one for each scenario, where there are two."""
    assert buttons(build_drawn(sources).html) == [
        "Whole diagram",
        "Main success scenario",
        "1-2a@1 Fire &amp; 3 &lt; 5",
        "1-2a@2 Fire &amp; 3 &lt; 5",
    ]


def test_what_is_on_a_path_has_the_slot_of_its_button(
    build_drawn: Callable[..., BuildResult],
) -> None:
    """The classes of the picture are those that the buttons stand for."""
    page = build_drawn(RST).html
    assert 'class="uc-node uc-action uc-step-2 uc-flow-main uc-on-0 uc-on-2"' in page
    assert [f"uc-pick uc-pick-{slot}" in page for slot in range(4)] == [True, True, True, False]


def test_buttons_of_different_diagrams_are_different(
    build_drawn: Callable[..., BuildResult],
) -> None:
    """Each diagram has buttons of its own, also where all documents are one page."""
    pages = {f"p{n}.rst": RST.replace("UC-A", f"UC-{n}").replace("UC-B", f"UC-B{n}") for n in "12"}
    pages["p2.rst"] = pages["p2.rst"].replace(".. actor:: Clerk\n", "")
    root = "All\n===\n\n.. toctree::\n\n   p1\n   p2\n"
    page = build_drawn({"index.rst": root, **pages}, builder="singlehtml").html
    assert Counter(re.findall(r'type="radio" name="(.*?)"', page)) == {
        "uc-UC-1:scenario": 4,
        "uc-UC-2:scenario": 4,
    }


def test_a_book_has_neither_buttons_nor_pictures_of_its_own(
    build_drawn: Callable[..., BuildResult],
) -> None:
    """What a reader of a book cannot use is left out."""
    book = {"version": "1", "copyright": "nobody"}
    page = build_drawn(RST, builder="epub", **book).read("index.xhtml")
    assert "<svg" in page
    assert "uc-picker" not in page
    assert "uc-alone" not in page


def test_the_style_sheet_has_a_slot_for_each_scenario_that_is_drawn() -> None:
    """Whatever can be drawn can be chosen."""
    css = (files("sphinxcontrib_usecase") / "static" / STYLESHEET).read_text("utf-8")
    slot = re.compile(r"^ +\.uc-activity:has\(\.uc-pick-(\d+):checked\) \.uc-on-\1", re.MULTILINE)
    assert list(map(int, slot.findall(css))) == list(range(MAX_BRANCHES + 1))
    assert SLOTS == MAX_BRANCHES + 1
