from __future__ import annotations

import re

import pytest

from sphinxcontrib_usecase.model.language import LANGUAGES
from sphinxcontrib_usecase.model.language._detect import detect
from sphinxcontrib_usecase.model.language.en_verbs import BASES, NOUN_BASES, third_person
from sphinxcontrib_usecase.model.vocabulary import Vocabulary, default_vocabulary

WORDS = {code: w.function_words for code, w in default_vocabulary().wording.items()}


@pytest.mark.parametrize(
    "code, text",
    [
        ("en", "The customer enters the PIN."),
        ("de", "Der Kunde gibt die PIN ein und nimmt das Geld."),
        ("fr", "Le client insère la carte et prend les billets."),
        ("es", "El cliente introduce la tarjeta y toma los billetes."),
    ],
)
def test_languages_are_recognised(code: str, text: str) -> None:
    """A sentence or two are enough."""
    assert detect([text], WORDS) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "PIN",
        "the card",
        "O cliente insere o cartão. O banco verifica a senha e o valor.",
        "De klant voert de code in. Het systeem geeft het geld uit.",
        "Il cliente inserisce la carta. La banca controlla il codice.",
        "Zákazník vloží kartu. Banka ověří PIN a částku.",
        "客户输入密码。",
        "The customer. Der Kunde. The bank. Die Bank. The card. Das Geld. The PIN. Der Code.",
    ],
)
def test_doubt_is_no_language(text: str) -> None:
    """Neighbours, mixtures and too little text are not judged."""
    assert detect([text], WORDS) is None


def test_no_languages_are_known() -> None:
    """Without lists there is no answer."""
    assert detect(["the of the"], {}) is None


@pytest.mark.parametrize(
    "base, form", [("carry", "carries"), ("pay", "pays"), ("press", "presses"), ("go", "goes")]
)
def test_third_person(base: str, form: str) -> None:
    """The spelling of the form after a subject."""
    assert third_person(base) == form


def test_verbs_are_in_one_list() -> None:
    """A verb is either a noun as well or it is not."""
    assert set(BASES) & set(NOUN_BASES) == set()


def test_words_of_a_project_are_plain_text() -> None:
    """Signs of regular expressions stand for themselves, blanks for any blanks."""
    words = Vocabulary.of(words={"ui": ("hits (hard) it",)}).wording["en"]
    assert re.fullmatch(words.interface[-1], "hits  (hard) it")


@pytest.mark.parametrize("language", [lang for lang in LANGUAGES if lang.wording])
def test_patterns_are_regular_expressions(language: object) -> None:
    """Every entry of every list can be compiled."""
    wording = language.wording
    lists = [getattr(wording, name) for name in wording.__slots__]
    entries = [entry for listed in lists if isinstance(listed, tuple) for entry in listed]
    assert all(re.compile(entry) for entry in entries)
