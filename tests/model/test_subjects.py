from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sphinxcontrib_usecase.model import subjects
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.model.subjects import Subject, SubjectFinder
from sphinxcontrib_usecase.model.vocabulary import default_vocabulary
from tests.model.properties import quick
from tests.model.tables import rows

NAMES = (
    "Customer",
    "Customer service",
    "ATM",
    "C++ compiler",
    "Bank",
    "Fahrkartenautomat",
    "Straßenamt",
    "客户",
    "顧客",
    "고객",
    "Café",
    "The Team",
    "Vendor (EU)",
    "Driver's office",
)
FINDER = SubjectFinder({fold(name): name for name in NAMES}, default_vocabulary().articles)


def marked(text: str) -> str:
    """Put brackets around the name that is found."""
    found = FINDER.find(text)
    if found is None:
        return text
    return f"{text[: found.start]}[{text[found.start : found.end]}]{text[found.end :]}"


def test_names_at_the_start() -> None:
    """In each line of the table the name in brackets is found, and no other."""
    expected = [line for (line,) in rows("subjects")]
    assert [marked(re.sub(r"[\[\]]", "", line)) for line in expected] == expected


def test_what_a_name_stands_for() -> None:
    """The finder says which name it found, and where."""
    assert FINDER.find("Das STRASSENAMT zahlt.") == Subject(key="Straßenamt", start=4, end=15)


def test_no_names() -> None:
    """Without names nothing is found, with or without articles."""
    assert SubjectFinder({}, ["the"]).find("The customer pays.") is None
    assert SubjectFinder({"bank": "Bank"}, []).find("The bank pays.") is None


def test_long_texts_and_names() -> None:
    """Only the start of a text is looked at."""
    finder = SubjectFinder({"x" * 50_000: "x", "y": "y"}, ["a"])
    assert finder.find("x" * 50_000) is None
    assert finder.find("x " * 50_000) is None


@quick
@given(st.text(st.characters(max_codepoint=0x7F)))
def test_names_end_alike_in_plain_text(text: str) -> None:
    """In a text without other letters a name ends where the expression for all scripts says."""
    plain, full = re.compile(subjects._ASCII_NAME_END), re.compile(subjects._NAME_END)
    assert [m.start() for m in plain.finditer(text)] == [m.start() for m in full.finditer(text)]


@quick
@given(
    st.sets(st.text("abB -'.(+", min_size=1, max_size=8), max_size=4),
    st.text("abB -'.(+", max_size=14),
)
def test_the_longest_name_is_found(names: set[str], text: str) -> None:
    """A name is found wherever a search through all places where one could end finds it."""
    keys = {fold(name): name for name in names if fold(name)}
    start = len(text) - len(text.lstrip())
    ends = [m.start() for m in re.compile(subjects._ASCII_NAME_END).finditer(text, start + 1)]
    known = [end for end in ends if fold(text[start:end]) in keys]
    found = SubjectFinder(keys, []).find(text)
    assert (found.end if found else None) == max(known, default=None)
