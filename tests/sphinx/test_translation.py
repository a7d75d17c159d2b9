from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from tests._builds import BRIEF, Project

if TYPE_CHECKING:
    from tests._builds import BuildResult

ROOT = Path(__file__).parent.parent / "roots" / "test-translation"
#: The same page in both markups.
PAGES = ("index.rst", "index.md")

with (ROOT / "de.po").open("rb") as _file:
    #: Every text of the author, in English and German.
    GERMAN = {str(m.id): str(m.string) for m in read_po(_file) if m.id}


def as_markdown(text: str) -> str:
    """Write the roles of a message the way they are written in Markdown."""
    return text.replace(":usecase:`", "{usecase}`").replace(":step:`", "{step}`")


def page(name: str) -> str:
    """Give the source of a page."""
    return (ROOT / name).read_text(encoding="utf-8")


def messages(name: str) -> dict[str, str]:
    """Give the messages as they stand in a page."""
    change = as_markdown if name.endswith(".md") else str
    return {change(source): change(target) for source, target in GERMAN.items()}


def catalogue(name: str) -> str:
    """Give the translations as a file."""
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    entries = (f'msgid "{s}"\nmsgstr "{t}"\n' for s, t in messages(name).items())
    return "\n".join([header, *entries])


def shown(text: str, **targets: str) -> str:
    """Give a text as the text builder shows it, with titles for the roles in it."""
    for target, title in targets.items():
        text = re.sub(rf":\w+:`[^`]*{target}`", f"*{title}*", text)
    return text


@pytest.fixture(params=PAGES)
def name(request: pytest.FixtureRequest) -> str:
    """Give the name of a page; each stands for one markup."""
    return str(request.param)


@pytest.fixture
def translated(name: str, project: Project) -> BuildResult:
    """Build a page in German, as text."""
    project.configure(language="de", locale_dirs=["locale"], **BRIEF)
    project.write({name: page(name), "locale/de/LC_MESSAGES/index.po": catalogue(name)})
    return project.build("text")


def test_every_text_is_extracted_once(name: str, project: Project) -> None:
    """Translators get each text of the author once, and nothing else."""
    project.configure(**BRIEF)
    project.write({name: page(name)})
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
    assert use_case.title == GERMAN[use_case.source_title]
    # The last step has a closing sentence, which is no part of its source text.
    *steps, _ = use_case.steps
    assert [step.text for step in steps] == [GERMAN[step.source_text] for step in steps]
    assert [extension.condition for extension in use_case.extensions] == [
        GERMAN[extension.source_condition] for extension in use_case.extensions
    ]
    assert [a.title for a in translated.actors] == [GERMAN[a.name] for a in translated.actors]


def test_the_structure_is_that_of_the_source(translated: BuildResult) -> None:
    """Identifiers, labels, names, outcomes and subjects do not depend on the language."""
    use_case = translated.use_cases[0]
    assert [step.source_text for step in use_case.steps][-1] == "The guest runs."
    assert [str(e.outcome and e.outcome.kind) for e in use_case.extensions] == ["rejoin", "failure"]
    cast = translated.domain.cast
    performers = [cast.performer(use_case, step) for step in use_case.steps]
    assert {p.actor.id for p in performers if p and p.actor} == {"guest"}
    assert all(performers)


def test_references_show_translated_titles(translated: BuildResult) -> None:
    """Links show the titles in the language of the page."""
    title = GERMAN["Ring the bell"]
    pressed = "2. " + GERMAN["The guest presses the button."].rstrip(".")
    see = GERMAN["See :usecase:`UC-RING` and :step:`UC-RING.press`."]
    assert shown(see, press=pressed, RING=title) in translated.text
    does = GERMAN["The guest does :usecase:`UC-RING`."]
    assert shown(does, RING=title) in translated.text


def test_contents_show_translated_titles(translated: BuildResult) -> None:
    """The contents list use cases by their translated titles."""
    toc = translated.app.env.tocs["index"].astext()
    assert GERMAN["Ring the bell"] in toc
    assert "Ring the bell" not in toc
