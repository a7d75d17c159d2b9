"""Run one wording rule over a step, a condition or a whole use case."""

from __future__ import annotations

from sphinxcontrib_usecase.checks import Settings
from tests.checks.helpers import findings
from tests.factories import extension, step, use_case

STRICT = Settings(profile="strict")
#: Makes the language clear.
AROUND = ("The customer leaves the bank with the card.",)


def found(rule: str, case: object, settings: Settings = STRICT) -> list[str]:
    """Give the messages without their places."""
    return [line.partition(" ")[2] for line in findings(rule, case, settings=settings)]


def messages(rule: str, text: str, around: tuple[str, ...] = AROUND) -> list[str]:
    """Give what the rule says about a step."""
    texts = (text, *around)
    steps = tuple(step(number, t) for number, t in enumerate(texts, start=1))
    return found(rule, use_case(steps=steps, extensions=(), fields=(), title="X"))


def silent(rule: str, text: str, around: tuple[str, ...] = AROUND) -> bool:
    """Tell whether the rule says nothing about a step."""
    return messages(rule, text, around) == []


def about_condition(rule: str, text: str, *preconditions: str) -> list[str]:
    """Give what the rule says about the condition of an extension."""
    changes = {"preconditions": preconditions} if preconditions else {}
    return found(rule, use_case(extensions=(extension("2a", text),), **changes))
