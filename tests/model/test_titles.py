from __future__ import annotations

from sphinxcontrib_usecase.model.titles import with_titles
from tests.factories import catalogue, step, use_case


def test_an_included_use_case_is_shown_by_its_title() -> None:
    """The identifier in a step gives way to the title of the use case it names."""
    called = use_case(id="UC-PIN", title="Check the PIN")
    calling = use_case(steps=[step(1, "The bank does UC-PIN.", includes=["UC-PIN"])])
    shown = with_titles(calling, catalogue(called, calling))
    assert next(shown.steps).text == "The bank does Check the PIN."


def test_an_unknown_include_stays_as_it_is_written() -> None:
    """A name that nothing answers to is shown as the author wrote it."""
    calling = use_case(steps=[step(1, "The bank does UC-X.", includes=["UC-X"])])
    shown = with_titles(calling, catalogue(calling))
    assert next(shown.steps).text == "The bank does UC-X."


def test_a_use_case_that_includes_nothing_is_left_alone() -> None:
    """Nothing is copied where nothing changes."""
    plain = use_case()
    assert with_titles(plain, catalogue(plain)) is plain
