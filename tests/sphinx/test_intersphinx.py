from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sphinx.util.inventory import InventoryFile

from tests._builds import BRIEF, CONF, Project
from tests.sphinx._links import links

if TYPE_CHECKING:
    from pathlib import Path

SPEC = """
.. actor:: Guest
   :id: visitor
   :aliases: Caller

.. usecase:: Ring the bell
   :id: UC-RING
   :former-ids: UC-KNOCK

   .. flow::

      1. The guest comes.
      2. :name:`press` The guest presses the button.

   .. exception:: 2a. The bell is broken
      :ends: failure
"""
URL = "https://example.org/spec/"


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """Build a project that others refer to; give its inventory."""
    project = Project(tmp_path / "spec")
    project.configure(**BRIEF, project="Spec", version="1")
    project.write({"index.rst": SPEC})
    return project.build().outdir / "objects.inv"


@pytest.fixture
def reader(project: Project, spec: Path) -> Project:
    """Give a project that knows the other one."""
    project.configure(
        extensions=[*CONF["extensions"], "sphinx.ext.intersphinx"],
        intersphinx_mapping={"spec": (URL, str(spec))},
        nitpicky=True,
        **BRIEF,
    )
    return project


def objects(inventory: Path) -> dict[str, dict[str, tuple[str, str]]]:
    """Give place and shown name of everything of ours in an inventory, by type and name."""
    with inventory.open("rb") as file:
        data = InventoryFile.load(file, "", lambda _, uri: uri)
    ours = {kind: items for kind, items in getattr(data, "data", data).items() if "uc:" in kind}
    return {
        kind.removeprefix("uc:"): {name: _place(item) for name, item in items.items()}
        for kind, items in ours.items()
    }


def _place(item: object) -> tuple[str, str]:
    """Give place and shown name of an entry; before Sphinx 8.2 it is a tuple."""
    return (item[2], item[3]) if isinstance(item, tuple) else (item.uri, item.display_name)


def test_the_inventory_holds_everything_with_a_name(spec: Path) -> None:
    """Use cases, actors, steps and extensions are there under each of their names."""
    assert objects(spec) == {
        "actor": {
            "Guest": ("index.html#uc-actor:visitor", "-"),
            "visitor": ("index.html#uc-actor:visitor", "Guest"),
            "Caller": ("index.html#uc-actor:visitor", "Guest"),
        },
        "usecase": {
            "UC-RING": ("index.html#uc-UC-RING", "Ring the bell"),
            "UC-KNOCK": ("index.html#uc-UC-RING", "Ring the bell"),
        },
        "step": {
            "UC-RING.main": ("index.html#uc-UC-RING.main", "Ring the bell"),
            "UC-RING.1": ("index.html#uc-UC-RING.1", "UC-RING.1 The guest comes"),
            "UC-RING.2": ("index.html#uc-UC-RING.2", "UC-RING.2 The guest presses the button"),
            "UC-RING.press": ("index.html#uc-UC-RING.2", "UC-RING.2 The guest presses the button"),
            "UC-RING.2a": ("index.html#uc-UC-RING.2a", "UC-RING.2a The bell is broken"),
        },
    }


REFERENCES = {
    ":usecase:`UC-RING`": ("uc-UC-RING", "Ring the bell"),
    ":usecase:`UC-KNOCK`": ("uc-UC-RING", "Ring the bell"),
    ":usecase:`the bell <UC-RING>`": ("uc-UC-RING", "the bell"),
    ":usecase:`spec:UC-RING`": ("uc-UC-RING", "Ring the bell"),
    ":external+spec:uc:usecase:`UC-RING`": ("uc-UC-RING", "Ring the bell"),
    ":external:uc:step:`UC-RING.press`": ("uc-UC-RING.2", "UC-RING.2 The guest presses the button"),
    ":step:`UC-RING.2a`": ("uc-UC-RING.2a", "UC-RING.2a The bell is broken"),
    ":actor:`Guest`": ("uc-actor:visitor", "Guest"),
    ":actor:`visitor`": ("uc-actor:visitor", "Guest"),
    ":any:`UC-RING.press`": ("uc-UC-RING.2", "UC-RING.2 The guest presses the button"),
}


def test_references_reach_the_other_project(reader: Project) -> None:
    """Every role finds what the other project has, and nothing is reported."""
    reader.write({"index.rst": "\n\n".join(REFERENCES)})
    found = links(reader.build().body)
    assert found == [(f"{URL}index.html#{place}", text) for place, text in REFERENCES.values()]


def test_facts_and_steps_reach_the_other_project(reader: Project) -> None:
    """A use case may name actors of the other project, and include and extend its use cases."""
    text = """
.. usecase:: Visit somebody
   :primary-actor: Guest
   :extends: UC-RING at press

   .. flow::

      1. Somebody does :usecase:`UC-RING`.

   .. exception:: 1a. The bell cannot be rung
      :ends: failure
"""
    reader.write({"index.rst": text})
    found = [link for link in links(reader.build().body) if URL in link[0]]
    place = f"{URL}index.html#"
    assert found == [
        (f"{place}uc-actor:visitor", "Guest"),
        (f"{place}uc-UC-RING", "Ring the bell"),
        (f"{place}uc-UC-RING.2", "press"),
        (f"{place}uc-UC-RING", "Ring the bell"),
    ]


def test_what_the_other_project_lacks_is_reported(reader: Project) -> None:
    """A wrong name in a reference to another project is found as well."""
    reader.write({"index.rst": ":usecase:`UC-RANG`\n\n:usecase:`spec:UC-RANG`\n"})
    reader.build(expect=["1 unknown-use-case", "3 unknown-use-case"])


def test_one_s_own_use_case_comes_first(reader: Project) -> None:
    """Of two with the same identifier that of the own project is meant."""
    reader.write({"index.rst": SPEC + "\nMark: :usecase:`UC-RING`\n"})
    assert links(reader.build().body.partition("Mark:")[2])[0] == ("#uc-UC-RING", "Ring the bell")
