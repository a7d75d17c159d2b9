from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from tests._builds import BRIEF, Project

if TYPE_CHECKING:
    from tests._builds import BuildResult

PAGE = """
Bells
=====

.. actor:: Guest
   :aliases: Caller

   Somebody who comes.

.. actor:: House

.. usecase:: Ring the bell
   :id: UC-RING
   :primary-actor: Guest
   :scope: House
   :goal: Somebody opens.
   :preconditions:
      There is a bell.
      There is a door.
   :owner: Ada
   :stakeholders: Host: wants to sleep

   Free words.

   :Trigger: The guest is *cold*.
   :Success guarantee:
      * The door is open.
      * The guest is warm.

   .. flow::

      1. The guest comes.
      2. :name:`press` The guest presses the button.

   .. exception:: 2a. The bell is broken
      :rejoin: press

      1. The guest knocks.

   .. exception:: 2b. The bell is loud
      :guarantee: The guest is gone.

      The guest runs. The use case ends in failure.

.. usecase:: Wait
   :id: UC-WAIT
   :extends: UC-RING at press when nobody opens

   .. flow::
      :repeat: 1 until somebody comes

      1. The guest does :usecase:`UC-RING`.

   .. exception:: 1a. Nobody comes
      :ends: failure

See :usecase:`UC-RING` and :step:`UC-RING.press`.
"""
PAGE_MD = """
# Bells

:::{actor} Guest
:aliases: Caller

Somebody who comes.
:::

:::{actor} House
:::

::::{usecase} Ring the bell
:id: UC-RING
:primary-actor: Guest
:scope: House
:goal: Somebody opens.
:preconditions:
  There is a bell.
  There is a door.
:owner: Ada
:stakeholders: Host: wants to sleep

Free words.

:Trigger: The guest is *cold*.
:Success guarantee:
  * The door is open.
  * The guest is warm.

:::{flow}
1. The guest comes.
2. {name}`press` The guest presses the button.
:::

:::{exception} 2a. The bell is broken
:rejoin: press

1. The guest knocks.
:::

:::{exception} 2b. The bell is loud
:guarantee: The guest is gone.

The guest runs. The use case ends in failure.
:::
::::

::::{usecase} Wait
:id: UC-WAIT
:extends: UC-RING at press when nobody opens

:::{flow}
:repeat: 1 until somebody comes

1. The guest does {usecase}`UC-RING`.
:::

:::{exception} 1a. Nobody comes
:ends: failure
:::
::::

See {usecase}`UC-RING` and {step}`UC-RING.press`.
"""
PAGES = {"index.rst": PAGE, "index.md": PAGE_MD}

GERMAN = {
    "Bells": "Klingeln",
    "Guest": "Gast",
    "House": "Haus",
    "Somebody who comes.": "Jemand, der kommt.",
    "Ring the bell": "An der Tür klingeln",
    "Somebody opens.": "Jemand öffnet.",
    "There is a bell.": "Es gibt eine Klingel.",
    "There is a door.": "Es gibt eine Tür.",
    "wants to sleep": "will schlafen",
    "nobody opens": "niemand öffnet",
    "somebody comes": "jemand kommt",
    "Free words.": "Freie Worte.",
    "The guest is *cold*.": "Dem Gast ist *kalt*.",
    "The door is open.": "Die Tür ist offen.",
    "The guest is warm.": "Dem Gast ist warm.",
    "The guest comes.": "Der Gast kommt.",
    "The guest presses the button.": "Der Gast drückt den Knopf.",
    "The bell is broken": "Die Klingel ist kaputt",
    "The guest knocks.": "Der Gast klopft.",
    "The bell is loud": "Die Klingel ist laut",
    "The guest is gone.": "Der Gast ist fort.",
    "The guest runs. The use case ends in failure.": "Der Gast rennt. Das war es.",
    "Wait": "Warten",
    "The guest does :usecase:`UC-RING`.": "Der Gast macht :usecase:`UC-RING`.",
    "Nobody comes": "Niemand kommt",
    "See :usecase:`UC-RING` and :step:`UC-RING.press`.": (
        "Siehe :usecase:`UC-RING` und :step:`UC-RING.press`."
    ),
}


