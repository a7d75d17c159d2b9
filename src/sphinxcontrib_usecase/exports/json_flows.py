"""Flows, steps and outcomes of one use case in the export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.exports.json_references import texts
from sphinxcontrib_usecase.graph import FlowIndex, Terminal
from sphinxcontrib_usecase.graph.continuation import Continuation
from sphinxcontrib_usecase.graph.no_extensions import no_extensions
from sphinxcontrib_usecase.model import Extension, OutcomeKind, StepLabel

if TYPE_CHECKING:
    from sphinxcontrib_usecase.exports.json_references import Json, Project
    from sphinxcontrib_usecase.graph import Node
    from sphinxcontrib_usecase.model import Flow, Repeat, Step, UseCase

_ENDS = {
    Terminal.SUCCESS: "success",
    Terminal.FAILURE: "failure",
    Terminal.ABANDONED: "abandoned",
}


class Flows:
    """Makes the flows of one use case.

    :param use_case: the use case
    :param project: where names are looked up
    """

    def __init__(self, use_case: UseCase, project: Project) -> None:
        """Index the use case once."""
        self._use_case = use_case
        self._project = project
        self._index = FlowIndex(use_case)
        self._continuation = Continuation(self._index)

    def main(self) -> Json | None:
        """Give the main success scenario, or ``None`` when there is none."""
        flow = self._use_case.main_flow
        return self._flow(flow) if flow else None

    def extensions(self) -> list[Json]:
        """Give all extensions in the order of the source."""
        return [self._extension(extension) for extension in self._use_case.extensions]

    def no_extensions(self) -> list[Json]:
        """Give the steps that are said to need no extension, each with the reason."""
        return [
            {
                "step": str(step) if step else None,
                "reason": statement.reason or None,
                "text": statement.mention.text,
                "location": self._project.location(statement.mention.location),
            }
            for statement, step, _ in no_extensions(self._index)
        ]

    def _extension(self, extension: Extension) -> Json:
        """Give one extension: where it hangs, on which condition, and the flow."""
        label = extension.label
        anchors = self._index.anchors(label) if label else ()
        return {
            "label": str(label) if label else None,
            "kind": extension.kind,
            "parent": str(label.parent) if label and label.parent else None,
            "anyTime": label is not None and label.any_time,
            "anchors": [str(anchor) for anchor in anchors],
            "condition": extension.condition,
            "sourceCondition": extension.source_condition,
            **self._flow(extension),
        }

    def _flow(self, flow: Flow) -> Json:
        """Give what every flow has."""
        return {
            "steps": [self._step(step) for step in flow.steps],
            "outcome": self._outcome(flow),
            "repeats": [self._repeat(flow, repeat) for repeat in flow.repeats],
            "guarantee": flow.guarantee or None,
            "allow": texts(flow.allow),
            "location": self._project.location(flow.location),
        }

    def _step(self, step: Step) -> Json:
        """Give one step."""
        return {
            "label": str(step.label),
            "number": step.number,
            "name": step.name.text if step.name else None,
            "text": step.text,
            "sourceText": step.source_text,
            "performer": self._performer(step),
            "actors": [self._project.actor_reference(name) for name in step.actors],
            "includes": [self._project.use_case_reference(name) for name in step.includes],
            "substeps": list(step.substeps),
            "allow": texts(step.allow),
            "location": self._project.location(step.location),
        }

    def _performer(self, step: Step) -> Json | None:
        """Give who acts in a step."""
        cast = self._project.cast
        performer = cast.performer(self._use_case, step)
        if performer is None:
            return None
        actor = performer.actor
        return {
            "actor": actor.id if actor else None,
            "isSystem": actor is None or actor == cast.system_of(self._use_case),
        }

    def _outcome(self, flow: Flow) -> Json | None:
        """Give how a flow ends, resolved to labels; the main flow succeeds unless it says more."""
        stated = flow.outcome
        if stated is None and flow is not self._use_case.main_flow:
            return None
        kind = stated.kind if stated else OutcomeKind.SUCCESS
        targets = self._targets(flow)
        ends = (_ENDS.get(target) for target in targets if isinstance(target, Terminal))
        return {
            "kind": kind,
            "resumesAt": [str(target) for target in targets if isinstance(target, StepLabel)],
            "ends": kind if kind.ends else next(ends, None),
            "text": stated.text if stated else "",
        }

    def _targets(self, flow: Flow) -> list[Node]:
        """Give what comes after *flow*; nothing for an extension that does not count."""
        label = flow.label if isinstance(flow, Extension) else None
        if self._index.flows.get(label) is not flow:
            return []
        going_on = self._continuation.after_flow(label)
        return list(dict.fromkeys(way.target for way in going_on))

    def _repeat(self, flow: Flow, repeat: Repeat) -> Json:
        """Give an explicit loop, resolved to labels."""
        first, last = self._index.loop(flow, repeat) or (None, None)
        return {
            "first": str(first) if first else None,
            "last": str(last) if last else None,
            "until": repeat.until or None,
            "text": repeat.mention.text,
        }
