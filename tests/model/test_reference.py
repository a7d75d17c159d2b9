from __future__ import annotations

from dataclasses import replace

import pytest

from sphinxcontrib_usecase.model.reference import (
    actor_anchor,
    anchor,
    find_part,
    find_step,
    known_parts,
    parse_target,
)
from tests.factories import extension, step, use_case
from tests.model.tables import rows

CASE = use_case(
    steps=("The customer waits.", step(2, "The bank checks the PIN.", name="Check-PIN")),
    extensions=(extension("2a"), extension(None)),
)


@pytest.mark.parametrize("relative", [False, True], ids=["outside", "inside"])
def test_targets(relative: bool) -> None:
    """Each target in the table is split as the column says."""
    found = {text: parse_target(text, relative=relative) for text, _, _ in rows("targets")}
    shown = {text: f"{target.use_case} | {target.part}" for text, target in found.items()}
    assert shown == {row[0]: row[1 + relative] for row in rows("targets")}


@pytest.mark.parametrize("part", ["2", "2.", "check-pin", "CHECK-PIN"])
def test_steps_by_label_and_name(part: str) -> None:
    """A step is found in any spelling of its label or name."""
    found = find_step(CASE, part)
    assert found is CASE.main_flows[0].steps[1]


def test_a_step_of_an_extension() -> None:
    """It is found by its full label."""
    found = find_step(CASE, "2.a.1")
    assert found is CASE.extensions[0].steps[0]


def test_an_extension_is_a_part_and_no_step() -> None:
    """An extension is found as a part only."""
    assert find_part(CASE, "2A.") is CASE.extensions[0]
    assert find_step(CASE, "2a") is None


@pytest.mark.parametrize("part", ["3", "2b", "2b1", "pay", ""])
def test_unknown_parts(part: str) -> None:
    """What is not there is not found."""
    assert find_part(CASE, part) is None


def test_known_parts() -> None:
    """Everything that can be referred to is listed, once."""
    unlabelled = replace(CASE, extensions=(extension("2a"), extension(None, steps=())))
    assert [*known_parts(unlabelled)] == ["main", "1", "2", "Check-PIN", "2a1", "2a"]


@pytest.mark.parametrize(
    "part, expected", [("", "uc-pay"), ("2a", "uc-pay.2a"), ("*a1", "uc-pay.anya1")]
)
def test_anchors(part: str, expected: str) -> None:
    """An anchor is the id, a dot and the label; a star is spelled out."""
    assert anchor("pay", part) == expected


def test_anchors_of_actors() -> None:
    """An actor and a use case never share an anchor."""
    assert actor_anchor("x") not in {anchor("actor-x"), anchor("x")}
