from __future__ import annotations

import pytest

from sphinxcontrib_usecase.graph.index import FlowIndex
from sphinxcontrib_usecase.model import parse_label
from sphinxcontrib_usecase.needs.identifiers import PartIds, capitals, need_id
from tests import factories as make


@pytest.mark.parametrize(
    "text, expected",
    [
        ("UC-WITHDRAW", "UC_WITHDRAW"),
        ("withdraw-cash", "WITHDRAW_CASH"),
        ("Überweisung", "UBERWEISUNG"),
        ("straße", "STRASSE"),
        ("取款", "X53D6X6B3E"),
    ],
)
def test_an_identifier_is_written_in_capitals(text: str, expected: str) -> None:
    """Letters A to Z, digits and underscores are what sphinx-needs takes."""
    assert capitals(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [("UC-BUY", "UC_BUY"), ("buy", "UC_BUY"), ("ucbuy", "UC_UCBUY"), ("UC-1", "UC_1_")],
)
def test_the_prefix_is_not_repeated(text: str, expected: str) -> None:
    """An identifier that starts with it already stays as it is; a short one is filled up."""
    assert need_id(text, "UC_") == expected


@pytest.mark.parametrize(
    "label, expected",
    [
        ("2a", "UC_X__2A"),
        ("2-4a", "UC_X__2_TO_4A"),
        ("1,2a", "UC_X__1_AND_2A"),
        ("*a", "UC_X__ANY_A"),
        ("2a1b", "UC_X__2A1B"),
        ("2a*b", "UC_X__2A_ANY_B"),
        ("3a", "UC_X__PAY_A"),
        ("1-3b", "UC_X__1_TO_PAY_B"),
    ],
)
def test_an_extension_is_named_after_its_steps(label: str, expected: str) -> None:
    """By the name of the step where it has one, so that renumbering does not touch it."""
    steps = (make.step(1), make.step(2), make.step(3, name="pay"), make.step(4))
    index = FlowIndex(make.use_case(steps=steps))
    assert PartIds(index, "UC_X").extension(parse_label(label)) == expected
