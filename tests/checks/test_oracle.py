"""Rules that search, against a search of another make: all walks through random use cases."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinxcontrib_usecase.checks import Family, Finding, Settings, Severity, run
from sphinxcontrib_usecase.graph import endless_loops, unreachable_steps
from sphinxcontrib_usecase.model import UseCase
from tests.checks.helpers import catalogue_of
from tests.checks.random_flows import DEEDS, FACTS, Sample, denial, sample
from tests.checks.walking import Walker, endless, visited

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinxcontrib_usecase.model import StepLabel, UseCase

pytestmark = pytest.mark.thorough

#: Three times what the profile says: 300 in the default suite, 15 000 with ``make fuzz``.
many = settings(max_examples=settings().max_examples * 3, deadline=None)
seeds = st.integers(0, 2**32)
OFF = dict.fromkeys(Family, Severity.OFF)


def found(rule: str, *cases: UseCase) -> list[Finding]:
    """Give what one rule finds; the others do not even run."""
    return list(run(catalogue_of(*cases), Settings(levels={**OFF, rule: Severity.WARNING})))


def steps_never_walked(drawn: Sample) -> list[str]:
    """Give the steps that no walk comes to."""
    walker = Walker(drawn.use_case)
    seen = visited(walker.places())
    return [
        str(step.label)
        for number, flow in enumerate(walker.flows)
        for position, step in enumerate(flow.steps)
        if (number, position) not in seen
    ]


def steps_behind_an_end(drawn: Sample) -> list[str]:
    """Give the steps after one that leaves its flow, to which no walk leads otherwise."""
    walker = Walker(drawn.use_case, drawn.closings)
    seen = visited(walker.places())
    behind = []
    for (number, position), outcome in drawn.closings.items():
        target = walker.find(outcome.target, 0) if outcome.target else None
        leaves = target != (number, position + 1) if target else outcome.kind.ends
        if leaves and (number, position + 1) not in seen:
            behind.append(str(walker.flows[number].steps[position + 1].label))
    return sorted(behind)


def flows_without_end(drawn: Sample) -> list[int]:
    """Give the flows after which no walk ends."""
    return sorted(endless(Walker(drawn.use_case)))


def unmet_failures(drawn: Sample, *included: Sample) -> int:
    """Count the steps that include what may fail, and at which no walk leaves their flow."""
    failing = {
        f"UC-{number}"
        for number, other in enumerate(included, start=1)
        if "failure" in Walker(other.use_case).places()
    }
    return sum(
        any(mention.text in failing for mention in step.includes)
        and not _is_left(drawn, step.label)
        for flow in drawn.use_case.flows
        for step in flow.steps
    )


def unmet_checks(drawn: Sample) -> int:
    """Count the steps that check something, and at which no walk leaves their flow."""
    return sum(
        DEEDS[step.source_text] and not step.includes and not _is_left(drawn, step.label)
        for flow in drawn.use_case.flows
        for step in flow.steps
    )


def _is_left(drawn: Sample, label: StepLabel) -> bool:
    """Tell whether an extension hangs on the step, or may happen at any time around its flow."""
    walker = Walker(drawn.use_case)
    # A step of a flow without a label is in no flow that is ever entered.
    at = walker.find(str(label), 0) or (-1, -1)
    return any(
        walker.hangs_on(number, *at)
        or (walker.hangs_on(number, 0, 0) and anytime and not str(label).startswith(anytime))
        for number in range(len(walker.flows))
        if (anytime := _anytime(walker.flows[number])) is not None
    )


def _anytime(flow: object) -> str | None:
    """Give the label of an extension of the main flow at any time, ``""`` for other ones."""
    label = getattr(flow, "label", None)
    if label is None:
        return None
    return str(label) if label.any_time and label.parent is None else ""


@many
@given(seeds)
def test_steps_that_no_run_comes_to(seed: int) -> None:
    """The graph reaches what some walk comes to."""
    drawn = sample(seed)
    assert [str(s.label) for s in unreachable_steps(drawn.use_case)] == steps_never_walked(drawn)


@many
@given(seeds)
def test_unreachable_steps(seed: int) -> None:
    """Steps behind the end of their flow are reported, unless a walk comes there otherwise."""
    drawn = sample(seed, closings=True)
    reported = {f.message.split()[1] for f in found("unreachable-step", drawn.use_case)}
    assert sorted(reported) == sorted(set(steps_behind_an_end(drawn)))


@many
@given(seeds)
def test_endless_loops(seed: int) -> None:
    """Flows are endless when no walk through their last step ends, and then one is reported."""
    drawn = sample(seed)
    flows = list(drawn.use_case.flows)
    endless_ones = endless_loops(drawn.use_case)
    numbers = [n for n, flow in enumerate(flows) if any(flow is other for other in endless_ones)]
    assert numbers == flows_without_end(drawn)
    assert bool(found("endless-loop", drawn.use_case)) == bool(numbers)


@many
@given(seeds, seeds, seeds)
def test_uncaught_failures_of_includes(seed: int, one: int, two: int) -> None:
    """A step is reported when a walk of what it includes fails, and nothing meets that."""
    drawn, first, second = (sample(n, doubled=False) for n in (seed, one, two))
    one_case = replace(first.use_case, id="UC-1", docname="one")
    two_case = replace(second.use_case, id="UC-2", docname="two")
    everything = found("uncaught-include-failure", drawn.use_case, one_case, two_case)
    mine = [finding for finding in everything if finding.docname == "cash"]
    assert bool(mine) == bool(unmet_failures(drawn, first, second))


@many
@given(seeds)
def test_unanswered_validations(seed: int) -> None:
    """A step that checks is reported when no walk leaves its flow there."""
    drawn = sample(seed, doubled=False)
    assert bool(found("unanswered-validation", drawn.use_case)) == bool(unmet_checks(drawn))


@many
@given(seeds)
def test_denied_preconditions(seed: int) -> None:
    """An extension is reported when in no world both its condition and the preconditions hold."""
    case, assumed, said = denial(seed)
    worlds = [
        dict(zip((f[0] for f in FACTS), values, strict=True))
        for values in product((True, False), repeat=len(FACTS))
    ]
    possible = any(
        assumed.items() <= world.items() and said.items() <= world.items() for world in worlds
    )
    assert bool(found("denied-precondition", case)) == (not possible)


@pytest.mark.parametrize(
    "defective",
    [
        lambda seed: bool(steps_never_walked(sample(seed))),
        lambda seed: bool(steps_behind_an_end(sample(seed, closings=True))),
        lambda seed: (
            bool(sample(seed, closings=True).closings)
            and not steps_behind_an_end(sample(seed, closings=True))
        ),
        lambda seed: bool(flows_without_end(sample(seed))),
        lambda seed: bool(unmet_failures(*map(sample, range(seed, seed + 3)))),
        lambda seed: bool(unmet_checks(sample(seed))),
        lambda seed: bool(found("denied-precondition", denial(seed)[0])),
    ],
    ids=["unreached", "behind", "saved", "endless", "include", "check", "denied"],
)
def test_the_random_use_cases_have_the_defect_often(defective: Callable[[int], bool]) -> None:
    """One in ten at least has it, and one in ten has not."""
    hits = sum(map(defective, range(300)))
    assert 30 <= hits <= 270, hits
