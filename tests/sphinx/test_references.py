from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests._builds import BRIEF
from tests.sphinx._links import links

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult, Project

    Build = Callable[..., BuildResult]

TARGETS = """
.. actor:: Guest
   :id: visitor
   :aliases: Caller

.. usecase:: Ring the *bell*
   :id: UC-RING
   :former-ids: UC-KNOCK, UC-CALL

   .. flow::

      1. The guest comes.
      2. :name:`press` The guest presses the button for a long time.

   .. exception:: 2a. The bell is broken
      :ends: failure

      1. The guest knocks.

   .. exception:: *a. It rains
      :ends: failure

   .. exception:: 1-2b. The guest falls
      :ends: failure

   {inside}

{outside}
"""

#: Target, anchor, and what the link shows.
FULL = {
    ":usecase:`UC-RING`": ("uc-UC-RING", "Ring the bell"),
    ":usecase:`uc-ring`": ("uc-UC-RING", "Ring the bell"),
    ":usecase:`UC-KNOCK`": ("uc-UC-RING", "Ring the bell"),
    ":usecase:`the bell <UC-CALL>`": ("uc-UC-RING", "the bell"),
    ":usecase:`!UC-RING`": ("uc-UC-RING", "Ring the bell"),
    ":uc:usecase:`UC-RING`": ("uc-UC-RING", "Ring the bell"),
    ":actor:`Guest`": ("uc-actor:visitor", "Guest"),
    ":actor:`visitor`": ("uc-actor:visitor", "Guest"),
    ":actor:`caller`": ("uc-actor:visitor", "caller"),
    ":actor:`he <visitor>`": ("uc-actor:visitor", "he"),
    ":step:`UC-RING.1`": ("uc-UC-RING.1", "1. The guest comes"),
    ":step:`UC-RING.2`": ("uc-UC-RING.2", "2. The guest presses the button for \u2026"),
    ":step:`UC-RING.press`": ("uc-UC-RING.2", "2. The guest presses the button for \u2026"),
    ":step:`UC-KNOCK.2.a`": ("uc-UC-RING.2a", "2a. The bell is broken"),
    ":step:`UC-RING.2a1`": ("uc-UC-RING.2a1", "2a1. The guest knocks"),
    ":step:`UC-RING.*a`": ("uc-UC-RING.anya", "*a. It rains"),
    ":step:`UC-RING.1-2b`": ("uc-UC-RING.1-2b", "1-2b. The guest falls"),
    ":step:`UC-RING.main`": ("uc-UC-RING.main", "Ring the bell: Main success scenario"),
    ":step:`this one <UC-RING.1>`": ("uc-UC-RING.1", "this one"),
    ":any:`UC-RING`": ("uc-UC-RING", "Ring the bell"),
    ":any:`Guest`": ("uc-actor:visitor", "Guest"),
    ":any:`UC-RING.press`": ("uc-UC-RING.2", "2. The guest presses the button for \u2026"),
    ":any:`it <UC-RING.2a>`": ("uc-UC-RING.2a", "it"),
}
#: The same inside the use case.
RELATIVE = {
    ":step:`2`": FULL[":step:`UC-RING.2`"],
    ":step:`2a`": FULL[":step:`UC-KNOCK.2.a`"],
    ":step:`2.a.1`": FULL[":step:`UC-RING.2a1`"],
    ":step:`press`": FULL[":step:`UC-RING.2`"],
    ":step:`.press`": FULL[":step:`UC-RING.2`"],
    ":step:`.2a`": FULL[":step:`UC-KNOCK.2.a`"],
    ":step:`main`": FULL[":step:`UC-RING.main`"],
    ":step:`UC-RING.1`": FULL[":step:`UC-RING.1`"],
    ":uc:step:`that <1>`": ("uc-UC-RING.1", "that"),
}


