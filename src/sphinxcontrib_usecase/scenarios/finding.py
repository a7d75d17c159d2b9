"""Finds the scenario that an author names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model import ExtensionLabel, parse_label
from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.scenarios.scenario import Scenario


def find_scenario(scenarios: Iterable[Scenario], text: str) -> Scenario | None:
    """Find a scenario of one use case.

    :param text: ``main``; a label in any accepted spelling, ``2a`` or ``2-5a@3``; the names of
        its anchors, ``check-pin-a``; each with or without the identifier before it. An
        extension that can be entered in several ways may be named alone: the first one counts.
    """
    known: dict[str, Scenario] = {}
    for scenario in scenarios:
        for name in _spellings(scenario):
            known.setdefault(fold(name), scenario)
    start, at, number = text.partition("@")
    label = parse_label(start)
    found = known.get(fold(text))
    if found is None and isinstance(label, ExtensionLabel):
        found = known.get(fold(f"{label}{at}{number.strip()}"))
    return found


def scenario_names(scenarios: Iterable[Scenario]) -> Iterator[str]:
    """Yield all that may name one of the scenarios without its use case, for suggestions."""
    for scenario in scenarios:
        yield from (name for name in (scenario.label, scenario.name) if name)


def _spellings(scenario: Scenario) -> Iterator[str]:
    """Yield what means the scenario, the exact names first."""
    yield from (scenario.label, scenario.id)
    if scenario.name:
        yield from (scenario.name, f"{scenario.use_case}.{scenario.name}")
    if scenario.entries:
        last = scenario.entries[-1]
        yield from (str(last), str(last.label))
