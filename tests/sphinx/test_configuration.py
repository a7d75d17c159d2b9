"""Values of ``conf.py`` that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.config import UseCaseConfig

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult, Project

PAGE = """
.. usecase:: Ring the bell
   :allow: completeness

   .. flow::

      1. The guest rings.
"""


@pytest.mark.parametrize(
    "value",
    ["activity", "activity_direction", "graphviz_engine", "profile"],
)
def test_a_value_outside_its_choices_gives_way(
    value: str, build: Callable[..., BuildResult]
) -> None:
    """One warning names the choices, and the page is built with the default."""
    conf = {"usecase_activity": "show", f"usecase_{value}": "sideways"}
    built = build(PAGE, expect=["config"], **conf)
    assert "The guest rings." in built.words


@pytest.mark.parametrize(
    "value", ["rules", "words", "closing_phrases", "required_fields", "diagram_colors"]
)
def test_a_value_of_another_type_gives_way(value: str, project: Project) -> None:
    """Sphinx warns of the type; nothing of ours stumbles over it."""
    project.configure(**{f"usecase_{value}": 7})
    project.write({"index.rst": PAGE})
    built = project.try_build()
    (warning,) = built.warnings
    assert f"`usecase_{value}' has type `int'" in warning
    assert "The guest rings." in built.words


def test_a_single_phrase_needs_no_list(build: Callable[..., BuildResult]) -> None:
    """A text in place of a list of texts counts as one."""
    built = build(PAGE, usecase_closing_phrases={"failure": "All is lost"})
    phrases = UseCaseConfig.of(built.app.config).vocabulary().closings
    assert any(phrase.regex.fullmatch("All is lost") for phrase in phrases)


def test_a_colour_that_cannot_be_used_is_told(build: Callable[..., BuildResult]) -> None:
    """One warning names the value and the cure, and the page is built."""
    built = build(PAGE, expect=["config"], usecase_diagram_colors={"success": "greenish"})
    assert "usecase_diagram_colors: 'greenish' for 'success' is no colour" in built.warnings[0]
    assert "The guest rings." in built.words


def test_colours_are_for_the_pdf_only(build: Callable[..., BuildResult]) -> None:
    """A page is the same with other colours: it has a style sheet."""
    plain = build(PAGE, usecase_activity="show").html
    assert (
        build(PAGE, usecase_activity="show", usecase_diagram_colors={"box": "#123"}).html == plain
    )
