"""Puts the flows of one use case together: labels, ids, model."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase import nodes as uc
from sphinxcontrib_usecase.model import Extension, Flow, StepLabel
from sphinxcontrib_usecase.model.numbering import Draft, assign_labels
from sphinxcontrib_usecase.model.reference import MAIN, anchor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinxcontrib_usecase.model.labels import ExtensionLabel

_NO_FLOWS = (uc.usecase, nodes.TextElement)
_NO_STEPS = (uc.flow, uc.usecase, nodes.TextElement)


def own_flows(node: nodes.Element) -> Iterator[uc.flow]:
    """Yield the flows of a use case in order, not those of a use case inside it."""
    waiting = node.children[::-1]
    while waiting:
        child = waiting.pop()
        # Text holds no flows, and is most of what there is.
        if isinstance(child, _NO_FLOWS):
            continue
        if isinstance(child, uc.flow):
            yield child
        waiting.extend(reversed(child.children))


def own_steps(flow: nodes.Element) -> Iterator[uc.step]:
    """Yield the steps of a flow in order, not those of a flow inside it."""
    waiting = flow.children[::-1]
    while waiting:
        child = waiting.pop()
        if isinstance(child, _NO_STEPS):
            continue
        if isinstance(child, uc.step) and "number" in child:
            yield child
        else:
            waiting.extend(reversed(child.children))


def label_flows(flows: Sequence[uc.flow]) -> None:
    """Give every flow and step its label, in the node and in its draft."""
    main = next((f for f in flows if not isinstance(f.draft, Extension)), None)
    extensions = [(f, f.draft) for f in flows if isinstance(f.draft, Extension)]
    labels = assign_labels(
        [
            Draft(
                written=draft.written_label,
                at=draft.at.text if draft.at else None,
                step_names=_step_names(draft),
            )
            for _, draft in extensions
        ],
        _step_names(main.draft) if main is not None and main.draft else (),
    )
    if main is not None:
        _label_steps(main, None)
    for (node, draft), label in zip(extensions, labels, strict=True):
        node.draft = replace(draft, label=label)
        if label is not None:
            node["label"] = str(label)
            _label_steps(node, label)


def set_ids(use_case_id: str, flows: Sequence[uc.flow], document: nodes.document) -> None:
    """Give flows and steps their anchors; the first of two equal ones gets it."""
    main_seen = False
    for node in flows:
        part = node.get("label") or ("" if main_seen or node["kind"] != MAIN else MAIN)
        main_seen = main_seen or node["kind"] == MAIN
        if part:
            claim_id(node, anchor(use_case_id, part), document)
        for step in own_steps(node):
            if "label" in step:
                claim_id(step, anchor(use_case_id, step["label"]), document)
            if "step_name" in step:
                claim_id(step, anchor(use_case_id, step["step_name"]), document)


def claim_id(node: nodes.Element, name: str, document: nodes.document) -> None:
    """Give *node* an id unless something in the document has it already."""
    if name not in document.ids:
        node["ids"].append(name)
        document.ids[name] = node


def _step_names(flow: Flow) -> tuple[str | None, ...]:
    """Give the names of the steps of *flow* by position."""
    return tuple(step.name.text if step.name else None for step in flow.steps)


def _label_steps(node: uc.flow, extension: ExtensionLabel | None) -> None:
    """Label the steps of one flow."""
    if node.draft is None:
        return
    steps = tuple(
        replace(step, label=_step_label(extension, step.number)) for step in node.draft.steps
    )
    node.draft = replace(node.draft, steps=steps)
    for step_node in own_steps(node):
        number = step_node["number"]
        step_node["label"] = str(_step_label(extension, number))
        name = steps[number - 1].name if number <= len(steps) else None
        if name is not None:
            step_node["step_name"] = name.text


@lru_cache(maxsize=4096)
def _step_label(extension: ExtensionLabel | None, number: int) -> StepLabel:
    """Give a label; the same few stand in every use case, and one record is stored once."""
    return StepLabel(extension=extension, number=number)
