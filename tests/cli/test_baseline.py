from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.cli import baseline
from sphinxcontrib_usecase.cli.errors import CommandError
from tests.cli.helpers import PLACES, finding
from tests.factories import at

if TYPE_CHECKING:
    from pathlib import Path

    from sphinxcontrib_usecase.checks import Finding


def compared(tmp_path: Path, before: list[Finding], after: list[Finding]) -> baseline.Comparison:
    """Write a baseline of the one and compare the other with it."""
    path = tmp_path / "baseline.json"
    baseline.save(path, before, PLACES)
    return baseline.compare(baseline.load(path), after, PLACES)


def test_what_is_known_is_hidden(tmp_path: Path) -> None:
    """What the baseline holds is not new."""
    result = compared(tmp_path, [finding()], [finding()])
    assert (result.new, result.known, result.gone) == ((), 1, 0)


def test_what_is_new_is_kept(tmp_path: Path) -> None:
    """Another rule, another file or another message is new."""
    others = [
        finding("bad-range"),
        finding(location=at(7, "other.rst")),
        finding(message="another"),
    ]
    assert list(compared(tmp_path, [finding()], others).new) == others


@pytest.mark.parametrize(
    "before, after",
    [
        ("a", "a"),
        ("b at cash.rst:12, cure", "b at cash.rst:99, cure"),
        ("c at line 4", "c at line 5"),
    ],
)
def test_lines_do_not_count(tmp_path: Path, before: str, after: str) -> None:
    """Neither that of the finding nor those in its message."""
    moved = finding(message=after, location=at(99))
    assert compared(tmp_path, [finding(message=before)], [moved]).new == ()


@pytest.mark.parametrize("message", ["extension 3a has no outcome", "it has 3 steps", ":rejoin: 3"])
def test_other_numbers_count(tmp_path: Path, message: str) -> None:
    """A label or a count is no line."""
    other = finding(message=message.replace("3", "4"))
    assert compared(tmp_path, [finding(message=message)], [other]).new == (other,)


def test_one_more_of_the_same_is_new(tmp_path: Path) -> None:
    """Equal findings are counted."""
    after = [finding(location=at(1)), finding(location=at(2)), finding(location=at(3))]
    result = compared(tmp_path, after[:2], after)
    assert (result.new, result.known) == ((after[2],), 2)


def test_what_is_gone_is_counted(tmp_path: Path) -> None:
    """A team sees that its baseline can be made smaller."""
    result = compared(tmp_path, [finding(), finding("bad-range")], [finding()])
    assert (result.known, result.gone) == (1, 1)


def test_the_file_is_sorted(tmp_path: Path) -> None:
    """Whatever the order of the findings, the file is the same."""
    found = [finding(location=at(n, f"{n}.rst")) for n in range(3)]
    baseline.save(tmp_path / "a", found, PLACES)
    baseline.save(tmp_path / "b", found[::-1], PLACES)
    assert (tmp_path / "a").read_text("utf-8") == (tmp_path / "b").read_text("utf-8")


def test_the_file_can_be_read_by_people(tmp_path: Path) -> None:
    """An entry has path, rule, message and count, and no machine's folder."""
    baseline.save(tmp_path / "a", [finding(location=at(7, f"{PLACES.current}/x.rst"))], PLACES)
    (entry,) = json.loads((tmp_path / "a").read_text("utf-8"))["findings"]
    assert entry == {
        "path": "../x.rst",
        "rule": "empty-flow",
        "message": "the flow is empty, write a step",
        "count": 1,
    }


@pytest.mark.parametrize(
    "text, message",
    [
        (None, "there is no baseline"),
        ("{", "is no baseline"),
        ("[]", "is no baseline"),
        ('{"version": 1, "findings": [{}]}', "is no baseline"),
        ('{"version": 2}', "is a baseline of another version"),
    ],
)
def test_a_file_that_is_no_baseline(tmp_path: Path, text: str | None, message: str) -> None:
    """One sentence says what is wrong."""
    path = tmp_path / "a"
    if text is not None:
        path.write_text(text, "utf-8")
    with pytest.raises(CommandError, match=message):
        baseline.load(path)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    """One sentence says so."""
    (tmp_path / "a").write_text("", "utf-8")
    with pytest.raises(CommandError, match="cannot write the baseline"):
        baseline.save(tmp_path / "a" / "b", [finding()], PLACES)
