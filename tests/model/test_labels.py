from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinxcontrib_usecase.model.labels import (
    AnchorRange,
    ExtensionLabel,
    Label,
    StepLabel,
    has_separator,
    letters,
    parse_anchors,
    parse_label,
    split_label,
)
from tests.model.properties import quick
from tests.model.tables import table

#: The places between a number or star and a letter, where spellings differ.
JOINTS = re.compile(r"(?<=[0-9*])(?=[a-z])|(?<=[a-z])(?=[0-9*])")

numbers = st.integers(min_value=1, max_value=9999)
ranges = st.builds(AnchorRange, first=numbers, last=numbers)
levels = st.tuples(st.lists(ranges, max_size=3).map(tuple), st.sampled_from([*letters()]))


def nested(levels: list[tuple[tuple[AnchorRange, ...], str]]) -> ExtensionLabel | None:
    """Make the label of an extension, of any depth."""
    label = None
    for anchors, letter in levels:
        label = ExtensionLabel(parent=label, anchors=anchors, letter=letter)
    return label


extensions = st.lists(levels, max_size=3).map(nested)
steps = st.builds(StepLabel, extension=extensions, number=numbers)
labels: st.SearchStrategy[Label] = extensions.filter(bool) | steps


@quick
@given(labels)
def test_a_label_reads_back(label: Label) -> None:
    """The normal form of any label is read as that label."""
    assert parse_label(str(label)) == label


@quick
@given(
    labels,
    st.sampled_from(["", ".", " "]),
    st.sampled_from(["-", "\u2013", " - "]),
    st.sampled_from(["", ".", ":", ")", " )", "、"]),
)
def test_spellings_of_one_label(label: Label, joint: str, dash: str, end: str) -> None:
    """Joints, dashes, case and what follows do not change what a label means."""
    spelled = JOINTS.sub(joint, str(label).replace("-", dash).replace(",", ", "))
    assert parse_label(f" {spelled.upper()}{end}") == label


def test_accepted_spellings() -> None:
    """Each spelling in the table has one normal form, or is no label."""
    expected = table("labels")
    assert {text: str(parse_label(text) or "no label") for text in expected} == expected


def test_splitting() -> None:
    """A label is split from the condition that follows it."""

    def shown(text: str) -> str:
        label, rest = split_label(text)
        return f"{label or 'none'} | {rest} | {'set off' if has_separator(text) else 'bare'}"

    expected = table("splits")
    assert {text: shown(text) for text in expected} == expected


def test_anchors() -> None:
    """The value of the option says where the extension hangs."""

    def shown(text: str) -> str:
        place = parse_anchors(text)
        return f"{place[0] or ''}{nested([(place[1], 'a')])}" if place else "no steps"

    expected = table("anchors")
    assert {text: shown(text) for text in expected} == expected


@pytest.mark.parametrize("piece", ["1", "1,", "1-1,", "2a", "*", " ", ".", "2 ", "1a.", "\\"])
def test_endless_labels(piece: str) -> None:
    """Nothing that is longer than any real label is one."""
    text = piece * 50_000
    assert parse_label(text) is None
    assert parse_label(f"{text}a") is None
    assert str(split_label(text)[0]) in {"None", "2"}
    assert has_separator(text) is False


def test_a_label_after_many_blanks() -> None:
    """Blanks around a text do not count as part of the label."""
    assert split_label(" " * 500 + "2a. The PIN is wrong")[1] == "The PIN is wrong"


def test_numbers_of_an_extension() -> None:
    """Ranges and lists are counted out, without doubles."""
    label = parse_label("5-7,2,6a")
    assert isinstance(label, ExtensionLabel)
    assert label.numbers == (2, 5, 6, 7)


def test_any_time() -> None:
    """An extension at any time hangs on no step in particular."""
    label = parse_label("*a")
    assert isinstance(label, ExtensionLabel)
    assert (label.any_time, label.numbers) == (True, ())


def test_depth() -> None:
    """The depth of a label is how often it leaves a flow."""
    label = parse_label("4a2b1c")
    assert isinstance(label, ExtensionLabel)
    assert (label.depth, label.any_time) == (3, False)


def test_letters() -> None:
    """After z the letters are doubled."""
    assert [*letters()][24:28] == ["y", "z", "aa", "bb"]
