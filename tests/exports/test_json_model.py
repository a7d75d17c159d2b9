from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.exports import dumps, to_json
from sphinxcontrib_usecase.model import FieldName, GoalLevel, Stakeholder, Written
from tests.exports.helpers import export, exported
from tests.factories import (
    ACTORS,
    actor,
    at,
    catalogue,
    extends,
    extension,
    field,
    mention,
    step,
    use_case,
)

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.use_case import UseCase

HERE = {"path": "cash.rst", "line": 1}


def other(**changes: object) -> UseCase:
    """Make a second use case."""
    return use_case(id="UC-OTHER", title="Do other things", docname="other", **changes)


def test_the_root() -> None:
    """It says who wrote it, and holds actors, use cases and findings."""
    model = export(use_case())
    assert model["producer"] == {"name": "sphinxcontrib-usecase", "version": "1.2.3"}
    assert [one["id"] for one in model["actors"]] == ["customer", "bank", "atm"]
    assert [one["id"] for one in model["useCases"]] == ["UC-WITHDRAW"]
    assert model["findings"] == []


def test_an_empty_project() -> None:
    """It has the same keys, with nothing in them."""
    model = export(actors=())
    assert (model["actors"], model["useCases"], model["findings"]) == ([], [], [])


def test_an_actor() -> None:
    """All of it is there, and the actor it specializes is looked up."""
    vip = actor("VIP", "gold customer", specializes=mention("customer"), tags=("a", "b"))
    *_, found = export(use_case(), actors=(*ACTORS, vip))["actors"]
    assert found["aliases"] == ["gold customer"]
    assert found["specializes"] == {"name": "customer", "actor": "customer"}
    assert found["tags"] == ["a", "b"]
    assert found["document"] == "actors"


def test_a_finding() -> None:
    """Rule, level, words, place, document and use case are there."""
    (found,) = export(use_case(goal=None))["findings"]
    assert found["rule"] == "missing-field"
    assert found["message"].startswith('use case "Withdraw cash" has no goal')
    assert (found["severity"], found["document"]) == ("warning", "cash")
    assert (found["useCase"], found["location"]) == ("UC-WITHDRAW", {"path": "cash.rst", "line": 3})


def test_texts_and_lists() -> None:
    """A field is one text or a list of items, as it is meant."""
    found = exported(use_case())
    assert found["goal"] == "The customer leaves with the cash."
    assert found["preconditions"] == ["The machine is in service.", "The machine holds cash."]


def test_fields_that_are_not_there() -> None:
    """They are null or empty, and not stated."""
    found = exported(use_case(goal=None, preconditions=None))
    assert (found["goal"], found["preconditions"], found["statedNone"]) == (None, [], [])


def test_a_field_that_is_stated_to_be_empty() -> None:
    """It is as empty as one that is not there, but listed."""
    nothing = field(FieldName.MINIMAL_GUARANTEE, "none", stated_none=True)
    found = exported(use_case(fields=(nothing,)))
    assert found["minimalGuarantees"] == []
    assert found["statedNone"] == ["minimalGuarantees"]


def test_an_inherited_field() -> None:
    """It has its value, and is listed."""
    value = field(FieldName.OWNER, "Team Cash", inherited=True)
    found = exported(use_case(fields=(value,)))
    assert (found["owner"], found["inherited"]) == ("Team Cash", ["owner"])


def test_fields_of_the_team() -> None:
    """A field that is none of ours keeps its name and its items."""
    written = (
        Written(name="Frequency", value="\nOften.\nAt night.", location=at(), is_option=False),
        Written(name="Goal", value="\nCash.", location=at(), is_option=False),
        Written(name="frequency", value="often", location=at()),
    )
    found = exported(use_case(written=written))
    assert found["otherFields"] == [{"name": "Frequency", "items": ["Often.", "At night."]}]


def test_who_takes_part() -> None:
    """Names stand as written beside the actors they stand for."""
    stakeholder = Stakeholder(name=mention("The regulator"), interest="No fraud")
    found = exported(use_case(scope="ATM", stakeholders=(stakeholder,)))
    assert found["scope"] == {"name": "ATM", "actor": "atm"}
    assert found["primaryActor"] == {"name": "Customer", "actor": "customer"}
    assert found["supportingActors"] == [{"name": "Bank", "actor": "bank"}]
    assert found["stakeholders"] == [
        {"name": "The regulator", "actor": None, "interest": "No fraud"}
    ]


