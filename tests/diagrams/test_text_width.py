from __future__ import annotations

import pytest

from sphinxcontrib_usecase.diagrams.text_width import safe_width, text_width


def test_latin_letters_have_the_widths_of_helvetica() -> None:
    """Widths come from the font's own metrics."""
    assert text_width("Hello", 1000) == 722 + 556 + 222 + 222 + 556


def test_an_accent_takes_no_room() -> None:
    """A letter with an accent is as wide as without, composed or not."""
    assert text_width("\u00e9", 10) == text_width("e\u0301", 10) == text_width("e", 10)


def test_a_chinese_character_fills_a_square() -> None:
    """A full-width character is as wide as the font is high."""
    assert text_width("\u9867\u5ba2", 12) == 24


def test_an_emoji_is_wider_than_a_square() -> None:
    """Browsers draw emoji from a font of their own, which is wide."""
    assert text_width("\U0001f600", 10) > 12


def test_other_scripts_have_a_usual_width() -> None:
    """Arabic and Cyrillic are estimated, capitals as wider."""
    assert 0 < text_width("\u0645", 10) <= text_width("\u0416", 10) < 10


def test_a_wider_font_is_allowed_for() -> None:
    """The room that is reserved holds a font 15 % wider than Helvetica."""
    assert safe_width("word", 10) == pytest.approx(1.15 * text_width("word", 10))
