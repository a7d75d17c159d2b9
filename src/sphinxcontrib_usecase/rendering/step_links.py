"""Links from the steps of a use case to their places in its diagram."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.diagrams.names import action_id
from sphinxcontrib_usecase.directives.assembly import own_flows, own_steps
from sphinxcontrib_usecase.model import Extension
from sphinxcontrib_usecase.model.reference import anchor
from sphinxcontrib_usecase.rendering.pictures import pictures_of
from sphinxcontrib_usecase.rendering.wanted import diagram_at
from sphinxcontrib_usecase.scenarios import derive_scenarios

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Flow, UseCase


def note_places(env: BuildEnvironment, node: uc.usecase) -> None:
    """Note at each step where the diagram below shows it, if it does: ``in_diagram``."""
    parts = reversed(node.body.children)
    place = next((part for part in parts if isinstance(part, uc.activity)), None)
    if place is None or "token" in place:
        return
    diagram = diagram_at(place, cast("UseCaseDomain", env.domains["uc"]).catalogue)
    if diagram is None or pictures_of(env).of(diagram)[0] is None:
        return
    own = anchor(diagram.use_case.id)
    drawn = _drawn(diagram.use_case)
    for flow in own_flows(node):
        if flow.draft is not None and _label(flow.draft) in drawn:
            for step in own_steps(flow):
                if "label" in step and step["ids"]:
                    step["in_diagram"] = f"{own}:{action_id(step['label'])}"


def _drawn(use_case: UseCase) -> set[str]:
    """Give the labels of the flows that some scenario enters."""
    entries = (entry for scenario in derive_scenarios(use_case) for entry in scenario.entries)
    return {"", *(str(entry.label) for entry in entries)}


def _label(flow: Flow) -> str:
    """Give the label of an extension; nothing for the main success scenario."""
    return str(flow.label) if isinstance(flow, Extension) else ""
