"""Random use cases with and without the defects that need a search to be found.

Each is made from a seed, so a failing example can be made again. Extensions never rejoin inside
one they are not part of: where that goes on when it says ``next`` is nowhere defined.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING

from tests.factories import extension, flow, outcome, repeat, step, use_case

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import Extension, Flow, Outcome, Step, UseCase

#: Sentences with which a step leaves its flow.
CLOSINGS = ("The use case ends.", "The use case ends in failure.", "Use case resumes at step {}.")
#: Step texts; those marked check something that may fail.
DEEDS = {
    "The customer waits.": False,
    "The bank books the checks.": False,
    "The ATM pays out.": False,
    "The check is dear.": False,
    "The bank checks the PIN.": True,
    "The customer asks, and the bank verifies the limit.": True,
    "Validate the card.": True,
}
#: What is so or not so, in words for both; plain words first.
FACTS = (
    ("The account is active", "The account is inactive", "The account is not active"),
    ("The machine holds cash", "The machine holds no cash", "The machine does not hold cash"),
    ("The card is valid", "The card is invalid", "The card isn't valid"),
    ("A customer is registered", "The customer is unregistered", "The customer is not registered"),
)


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A random use case, and what the generator knows of it."""

    use_case: UseCase
    #: Where closing sentences in the midst of a flow lead to, by flow and step.
    closings: dict[tuple[int, int], Outcome] = field(default_factory=dict)


def sample(seed: int, *, closings: bool = False, doubled: bool = True) -> Sample:
    """Make a use case out of a seed.

    :param closings: whether steps in the midst of a flow may leave it
    :param doubled: whether two extensions may have the same label
    """
    random = Random(seed)  # noqa: S311
    count = random.randint(1, 4)
    main = flow(*(_step(random, n) for n in range(1, count + 1)))
    ends = random.choice(["", "", "", "", "success", "failure", "retry", f"rejoin {count}"])
    loops = [_loop(random, count)] if random.random() < 0.2 else []
    stated = (outcome(ends),) if ends else ()
    main = replace(main, stated_outcomes=stated, repeats=tuple(loops))
    extensions: list[Extension] = []
    for letter in "abcde"[: random.randint(0, 5)]:
        made = _extension(random, letter, count, extensions)
        if doubled or made.label not in {other.label for other in extensions}:
            extensions.append(made)
    flows: list[Flow] = [main, *extensions]
    left = _leave(random, flows) if closings else {}
    case = use_case(main_flows=(flows[0],), extensions=tuple(flows[1:]), preconditions=None)
    return Sample(use_case=case, closings=left)


def _step(random: Random, number: int, **changes: str) -> Step:
    """Make a step, sometimes with an include."""
    includes = [f"UC-{random.randint(1, 2)}"] if random.random() < 0.3 else []
    name = f"step-{number}" if not changes and random.random() < 0.3 else ""
    deed = random.choice(list(DEEDS))
    return step(number, deed, name=name, includes=includes, **changes)


def _loop(random: Random, count: int) -> object:
    """Make an explicit loop, which may name steps that do not exist or are in wrong order."""
    return repeat(f"{random.randint(1, count)}-{random.randint(1, count + 1)}")


def _extension(random: Random, letter: str, count: int, before: list[Extension]) -> Extension:
    """Make an extension at a step, a range, a list, any time, nowhere, or inside another one."""
    first, last = sorted(random.choices(range(1, count + 1), k=2))
    anchors = [str(first)] * 4 + [f"{first}-{last}"] * 4 + [f"{first},{last}", "*", "9"]
    label = random.choice(anchors) + letter
    parents = [e for e in before if e.label and e.steps and e.label.depth < 3]
    parent = random.choice(parents) if parents and random.random() < 0.4 else None
    if parent:
        inner = len(parent.steps)
        label = f"{parent.label}{random.choice(['1', f'1-{inner}', str(inner), '*', '7'])}{letter}"
    if before and random.random() < 0.06:
        label = str(before[-1].label or "1z")
    inside = [f"{label}1", *([f"{parent.label}{n}" for n in (1, 2)] if parent else [])]
    targets = [str(first), str(last), "step-1", "99", *inside * 3]
    ends = ["success", "failure", "abandoned", None, "next", "retry", "next", "retry"]
    ends += [f"rejoin {random.choice(targets)}" for _ in range(8)]
    length = random.choice((0, 1, 1, 2, 3))
    steps = [_step(random, number, extension=label) for number in range(1, length + 1)]
    made = extension(label, steps=steps, outcome=random.choice(ends))
    return replace(made, label=None, written_label=None) if random.random() < 0.04 else made


def _leave(random: Random, flows: list[Flow]) -> dict[tuple[int, int], Outcome]:
    """Let some steps leave their flows; change *flows*, and give where the steps lead to."""
    left = {}
    for number, written in enumerate(flows):
        steps = list(written.steps)
        for position in range(len(steps) - 1):
            if random.random() < 0.5:
                target = random.randint(1, 4)
                kind, sentence = random.choice(list(enumerate(CLOSINGS)))
                text = f"{steps[position].source_text} {sentence.format(target)}"
                steps[position] = replace(steps[position], source_text=text, text=text)
                said = ("abandoned", "failure", f"rejoin {target}")[kind]
                left[number, position] = outcome(said)
        flows[number] = replace(written, steps=tuple(steps))
    return left


def denial(seed: int) -> tuple[UseCase, dict[str, bool], dict[str, bool]]:
    """Make a use case with preconditions and conditions about facts.

    :return: the use case; what the preconditions say of each fact; what the condition of the
        only extension says
    """
    random = Random(seed)  # noqa: S311
    assumed = {facts[0]: random.random() < 0.5 for facts in random.sample(FACTS, 2)}
    said = {facts[0]: random.random() < 0.5 for facts in random.sample(FACTS, 1)}
    case = use_case(
        preconditions=tuple(_words(random, fact, holds) for fact, holds in assumed.items()),
        extensions=(extension("1a", _words(random, *next(iter(said.items())))),),
    )
    return case, assumed, said


def _words(random: Random, fact: str, holds: object) -> str:
    """Put a fact or its contrary into words."""
    plain, *contrary = next(words for words in FACTS if words[0] == fact)
    return plain if holds else random.choice(contrary)