def link_after(mark: str, result: BuildResult) -> tuple[str, str]:
    """Give anchor and words of the link that follows a mark on the page."""
    place, words = links(result.body.partition(mark)[2])[0]
    return place.removeprefix("#"), words


def test_references_are_resolved(build: Build) -> None:
    """Every spelling of a target is found, and shows its title unless the author gives one."""
    text = "\n\n".join(f"Mark{n}: {role}." for n, role in enumerate(FULL))
    result = build(TARGETS.format(inside="", outside=text), nitpicky=True, **BRIEF)
    found = {role: link_after(f"Mark{n}:", result) for n, role in enumerate(FULL)}
    assert found == FULL


def test_steps_are_found_from_inside(build: Build) -> None:
    """Inside a use case a step needs no identifier before it."""
    text = "\n\n   ".join(f"Mark{n}: {role}." for n, role in enumerate(RELATIVE))
    result = build(TARGETS.format(inside=text, outside=""), nitpicky=True, **BRIEF)
    found = {role: link_after(f"Mark{n}:", result) for n, role in enumerate(RELATIVE)}
    assert found == RELATIVE


def test_every_anchor_exists(build: Build) -> None:
    """All links lead to an element of the page."""
    text = "\n\n".join(FULL)
    body = build(TARGETS.format(inside="", outside=text), **BRIEF).body
    ids = re.findall(r'\bid="([^"]*)"', body)
    assert {place[1:] for place, _ in links(body)} <= set(ids)
    assert len(ids) == len(set(ids))


def test_former_identifiers_keep_their_anchors(build: Build) -> None:
    """Links from other places to a former identifier still arrive."""
    body = build(TARGETS.format(inside="", outside=""), **BRIEF).body
    assert 'id="uc-UC-KNOCK"' in body
    assert 'id="uc-UC-CALL"' in body


def test_an_unknown_reference_shows_its_words(build: Build) -> None:
    """What leads nowhere is reported by our rules alone, and shows what the author wrote."""
    text = "\n:usecase:`UC-NO`, :step:`UC-NO.1`, :actor:`Nobody` and :usecase:`him <UC-NO>`.\n"
    expect = ["2 unknown-actor", "2 unknown-use-case"]
    result = build(text, nitpicky=True, expect=expect)
    assert result.words == "UC-NO , UC-NO.1 , Nobody and him ."


def test_an_ambiguous_any_is_reported(project: Project) -> None:
    """``:any:`` that fits several things is left to Sphinx to report."""
    text = ".. actor:: Guest\n\n.. _guest:\n\nTitle\n=====\n\n:any:`guest`\n"
    project.configure(**BRIEF)
    project.write({"index.rst": text})
    (warning,) = project.try_build().warnings
    assert "could be :std:ref:`Title` or :uc:actor:`Guest`" in warning


@pytest.mark.parametrize("role", ["actor", "step"])
def test_a_disabled_reference_is_no_link(role: str, build: Build) -> None:
    """``!`` before a target takes the link away, as in all of Sphinx."""
    result = build(f"Mark: :{role}:`!UC-RING.1`", **BRIEF)
    assert "<a " not in result.body
    assert result.words == "Mark: UC-RING.1"


def test_a_mere_mention_of_a_use_case_is_a_link(build: Build) -> None:
    """``!`` before a use case only says that it is no include; it has to exist all the same."""
    result = build("Mark: :usecase:`!UC-RING`", expect=["1 unknown-use-case"])
    assert result.words == "Mark: UC-RING"


def test_two_documents_may_refer_to_each_other(build: Build) -> None:
    """A link leads to the page that holds its target."""
    target = ":orphan:\n\n.. usecase:: Ring\n   :id: UC-1\n\n   .. flow::\n\n      1. It rings.\n"
    files = {"index.rst": "Mark: :step:`UC-1.1`", "folder/target.rst": target}
    result = build(files, **BRIEF)
    assert link_after("Mark:", result) == ("folder/target.html#uc-UC-1.1", "1. It rings")
