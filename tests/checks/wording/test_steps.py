from __future__ import annotations

import pytest

from tests.checks.wording.strict import messages, silent


@pytest.mark.parametrize(
    "rule, text, message",
    [
        (
            "ui-wording",
            'The customer clicks the button "Receipt".',
            (
                'step 1 describes the user interface, "clicks", '
                "say what is wanted or achieved instead"
            ),
        ),
        (
            "compound-step",
            'The bank checks the PIN and the ATM shows "Wait".',
            'step 1 does two things, the second is "the ATM shows "Wait".", split it',
        ),
        (
            "condition-in-step",
            "If the PIN is right, the ATM pays out.",
            (
                'step 1 holds a condition, "If", '
                "write the step for the usual case and the other case as an extension"
            ),
        ),
        (
            "passive-step",
            "The account is then debited.",
            'step 1 is in the passive, "is then debited", say who acts',
        ),
        (
            "vague-word",
            "The bank informs the customer as appropriate.",
            'step 1 says "as appropriate", which is not exact, say what is meant',
        ),
        (
            "pronoun-subject",
            "It reads the card.",
            'step 1 begins with "It", name who or what is meant',
        ),
    ],
)
def test_messages(rule: str, text: str, message: str) -> None:
    """A message quotes the words and says the cure."""
    assert messages(rule, text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "The customer presses Enter.",
        "The customer selects the tab.",
        "The customer scrolls to the balance.",
        "The ATM shows the start page.",
        "The bank checks the PIN by clicking on the card.",
        "The customer types the PIN into the field.",
        "The amount is entered in a text box.",
        "Click the button.",
    ],
)
def test_gestures_and_controls(text: str) -> None:
    """They are what a screen is made of."""
    assert len(messages("ui-wording", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The customer presses charges.",
        "The button factory ships.",
        "The customer buys the button factory.",
        "The customer swipes the card through the reader.",
        "The customer reads the menu.",
        'The ATM says "click here".',
    ],
)
def test_words_that_only_look_like_controls(text: str) -> None:
    """The head of the object and the verb count, not the word."""
    assert silent("ui-wording", text)


@pytest.mark.parametrize(
    "text",
    [
        "The ATM pays out and prints a receipt.",
        "The bank checks the PIN, then the ATM pays out.",
        "The bank checks the PIN; the ATM pays out.",
        "The bank checks the PIN. The ATM pays out.",
        "The bank checks the PIN, the ATM pays out.",
        "The bank checks the PIN and it sends the amount.",
        "The bank, which is open, takes the card and sends a letter.",
        "The bank checks the PIN and the form lists the amount.",
    ],
)
def test_second_things(text: str) -> None:
    """A second verb of the same or of another subject is a second step."""
    assert len(messages("compound-step", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The bank checks the PIN and amount.",
        "The bank tells when and where the customer pays and the ATM prints a receipt.",
        "The bank stores names and addresses.",
        "The bank informs the customer and the ATM.",
        "The bank is open and checks the PIN.",
        "The customer checks the orders and prints.",
        "The bank takes the card, it seems.",
    ],
)
def test_one_thing(text: str) -> None:
    """Two objects, dependent clauses, nouns and states are no second step."""
    assert silent("compound-step", text)


@pytest.mark.parametrize(
    "text",
    [
        "The ATM prints a receipt, unless the paper is out.",
        "The bank checks the PIN, and if it is right, the ATM pays out.",
        "The ATM retries if necessary.",
        "Depending on the amount, the bank calls the customer.",
    ],
)
def test_conditions(text: str) -> None:
    """A step that is taken only sometimes is an extension."""
    assert len(messages("condition-in-step", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The bank checks if the PIN is right.",
        "The ATM waits until the customer takes the cash.",
        "The bank says that the price changes depending on the day.",
        "The bank sends a letter (unless the customer wants none).",
    ],
)
def test_what_is_no_condition_of_the_step(text: str) -> None:
    """Whether, until, what is said and what stands in parentheses are part of the step."""
    assert silent("condition-in-step", text)


@pytest.mark.parametrize(
    "text",
    [
        "The rules are applied.",
        "The door is closed by the bank.",
        "The PIN has been sent.",
        "If the PIN is right, the amount is paid.",
    ],
)
def test_passives(text: str) -> None:
    """The main verb is in the passive, or a state has an agent."""
    assert len(messages("passive-step", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The customer is ready.",
        "The door is closed.",
        "The bank decides whether the amount is paid.",
        "The amounts that are paid stay on the list.",
    ],
)
def test_what_is_no_passive(text: str) -> None:
    """States, dependent clauses and what is not understood are silent."""
    assert silent("passive-step", text)


@pytest.mark.parametrize("text", ["Then she pays.", "They leave.", "This ends the day."])
def test_pronouns(text: str) -> None:
    """Whoever reads the step alone does not know who is meant."""
    assert len(messages("pronoun-subject", text)) == 1


@pytest.mark.parametrize(
    "text", ["It is noon.", "This card is old.", "When the customer pays, she gets a receipt."]
)
def test_pronouns_that_are_clear(text: str) -> None:
    """It may name nobody, point at a noun, or follow its noun."""
    assert silent("pronoun-subject", text)


@pytest.mark.parametrize(
    "text",
    ["The bank handles the card.", "The bank somehow pays.", "The bank asks for PIN, amount etc."],
)
def test_vague_words(text: str) -> None:
    """They may stand before, after and in place of the verb."""
    assert len(messages("vague-word", text)) == 1


@pytest.mark.parametrize("text", ['The ATM says "etc.".', "The bank repairs the handles."])
def test_vague_words_of_others(text: str) -> None:
    """What is quoted or a noun is not meant."""
    assert silent("vague-word", text)


@pytest.mark.parametrize("text", ["Il client paga il conto e la banca paga.", "PIN", ""])
def test_other_languages(text: str) -> None:
    """Without words of the language nothing is judged."""
    assert silent("compound-step", text, around=())
