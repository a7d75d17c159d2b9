from __future__ import annotations

import pytest

from sphinxcontrib_usecase.scenarios import derive_scenarios, find_scenario, scenario_names
from tests.factories import extension, flow, step, use_case

SCENARIOS = derive_scenarios(
    use_case(
        main_flows=(flow("a", step(2, name="check-pin"), "c", "d"),),
        extensions=(extension("2a"), extension("2a1a"), extension("3-4b"), extension("*a")),
    )
)


@pytest.mark.parametrize(
    "text, label",
    [
        ("main", "main"),
        ("UC-WITHDRAW.main", "main"),
        ("2a", "2a"),
        ("2.A)", "2a"),
        ("uc-withdraw.2a", "2a"),
        ("check-pin-a", "2a"),
        ("UC-WITHDRAW.Check-PIN-a", "2a"),
        ("2a.2a1a", "2a.2a1a"),
        ("2a1a", "2a.2a1a"),
        ("3-4b", "3-4b@3"),
        ("3-4b@4", "3-4b@4"),
        ("3 \u2013 4b @ 4", "3-4b@4"),
        ("*a", "*a"),
    ],
)
def test_a_scenario_is_found(text: str, label: str) -> None:
    """A scenario is found by all that names it."""
    found = find_scenario(SCENARIOS, text)
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize("text", ["", "2", "2b", "3-4b@9", "UC-OTHER.2a", "no such thing"])
def test_what_names_nothing_is_not_found(text: str) -> None:
    """Nothing is guessed."""
    assert find_scenario(SCENARIOS, text) is None


def test_names_are_given_for_suggestions() -> None:
    """Labels and names can be suggested to whoever has misspelt one."""
    assert list(scenario_names(SCENARIOS)) == [
        *("main", "2a", "check-pin-a", "2a.2a1a", "3-4b@3", "3-4b@4", "*a")
    ]
