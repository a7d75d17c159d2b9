from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinxcontrib_usecase.model.names import (
    MAX_ID_LENGTH,
    fold,
    fold_loosely,
    is_legal_id,
    normalise,
    slug,
)
from tests.model.properties import quick
from tests.model.tables import table


@quick
@given(st.text())
def test_a_slug_is_a_legal_id(text: str) -> None:
    """Any text gives an identifier."""
    assert is_legal_id(slug(text))


@quick
@given(st.text(alphabet="1-é_ ", min_size=MAX_ID_LENGTH))
def test_a_long_slug_is_a_legal_id(text: str) -> None:
    """A long text is cut, wherever that falls."""
    assert is_legal_id(slug(text))


def test_slugs() -> None:
    """A slug keeps the letters of any script, in lower case."""
    expected = table("slugs")
    assert {title: slug(title) for title in expected} == expected


@pytest.mark.parametrize("text", ["A", "UC-WITHDRAW_2", "ü1", "用例", "नाम", "a--"])
def test_legal_ids(text: str) -> None:
    """A letter comes first, then letters, digits and hyphens."""
    assert is_legal_id(text)


@pytest.mark.parametrize("text", ["", "1a", "-a", "_a", "a b", "a.b", "½", "a\n", "a" * 121])
def test_illegal_ids(text: str) -> None:
    """Nothing else is an identifier."""
    assert not is_legal_id(text)


def test_lookalikes_are_equal() -> None:
    """Case, blanks, full-width forms, apostrophes and composed letters do not count."""
    assert fold(" L\u2019ÉCRAN\u2011\uff21 \n plat") == fold("l'e\u0301cran-a plat")


def test_normalising_keeps_the_case() -> None:
    """Only what looks the same becomes the same."""
    assert normalise("\uff30IN\u00a0\u2013  Straße") == "PIN - Straße"


def test_loose_names() -> None:
    """Hyphens, colons, brackets and blanks do not count in names of fields."""
    assert fold_loosely("Pre-Condition (s):") == "preconditions"
