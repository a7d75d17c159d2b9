from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph import Terminal
from sphinxcontrib_usecase.scenarios import derive_scenarios
from tests.factories import extension, flow, outcome, repeat, step, steps, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import Extension, UseCase
    from sphinxcontrib_usecase.scenarios import Scenario


def derived(*extensions: Extension) -> list[Scenario]:
    """Derive the scenarios of a use case with four steps."""
    return list(derive_scenarios(use_case(extensions=extensions)))


def labels(*extensions: Extension) -> list[str]:
    """Give what identifies the scenarios of a use case with four steps."""
    return [scenario.label for scenario in derived(*extensions)]


def way(use_case_: UseCase, number: int = -1) -> str:
    """Give the steps and the end of one scenario, of the last one unless said."""
    scenario = derive_scenarios(use_case_)[number]
    return " ".join(map(str, (*scenario.steps, scenario.end or "for ever")))


def through(*extensions: Extension) -> str:
    """Give the steps and the end of the last scenario of a use case with four steps."""
    return way(use_case(extensions=extensions))


def test_without_extensions_there_is_the_main_scenario() -> None:
    """The main success scenario is one, and enters nothing."""
    (main,) = derived()
    assert (main.id, main.entries, main.conditions) == ("UC-WITHDRAW.main", (), ())
    assert through() == "1 2 3 4 success"


def test_an_extension_is_one_more() -> None:
    """Each extension gives a scenario, in their order."""
    assert labels(extension("3a"), extension("2a")) == ["main", "3a", "2a"]


def test_a_scenario_knows_its_condition() -> None:
    """The condition of the extension is what comes true on the way."""
    assert derived(extension("2a", "No cash"))[1].conditions == ("No cash",)


def test_a_path_is_made_of_edges() -> None:
    """Each edge of a path begins where the one before it ends, from the start to an end."""
    path = derived(extension("2a"))[1].path
    assert path[0].source is Terminal.START
    assert [edge.target for edge in path[:-1]] == [edge.source for edge in path[1:]]


def test_a_retry_does_the_anchor_again() -> None:
    """After the extension the anchor is done again, and then goes well."""
    assert through(extension("2a", outcome="retry")) == "1 2 2a1 2 3 4 success"


def test_an_earlier_step_is_a_loop_that_ends() -> None:
    """A path that goes back passes the steps between again, and enters nothing twice."""
    assert through(extension("3a", outcome="rejoin 1")) == "1 2 3 3a1 1 2 3 4 success"


def test_a_path_may_end_early() -> None:
    """Where the extension ends the use case, its scenario ends."""
    assert through(extension("2a", outcome="failure")) == "1 2 2a1 failure"


def test_without_an_outcome_the_end_is_open() -> None:
    """Nobody knows how a scenario goes on whose extension does not say so."""
    assert through(extension("2a", outcome=None)) == "1 2 2a1 open"


def test_a_range_is_entered_from_each_of_its_steps() -> None:
    """A range gives a scenario for each of its steps, which goes on from there."""
    ranged = extension("2-3a", outcome="next")
    assert labels(ranged) == ["main", "2-3a@2", "2-3a@3"]
    assert way(use_case(extensions=(ranged,)), 1) == "1 2 2-3a1 3 4 success"
    assert through(ranged) == "1 2 3 2-3a1 4 success"


def test_a_range_goes_back_to_where_it_began() -> None:
    """A retry means the step at which the range was entered."""
    assert through(extension("2-3a", outcome="retry")) == "1 2 3 2-3a1 3 4 success"


def test_a_list_is_entered_from_each_of_its_steps() -> None:
    """A list of steps is a range with gaps; steps that do not exist are left out."""
    assert labels(extension("1,4-9a")) == ["main", "1,4-9a@1", "1,4-9a@4"]


def test_any_time_is_entered_at_the_first_step() -> None:
    """What may happen at any time gives one scenario."""
    assert labels(extension("*a")) == ["main", "*a"]
    assert through(extension("*a", outcome="abandoned")) == "1 *a1 abandoned"


def test_a_nested_extension_is_reached_through_its_parent() -> None:
    """The scenario of a nested extension enters the parent first."""
    parent = extension("2a", steps=("a", "b"), outcome="retry")
    nested = extension("2a2a", outcome="failure")
    assert labels(parent, nested) == ["main", "2a", "2a.2a2a"]
    assert through(parent, nested) == "1 2 2a1 2a2 2a2a1 failure"


