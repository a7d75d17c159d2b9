from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinxcontrib_usecase.directives.step_list import Item, scan

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Starts of lines that matter to the scanner.
_STARTS = (
    "1. ",
    "2. ",
    "#. ",
    "* ",
    "a. ",
    "i. ",
    "2a1. ",
    "1\u3001",
    "```",
    ":::",
    "% ",
    ".. ",
    "",
)
_LINES = st.lists(
    st.builds(
        lambda indent, start, text: " " * indent + start + text,
        st.integers(0, 4),
        st.sampled_from(_STARTS),
        st.text("abc {}`:", max_size=6),
    ),
    max_size=12,
)


def steps(text: str, *, fenced: bool = False) -> list[str]:
    """Give the first line of each step of a body."""
    lines = text.splitlines()
    parts = scan(lines, fenced=fenced)
    return [part.text_lines(lines)[0] for part in parts if isinstance(part, Item)]


def numbers(text: str) -> list[int | None]:
    """Give the number that each step of a body is written with."""
    return [
        part.marker.number
        for part in scan(text.splitlines(), fenced=False)
        if isinstance(part, Item)
    ]


def covered(lines: Sequence[str], *, fenced: bool) -> list[int]:
    """Give the lines that belong to some part, in their order, blank ones left out."""
    parts = scan(lines, fenced=fenced)
    return [n for part in parts for n in range(part.start, part.end) if lines[n].strip()]


@given(lines=_LINES, fenced=st.booleans())
def test_no_line_is_lost(lines: list[str], fenced: bool) -> None:
    """Every line that is not blank belongs to exactly one part."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    assert covered(lines, fenced=fenced) == filled


@pytest.mark.parametrize(
    "text, expected",
    [
        ("1. x\n2. x\n3. x", [1, 2, 3]),
        ("3. x\n4. x", [3, 4]),
        ("1) x\n(2) x", [1, 2]),
        ("a. x\nb. x\nc. x", [1, 2, 3]),
        ("i. x\nii. x\niii. x\niv. x\nv. x", [1, 2, 3, 4, 5]),
        ("A. x\nB. x", [1, 2]),
        ("#. x\n#. x", [None, None]),
        ("1. x\n1. x\n1. x", [None, None, None]),
        ("* x\n* x", [None, None]),
        ("1\u3001x\n2\u3001x", [1, 2]),
        ("2a1. x\n2a2. x", [1, 2]),
    ],
)
def test_numbers_are_read(text: str, expected: list[int | None]) -> None:
    """Every way to count is understood."""
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text", ["He waits.\n2. x", "2.5 seconds pass", "A word", "x. y", "-5 degrees"]
)
def test_a_sentence_is_no_step(text: str) -> None:
    """A number inside or at the start of a sentence begins no list."""
    assert steps(text) == []


def test_a_step_holds_what_is_indented() -> None:
    """Lines below a step that are indented belong to it, lists and all."""
    assert steps("1. x\n\n   1. y\n   2. z\n\n   w\n2. v") == ["x", "v"]


def test_a_first_line_may_be_deeper() -> None:
    """What stands deeper than the list and before it is kept."""
    assert covered(["   deep", "1. x"], fenced=False) == [0, 1]


def test_numbers_in_a_fence_are_no_steps() -> None:
    """What stands between fences is no list."""
    assert steps("1. x\n```\n2. y\n```\n2. z", fenced=True) == ["x", "z"]


def test_a_fence_ends_with_its_step() -> None:
    """A fence inside a step that is never closed ends where the step does."""
    assert steps("1. x\n   ```\n   y\n2. z", fenced=True) == ["x", "z"]


def test_code_in_a_sentence_opens_no_fence() -> None:
    """Three backticks around a word are no fence."""
    assert steps("1. x\n\n```y``` z\n\n2. w", fenced=True) == ["x", "w"]


def test_there_are_no_fences_in_restructuredtext() -> None:
    """Backticks in a literal block do not swallow the steps below."""
    assert steps("1. x::\n\n      ```\n\n2. y") == ["x::", "y"]


def test_a_list_may_follow_a_markdown_comment() -> None:
    """A comment of Markdown ends a paragraph."""
    assert steps("% words\n1. x", fenced=True) == ["x"]
