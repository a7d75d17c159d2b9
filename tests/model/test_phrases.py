from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinxcontrib_usecase.model.outcome import OutcomeKind
from sphinxcontrib_usecase.model.phrases import Closing, read_closing
from sphinxcontrib_usecase.model.vocabulary import Vocabulary, default_vocabulary
from tests.model.properties import quick
from tests.model.tables import by_language, table

PHRASES = by_language("phrases")
FRAGMENTS = ("The ATM beeps", "use case ends", "resumes at step 2", ". ", "\n", "\n\n", "e.g. ")


def read(text: str) -> Closing:
    """Read with the shipped words."""
    return read_closing(text, default_vocabulary())


def shown(closing: Closing) -> str:
    """Say what was read in one line."""
    if closing.kind:
        return f"{closing.kind} {closing.target}".strip()
    if closing.loop is None:
        return "nothing"
    first, last, until = closing.loop
    return f"repeats {first}-{last} until {until}" if until else f"repeats {first}-{last}"


@pytest.mark.parametrize("language", PHRASES)
def test_closing_sentences(language: str) -> None:
    """Each wording in the table means what stands beside it, and steps mean nothing."""
    expected = PHRASES[language]
    assert {text: shown(read(text)) for text in expected} == expected


def test_share_of_real_rejoins() -> None:
    """At least 98 % of the rejoins counted in English use cases are read."""
    lines = [(int(count), shown(read(text))) for count, text in table("rejoins").items()]
    assert sum(n for n, said in lines if said == "rejoin 3") >= 0.98 * sum(n for n, _ in lines)


def test_a_closing_sentence_is_taken_off() -> None:
    """What stands before it is the step; the sentence is kept for messages."""
    closing = read("The ATM keeps the card.  The use\ncase ends in failure. ")
    assert closing.rest == "The ATM keeps the card."
    assert closing.sentence == "The use case ends in failure."


def test_a_step_keeps_its_text() -> None:
    """A text without a closing sentence stays as it is."""
    assert read(" The ATM beeps. It waits. ") == Closing(rest="The ATM beeps. It waits.")


def test_a_loop_before_the_outcome() -> None:
    """A loop and an outcome may both be stated."""
    closing = read("The ATM beeps. Steps 1-2 are repeated. Use case resumes at step 4.")
    assert closing.rest == "The ATM beeps."
    assert (closing.loop, closing.kind) == (("1", "2", ""), OutcomeKind.REJOIN)


def test_a_loop_alone() -> None:
    """A loop is no outcome."""
    closing = read("The ATM beeps. Repeat step 2 until it is heard.")
    assert closing == Closing(rest="The ATM beeps.", loop=("2", "2", "it is heard"))


@pytest.mark.parametrize("gap", ["\n\n", "\n \n", "  \n\n  ", "\n"])
def test_a_paragraph_of_its_own(gap: str) -> None:
    """A new line or paragraph starts a sentence, with or without a full stop before."""
    assert read(f"The ATM beeps{gap}Use case ends.").rest == "The ATM beeps"


def test_a_wrapped_line_is_no_sentence() -> None:
    """Where a line is broken does not change what a sentence means."""
    assert read("The clerk says that\nthe use case ends.").kind is None


def test_a_wrapped_sentence_after_a_line() -> None:
    """A sentence that is broken over two lines is still one."""
    assert read("The ATM beeps.\nThe use case resumes\nat step 2.").target == "2"


@pytest.mark.parametrize("gap", [" ", "\n", ". ", "\n\n", "。", ", ", "1-", "a", "e.g. "])
def test_long_texts(gap: str) -> None:
    """A closing sentence is found behind a text of any length, and only there."""
    text = gap * 50_000
    assert read(f"{text}x. Use case ends.").kind is OutcomeKind.ABANDONED
    assert read(f"Steps {text} are repeated").loop is None


@quick
@given(st.lists(st.sampled_from(FRAGMENTS)).map("".join) | st.text())
def test_reading_never_invents_text(text: str) -> None:
    """What is left is the start of the text."""
    assert text.strip().startswith(read(text).rest)


def test_phrases_of_a_project() -> None:
    """A project's own sentence counts, whatever its case and blanks."""
    words = Vocabulary.of({"failure": ("Game over (really).",), "rejoin": ("Hop on to {step}!",)})
    assert read_closing("It beeps. GAME  over (really)", words).kind is OutcomeKind.FAILURE
    assert read_closing("Hop on to check-pin.", words).target == "check-pin"


def test_phrases_of_a_project_come_first() -> None:
    """A project may give a shipped phrase another meaning."""
    words = Vocabulary.of({"success": ("Use case ends.",)})
    assert read_closing("Use case ends.", words).kind is OutcomeKind.SUCCESS


@pytest.mark.parametrize("extra", [{"rejoin": ("Hop on.",)}, {"failure": ("Stop at {step}", "")}])
def test_phrases_that_cannot_be_read(extra: dict[str, tuple[str, ...]]) -> None:
    """A rejoin without a step, another outcome with one, and an empty phrase are left out."""
    assert len([*Vocabulary.of(extra).closings]) == len([*default_vocabulary().closings])
