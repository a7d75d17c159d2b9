"""What a flow's options say about its end, in words: outcome, loops, guarantee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase.graph import FlowIndex
from sphinxcontrib_usecase.graph.no_extensions import reasons
from sphinxcontrib_usecase.model import Outcome, OutcomeKind
from sphinxcontrib_usecase.model.reference import find_step
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.model import Flow, UseCase
    from sphinxcontrib_usecase.rendering.links import Links


def closing_notes(use_case: UseCase, flow: Flow, links: Links) -> list[nodes.Node]:
    """Give the paragraphs that stand below the steps of *flow*.

    What a closing sentence says already is not said again.
    """
    notes = [*_repeats(flow), *_outcome(use_case, flow, links), *_guarantee(flow)]
    return [*notes, *_reasons(use_case, flow, links)]


def _outcome(use_case: UseCase, flow: Flow, links: Links) -> Iterator[nodes.Node]:
    """Say where the flow goes on."""
    if not flow.stated_outcomes:
        return
    outcome = flow.stated_outcomes[0]
    yield _note("uc-outcome", *_sentence(use_case, outcome, links), kind=str(outcome.kind))


def _sentence(use_case: UseCase, outcome: Outcome, links: Links) -> Iterator[nodes.Node]:
    """Yield the words of an outcome."""
    match outcome.kind:
        case OutcomeKind.REJOIN:
            before, _mark, after = _("The use case resumes at step %s.").partition("%s")
            step = find_step(use_case, outcome.target)
            yield nodes.Text(before)
            if step is None:
                yield nodes.Text(outcome.target)
            else:
                yield links.part(use_case, step, str(step.label))
            yield nodes.Text(after)
        case OutcomeKind.NEXT:
            yield nodes.Text(_("The use case resumes at the next step."))
        case OutcomeKind.RETRY:
            yield nodes.Text(_("The use case resumes at the same step."))
        case OutcomeKind.SUCCESS:
            yield nodes.Text(_("The use case ends in success."))
        case OutcomeKind.FAILURE:
            yield nodes.Text(_("The use case ends in failure."))
        case OutcomeKind.ABANDONED:
            yield nodes.Text(_("The use case is abandoned."))


def _repeats(flow: Flow) -> Iterator[nodes.Node]:
    """Say which steps are repeated; a sentence of the author says it already."""
    stated = [w for w in flow.written if w.name.lower() == "repeat"]
    for repeat in flow.repeats[: len(stated)]:
        steps = (
            repeat.first if repeat.first == repeat.last else f"{repeat.first}\u2013{repeat.last}"
        )
        if repeat.until:
            text = _("Steps %(steps)s repeat until %(condition)s.")
            words = text % {"steps": steps, "condition": repeat.until.rstrip(".")}
        else:
            words = _("Steps %(steps)s repeat.") % {"steps": steps}
        yield _note("uc-repeat", nodes.Text(words))


def _guarantee(flow: Flow) -> Iterator[nodes.Node]:
    """Say what holds at the end of this flow."""
    if flow.guarantee:
        words = _("Guarantee: %s") % flow.guarantee
        yield _note("uc-guarantee", nodes.Text(words))


def _reasons(use_case: UseCase, flow: Flow, links: Links) -> Iterator[nodes.Node]:
    """Say why steps of this flow need no extension."""
    if not (use_case.no_extensions or flow.no_extensions):
        return
    before, _mark, rest = _("No extension at step %(step)s: %(reason)s").partition("%(step)s")
    stated = reasons(FlowIndex(use_case))
    for step in flow.steps:
        if statement := stated.get(step.label):
            link = links.part(use_case, step, str(step.label))
            after = nodes.Text(rest % {"reason": statement.reason})
            yield _note("uc-no-extension", nodes.Text(before), link, after)


def _note(css: str, *children: nodes.Node, kind: str = "") -> nodes.paragraph:
    """Make a paragraph; nothing in it is for translators."""
    classes = [css, f"{css}-{kind}"] if kind else [css]
    return nodes.paragraph("", "", *children, classes=classes, translatable=False)
