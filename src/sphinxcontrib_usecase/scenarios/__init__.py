"""Scenarios: the complete paths through a use case, derived from its flows."""

from __future__ import annotations

from sphinxcontrib_usecase.scenarios.activity_path import ActivityPath, activity_paths
from sphinxcontrib_usecase.scenarios.derivation import derive_scenarios
from sphinxcontrib_usecase.scenarios.emphasis import path_name, with_emphasis
from sphinxcontrib_usecase.scenarios.finding import find_scenario, scenario_names
from sphinxcontrib_usecase.scenarios.marking import with_scenarios
from sphinxcontrib_usecase.scenarios.scenario import Entry, Scenario

__all__ = [
    "ActivityPath",
    "Entry",
    "Scenario",
    "activity_paths",
    "derive_scenarios",
    "find_scenario",
    "path_name",
    "scenario_names",
    "with_emphasis",
    "with_scenarios",
]
