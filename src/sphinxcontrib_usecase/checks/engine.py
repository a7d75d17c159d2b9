"""Run all rules over a catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sphinxcontrib_usecase.checks.allow import allowing
from sphinxcontrib_usecase.checks.context import Context
from sphinxcontrib_usecase.checks.finding import Finding, Severity
from sphinxcontrib_usecase.checks.rule import Scope
from sphinxcontrib_usecase.checks.rules import RULES
from sphinxcontrib_usecase.checks.settings import Settings
from sphinxcontrib_usecase.model.vocabulary import default_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.problem import Problem
    from sphinxcontrib_usecase.checks.rule import Rule
    from sphinxcontrib_usecase.model import Actor, Catalogue, Mention, UseCase
    from sphinxcontrib_usecase.model.cast import Cast
    from sphinxcontrib_usecase.model.vocabulary import Vocabulary


def run(
    catalogue: Catalogue,
    settings: Settings | None = None,
    vocabulary: Vocabulary | None = None,
    cast: Cast | None = None,
) -> tuple[Finding, ...]:
    """Find everything the rules object to.

    :param settings: which rules, and how loud; the shipped ones when left out
    :param vocabulary: the words of all languages; the shipped ones when left out
    :param cast: who performs each step, where it is known already
    :return: the findings by path, line, rule and message, each defect once
    """
    context = Context(catalogue, settings or Settings(), vocabulary or default_vocabulary(), cast)
    allowed: set[Mention] = set()
    distinct: dict[tuple[object, ...], Finding] = {}
    for rule in sorted(RULES.values(), key=_runs_last):
        for finding in _findings(rule, context, allowed):
            # A file included in two documents has its defects once.
            distinct.setdefault((finding.rule, finding.message, finding.location), finding)
    return tuple(sorted(distinct.values(), key=_order))


def _runs_last(rule: Rule) -> bool:
    """Tell whether the rule asks what the others have found."""
    return rule.scope is Scope.ALLOWED


def _order(finding: Finding) -> tuple[str, int, str, str]:
    """Sort by place, then by rule and message."""
    line = finding.location.line or 0
    return finding.location.path, line, finding.rule, finding.message


def _findings(rule: Rule, context: Context, allowed: set[Mention]) -> Iterator[Finding]:
    """Run one rule and drop what is off or allowed.

    :param allowed: takes the names in ``:allow:`` that lift something
    """
    levels = {name: context.settings.level(rule, name) for name in ("", *rule.variants)}
    if set(levels.values()) == {Severity.OFF}:
        return
    for problem, docname, use_case, actor in _problems(rule, context, allowed):
        severity = levels[problem.variant]
        if severity is Severity.OFF:
            continue
        lifting = allowing(rule, problem, use_case, actor)
        allowed.update(lifting)
        if not lifting:
            yield Finding(
                rule=rule.name,
                message=problem.message,
                location=problem.location,
                severity=severity,
                docname=docname,
                use_case=use_case.id if use_case else None,
            )


def _problems(
    rule: Rule, context: Context, allowed: set[Mention]
) -> Iterator[tuple[Problem, str | None, UseCase | None, Actor | None]]:
    """Call the rule with each of its subjects; yield its problems and whose they are."""
    for subject, docname, use_case, actor in _subjects(rule.scope, context.catalogue, allowed):
        for problem in rule.check(subject, context):
            case, who = problem.use_case or use_case, problem.actor or actor
            owner = case or who
            yield problem, docname or (owner.docname if owner else None), case, who


def _subjects(
    scope: Scope, catalogue: Catalogue, allowed: set[Mention]
) -> Iterator[tuple[object, str | None, UseCase | None, Actor | None]]:
    """Yield what a rule of that scope is called with, its document and whose it is."""
    match scope:
        case Scope.USE_CASE:
            yield from ((case, case.docname, case, None) for case in catalogue.use_cases)
        case Scope.ACTOR:
            yield from ((actor, actor.docname, None, actor) for actor in catalogue.actors)
        case Scope.DOCUMENT:
            yield from ((doc, doc.docname, None, None) for doc in catalogue.documents)
        case Scope.CATALOGUE:
            yield catalogue, None, None, None
        case Scope.ALLOWED:
            yield frozenset(allowed), None, None, None
        case _:
            assert_never(scope)
