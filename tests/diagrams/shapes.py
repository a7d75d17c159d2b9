"""Use cases of every shape that a diagram has to cope with, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.factories import actor, extension, flow, repeat, step, use_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinxcontrib_usecase.model import Extension, UseCase

_NAMES = ("Customer", "Bank", "Cash machine", "Clerk", "Auditor", "Warehouse", "Carrier", "Office")
_LONG = ("Sachbearbeiterin der Rechtsschutzversicherung", "Kraftfahrzeughalter")
_CHINESE = ("\u987e\u5ba2", "\u94f6\u884c\u7cfb\u7edf")
_ARABIC = ("\u0627\u0644\u0639\u0645\u064a\u0644", "\u0627\u0644\u0628\u0646\u0643")
ACTORS = tuple(actor(name) for name in (*_NAMES, *_LONG, *_CHINESE, *_ARABIC))
_DEEDS = (
    "enters the PIN.",
    "checks the amount.",
    "sends a confirmation to everybody who takes part.",
    "pays.",
)


def _turns(actors: int, count: int, extensions: Iterable[Extension] = ()) -> UseCase:
    """Let several actors act in turn."""
    deeds = (_DEEDS[n % len(_DEEDS)] for n in range(count))
    steps = [f"The {_NAMES[n % actors]} {deed}" for n, deed in enumerate(deeds)]
    return use_case(steps=steps, extensions=tuple(extensions), scope=None)


def _ext(label: str, outcome: str | None = "retry", *steps: str) -> Extension:
    """Make an extension whose condition says where it hangs."""
    return extension(label, f"Something is wrong at {label}", steps, outcome)


def _told(*texts: str, wrong: Iterable[str] = ()) -> UseCase:
    """Make a use case in another language, with an extension at its second step."""
    condition, *steps = wrong
    return use_case(steps=texts, extensions=(extension("2a", condition, steps),), scope=None)


def _crowd(count: int) -> Iterator[Extension]:
    """Yield as many extensions, some at one step, with every outcome."""
    outcomes = ("retry", "failure", "rejoin 2", "next", None)
    for n in range(count):
        steps = ("The bank refuses.", "The clerk repairs it.")[: n % 3]
        yield _ext(f"{1 + n % 8}{'ab'[n // 8]}", outcomes[n % 5], *steps)


_THREE = (
    _ext("2a", "retry", "The bank refuses."),
    _ext("4a", "rejoin 2", "The bank says so.", "The customer chooses another amount."),
    _ext("6a", "failure", "The bank waits."),
)
SHAPES: dict[str, UseCase] = {
    **{f"{n} lanes": _turns(n, 8, _THREE) for n in (1, 2, 3, 5, 8)},
    **{f"{n} extensions": _turns(3, 8, _crowd(n)) for n in (0, 1, 4, 8, 12)},
    "several at one step": _turns(
        2,
        4,
        (
            _ext(f"2{letter}", out, "The bank refuses.")
            for letter, out in zip("abcd", ("retry", "failure", "next", "abandoned"), strict=True)
        ),
    ),
    "nested": _turns(
        2,
        5,
        (
            _ext("2a", "next", "The bank asks again.", "The customer enters it.", "It is checked."),
            _ext("2a2a", "abandoned", "The customer cancels."),
            _ext("2a3a", "failure"),
        ),
    ),
    "ranges": _turns(3, 6, (_ext("2-4a", "retry", "The bank says so."), _ext("1,5b", "abandoned"))),
    "any time": _turns(
        3,
        5,
        (
            _ext("*a", "abandoned", "The bank stops."),
            _ext("*b", "failure", "The bank stores everything.", "The clerk repairs it."),
            _ext("2a"),
        ),
    ),
    "back and forward": _turns(
        2,
        7,
        (
            _ext("5a", "rejoin 2", "The bank goes back."),
            _ext("2a", "rejoin 6", "The bank skips."),
            _ext("6a", "retry", "The bank tries again."),
        ),
    ),
    "repeat": use_case(
        scope=None,
        main_flows=(
            flow(
                *(f"The {name} scans." for name in ("customer", "bank", "bank", "customer")),
                repeats=(repeat("2-3", "every item is scanned"), repeat("1-4")),
            ),
        ),
        extensions=(_ext("3a", "retry", "The bank asks the customer."),),
    ),
    "include": use_case(
        steps=["The customer asks.", step(2, "The bank checks.", includes=["UC-X"]), "It ends."],
        extensions=(_ext("2a", "failure", "The bank refuses."),),
    ),
    "ends": _turns(
        2,
        5,
        (_ext(f"{n}a", out) for n, out in enumerate((None, "abandoned", "failure", "next"), 1)),
    ),
    "nobody": use_case(
        steps=["Something is entered.", "It is checked.", "It is stored."],
        extensions=(_ext("2a", "retry", "It is refused."),),
        scope=None,
    ),
    "one step": _turns(1, 1),
    "long words": _told(
        "Der Kraftfahrzeughalter reicht die Kraftfahrzeughaftpflichtversicherungsunterlagen ein.",
        "Die Sachbearbeiterin der Rechtsschutzversicherung pr\u00fcft die Vollst\u00e4ndigkeit.",
        wrong=("Versicherungsunterlagen unvollst\u00e4ndig", "Der Kraftfahrzeughalter wartet."),
    ),
    "Chinese": _told(
        "\u987e\u5ba2\u63d2\u5165\u94f6\u884c\u5361\u5e76\u8f93\u5165\u5bc6\u7801\u3002",
        "\u94f6\u884c\u7cfb\u7edf\u9a8c\u8bc1\u5bc6\u7801\u662f\u5426\u6b63\u786e\u3002",
        wrong=("\u5bc6\u7801\u9519\u8bef", "\u94f6\u884c\u7cfb\u7edf\u63d0\u793a\u3002"),
    ),
    "Arabic": _told(
        "\u0627\u0644\u0639\u0645\u064a\u0644 \u064a\u062f\u062e\u0644 \u0627\u0644\u0631.",
        "\u0627\u0644\u0628\u0646\u0643 \u064a\u062a\u062d\u0642\u0642 \u0645\u0646\u0647.",
        wrong=(
            "\u062e\u0627\u0637\u0626",
            "\u0627\u0644\u0628\u0646\u0643 \u064a\u0639\u0631\u0636.",
        ),
    ),
}
#: As many rows as are drawn.
LONG = _turns(3, 54, (_ext(f"{n}a", "retry", "The clerk repairs it.") for n in range(5, 55, 10)))
