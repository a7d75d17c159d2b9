from __future__ import annotations

import pytest

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language import LANGUAGES
from sphinxcontrib_usecase.model.names import fold_loosely
from sphinxcontrib_usecase.model.outcome import OutcomeKind
from sphinxcontrib_usecase.model.vocabulary import Vocabulary, default_vocabulary
from tests.model.tables import by_language, rows

FIELDS = by_language("fields")


@pytest.mark.parametrize("language", FIELDS)
def test_names_of_fields(language: str) -> None:
    """Each spelling in the table names the field beside it."""
    words = default_vocabulary()
    for spellings, field in FIELDS[language].items():
        found = {name: str(words.field(name) or "none") for name in spellings.split(", ")}
        assert found == dict.fromkeys(found, field)


def test_own_names_of_fields() -> None:
    """Each field is found by the name of its option."""
    words = default_vocabulary()
    assert [words.field(name.replace("-", " ").upper()) for name in FieldName] == [*FieldName]


def test_no_spelling_has_two_meanings() -> None:
    """A name of a field means the same in every language that has it."""
    meanings: dict[str, set[FieldName]] = {fold_loosely(name): {name} for name in FieldName}
    for language in LANGUAGES:
        for name, spellings in language.fields.items():
            for spelling in spellings:
                meanings.setdefault(fold_loosely(spelling), set()).add(name)
    assert {spelling: m for spelling, m in meanings.items() if len(m) > 1} == {}


def test_words_for_nothing() -> None:
    """A field that says only such a word is stated to be empty."""
    words = default_vocabulary()
    listed = [word for (row,) in rows("nothing") for word in row.partition(" | ")[2].split(", ")]
    assert [word for word in listed if not words.states_none(word)] == []


def test_words_for_something() -> None:
    """A sentence that begins with such a word says something."""
    words = default_vocabulary()
    assert not any(map(words.states_none, ["", "None of the above", "No card", "Nothing is left"]))


def test_loops_name_their_parts() -> None:
    """Every phrase for a loop has a first and a last step and a condition."""
    groups = [regex.groupindex.keys() for regex in default_vocabulary().loops]
    assert groups == [{"first", "last", "until"}] * len(groups)


def test_rejoins_name_their_step() -> None:
    """Every phrase for a rejoin has a step, and no other phrase has one."""
    for phrase in default_vocabulary().closings:
        assert ("step" in phrase.regex.groupindex) is (phrase.kind is OutcomeKind.REJOIN)


def test_the_default_is_made_once() -> None:
    """Compiling all phrases takes a while, so it is done once."""
    assert default_vocabulary() is default_vocabulary()


def test_partners_are_no_articles() -> None:
    """German "an" or Spanish "a" alone would take whatever English finds for a partner."""
    words = default_vocabulary()
    assert set(words.step_words.partners) & set(words.articles) == set()


def test_a_project_names_its_system() -> None:
    """Names are looked up without an article, whatever their case and blanks."""
    words = Vocabulary.of(system_names=("The  Platform", "our app", "le", "l'outil", ""))
    own = words.system_names - default_vocabulary().system_names
    assert own == {"platform", "our app", "le", "l'outil"}
