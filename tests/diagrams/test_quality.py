from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.diagrams import draw
from sphinxcontrib_usecase.diagrams.activity import activity_dot
from sphinxcontrib_usecase.diagrams.layout import Direction
from sphinxcontrib_usecase.diagrams.sketch import Sketch
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from tests.diagrams import random_use_cases, shapes
from tests.diagrams.engines import engine
from tests.diagrams.quality import bends, crossings, faults
from tests.diagrams.random_use_cases import random_use_case
from tests.factories import cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinxcontrib_usecase.model import UseCase

pytestmark = pytest.mark.thorough

ACTORS = (*shapes.ACTORS, *random_use_cases.ACTORS[3:])
#: How lanes and flow lie.
LIES = [("TB", True), ("LR", True), ("TB", False), ("LR", False)]


def graph(shown: UseCase) -> ActivityGraph:
    """Give the activity of a use case."""
    made = build_activity(shown, cast(shown, actors=ACTORS), max_partitions=None)
    assert isinstance(made, ActivityGraph)
    return made


def drawn(
    use_cases: Iterable[UseCase], direction: str, *, swimlanes: bool, setting: str = "auto"
) -> list[bytes]:
    """Draw use cases in one batch."""
    turned = Direction(direction)
    dots = [activity_dot(graph(u), direction=turned, swimlanes=swimlanes) for u in use_cases]
    drawings = draw(map(Sketch.of_dot, dots), engine=engine(setting), jobs=1)
    return [drawing.data or b"" for drawing in drawings]


def found(pictures: Iterable[bytes], names: Iterable[object]) -> dict[object, list[str]]:
    """Give the faults of pictures by name."""
    by_name = {name: faults(picture) for name, picture in zip(names, pictures, strict=True)}
    return {name: list_ for name, list_ in by_name.items() if list_}


@pytest.mark.parametrize("direction, swimlanes", LIES)
def test_every_shape_is_readable(direction: str, swimlanes: bool) -> None:
    """Use cases of every shape are drawn without a fault."""
    pictures = drawn(shapes.SHAPES.values(), direction, swimlanes=swimlanes)
    assert found(pictures, shapes.SHAPES) == {}


@pytest.mark.parametrize("direction, swimlanes", LIES)
def test_random_use_cases_are_readable(direction: str, swimlanes: bool) -> None:
    """The same holds for what chance brings."""
    start = 30 * LIES.index((direction, swimlanes))
    seeds = range(start, start + 30)
    pictures = drawn(map(random_use_case, seeds), direction, swimlanes=swimlanes)
    assert found(pictures, seeds) == {}


@pytest.mark.parametrize(
    "swimlanes, most_crossings, most_bends",
    [(True, 46, 958), (False, 36, 577)],
    ids=["lanes", "plain"],
)
def test_lines_cross_and_bend_no_more_than_they_did(
    swimlanes: bool, most_crossings: int, most_bends: int
) -> None:
    """Whoever can do with fewer lowers the numbers; nobody raises them without need."""
    use_cases = (*shapes.SHAPES.values(), *map(random_use_case, range(30)))
    pictures = drawn(use_cases, "TB", swimlanes=swimlanes)
    assert sum(map(crossings, pictures)) <= most_crossings
    assert sum(map(bends, pictures)) <= most_bends


#: The engines share the work, since they put everything in the same place (``test_sizes.py``).
SEEDS = {"wasm": range(100, 170), "pygraphviz": range(170, 240), "dot": range(240, 310)}


@pytest.mark.slow
@pytest.mark.parametrize("direction, swimlanes", LIES)
@pytest.mark.parametrize("setting", SEEDS)
def test_many_random_use_cases_are_readable(setting: str, direction: str, swimlanes: bool) -> None:
    """Hundreds of use cases are drawn without a fault, and every shape by each engine."""
    use_cases = {**shapes.SHAPES, "long": shapes.LONG}
    use_cases |= {str(seed): random_use_case(seed) for seed in SEEDS[setting]}
    pictures = drawn(use_cases.values(), direction, swimlanes=swimlanes, setting=setting)
    assert found(pictures, use_cases) == {}
