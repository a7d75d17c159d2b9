"""The sentences of a use case, each read once for all rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks.grammar.grammar import grammar_of
from sphinxcontrib_usecase.checks.grammar.sentence import read_sentence
from sphinxcontrib_usecase.checks.words import name
from sphinxcontrib_usecase.model import Extension

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.context import Context
    from sphinxcontrib_usecase.checks.grammar.grammar import Grammar
    from sphinxcontrib_usecase.checks.grammar.sentence import Sentence
    from sphinxcontrib_usecase.model import Flow, Location, Step, UseCase


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The sentence of a step or of a condition."""

    sentence: Sentence
    grammar: Grammar
    #: How a message names it.
    name: str
    #: Its line.
    location: Location
    flow: Flow
    #: The step; ``None`` for a condition.
    step: Step | None


def sentences(use_case: UseCase, context: Context) -> tuple[Read, ...]:
    """Read steps and conditions; nothing when the language is not known."""
    return context.once_for(use_case, _read)


def step_sentences(use_case: UseCase, context: Context) -> Iterator[Read]:
    """Read the steps."""
    return (read for read in sentences(use_case, context) if read.step)


def _read(use_case: UseCase, context: Context) -> tuple[Read, ...]:
    """Read each sentence."""
    grammar = context.once_for(use_case, grammar_of)
    if grammar is None:
        return ()
    return tuple(
        Read(
            sentence=read_sentence(text, use_case, grammar, context),
            grammar=grammar,
            name=f"step {step.label}" if step else f"the condition of {name(flow)}",
            location=step.location if step else flow.location,
            flow=flow,
            step=step,
        )
        for flow, step, text in _texts(use_case)
    )


def _texts(use_case: UseCase) -> Iterator[tuple[Flow, Step | None, str]]:
    """Yield the condition of each flow, if it has one, and its steps."""
    for flow in use_case.flows:
        if isinstance(flow, Extension) and flow.source_condition.strip():
            yield flow, None, flow.source_condition
        for step in flow.steps:
            yield flow, step, step.source_text