def test_a_nested_extension_may_stand_first() -> None:
    """The order in the text does not matter for the way into a nested extension."""
    assert labels(extension("2a1a"), extension("2a")) == ["main", "2a.2a1a", "2a"]


def test_a_range_around_a_nested_extension_is_entered_first_where_it_can_be() -> None:
    """Of the ways into a parent the first one is taken, and gone on from."""
    parent = extension("2-3a", outcome="next")
    assert labels(parent, extension("2-3a1a"))[-1] == "2-3a@2.2-3a1a"
    assert through(parent, extension("2-3a1a", outcome="next")) == "1 2 2-3a1 2-3a1a1 3 4 success"


def test_what_hangs_nowhere_is_no_scenario() -> None:
    """An extension at a step that does not exist cannot be entered, nor can what hangs on it."""
    assert labels(extension("9a"), extension("9a1a"), extension(None)) == ["main"]


def test_of_two_extensions_with_one_label_the_first_counts() -> None:
    """A label names one scenario."""
    first = extension("2a", "No cash")
    assert [s.conditions for s in derived(first, extension("2a"))] == [(), ("No cash",)]


def test_an_extension_without_steps_is_passed() -> None:
    """An extension that only says how it ends has a scenario too."""
    assert through(extension("2a", steps=(), outcome="failure")) == "1 2 failure"
    assert through(extension("2a", steps=(), outcome="retry")) == "1 2 2 3 4 success"


def test_an_explicit_loop_is_passed_once() -> None:
    """The main success scenario goes through a loop once, and so does what rejoins behind it."""
    looped = flow("a", "b", "c", repeats=(repeat("1-2"),))
    assert way(use_case(main_flows=(looped,), extensions=())) == "1 2 3 success"
    stepless = extension("2a", steps=(), outcome="next")
    assert way(use_case(main_flows=(looped,), extensions=(stepless,))) == "1 2 3 success"
    assert way(use_case(main_flows=(looped,), extensions=(extension("2a", outcome="next"),))) == (
        "1 2 2a1 3 success"
    )


def test_an_endless_path_stops() -> None:
    """Where nothing is left to enter and the path comes round again, it ends without an end."""
    main = flow("a", "b", closing_outcome=outcome("rejoin 1"))
    assert way(use_case(main_flows=(main,), extensions=())) == "1 2 1 for ever"
    around = (extension("2a", outcome="rejoin 2b1"), extension("2b", outcome="rejoin 2a1"))
    assert way(use_case(extensions=around), 1) == "1 2 2a1 2b1 2a1 for ever"


def test_without_steps_there_are_no_scenarios() -> None:
    """Where nothing begins, nothing is a path."""
    assert derive_scenarios(use_case(main_flows=(flow(),), extensions=())) == ()
    assert derive_scenarios(use_case(main_flows=(), extensions=(extension("2a"),))) == ()


def test_named_anchors_give_a_second_id() -> None:
    """A scenario has a name where all its anchors have one; it survives renumbering."""
    main = flow("a", step(2, name="check-pin"))
    inner = steps(step(1, extension="2a", name="ask"), extension="2a")
    case = use_case(
        main_flows=(main,), extensions=(extension("2a", steps=inner), extension("2a1a"))
    )
    assert [scenario.name_id for scenario in derive_scenarios(case)] == [
        None,
        "UC-WITHDRAW.check-pin-a",
        "UC-WITHDRAW.check-pin-a.ask-a",
    ]


def test_a_name_means_one_thing() -> None:
    """A scenario is not named like a step, nor like another scenario."""
    main = flow("a", step(2, name="pin"), step(3, name="pin-a"))
    twins = (extension("2a"), extension("2-3a"), extension("2b"))
    names = [s.name for s in derive_scenarios(use_case(main_flows=(main,), extensions=twins))]
    assert names == [None, None, None, "pin-a-a", "pin-b"]


def test_many_extensions_are_linear_work() -> None:
    """Each path is as long as what is done on it, however many extensions there are."""
    many = [extension(f"{n}{letter}") for n in range(1, 5) for letter in "abcdefghijklmnop"]
    found = derived(*many)
    assert len(found) == 65
    assert max(len(scenario.path) for scenario in found) == 7
