"""How the list of ``sphinx-usecase risks`` is printed."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import sphinxcontrib_usecase
from sphinxcontrib_usecase import checks
from sphinxcontrib_usecase.cli.terminal import Style, painted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Self

    from sphinxcontrib_usecase.checks import Answer
    from sphinxcontrib_usecase.checks.risks import Risk, RiskList
    from sphinxcontrib_usecase.cli.report import Places
    from sphinxcontrib_usecase.model import Extension

_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskReport:
    """What is printed."""

    lists: tuple[RiskList, ...]
    #: The number of steps by what is said about them, also of those that are not printed.
    counts: Mapping[Answer, int]
    places: Places
    #: Whether the reader is a terminal that shows colours.
    colours: bool = False

    @classmethod
    def of(
        cls, lists: Iterable[RiskList], *, places: Places, gaps_only: bool, colours: bool
    ) -> Self:
        """Count the answers, and leave out what is not wanted."""
        found = tuple(lists)
        counts = {answer: sum(one.count(answer) for one in found) for answer in checks.Answer}
        if gaps_only:
            found = tuple(replace(one, risks=one.gaps, any_time=()) for one in found if one.gaps)
        return cls(lists=found, counts=counts, places=places, colours=colours)


def as_text(report: RiskReport) -> str:
    """Give a line for each step, what is said about it below, and a summary."""
    lines = (line for one in report.lists for line in (*_text(one, report), ""))
    return "".join(f"{line}\n" for line in (*lines, _summary(report)))


def _text(one: RiskList, report: RiskReport) -> Iterator[str]:
    """Yield the lines of one use case."""
    title = f"{one.use_case.title} ({one.use_case.id})"
    yield painted(_line(title), Style.BOLD, colours=report.colours)
    for risk in one.risks:
        marks = "; ".join(_marks(risk))
        step = f"{risk.step.label} {risk.step.text}" + (f" ({marks})" if marks else "")
        yield f"{report.places.place(risk.step.location)}: {_line(step)}"
        yield from (f"    {line}" for line in _answer(risk, report))
    if one.any_time:
        yield f"{report.places.place(one.use_case.location)}: at any time"
        yield from (f"    {_extension(extension)}" for extension in one.any_time)


def _marks(risk: Risk) -> Iterator[str]:
    """Yield why much can go wrong."""
    if risk.validates:
        yield "check"
    if risk.others:
        yield f"with {', '.join(actor.title for actor in risk.others)}"
    if risk.calls:
        yield f"calls {', '.join(use_case.title for use_case in risk.calls)}"


def _answer(risk: Risk, report: RiskReport) -> Iterator[str]:
    """Yield what is said about a step."""
    yield from map(_extension, risk.extensions)
    if risk.answer is checks.Answer.GAP:
        yield painted("gap", Style.RED, colours=report.colours)
    elif risk.reason and not risk.extensions:
        yield f"none: {_line(risk.reason.reason)}"


def _extension(extension: Extension) -> str:
    """Give label and condition."""
    return _line(f"{extension.label} {extension.condition}")


def _summary(report: RiskReport) -> str:
    """Count the steps."""
    counts = report.counts
    style = Style.RED if counts[checks.Answer.GAP] else Style.GREEN
    gaps = painted(f"Gaps: {counts[checks.Answer.GAP]}.", style, colours=report.colours)
    return (
        f"Steps: {sum(counts.values())}. With extensions: {counts[checks.Answer.EXTENSIONS]}. "
        f"None, with a reason: {counts[checks.Answer.REASON]}. {gaps}"
    )


def _line(text: str) -> str:
    """Put a text on one line."""
    return " ".join(text.split())


def as_json(report: RiskReport) -> str:
    """Give everything for programs, in ASCII, so that no console can spoil it."""
    counts = report.counts
    data = {
        "schemaVersion": _VERSION,
        "producer": {
            "name": "sphinxcontrib-usecase",
            "version": sphinxcontrib_usecase.__version__,
        },
        "useCases": [_use_case(one, report.places) for one in report.lists],
        "summary": {
            "steps": sum(counts.values()),
            **{answer.value: count for answer, count in counts.items()},
        },
    }
    return json.dumps(data, indent=2) + "\n"


def _use_case(one: RiskList, places: Places) -> dict[str, Any]:
    """Give one use case."""
    return {
        "id": one.use_case.id,
        "title": one.use_case.title,
        "steps": [_step(risk, places) for risk in one.risks],
        "anyTime": [_extension_json(extension) for extension in one.any_time],
    }


def _step(risk: Risk, places: Places) -> dict[str, Any]:
    """Give one step."""
    location = risk.step.location
    return {
        "label": str(risk.step.label),
        "text": risk.step.text,
        "validates": risk.validates,
        "actors": [actor.id for actor in risk.others],
        "includes": [use_case.id for use_case in risk.calls],
        "answer": risk.answer,
        "extensions": [_extension_json(extension) for extension in risk.extensions],
        "reason": risk.reason.reason if risk.reason else None,
        "location": {"path": places.shown(location), "line": location.line},
    }


def _extension_json(extension: Extension) -> dict[str, Any]:
    """Give one extension."""
    return {"label": str(extension.label), "condition": extension.condition}


#: Every format by its name on the command line.
RISK_FORMATS: Mapping[str, Callable[[RiskReport], str]] = {"text": as_text, "json": as_json}
