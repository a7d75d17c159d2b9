from __future__ import annotations

import re
from pathlib import Path

import pytest

import sphinxcontrib_usecase
from sphinxcontrib_usecase.diagrams import activity_sketch, draw
from sphinxcontrib_usecase.diagrams.colours import (
    DEFAULTS,
    Colour,
    colour_problems,
    painted,
    usable_colours,
)
from sphinxcontrib_usecase.diagrams.making import make_dot
from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from tests.diagrams.engines import engine
from tests.factories import cast, extension, use_case

EVERY = use_case(
    steps=["The customer asks.", "The customer waits \x0e\x13."],
    extensions=(
        extension("1a", outcome="failure"),
        extension("2a", outcome="abandoned"),
        extension("*b", outcome=None),
    ),
)
SHEET = Path(sphinxcontrib_usecase.__file__).parent / "static" / "usecase.css"
NAMES = [colour.name.lower() for colour in Colour]


def graph() -> ActivityGraph:
    """Give an activity in which every colour is needed."""
    made = build_activity(EVERY, cast(EVERY))
    assert isinstance(made, ActivityGraph)
    return made


@pytest.mark.parametrize("name", NAMES)
def test_a_colour_can_be_chosen(name: str) -> None:
    """A colour of the project takes the place of the usual one, and only that."""
    chosen = make_dot(activity_sketch(graph(), colours={name: "#123456"}).text)
    plain = make_dot(activity_sketch(graph()).text)
    assert chosen != plain
    assert chosen.replace("#123456", DEFAULTS[Colour[name.upper()]]) == plain


def test_no_colour_is_left_out() -> None:
    """No character that stands for a colour gets to Graphviz, not even out of authors' words."""
    text = make_dot(activity_sketch(graph()).text)
    assert re.findall(r"[\x00-\x08\x0b-\x1f]", text) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_has_the_same_names(name: str) -> None:
    """Whoever knows a custom property knows the colour of the PDF."""
    assert re.search(rf"^  --uc-(?:diagram-)?{name}: ", SHEET.read_text("utf-8"), re.MULTILINE)


def test_the_usual_colours_fit_in_the_drawing_language() -> None:
    """Graphviz wants the length of a colour, and all of them have the same."""
    assert {len(value) for value in DEFAULTS.values()} == {7}


@pytest.mark.parametrize(
    "colours, problem",
    [
        ({"inc": "#000"}, "there is no colour 'inc', did you mean \"ink\"?"),
        ({7: "#000"}, "there is no colour 7, write one of ink, line, faint, shade, box, "),
        ({"ink": "red"}, "'red' for 'ink' is no colour, write it as '#rrggbb'"),
        ({"ink": "#12345"}, "'#12345' for 'ink' is no colour, write it as '#rrggbb'"),
        ({"ink": None}, "None for 'ink' is no colour, write it as '#rrggbb'"),
    ],
)
def test_a_colour_that_cannot_be_used_is_told(colours: dict[object, object], problem: str) -> None:
    """The message ends with the cure, and the usual colour is taken."""
    (told,) = colour_problems(colours)
    assert told.startswith(problem)
    assert usable_colours(colours) == {}


def test_a_short_colour_is_written_out() -> None:
    """Three digits are as good as six."""
    assert usable_colours({"success": "#0A6", "ink": "#012345"}) == {
        "ink": "#012345",
        "success": "#00aa66",
    }
    assert list(colour_problems({"success": "#0A6"})) == []


def test_colours_are_put_in() -> None:
    """Each colour stands where it was asked for."""
    assert painted(f"a{Colour.INK}b", {"ink": "#000000"}) == "a#000000b"


@pytest.mark.thorough
@pytest.mark.parametrize("setting", ["pygraphviz", "dot"])
def test_a_pdf_has_the_colours(setting: str) -> None:
    """Every engine that draws PDF draws with the colours of the project."""
    sketches = [activity_sketch(graph(), colours=c) for c in ({}, {"box": "#123456"})]
    drawings = draw(sketches, engine=engine(setting, "pdf"), format="pdf")
    assert drawings[0].data != drawings[1].data
