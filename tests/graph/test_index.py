from __future__ import annotations

from sphinxcontrib_usecase.graph import FlowIndex
from sphinxcontrib_usecase.model import ExtensionLabel, parse_label
from tests.factories import extension, flow, repeat, step, use_case


def anchors(label: str, **changes: object) -> list[str]:
    """Give the anchors of an extension of a use case with four steps."""
    parsed = parse_label(label)
    assert isinstance(parsed, ExtensionLabel)
    return [str(step) for step in FlowIndex(use_case(**changes)).anchors(parsed)]


def loop(main_steps: int, text: str) -> str:
    """Give the first and last step of a loop in a flow of so many steps."""
    main = flow(*["The customer acts."] * main_steps)
    span = FlowIndex(use_case(main_flows=(main,), extensions=())).loop(main, repeat(text))
    return "-".join(map(str, span or ()))


def test_a_step_is_found_by_its_label() -> None:
    """Every spelling of a label names its step."""
    found = FlowIndex(use_case()).step("2.a 1")
    assert found is not None
    assert str(found.label) == "2a1"


def test_a_step_is_found_by_its_name() -> None:
    """The name of a step is compared without regard to case."""
    named = use_case(steps=[step(1, name="check-pin")], extensions=())
    found = FlowIndex(named).step("Check-PIN")
    assert found is not None
    assert found.number == 1


def test_the_first_of_two_names_counts() -> None:
    """A name given twice means the first step."""
    twice = use_case(steps=[step(1, name="pin"), step(2, name="pin")], extensions=())
    found = FlowIndex(twice).step("pin")
    assert found is not None
    assert found.number == 1


def test_an_extension_is_no_step() -> None:
    """The label of an extension names no step."""
    assert FlowIndex(use_case()).step("2a") is None


def test_a_range_is_clipped_to_the_steps_there_are() -> None:
    """A range far beyond the last step costs nothing."""
    assert anchors("3-9999a") == ["3", "4"]


def test_ranges_that_overlap_are_joined() -> None:
    """A step named twice by one label is one anchor."""
    assert anchors("2-3,3,1a") == ["1", "2", "3"]


def test_a_range_behind_the_last_step_has_no_anchors() -> None:
    """A range without any step hangs nowhere."""
    assert anchors("7-9a") == []


def test_a_backward_range_has_no_anchors() -> None:
    """A range written backwards hangs nowhere."""
    assert anchors("3-2a") == []


def test_any_time_means_every_step_of_the_flow() -> None:
    """The star hangs on all steps of its flow."""
    assert anchors("*a") == ["1", "2", "3", "4"]


def test_any_time_in_an_extension_means_its_steps() -> None:
    """A nested star hangs on the steps of its parent only."""
    assert anchors("2a*a") == ["2a1"]


def test_an_unknown_parent_has_no_steps() -> None:
    """An extension of an extension that does not exist hangs nowhere."""
    assert anchors("3a1a") == []


def test_extensions_at_a_step_are_in_order() -> None:
    """All extensions that name a step are found there, ranges included."""
    index = FlowIndex(use_case(extensions=tuple(map(extension, ("2b", "1-3a", "3a", "*a")))))
    at = [str(e.label) for e in index.extensions_at(index.use_case.main_flows[0].steps[1].label)]
    assert at == ["2b", "1-3a"]


def test_the_first_of_two_extensions_with_one_label_counts() -> None:
    """A label given twice means the first extension."""
    twice = use_case(extensions=(extension("2a", "first"), extension("2a", "second")))
    assert [e.condition for e in FlowIndex(twice).extensions.values()] == ["first"]


def test_an_extension_without_a_label_does_not_count() -> None:
    """An extension with an unknown anchor is in no graph."""
    assert FlowIndex(use_case(extensions=(extension(None),))).extensions == {}


def test_a_use_case_without_a_main_flow_has_no_steps() -> None:
    """Without a main success scenario there is nothing to hang on."""
    assert FlowIndex(use_case(main_flows=(), extensions=())).steps == {}


def test_a_loop_is_resolved() -> None:
    """A loop names its first and last step."""
    assert loop(4, "2-3") == "2-3"


def test_a_backward_loop_makes_no_sense() -> None:
    """A loop cannot end before it begins."""
    assert loop(4, "3-2") == ""


def test_a_loop_over_unknown_steps_makes_no_sense() -> None:
    """A loop over steps that do not exist is none."""
    assert loop(2, "1-5") == ""


def test_a_loop_can_be_named() -> None:
    """The ends of a loop may be step names."""
    main = flow(step(1, name="ask"), step(2))
    span = FlowIndex(use_case(main_flows=(main,))).loop(main, repeat("ask"))
    assert span is not None
    assert span[0] == span[1] == main.steps[0].label


def test_a_number_in_a_loop_counts_in_its_own_flow() -> None:
    """In an extension a bare number means a step of that extension."""
    own = extension("2a", steps=["a", "b"], repeats=(repeat("1-2"),))
    span = FlowIndex(use_case(extensions=(own,))).loop(own, own.repeats[0])
    assert span is not None
    assert str(span[1]) == "2a2"


def test_a_loop_in_an_empty_flow_counts_in_the_main_flow() -> None:
    """A flow without steps can only mean steps of the main flow."""
    own = extension("2a", steps=[], repeats=(repeat("1-2"),))
    span = FlowIndex(use_case(extensions=(own,))).loop(own, own.repeats[0])
    assert span is not None
    assert str(span[1]) == "2"
