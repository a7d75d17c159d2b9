from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests._builds import Project, differences, html_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests._builds import BuildResult

FILES = {
    "index.rst": "All\n===\n\n.. toctree::\n   :glob:\n\n   *\n",
    "actors.rst": """
Actors
======

.. actor:: Customer

.. actor:: Shop
   :kind: system

.. actor:: Bank
""",
    "buy.rst": """
Buy
===

.. usecase:: Buy goods
   :id: UC-BUY
   :primary-actor: Customer
   :supporting-actors: Shop
   :scope: Shop
   :goal: The customer has the goods.
   :trigger: The customer comes.
   :preconditions: none

   .. flow::

      1. The customer fills the basket.
      2. :name:`pay` The customer does :usecase:`UC-PAY`.
      3. The shop sends the goods.

   .. exception:: 2a. The payment fails
      :ends: failure

      1. The shop keeps the goods.
""",
    "pay.rst": """
Pay
===

.. usecase:: Pay
   :id: UC-PAY
   :primary-actor: Customer
   :supporting-actors: Bank
   :goal: The money is gone.
   :trigger: The customer wants to pay.
   :preconditions: none

   .. flow::

      1. The customer shows a card.
      2. The bank checks the card.

   .. exception:: 2a. The card is bad
      :ends: failure
""",
    "special.rst": """
Special
=======

.. actor:: Reader
   :specializes: Customer

.. usecase:: Buy books
   :id: UC-BOOKS
   :specializes: UC-BUY
   :goal: The reader has books.
   :primary-actor: Reader
   :trigger: The reader comes.
   :preconditions: none

   .. flow::

      1. The reader does :usecase:`UC-BUY`.

   .. exception:: 1a. There is no book
      :ends: failure

.. usecase:: Get a discount
   :id: UC-DISCOUNT
   :extends: UC-BUY at 1 when the reader is old
   :goal: The reader pays less.
   :primary-actor: Reader
   :trigger: The reader asks.
   :preconditions: none

   .. flow::

      1. The shop lowers the price.

   .. exception:: 1a. The reader is young
      :ends: failure
""",
    "text.rst": """
Text
====

See :usecase:`UC-BUY`, :step:`UC-BUY.pay`, :actor:`Bank` and :any:`UC-PAY`.
""",
}

