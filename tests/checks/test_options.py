from __future__ import annotations

import pytest

from sphinxcontrib_usecase.checks import run
from sphinxcontrib_usecase.model import Catalogue, Document, UseCase, Written
from tests.checks.helpers import findings, rules
from tests.factories import actor, at, extension, flow, mention, repeat, step, use_case

UNKNOWN, DOUBLED, VALUE = "unknown-option", "doubled-field", "unknown-value"


def option(name: str, value: str = "x", line: int = 7) -> Written:
    """Make an option as written."""
    return Written(name=name, value=value, location=at(line))


def body_field(name: str, value: str = "x", line: int = 9) -> Written:
    """Make a field of the body as written."""
    return Written(name=name, value=value, location=at(line), is_option=False)


def written(*items: Written) -> UseCase:
    """Make a use case with these options and fields."""
    return use_case(written=items)


def with_option(name: str, value: str, **changes: object) -> UseCase:
    """Make a use case whose extension has this option."""
    case_option = option(name, value, 30)
    return use_case(extensions=(extension("2a", written=(case_option,), **changes),))


def test_a_misspelt_option() -> None:
    """The nearest option is offered."""
    assert findings(UNKNOWN, written(option("primry-actor"))) == [
        (
            'cash.rst:7 use case "Withdraw cash" has no option ":primry-actor:", '
            'did you mean ":primary-actor:"?'
        )
    ]


def test_an_option_of_the_teams_own() -> None:
    """A field of the body can hold it."""
    assert findings(UNKNOWN, written(option("zzz"))) == [
        (
            'cash.rst:7 use case "Withdraw cash" has no option ":zzz:", '
            "remove it, or make it a field in the body if it is one of your own"
        )
    ]


def test_an_unknown_option_of_a_flow() -> None:
    """Flows have their own options."""
    assert findings(UNKNOWN, with_option("rejion", "1")) == [
        'cash.rst:30 extension "2a" has no option ":rejion:", did you mean ":rejoin:"?'
    ]


def test_an_unknown_option_of_an_actor() -> None:
    """Actors have theirs, and nothing else takes what is left."""
    teller = actor("Teller", written=(option("zzz"),), location=at(2))
    assert findings(UNKNOWN, use_case(), teller) == [
        'cash.rst:7 actor "Teller" has no option ":zzz:", remove it'
    ]


def test_an_option_of_a_second_main_flow() -> None:
    """It is judged, although the flow does not count."""
    second = flow(step(1), written=(option("zzz"),))
    assert len(findings(UNKNOWN, use_case(main_flows=(flow(step(1)), second)))) == 1


def test_synonyms_are_known() -> None:
    """Other names of a field are options too."""
    assert findings(UNKNOWN, written(option("Main actor"), body_field("Pre-conditions"))) == []


def test_a_misspelt_field_of_the_body() -> None:
    """A field that looks like one of ours is reported."""
    assert findings(UNKNOWN, written(body_field("Precondtions"))) == [
        (
            'cash.rst:9 field ":Precondtions:" of use case "Withdraw cash" is none of ours, '
            'did you mean ":preconditions:"?'
        )
    ]


@pytest.mark.parametrize("name", ["Frequency", "Notes", "Business rules", "Version", "Actions"])
def test_fields_of_the_teams_own(name: str) -> None:
    """A field of the body that looks like none of ours is shown as it is."""
    assert rules(written(body_field(name))) == []


def test_an_option_given_twice() -> None:
    """The second is reported, the first is named."""
    assert findings(DOUBLED, written(option("goal"), option("Goal", line=8))) == [
        (
            'cash.rst:8 ":Goal:" of use case "Withdraw cash" says again what ":goal:" at '
            "cash.rst:7 "
            "says, keep one of them"
        )
    ]


def test_two_names_of_one_field() -> None:
    """A synonym in the body is the same field."""
    assert len(findings(DOUBLED, written(option("goal"), body_field("Description")))) == 1


