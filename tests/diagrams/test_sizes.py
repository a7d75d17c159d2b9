"""The same picture from every engine."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

import pytest

from sphinxcontrib_usecase.diagrams import Sketch, activity_sketch, draw
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from tests.diagrams.engines import engine
from tests.diagrams.random_use_cases import ACTORS, random_use_case
from tests.factories import cast

pytestmark = [pytest.mark.thorough, pytest.mark.xdist_group("sizes")]

PAIRS = [*combinations(("wasm", "pygraphviz", "dot"), 2)]
#: How far numbers may be apart: engines round differently, and measure text differently.
ALLOWED = 0.05


@cache
def sketches() -> list[Sketch]:
    """Sketch random use cases."""
    use_cases = [random_use_case(seed) for seed in range(40)]
    graphs = [build_activity(u, cast(u, actors=ACTORS)) for u in use_cases]
    return [activity_sketch(graph) for graph in graphs if isinstance(graph, ActivityGraph)]


@cache
def pictures(setting: str) -> list[str]:
    """Draw them with an engine."""
    drawings = draw(sketches(), engine=engine(setting))
    return [(drawing.data or b"").decode() for drawing in drawings]


def sizes(picture: str) -> list[float]:
    """Give width and height of a picture."""
    match = re.search(r'viewBox="\S+ \S+ (\S+) (\S+)"', picture)
    assert match is not None
    return [float(number) for number in match.groups()]


def places(picture: str, attribute: str) -> list[float]:
    """Give every number in the attributes of one name, of points where they end.

    Arrowheads have a point more or less in different releases.
    """
    values = [re.findall(r"-?\d+(?:\.\d+)?", value) for value in values_of(picture, attribute)]
    numbers = [list(map(float, value)) for value in values]
    if attribute == "points":
        return [end(v[axis::2]) for axis in (0, 1) for end in (min, max) for v in numbers]
    return [number for value in numbers for number in value]


def values_of(picture: str, attribute: str) -> list[str]:
    """Give the values of the attributes of one name."""
    return re.findall(rf' {attribute}="([^"]*)"', picture)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_engines_give_the_same_size(pair: tuple[str, str]) -> None:
    """Width and height do not depend on what draws."""
    for one, other in zip(*map(pictures, pair), strict=True):
        assert sizes(one) == pytest.approx(sizes(other), rel=ALLOWED)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@pytest.mark.parametrize("attribute", ["points", "d", "cx", "cy", "rx", "ry", "x", "font-size"])
def test_engines_put_everything_in_the_same_place(pair: tuple[str, str], attribute: str) -> None:
    """Every shape, line and text stands where it stands in the pictures of other engines."""
    for one, other in zip(*map(pictures, pair), strict=True):
        expected = sorted(places(other, attribute))
        assert sorted(places(one, attribute)) == pytest.approx(expected, rel=ALLOWED, abs=2)
