from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from sphinxcontrib_usecase.diagrams import activity_sketch, draw
from sphinxcontrib_usecase.diagrams.activity import activity_dot
from sphinxcontrib_usecase.diagrams.dot import link
from sphinxcontrib_usecase.diagrams.making import graph_of, make_dot
from sphinxcontrib_usecase.diagrams.names import token
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from sphinxcontrib_usecase.scenarios import derive_scenarios, with_emphasis
from tests.diagrams.engines import engine
from tests.diagrams.quality import SVG
from tests.factories import cast, extension, step, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import UseCase


def graph(use_case_: UseCase) -> ActivityGraph:
    """Give the activity of a use case."""
    made = build_activity(use_case_, cast(use_case_))
    assert isinstance(made, ActivityGraph)
    return made


def dot(use_case_: UseCase) -> str:
    """Write the activity of a use case."""
    return activity_dot(graph(use_case_))


def words(use_case_: UseCase, setting: str) -> list[str]:
    """Draw a use case and read its texts."""
    (drawing,) = draw([dot(use_case_)], engine=engine(setting))
    assert drawing.problem is None
    root = ET.fromstring(drawing.data or b"")  # noqa: S314 -- our own picture
    return [text.text or "" for text in root.iter(f"{SVG}text")]


#: What Graphviz would read as markup, escapes, entities or the end of a string.
NASTY = r'<b>x</b> \N \G \l \" "q" &lt;i&gt; {a|b} ]]> \\'


@pytest.mark.thorough
@pytest.mark.parametrize("setting", ["wasm", "pygraphviz", "dot"])
def test_authors_words_are_only_words(setting: str) -> None:
    """Nothing in a text is read as markup; a text in angle brackets stays one."""
    hostile = use_case(
        steps=[step(1, NASTY), step(2, "<i>all</i>")], extensions=(extension("1a", NASTY),)
    )
    shown = words(hostile, setting)
    assert " ".join(shown).count(r"\N \G \l") == 2
    assert " ".join(shown).replace(" ", "").count(NASTY.replace(" ", "")) == 2
    assert "2. <i>all</i>" in shown


def test_classes_tell_what_a_node_is() -> None:
    """Style sheets and scripts find the step by its class."""
    assert 'class="uc-action uc-step-2a1 uc-flow-2a ' in dot(use_case())


def test_the_main_flow_can_be_told_apart() -> None:
    """Lines of the main success scenario have a class of their own."""
    assert 'class="uc-edge uc-flow-main uc-edge-main ' in dot(use_case())


def test_a_way_back_is_no_part_of_the_main_flow() -> None:
    """A line of an extension has the class of the extension only."""
    assert re.search(r'class="uc-edge uc-flow-2a uc-path', dot(use_case()))


def test_an_open_end_is_dashed() -> None:
    """Where nobody knows how it goes on, the line is dashed."""
    drawn = dot(use_case(extensions=(extension("2a", outcome=None),)))
    assert re.search(r'uc-edge-open .*style="dashed"', drawn)


def test_a_step_is_linked() -> None:
    """A node links to its step by a private scheme."""
    assert 'URL="uc:UC-WITHDRAW.2a1"' in dot(use_case())


def test_a_guard_is_linked() -> None:
    """A condition links to its extension."""
    assert 'URL="uc:UC-WITHDRAW.2a"' in dot(use_case())


def test_a_link_is_plain_ascii() -> None:
    """Whatever an author names, the link has no character with a meaning."""
    assert link('\u00dc"<x>.*a1') == "uc:%C3%9C%22%3Cx%3E.%2Aa1"


def test_a_star_is_spelled_in_classes() -> None:
    """Labels are made fit for ids and classes."""
    assert [token(label) for label in ("*a1", "5-7,10a", "")] == ["anya1", "5-7_10a", "main"]


def test_lanes_have_numbers_as_ids() -> None:
    """The id of a lane depends on no name."""
    assert 'id="lane-1-title"' in dot(use_case())


def test_two_extensions_at_any_time_share_their_exit() -> None:
    """Lines that leave the region at one place begin at one dot."""
    both = use_case(extensions=(extension("*a"), extension("*b")))
    assert dot(both).count("uc-region-exit") == 1


def test_the_text_is_the_same_every_time() -> None:
    """The same use case gives the same text, so that pictures can be kept."""
    assert dot(use_case()) == dot(use_case())


def test_a_sketch_makes_the_same_text() -> None:
    """A sketch says everything, on one line, from which a worker makes the picture."""
    sketch = activity_sketch(graph(use_case()))
    assert "\n" not in sketch.text
    assert make_dot(sketch.text) == dot(use_case())


def test_a_sketch_keeps_every_value() -> None:
    """An activity comes out of a sketch as it went in."""
    every = graph(use_case(extensions=(extension("2a"), extension("*b", outcome="failure"))))
    nodes = tuple(node._replace(scenarios=("main", "2a"), emphasised=True) for node in every.nodes)
    told = every._replace(nodes=nodes)
    assert graph_of(json.loads(activity_sketch(told).text)["activity"]) == told


def test_a_sketch_is_known_by_what_it_shows() -> None:
    """Another word is another picture."""
    one, other = (activity_sketch(graph(u)) for u in (use_case(), use_case(title="Pay")))
    assert one != other


@pytest.mark.parametrize("settings", [{"direction": "LR"}, {"swimlanes": False}])
def test_a_sketch_is_known_by_its_settings(settings: dict[str, Any]) -> None:
    """Another look is another picture, and the worker learns of it."""
    shown = graph(use_case())
    plain, other = activity_sketch(shown), activity_sketch(shown, **settings)
    assert make_dot(plain.text) != make_dot(other.text)


TWO_WAYS = use_case(extensions=(extension("2a", outcome="failure"), extension("*b")))


def test_classes_tell_which_scenarios_pass() -> None:
    """Nodes, lines and words have a class for each scenario."""
    written = dot(TWO_WAYS)
    assert 'class="uc-action uc-step-2a1 uc-flow-2a uc-path-2a_2"' in written
    assert 'class="uc-action uc-step-3 uc-flow-main uc-path-main uc-path-anyb_region"' in written
    assert 'class="uc-guard uc-flow-2a uc-path-2a_2"' in written
    assert 'class="uc-end-title uc-flow-2a uc-path-2a_2"' in written
    assert 'class="uc-edge uc-flow-2a uc-path-2a_2"' in written


def test_one_scenario_is_set_off() -> None:
    """Its lines are wide, and everything else is paler."""
    _, scenario, _ = derive_scenarios(TWO_WAYS)
    written = activity_dot(with_emphasis(graph(TWO_WAYS), scenario)).splitlines()
    (step_on,) = [line for line in written if "uc-step-2a1 uc-flow-2a uc-on-path" in line]
    (step_off,) = [line for line in written if "uc-step-3 uc-flow-main uc-off-path" in line]
    assert 'penwidth="2.4"' in step_on
    assert "#9ca3af" in step_off


def test_else_belongs_to_the_way_it_names() -> None:
    """The words beside a decision lie on the paths that go on, not on those that branch off."""
    (otherwise,) = [line for line in dot(TWO_WAYS).splitlines() if '"[else]"' in line]
    assert "uc-path-main" in otherwise
    assert "uc-path-2a_2" not in otherwise