def as_markdown(text: str) -> str:
    """Write the roles of a message the way they are written in Markdown."""
    return text.replace(":usecase:`", "{usecase}`").replace(":step:`", "{step}`")


def messages(name: str) -> dict[str, str]:
    """Give the messages as they stand in a page."""
    change = as_markdown if name.endswith(".md") else str
    return {change(source): change(target) for source, target in GERMAN.items()}


def catalogue(name: str) -> str:
    """Give the translations as a file."""
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    entries = (f'msgid "{s}"\nmsgstr "{t}"\n' for s, t in messages(name).items())
    return "\n".join([header, *entries])


@pytest.fixture(params=PAGES)
def name(request: pytest.FixtureRequest) -> str:
    """Give the name of a page; each stands for one markup."""
    return str(request.param)


@pytest.fixture
def translated(name: str, project: Project) -> BuildResult:
    """Build a page in German, as text."""
    project.configure(language="de", locale_dirs=["locale"], **BRIEF)
    project.write({name: PAGES[name], "locale/de/LC_MESSAGES/index.po": catalogue(name)})
    return project.build("text")


def test_every_text_is_extracted_once(name: str, project: Project) -> None:
    """Translators get each text of the author once, and nothing else."""
    project.configure(**BRIEF)
    project.write({name: PAGES[name]})
    template = project.build("gettext").outdir / "index.pot"
    with template.open("rb") as file:
        found = [(m.id, len(m.locations)) for m in read_po(file) if m.id]
    assert Counter(dict(found)) == Counter(dict.fromkeys(messages(name), 1))


def test_every_text_is_shown_translated(translated: BuildResult) -> None:
    """No text of the author is left in the source language."""
    text = " ".join(translated.text.replace("*", "").split())
    left = {source for source in GERMAN if source.replace("*", "") in text}
    assert left == set()


def test_the_model_shows_the_translation(translated: BuildResult) -> None:
    """Titles, steps and conditions of the model are those that are shown."""
    use_case = translated.use_cases[0]
    assert use_case.title == "An der Tür klingeln"
    assert [step.text for step in use_case.steps] == [
        "Der Gast kommt.",
        "Der Gast drückt den Knopf.",
        "Der Gast klopft.",
        "Der Gast rennt. Das war es.",
    ]
    assert [extension.condition for extension in use_case.extensions] == [
        "Die Klingel ist kaputt",
        "Die Klingel ist laut",
    ]
    assert [actor.title for actor in translated.actors] == ["Gast", "Haus"]


def test_the_structure_is_that_of_the_source(translated: BuildResult) -> None:
    """Identifiers, labels, names, outcomes and subjects do not depend on the language."""
    use_case = translated.use_cases[0]
    assert use_case.source_title == "Ring the bell"
    assert [step.source_text for step in use_case.steps][-1] == "The guest runs."
    assert [str(e.outcome and e.outcome.kind) for e in use_case.extensions] == ["rejoin", "failure"]
    cast = translated.domain.cast
    performers = [cast.performer(use_case, step) for step in use_case.steps]
    assert {p.actor.id for p in performers if p and p.actor} == {"guest"}
    assert len([p for p in performers if p]) == len(performers)


def test_references_show_translated_titles(translated: BuildResult) -> None:
    """Links show the titles in the language of the page."""
    assert "Siehe *An der Tür klingeln* und *2. Der Gast drückt den Knopf*." in translated.text
    assert "1. Der Gast macht *An der Tür klingeln*." in translated.text


def test_contents_show_translated_titles(translated: BuildResult) -> None:
    """The contents list use cases by their translated titles."""
    toc = translated.app.env.tocs["index"].astext()
    assert "An der Tür klingeln" in toc
    assert "Ring the bell" not in toc
