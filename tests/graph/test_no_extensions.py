from __future__ import annotations

from sphinxcontrib_usecase.graph import FlowIndex
from sphinxcontrib_usecase.graph.no_extensions import reasons
from tests.factories import extension, flow, no_extension, step, use_case


def stated(*texts: str, own: str = "", nested: str = "") -> dict[str, str]:
    """Give the reasons by step; *own* stands in the main flow, *nested* in extension 2a."""
    main = flow(step(1), step(2, name="check"), no_extensions=(no_extension(own),) if own else ())
    case = use_case(
        main_flows=(main,),
        extensions=(extension("2a", no_extensions=(no_extension(nested),) if nested else ()),),
        no_extensions=tuple(map(no_extension, texts)),
    )
    return {str(label): one.reason for label, one in reasons(FlowIndex(case)).items()}


def test_a_step_by_number_and_name() -> None:
    """Both name a step of the use case."""
    assert stated("1 it cannot", "Check it waits") == {"1": "it cannot", "2": "it waits"}


def test_a_number_in_the_options_of_a_flow() -> None:
    """It counts in that flow."""
    assert stated(own="1 it cannot", nested="1 it waits") == {"1": "it cannot", "2a1": "it waits"}


def test_a_label_in_the_options_of_a_flow() -> None:
    """A whole label means the same everywhere."""
    assert stated(own="2a1 it waits") == {"2a1": "it waits"}


def test_a_statement_that_does_not_count() -> None:
    """One without a step or a reason says nothing, and of two the first counts."""
    assert stated("9 it cannot", "1", "2 first", "2 second") == {"2": "first"}