#: What is edited: by a name, the file, the old and the new text.
EDITS = {
    "title": ("pay.rst", ":: Pay\n", ":: Pay the bill\n"),
    "actor-name": ("actors.rst", "Bank", "Bank\n   :aliases: House\n\n.. actor:: Banker"),
    "actor-renamed": ("actors.rst", "Bank", "Credit house"),
    "actor-alias": ("actors.rst", ":kind: system", ":kind: system\n   :aliases: the basket"),
    "actor-id": ("actors.rst", "Bank", "Bank\n   :id: house"),
    "step-removed": ("buy.rst", "      1. The customer fills the basket.\n", ""),
    "step-named": ("buy.rst", ":name:`pay`", ":name:`paying`"),
    "step-allows": ("buy.rst", ":name:`pay`", ":allow:`uncaught-include-failure` :name:`pay`"),
    "step-text": ("buy.rst", "The customer does", "The customer now does"),
    "include-added": ("buy.rst", "sends the goods", "sends them, and :usecase:`UC-PAY`"),
    "include-removed": ("buy.rst", ":usecase:`UC-PAY`", "pay"),
    "extends-added": ("buy.rst", ":scope: Shop", ":extends: UC-PAY at 2"),
    "specializes-added": ("buy.rst", ":scope: Shop", ":specializes: UC-PAY"),
    "id": ("pay.rst", "UC-PAY", "UC-PAYMENT"),
    "former-id": ("pay.rst", "UC-PAY", "UC-PAYMENT\n   :former-ids: UC-PAY"),
    "failure-gone": ("pay.rst", ":ends: failure", ":ends: success"),
    "failure-handled": ("buy.rst", ".. exception:: 2a.", ".. exception:: 3a."),
    "prose": ("text.rst", "See", "Do not see"),
    "kind": ("actors.rst", ":kind: system", ":kind: organisation"),
    "general-actor": ("actors.rst", ".. actor:: Customer", ".. actor:: Consumer"),
    "general-title": ("buy.rst", ":: Buy goods", ":: Buy all goods"),
    "general-step": ("buy.rst", "fills the basket", "fills the bag"),
    "special-title": ("special.rst", ":: Buy books", ":: Buy a book"),
}


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build the project, and keep what is there then."""
    project = Project(tmp_path_factory.mktemp("shop") / "src")
    project.configure(usecase_activity="show")
    project.write(FILES)
    project.build()
    project.srcdir.rename(kept(project))
    return project


def kept(project: Project) -> Path:
    """Give the folder of what was there after the first build."""
    return project.srcdir.with_name("kept")


@pytest.fixture
def shop(built_once: Project) -> Iterator[Project]:
    """Give a project that has been built once, always in the folder that its environment names."""
    shutil.copytree(kept(built_once), built_once.srcdir)
    yield built_once
    shutil.rmtree(built_once.srcdir)
    shutil.rmtree(built_once.srcdir.with_name("clean"), ignore_errors=True)


def clean_build(project: Project) -> BuildResult:
    """Build into another folder, from nothing."""
    return project.try_build(builddir=project.srcdir.parent / "clean", freshenv=True)


def pages(result: BuildResult) -> dict[str, bytes]:
    """Give all files of a build that readers see.

    Sphinx keeps words in its search index that no page has any longer, with an empty list.
    """
    index = json.loads(result.read("searchindex.js").removeprefix("Search.setIndex(").rstrip(")"))
    for kind in ("terms", "titleterms"):
        index[kind] = {word: found for word, found in index[kind].items() if found != []}
    return html_files(result.outdir) | {"searchindex.js": json.dumps(index).encode()}


def assert_same(again: BuildResult, clean: BuildResult) -> None:
    """Assert that two builds have found and written the same."""
    assert again.warnings == clean.warnings
    assert differences(pages(again), pages(clean)) == ""


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_gives_what_a_clean_build_gives(edit: str, shop: Project) -> None:
    """After a change of one file everything is as if all had been read anew."""
    name, old, new = EDITS[edit]
    assert old in FILES[name]
    shop.write({name: FILES[name].replace(old, new, 1)})
    assert_same(shop.try_build(), clean_build(shop))


def test_what_is_allowed_depends_on_other_documents(shop: Project) -> None:
    """An ``:allow:`` is no longer needed when the included use case cannot fail any more."""
    step = ":allow:`uncaught-include-failure` :name:`pay`"
    allowed = FILES["buy.rst"].replace(":name:`pay`", step).replace(":: 2a.", ":: 3a.")
    shop.write({"buy.rst": allowed})
    assert "unused-allow" not in " ".join(shop.try_build().codes)
    shop.write({"pay.rst": FILES["pay.rst"].replace(":ends: failure", ":ends: success")})
    again = shop.try_build()
    assert "buy.rst:17 unused-allow" in again.codes
    assert_same(again, clean_build(shop))


@pytest.mark.parametrize(
    "setting",
    [{"system_names": ["the basket"]}, {"required_approvals": ["business"]}],
    ids=lambda setting: next(iter(setting)),
)
def test_a_setting_gives_what_a_clean_build_gives(
    setting: dict[str, object], shop: Project
) -> None:
    """After a change of the configuration everything is as if all had been read anew."""
    text = FILES["buy.rst"].replace(
        "   :scope", "   :status: approved\n   :approved-by: Ada\n   :scope"
    )
    shop.write({"buy.rst": text.replace("The shop sends", "The basket sends")})
    before = shop.try_build().codes
    shop.configure(usecase_activity="show", **{f"usecase_{k}": v for k, v in setting.items()})
    again = shop.try_build()
    assert again.codes != before
    assert_same(again, clean_build(shop))
