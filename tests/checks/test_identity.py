from __future__ import annotations

import pytest

from sphinxcontrib_usecase.checks import Settings, Severity
from tests.checks.helpers import findings, rules
from tests.factories import actor, mention, step, use_case

MALFORMED = "malformed-id"


def test_an_id_of_a_use_case() -> None:
    """The id that is used instead is the example."""
    case = use_case(id="withdraw", malformed_id=mention("1. withdraw", 4))
    assert findings(MALFORMED, case) == [
        (
            'cash.rst:4 id "1. withdraw" is not legal (a letter, then letters, digits, "-" or "_", '
            'at most 120), write for example "withdraw"'
        )
    ]


def test_an_id_of_an_actor() -> None:
    """Actors are judged too, and may allow it."""
    wrong = actor("Teller", malformed_id=mention("?", 4))
    assert len(findings(MALFORMED, use_case(), wrong)) == 1


@pytest.mark.parametrize(
    "name, message",
    [
        ("next", 'step name "next" has a meaning of its own, choose another'),
        ("2a", 'step name "2a" reads like a label, choose a word'),
        (
            "pay now",
            (
                'step name "pay now" is not legal (a letter, then letters, digits, "-" or "_", '
                'at most 120), write for example "pay-now"'
            ),
        ),
    ],
)
def test_names_of_steps(name: str, message: str) -> None:
    """A name has to be usable in a reference and in ``:rejoin:``."""
    assert findings(MALFORMED, use_case(steps=(step(1, name=name), step(2)))) == [
        f"cash.rst:21 {message}"
    ]


def test_good_names() -> None:
    """Letters of any script are fine."""
    assert rules(use_case(steps=(step(1, name="prüfe-PIN"), step(2, name="支払う")))) == []


def test_a_use_case_without_a_title() -> None:
    """There is nothing to show."""
    assert findings("missing-title", use_case(title="")) == [
        "cash.rst:3 use case has no title, write its goal after the directive"
    ]


def test_an_actor_without_a_name() -> None:
    """There is nothing to show either."""
    assert findings("missing-title", use_case(), actor("")) == [
        "actors.rst:1 actor has no name, write it after the directive"
    ]


def test_an_unknown_rule_in_the_settings() -> None:
    """The nearest rule is offered; the line is not known."""
    settings = Settings(levels={"unknown-anchr": Severity.OFF})
    assert findings("unknown-rule", use_case(), settings=settings) == [
        'conf.py usecase_rules names no rule "unknown-anchr", did you mean "unknown-anchor"?'
    ]


def test_an_unknown_rule_in_allow() -> None:
    """Use cases, flows, steps and actors are looked at."""
    assert findings("unknown-rule", use_case(allow=(mention("zzz", 8),))) == [
        'cash.rst:8 ":allow: zzz" names no rule, see the list of rules'
    ]


def test_rules_without_commas_in_allow() -> None:
    """Several rules in one name are rules that want commas."""
    assert findings("unknown-rule", use_case(allow=(mention("no-extensions wording", 8),))) == [
        'cash.rst:8 ":allow: no-extensions wording" names no rule, put commas between the rules'
    ]


def test_rules_families_and_variants_are_known() -> None:
    """All three may be named."""
    names = ("empty-flow", "wording", "missing-trigger", "Bad-Range")
    assert findings("unknown-rule", use_case(allow=tuple(map(mention, names)))) == []
