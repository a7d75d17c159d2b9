from __future__ import annotations

import pytest

from sphinxcontrib_usecase.needs.kinds import LinkKind, NeedKind
from sphinxcontrib_usecase.needs.settings import NeedSettings


def test_the_look_of_a_type_can_be_changed() -> None:
    """What is not said stays as it is."""
    settings = NeedSettings.of({"types": {"usecase": {"title": "Story", "color": "#123456"}}})
    chosen = settings.types[NeedKind.USE_CASE]
    assert (chosen.title, chosen.color, chosen.prefix) == ("Story", "#123456", "UC_")
    assert settings.problems == ()


def test_a_type_of_the_project_can_be_named() -> None:
    """A plain name is a type that the project declares itself."""
    chosen = NeedSettings.of({"types": {"actor": "role"}}).types[NeedKind.ACTOR]
    assert (chosen.directive, chosen.own) == ("role", True)


def test_fields_and_links_can_be_renamed_and_left_out() -> None:
    """``None`` leaves one out."""
    value = {"fields": {"priority": "prio", "kpi": None}, "links": {"part_of": "belongs_to"}}
    settings = NeedSettings.of(value)
    assert settings.fields["priority"] == "prio"
    assert "kpi" not in settings.fields
    assert settings.links[LinkKind.PART_OF] == "belongs_to"


@pytest.mark.parametrize(
    "value, problem",
    [
        ({"step": False}, "usecase_needs: there is no 'step', write one of steps"),
        ({"steps": "no"}, "usecase_needs[\"steps\"]: 'no' is neither True nor False"),
        ({"types": "x"}, "usecase_needs[\"types\"]: 'x' is no mapping"),
        ({"types": {"case": "x"}}, "usecase_needs[\"types\"]: there is no 'case', write one of"),
        ({"types": {"step": {"colour": "x"}}}, 'usecase_needs["types"]["step"]: there is no'),
        ({"types": {"step": 1}}, 'usecase_needs["types"]["step"]: write the name of a need type'),
        ({"fields": {"prio": "x"}}, "usecase_needs[\"fields\"]: there is no 'prio', write one of"),
        ({"links": {"partof": "x"}}, "usecase_needs[\"links\"]: there is no 'partof', write one"),
        ({"requirements": 1}, 'usecase_needs["requirements"]: write a list of need types'),
        ({"need_role": 1}, 'usecase_needs["need_role"]: write the name of a link type'),
    ],
)
def test_what_cannot_be_used_is_reported(value: object, problem: str) -> None:
    """The message names the place and what may stand there; the rest counts."""
    (found,) = NeedSettings.of(value).problems
    assert found.startswith(problem)
