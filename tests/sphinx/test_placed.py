from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests._builds import differences, html_files
from tests.diagrams.engines import engine

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult

USE_CASE = """\
Withdraw cash
=============

.. actor:: Customer

.. usecase:: Withdraw cash
   :id: UC-CASH
   :activity: hide

   .. flow::

      1. The customer enters the PIN.
      2. :name:`pay` The customer takes the cash.

   .. exception:: 1a. The PIN is wrong
      :rejoin: retry

   .. exception:: 2a. The customer leaves
      :ends: abandoned
"""
RST = """\
All
===

.. toctree::

   sub/cash

.. uc:activity:: UC-CASH
   :class: wide
   :name: anywhere

.. uc:activity:: UC-CASH
   :scenario: pay-a

.. uc:activity:: UC-CASH.1a
   :caption: What a *wrong* PIN does
   :name: wrong

See :ref:`wrong`, :numref:`wrong` and :ref:`here <anywhere>`.
"""
MD = """\
# All

```{toctree}
sub/cash
```

```{uc:activity} UC-CASH
:class: wide
:name: anywhere
```

```{uc:activity} UC-CASH
:scenario: pay-a
```

```{uc:activity} UC-CASH.1a
:caption: What a *wrong* PIN does
:name: wrong
```

See {ref}`wrong`, {numref}`wrong` and {ref}`here <anywhere>`.
"""
sources = pytest.mark.parametrize("source", [("rst", RST), ("md", MD)], ids=["rst", "md"])


@pytest.fixture
def placed(build_drawn: Callable[..., BuildResult]) -> Callable[..., BuildResult]:
    """Give a function that builds a page on which diagrams are placed."""

    def run(
        builder: str = "html",
        *,
        source: tuple[str, str] = ("rst", RST),
        cash: str = USE_CASE,
        fresh: bool = True,
        **conf: object,
    ) -> BuildResult:
        kind, text = source
        pages = {f"index.{kind}": text, "sub/cash.rst": cash}
        conf = {"numfig": True, "language": "en", **conf}
        return build_drawn(pages, builder=builder, fresh=fresh, **conf)

    return run


def emphasised(page: str) -> list[str]:
    """Give the steps on the path that is emphasised, of the last diagram but those before it."""
    return re.findall(r'uc-step-(\w+) uc-flow-\w+ uc-on-path"', page)


@sources
def test_a_diagram_is_placed_anywhere(
    source: tuple[str, str], placed: Callable[..., BuildResult]
) -> None:
    """The page has the diagram of a use case on another page, and links to its steps there."""
    page = placed(source=source).html
    assert page.count("<svg") == 3
    assert page.count('href="sub/cash.html#uc-UC-CASH.1"') == 3
    assert re.search('<figure class="(wide )?uc-activity uc-placed( wide)?" id="anywhere">', page)
    assert '<a class="reference internal" href="sub/cash.html#uc-UC-CASH">Withdraw cash</a>' in page


@sources
def test_one_scenario_is_emphasised(
    source: tuple[str, str], placed: Callable[..., BuildResult]
) -> None:
    """The path is drawn so, without a choice; only the diagram of no scenario has one."""
    page = placed(source=source).html
    assert emphasised(page) == ["1", "2", "1", "2"]
    assert page.count("uc-off-path") > 0
    assert page.count("uc-picker") == 1
    assert ">Withdraw cash, scenario 2a</a>" in page


@sources
def test_a_caption_makes_a_figure(
    source: tuple[str, str], placed: Callable[..., BuildResult]
) -> None:
    """With a caption the diagram is a figure with a number, and can be referred to."""
    page = placed(source=source).html
    (figure,) = re.findall(
        r'<figure class="align-default" id="wrong">.*?</figure>', page, re.DOTALL
    )
    assert '<div class="uc-activity uc-placed">' in figure
    assert "What a <em>wrong</em> PIN does" in figure
    assert page.count('href="#wrong"') >= 2
    assert ">Fig. 1<" in page
    assert 'href="#anywhere"' in page


@pytest.mark.parametrize("builder", ["html", "singlehtml"])
def test_ids_are_unique(builder: str, placed: Callable[..., BuildResult]) -> None:
    """However often a diagram is placed, no two things have the same id or the same button."""
    cash = USE_CASE.replace("   :activity: hide\n", "") + "\n.. uc:activity:: UC-CASH\n"
    page = placed(builder, cash=cash).html
    ids = Counter(re.findall(r' id="(.*?)"', page))
    assert [name for name, count in ids.items() if count > 1] == []
    buttons = Counter(re.findall(r'type="radio" name="(.*?)"', page))
    assert set(buttons.values()) == {4}
    assert len(buttons) == (3 if builder == "singlehtml" else 1)


@pytest.mark.parametrize("builder", ["text", "man", "texinfo"])
def test_other_outputs_name_the_use_case(builder: str, placed: Callable[..., BuildResult]) -> None:
    """Where no picture can be shown, a sentence leads to the use case."""
    conf = {
        "man_pages": [("index", "all", "All", "", 1)],
        "texinfo_documents": [("index", "all", "All", "", "all", "", "")],
    }
    result = placed(builder, **conf)
    name = {"text": "index.txt", "man": "all.1", "texinfo": "all.texi"}[builder]
    text = result.read(name)
    assert len(re.findall(r"Activity diagram: .*Withdraw cash", text)) == 3
    assert "wrong" in text


def test_without_an_engine_the_words_stand_there(placed: Callable[..., BuildResult]) -> None:
    """A page without pictures says where the use case is."""
    page = placed(usecase_graphviz_engine="none").html
    assert "<svg" not in page
    assert page.count("Activity diagram: <a") == 3


def test_latex_has_the_pictures(placed: Callable[..., BuildResult]) -> None:
    """A PDF shows the picture, and another one for each scenario."""
    engine("pygraphviz", "pdf")
    text = placed("latex").read("test.tex")
    files = re.findall(r"\\sphinxincludegraphics\{\{(.*?)\}\.pdf\}", text)
    assert len(set(files)) == 3
    assert r"\caption{What a \sphinxstyleemphasis{wrong} PIN does}" in text


@pytest.mark.parametrize(
    "old, new",
    [
        ("takes the cash", "takes all the cash"),
        ("1a. The PIN is wrong", "1a. The PIN is unknown"),
        (".. actor:: Customer", ".. actor:: Customer\n   :id: client"),
        (":id: UC-CASH", ":id: UC-PAY\n   :former-ids: UC-CASH"),
        ("usecase:: Withdraw cash", "usecase:: Take cash"),
    ],
    ids=["step", "condition", "actor", "id", "title"],
)
def test_the_page_follows_the_use_case(
    old: str, new: str, placed: Callable[..., BuildResult]
) -> None:
    """A change on the other page gives what a clean build gives."""
    placed()
    changed = USE_CASE.replace(old, new, 1)
    assert changed != USE_CASE
    again = html_files(placed(cash=changed, fresh=False).outdir)
    clean = placed(cash=changed)
    assert differences(again, html_files(clean.outdir)) == ""


def test_what_stands_below_is_shown(placed: Callable[..., BuildResult]) -> None:
    """A text in the body is not lost."""
    source = RST.replace("   :scenario: pay-a\n", "   :scenario: pay-a\n\n   A *word* on it.\n")
    assert "A <em>word</em> on it." in placed(source=("rst", source)).html


def test_translators_do_not_get_our_words(placed: Callable[..., BuildResult]) -> None:
    """Only the caption is for them."""
    messages = placed("gettext").read("index.pot")
    assert "What a *wrong* PIN does" in messages
    assert "Activity diagram" not in messages