def test_nobody_takes_part() -> None:
    """Absent names are null."""
    found = exported(use_case(scope=None, primary_actor=None, supporting_actors=()))
    assert (found["scope"], found["primaryActor"], found["supportingActors"]) == (None, None, [])


def test_level_tags_and_former_ids() -> None:
    """They are plain words."""
    found = exported(
        use_case(level=GoalLevel.USER_GOAL, tags=("cash",), former_ids=(mention("UC-1"),))
    )
    assert (found["level"], found["tags"], found["formerIds"]) == ("user-goal", ["cash"], ["UC-1"])


def test_an_include() -> None:
    """The use case and the step that calls it name each other, a former identifier too."""
    calling = use_case(steps=(step(1, "The customer pays.", includes=["uc-old", "UC-NONE"]),))
    called = other(former_ids=(mention("UC-OLD"),))
    found, _ = export(calling, called)["useCases"]
    both = [{"name": "uc-old", "useCase": "UC-OTHER"}, {"name": "UC-NONE", "useCase": None}]
    assert found["includes"] == [{**one, "step": "1"} for one in both]
    assert found["mainSuccessScenario"]["steps"][0]["includes"] == both


@pytest.mark.parametrize("place, label", [("check", "2"), ("2a1", "2a1"), ("9", None), ("", None)])
def test_an_extend(place: str, label: str | None) -> None:
    """The step of the other use case is looked up by label or name."""
    base = use_case(steps=(step(1), step(2, name="check"), step(3)))
    hanging = other(extends=(extends("uc-withdraw", place, "the bank is slow"),))
    found = export(base, hanging)["useCases"][1]["extends"]
    named = {"name": "uc-withdraw", "useCase": "UC-WITHDRAW", "at": place or None}
    assert found == [{**named, "step": label, "condition": "the bank is slow"}]


def test_an_extend_of_nothing() -> None:
    """What is not found is null."""
    (found,) = exported(use_case(extends=(extends("UC-NONE", "2"),)))["extends"]
    assert (found["useCase"], found["step"], found["condition"]) == (None, None, None)


def test_a_specialized_use_case() -> None:
    """Its parent is looked up."""
    found = export(use_case(), other(specializes=mention("uc-withdraw")))["useCases"][1]
    assert found["specializes"] == {"name": "uc-withdraw", "useCase": "UC-WITHDRAW"}


def test_places_outside_the_source_folder() -> None:
    """They are given relative to it, so that no folder of a machine is named."""
    outside = Path("/project/shared/cash.rst").as_posix()
    found = exported(use_case(location=at(3, outside)), source_folder="/project/docs")
    assert found["location"] == {"path": "../shared/cash.rst", "line": 3}


def test_places_as_they_are() -> None:
    """Without a source folder an absolute path stays."""
    assert exported(use_case(location=at(3, "/a/b.rst")))["location"]["path"] == "/a/b.rst"


def test_another_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that cannot be relative stays."""

    def refuse(_path: str, _start: Path) -> str:
        raise ValueError

    monkeypatch.setattr("os.path.relpath", refuse)
    found = exported(use_case(location=at(3, "/a/b.rst")), source_folder="/c")
    assert found["location"]["path"] == "/a/b.rst"


def test_what_is_allowed() -> None:
    """Rules that are lifted are named on the use case, the flow and the step."""
    lifted = (mention("empty-flow"),)
    case = use_case(
        allow=lifted, steps=(step(1, allow=lifted),), extensions=(extension("1a", allow=lifted),)
    )
    found = exported(case)
    assert found["allow"] == ["empty-flow"]
    assert found["mainSuccessScenario"]["steps"][0]["allow"] == ["empty-flow"]
    assert found["extensions"][0]["allow"] == ["empty-flow"]


def test_the_order_of_documents_does_not_matter() -> None:
    """The text is the same whatever was read first."""
    texts = [
        dumps(to_json(catalogue(*cases), (), producer_version="1"))
        for cases in ((use_case(), other()), (other(), use_case()))
    ]
    assert texts[0] == texts[1]


def test_the_text_is_plain_json() -> None:
    """Letters of all scripts stand as they are, and the last line ends."""
    text = dumps(export(use_case(title="現金を引き出す")))
    assert "現金を引き出す" in text
    assert text.endswith("}\n")
    assert json.loads(text)["useCases"][0]["title"] == "現金を引き出す"
