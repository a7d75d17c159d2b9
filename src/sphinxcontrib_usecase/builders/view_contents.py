"""What views show, as text: whatever changes there makes their pages be written again."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from sphinxcontrib_usecase.model import ViewKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.risks import RiskList
    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import View


def view_contents(domain: UseCaseDomain, view: View) -> Iterator[str]:
    """Yield everything that *view* shows."""
    match view.kind:
        case ViewKind.RISKS:
            for one in domain.risks.lists(view.filter):
                yield from _risks(one)
        case _ as unknown:
            assert_never(unknown)


def _risks(one: RiskList) -> Iterator[str]:
    """Yield what is shown of one use case."""
    yield f"{one.use_case.id} {one.use_case.title} {one.use_case.docname}"
    for risk in one.risks:
        yield f"{risk.step.label} {risk.step.text} {risk.validates}"
        yield from (f"with {actor.id} {actor.title} {actor.docname}" for actor in risk.others)
        yield from (f"calls {case.id} {case.title} {case.docname}" for case in risk.calls)
        yield from (f"{extension.label} {extension.condition}" for extension in risk.extensions)
        yield risk.reason.reason if risk.reason else "-"
    yield from (f"{extension.label} {extension.condition}" for extension in one.any_time)
