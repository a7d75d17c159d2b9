from __future__ import annotations

import pytest

from sphinxcontrib_usecase.diagrams import draw
from sphinxcontrib_usecase.diagrams.activity import activity_dot
from sphinxcontrib_usecase.diagrams.layout import Direction
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from tests.diagrams.engines import engine
from tests.diagrams.quality import faults
from tests.diagrams.random_use_cases import ACTORS, random_use_case
from tests.factories import cast


def graph(seed: int) -> ActivityGraph:
    """Give the activity of a random use case."""
    use_case = random_use_case(seed)
    made = build_activity(use_case, cast(use_case, actors=ACTORS))
    assert isinstance(made, ActivityGraph)
    return made


def found(
    seeds: range, setting: str = "auto", direction: str = "TB", *, swimlanes: bool = True
) -> dict[int, list[str]]:
    """Draw random use cases in one batch; give the faults by seed."""
    turned = Direction(direction)
    dots = [activity_dot(graph(seed), direction=turned, swimlanes=swimlanes) for seed in seeds]
    drawings = draw(dots, engine=engine(setting), jobs=1)
    by_seed = {s: faults(d.data or b"") for s, d in zip(seeds, drawings, strict=True)}
    return {seed: list_ for seed, list_ in by_seed.items() if list_}


def test_random_use_cases_are_readable() -> None:
    """Sixty random use cases are drawn without a fault."""
    assert found(range(60)) == {}


def test_random_use_cases_are_readable_to_the_right() -> None:
    """The same holds where the flow runs to the right."""
    assert found(range(60, 80), direction="LR") == {}


def test_random_use_cases_are_readable_without_lanes() -> None:
    """The same holds where actors have no lanes."""
    assert found(range(80, 100), swimlanes=False) == {}


@pytest.mark.slow
@pytest.mark.parametrize("direction", ["TB", "LR"])
@pytest.mark.parametrize("setting", ["wasm", "pygraphviz", "dot"])
def test_many_random_use_cases_are_readable(setting: str, direction: str) -> None:
    """Hundreds of random use cases are drawn without a fault, by each engine."""
    assert found(range(100, 400), setting, direction) == {}
