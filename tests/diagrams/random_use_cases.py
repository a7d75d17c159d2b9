"""Random use cases of every shape, the same ones on every run."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from tests import factories

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model import Actor, Extension, UseCase

ACTORS = tuple(
    factories.actor(name)
    for name in (
        "Customer",
        "Bank",
        "Cash machine",
        "Sachbearbeiterin der Rechtsschutzversicherung",
        "\u9867\u5ba2",
    )
)
DEEDS = (
    "pays.",
    "checks the PIN.",
    "sends a confirmation by mail to everybody who takes part.",
    "sees a list of open orders, newest first, with the state of each of them.",
    "pr\u00fcft die Kraftfahrzeughaftpflichtversicherungsunterlagen.",
    "\u6697\u8a3c\u756a\u53f7\u3092\u5165\u529b\u3057\u3001\u78ba\u8a8d\u30dc\u30bf\u30f3\u3092\u62bc\u3059\u3002",
    "opens https://example.org/a/very/long/address?with=query.",
)
CONDITIONS = (
    "Out of order",
    "The PIN is wrong for the third time in a row",
    "Unterlagen unvollst\u00e4ndig",
    "\u30ab\u30fc\u30c9\u304c\u7121\u52b9",
    "",
)
ENDS = ("success", "failure", "abandoned", None)


def random_use_case(seed: int) -> UseCase:
    """Make a use case out of a seed: one to five lanes, none to six extensions, and loops."""
    random = Random(seed)  # noqa: S311
    actors = random.sample(ACTORS, random.randint(1, len(ACTORS)))
    count = random.randint(1, 9)
    main = factories.flow(*(_text(random, actors) for _ in range(count)))
    if random.random() < 0.3:
        first, last = sorted(random.choices(range(1, count + 1), k=2))
        until = random.choice(("", "every item is scanned", "the customer is content with it all"))
        main = replace(main, repeats=(factories.repeat(f"{first}-{last}", until),))
    if random.random() < 0.3:
        position = random.randrange(count)
        called = factories.step(position + 1, _text(random, actors), includes=["UC-OTHER"])
        steps = (*main.steps[:position], called, *main.steps[position + 1 :])
        main = replace(main, steps=steps)
    extensions: list[Extension] = []
    for letter in "abcdef"[: random.randint(0, 6)]:
        extensions.append(_extension(random, actors, count, letter, extensions))
    return factories.use_case(main_flows=(main,), extensions=tuple(extensions))


def _text(random: Random, actors: list[Actor]) -> str:
    """Make a step; some have no subject."""
    subject = "" if random.random() < 0.15 else f"The {random.choice(actors).name} "
    return subject + random.choice(DEEDS)


def _extension(
    random: Random, actors: list[Actor], count: int, letter: str, before: list[Extension]
) -> Extension:
    """Make an extension at a step, a range, a list, any time, or inside another one."""
    first, last = sorted(random.choices(range(1, count + 1), k=2))
    anchors = [str(first)] * 6 + [f"{first}-{last}", f"{first},{last}", "*"]
    parents = [e for e in before if e.steps]
    anchor = random.choice(anchors)
    if parents and random.random() < 0.2:
        parent = random.choice(parents)
        anchor = f"{parent.label}{random.randint(1, len(parent.steps))}"
    outcome = random.choice((*ENDS, "retry", "retry", "next", f"rejoin {first}", f"rejoin {last}"))
    return factories.extension(
        f"{anchor}{letter}",
        random.choice(CONDITIONS),
        steps=[_text(random, actors) for _ in range(random.choice((0, 1, 1, 2, 3)))],
        outcome=outcome,
    )