def test_a_doubled_option_of_a_flow() -> None:
    """Flows are judged too."""
    twice = (option("rejoin", "1", 30), option("rejoin", "2", 31))
    assert findings(DOUBLED, use_case(extensions=(extension("2a", written=twice),))) == [
        (
            'cash.rst:31 ":rejoin:" of extension "2a" says again what ":rejoin:" at cash.rst:30 '
            "says, keep one of them"
        )
    ]


def test_different_fields() -> None:
    """Different names, and own fields given twice, are no defect."""
    fields = (option("goal"), option("trigger"), body_field("Note"), body_field("Note"))
    assert rules(written(*fields)) == []


def test_a_setting_in_the_body_is_not_doubled() -> None:
    """It is not read at all, which is another defect."""
    assert rules(written(option("id"), body_field("id"))) == []


def test_a_doubled_field_may_be_allowed() -> None:
    """``:allow:`` of the use case counts for rules that run per document."""
    twice = (option("goal"), option("goal"))
    assert findings(DOUBLED, use_case(written=twice, allow=(mention(DOUBLED),))) == []


def test_an_unknown_level() -> None:
    """All levels are named."""
    assert findings(VALUE, written(option("level", "sea"))) == [
        'cash.rst:7 ":level: sea" is unknown, write summary, user-goal or subfunction'
    ]


def test_a_misspelt_level() -> None:
    """The nearest one is offered, in the body too."""
    assert findings(VALUE, written(body_field("Level", "\nUser goals"))) == [
        'cash.rst:9 ":Level: User goals" is unknown, did you mean "user-goal"?'
    ]


def test_an_unknown_ending() -> None:
    """A flow ends in one of three ways."""
    assert findings(VALUE, with_option("ends", "faliure")) == [
        'cash.rst:30 ":ends: faliure" is unknown, did you mean "failure"?'
    ]


def test_no_value() -> None:
    """An empty value is named as what it is."""
    assert findings(VALUE, written(option("activity", ""))) == [
        'cash.rst:7 ":activity:" has no value, write show or hide'
    ]


def test_an_unknown_kind_of_actor() -> None:
    """The actor's own document shows it."""
    teller = actor("Teller", written=(option("kind", "robot"),))
    assert findings(VALUE, use_case(), teller) == [
        'cash.rst:7 ":kind: robot" is unknown, write person, system, organisation or time'
    ]


def test_known_values() -> None:
    """Case and blanks do not count, and a stated nothing is no value."""
    items = (option("level", "User goal"), option("activity", "Hide"))
    teller = actor("Teller", written=(option("kind", "Organization"),))
    assert findings(VALUE, written(*items), teller) == []
    assert findings(VALUE, written(option("level", "-"))) == []


def test_a_loop_that_cannot_be_read() -> None:
    """What is written is no range."""
    assert findings(VALUE, with_option("repeat", "as long as you like")) == [
        (
            'cash.rst:30 ":repeat: as long as you like" names no steps, '
            'write for example "2-4 until all is paid"'
        )
    ]


def test_a_loop_that_was_read() -> None:
    """A loop of the model is known."""
    assert findings(VALUE, with_option("repeat", "1", repeats=(repeat("1"),))) == []


def test_an_unknown_default_is_reported() -> None:
    """What ``uc:defaults`` does not know would be missing in every use case."""
    written = (Written(name="levle", value="summary", location=at(3)),)
    document = Document(docname="a", defaults=(written,))
    (found,) = run(Catalogue.of([document]))
    assert str(found.location) == str(at(3))
    assert found.message == '"uc:defaults" has no option ":levle:", did you mean ":level:"?'


def test_a_default_with_an_unknown_value_is_reported() -> None:
    """The value counts for no use case."""
    written = (Written(name="level", value="sea", location=at(3)),)
    (found,) = run(Catalogue.of([Document(docname="a", defaults=(written,))]))
    assert found.rule == "unknown-value"
