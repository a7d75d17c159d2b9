from __future__ import annotations

from sphinxcontrib_usecase.model import Stray, StrayKind
from tests.checks.helpers import findings, rules
from tests.factories import at, extension, flow, mention, step, use_case


def test_no_main_flow() -> None:
    """The use case is reported, with the cure."""
    assert findings("no-main-flow", use_case(main_flows=(), extensions=())) == [
        (
            'cash.rst:3 use case "Withdraw cash" has no main success scenario, '
            'add ".. flow::" with its steps as a numbered list'
        )
    ]


def test_a_list_outside_a_flow_is_named() -> None:
    """A numbered list in the body was meant to be it."""
    loose = Stray(kind=StrayKind.LIST, mention=mention("The customer enters the PIN.", 12))
    case = use_case(main_flows=(), extensions=(), strays=(loose,))
    assert findings("no-main-flow", case)[0].endswith(
        'put the numbered list at cash.rst:12 under ".. flow::"'
    )


def test_a_list_beside_a_main_flow_is_free_text() -> None:
    """Any markup may stand between the parts."""
    loose = Stray(kind=StrayKind.LIST, mention=mention("Some notes", 12))
    assert rules(use_case(strays=(loose,))) == []


def test_a_missing_main_flow_is_one_defect() -> None:
    """Its extensions are not reported for it."""
    assert rules(use_case(main_flows=())) == ["no-main-flow"]


def test_a_second_main_flow() -> None:
    """The second is reported and the first is named."""
    two = (flow(step(1), step(2)), flow(step(1), location=at(40)))
    assert findings("several-main-flows", use_case(main_flows=two)) == [
        (
            'cash.rst:40 use case "Withdraw cash" has a main success scenario at '
            "cash.rst:20 already, "
            'give this flow a label and a condition, such as ".. flow:: 2a. The customer cancels"'
        )
    ]


def test_a_second_main_flow_may_be_allowed() -> None:
    """Its own ``:allow:`` counts, although the flow does not."""
    second = flow(step(1), allow=(mention("several-main-flows"),))
    case = use_case(main_flows=(flow(step(1), step(2)), second))
    assert findings("several-main-flows", case) == []


def test_a_main_flow_without_steps() -> None:
    """The flow is reported, its extensions are not."""
    case = use_case(main_flows=(flow(),))
    assert findings("empty-flow", case) == [
        (
            'cash.rst:20 the main success scenario of use case "Withdraw cash" has no steps, '
            "write them as a numbered list"
        )
    ]
    assert rules(case) == ["empty-flow"]


def test_a_step_without_text() -> None:
    """A step has to say something."""
    assert findings("empty-flow", use_case(steps=(step(1), step(2), step(3, "  ")))) == [
        "cash.rst:23 step 3 has no text, say who does what"
    ]


def test_a_step_of_sub_steps_only() -> None:
    """The nested list says it."""
    assert findings("empty-flow", use_case(steps=(step(1), step(2, "", substeps=("a",))))) == []


def test_an_extension_without_steps() -> None:
    """Condition and outcome can say it all."""
    assert rules(use_case(extensions=(extension("2a", steps=()),))) == []


def test_an_extension_without_a_condition() -> None:
    """A label alone does not say when."""
    assert findings("missing-condition", use_case(extensions=(extension("2a", " "),))) == [
        (
            'cash.rst:29 extension "2a" has no condition, write after the label what is noticed '
            'there, such as "The PIN is wrong"'
        )
    ]


def test_an_option_without_a_condition() -> None:
    """``:at:`` alone does not say when either."""
    lost = extension(None, "", at=mention("nowhere"))
    assert findings("missing-condition", use_case(extensions=(lost,)))[0].startswith(
        'cash.rst:29 extension "nowhere" has no condition'
    )
