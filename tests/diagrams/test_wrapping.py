from __future__ import annotations

from sphinxcontrib_usecase.diagrams.text_width import safe_width
from sphinxcontrib_usecase.diagrams.wrapping import clean, wrap


def lines(text: str, width: float = 100, max_lines: int = 10) -> tuple[str, ...]:
    """Break a text."""
    return wrap(text, width=width, size=12, max_lines=max_lines).lines


def test_a_short_text_is_one_line() -> None:
    """What fits is not broken."""
    assert lines("The bank asks.") == ("The bank asks.",)


def test_an_empty_text_has_no_lines() -> None:
    """Nothing takes no room."""
    block = wrap("  ", width=100, size=12)
    assert (block.lines, block.width, block.height) == ((), 0, 0)


def test_lines_are_about_equally_long() -> None:
    """The last line is not a single word where that can be avoided."""
    assert lines("The customer enters the PIN.", 150) == ("The customer", "enters the PIN.")


def test_no_line_is_wider_than_allowed() -> None:
    """Long words are broken so that every line fits."""
    text = "Die Rechtsschutzversicherungsgesellschaften z\u00f6gern."
    assert all(safe_width(line, 12) <= 100 for line in lines(text))


def test_a_broken_word_gets_a_hyphen() -> None:
    """Where a word is broken between letters, a hyphen says so."""
    assert lines("Rechtsschutzversicherung")[0].endswith("-")


def test_a_long_word_is_broken_between_syllables() -> None:
    """Nobody wants to read the last two letters of a word alone."""
    word = "Kraftfahrzeughaftpflichtversicherungsunterlagen"
    assert lines(word, 150) == ("Kraftfahrzeughaftpflicht-", "versicherungsunterla-", "gen")
    assert lines("Vollst\u00e4ndigkeitserkl\u00e4rung", 150)[1] == "rung"


def test_a_line_is_written_for_those_who_read_from_right_to_left() -> None:
    """The number of an Arabic step stands on the right, its full stop on the left."""
    assert lines("1. \u0627\u0644\u0639.") == ("\u202b1. \u0627\u0644\u0639.\u202c",)
    assert lines("1. The \u0627\u0644 asks.") == ("1. The \u0627\u0644 asks.",)


def test_a_soft_hyphen_is_where_a_word_is_broken() -> None:
    """The author knows best where a word may be broken."""
    assert lines("Rechtsschutz\u00adversicherung") == ("Rechtsschutz-", "versicherung")


def test_a_soft_hyphen_is_not_shown() -> None:
    """A word that fits shows no hyphen."""
    assert lines("Geld\u00adautomat") == ("Geldautomat",)


def test_a_path_is_broken_after_a_slash() -> None:
    """Addresses are broken at their joints, without a hyphen."""
    assert lines("alpha/beta/gamma/delta")[0] == "alpha/beta/"


def test_chinese_is_broken_between_characters() -> None:
    """Scripts without blanks are broken anywhere."""
    assert lines("\u6697\u8a3c\u756a\u53f7\u3092\u5165\u529b", 60) == (
        "\u6697\u8a3c\u756a\u53f7",
        "\u3092\u5165\u529b",
    )


def test_no_line_begins_with_a_closing_mark() -> None:
    """A full stop stays with the character before it."""
    assert lines("\u6697\u8a3c\u756a\u3002", 45)[1] == "\u756a\u3002"


def test_a_joined_emoji_is_not_torn() -> None:
    """Characters that a joiner ties together stay together."""
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert lines(family * 3, 60)[0] == family


def test_too_many_lines_are_cut() -> None:
    """A very long text ends in an ellipsis."""
    cut = lines("word " * 100, max_lines=3)
    assert len(cut) == 3
    assert cut[-1].endswith("\u2026")


def test_a_word_without_a_break_is_left_whole() -> None:
    """What cannot be broken is not broken, however narrow the box is."""
    assert lines("WW", 5) == ("WW",)


def test_control_characters_are_dropped() -> None:
    """Nothing invisible reaches a picture: controls, bidi controls, half characters."""
    assert clean("a\x00b\u202ec\ud800d\ufffee\x1b") == "abcde"


def test_blanks_are_joined() -> None:
    """Line breaks and tabs are blanks."""
    assert clean(" a\n\tb ") == "a b"
