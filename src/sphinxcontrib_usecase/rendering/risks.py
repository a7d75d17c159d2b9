"""``uc:risks``: the steps of each use case, and what is said about what could go wrong there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase import checks
from sphinxcontrib_usecase.rendering.tables import table, text
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinxcontrib_usecase.checks.risks import Risk, RiskList
    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Extension, UseCase, View
    from sphinxcontrib_usecase.rendering.links import Links

#: Steps are shorter than conditions and reasons.
_WIDTHS = (45, 55)


def risk_nodes(view: View, domain: UseCaseDomain, links: Links) -> list[nodes.Node]:
    """Give a summary, and a title and a table for each use case that is let through.

    The tables look like this::

        <rubric classes="uc-view-title"> <reference> Withdraw cash
        <table classes="uc-table">
            <row> <entry> 2 The bank checks the PIN.   <entry> 2a The PIN is wrong
    """
    found = list(domain.risks.lists(view.filter))
    if not found:
        return [text(_("There is no use case to show."))]
    made: list[nodes.Node] = [text(_summary(found), classes=["uc-view-summary"])]
    for one in found:
        title = nodes.rubric("", "", links.use_case(one.use_case), classes=["uc-view-title"])
        head = (_("Step"), _("What could go wrong"))
        made += [title, table(head, _rows(one, links), _WIDTHS)]
    return made


def _summary(found: Sequence[RiskList]) -> str:
    """Count the answers."""
    count = {answer: sum(one.count(answer) for one in found) for answer in checks.Answer}
    words = _(
        "Steps: %(steps)d. With extensions: %(extensions)d. "
        "None, with a reason: %(reason)d. Gaps: %(gap)d."
    )
    return words % {"steps": sum(count.values()), **{a.value: n for a, n in count.items()}}


def _rows(one: RiskList, links: Links) -> Iterator[Sequence[Sequence[nodes.Node]]]:
    """Yield the steps, and what may happen at any time."""
    for risk in one.risks:
        yield _step(one.use_case, risk, links), _answer(one.use_case, risk, links)
    if one.any_time:
        yield [text(_("at any time"))], [_extensions(one.use_case, one.any_time, links)]


def _step(use_case: UseCase, risk: Risk, links: Links) -> list[nodes.Node]:
    """Show the step, and why it comes first."""
    label = links.part(use_case, risk.step, str(risk.step.label))
    words = text("", label, nodes.Text(f" {risk.step.text}"))
    marks = list(_marks(risk, links))
    return [words, text("", *marks, classes=["uc-risk-marks"])] if marks else [words]


def _marks(risk: Risk, links: Links) -> Iterator[nodes.Node]:
    """Yield why much can go wrong: a check, somebody else, another use case."""
    marks: list[list[nodes.Node]] = []
    if risk.validates:
        marks.append([nodes.Text(_("check"))])
    if risk.others:
        marks.append(_named(_("with %s"), (links.actor(a, a.title) for a in risk.others)))
    if risk.calls:
        marks.append(_named(_("calls %s"), map(links.use_case, risk.calls)))
    for number, mark in enumerate(marks):
        yield from [nodes.Text("; " if number else "("), *mark]
    if marks:
        yield nodes.Text(")")


def _named(words: str, things: Iterable[nodes.Node]) -> list[nodes.Node]:
    """Put links into a phrase, separated by commas."""
    before, _mark, after = words.partition("%s")
    listed = [node for thing in things for node in (nodes.Text(", "), thing)][1:]
    return [nodes.Text(before), *listed, *([nodes.Text(after)] if after else [])]


def _answer(use_case: UseCase, risk: Risk, links: Links) -> list[nodes.Node]:
    """Show the extensions, the reason why there are none, or that nothing is said."""
    if risk.extensions:
        return [_extensions(use_case, risk.extensions, links)]
    if risk.reason:
        return [text(_("none: %s") % risk.reason.reason, classes=["uc-risk-reason"])]
    return [text("", nodes.strong("", _("gap")), classes=["uc-risk-gap"])]


def _extensions(use_case: UseCase, found: Sequence[Extension], links: Links) -> nodes.Node:
    """List extensions with their conditions."""
    items = [
        text("", links.part(use_case, e, str(e.label)), nodes.Text(f" {e.condition}"))
        for e in found
    ]
    if len(items) == 1:
        return items[0]
    return nodes.bullet_list("", *(nodes.list_item("", item) for item in items))
