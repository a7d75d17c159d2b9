"""Which diagrams a build shows, whether or not they can be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.scenarios import derive_scenarios, find_scenario
from sphinxcontrib_usecase.translation import _

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sphinxcontrib_usecase.config import UseCaseConfig
    from sphinxcontrib_usecase.model import Catalogue, Document, UseCase
    from sphinxcontrib_usecase.nodes import activity
    from sphinxcontrib_usecase.scenarios import Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """The diagram of a use case, with one scenario emphasised or none."""

    use_case: UseCase
    #: The scenario that is emphasised.
    scenario: Scenario | None = None

    @property
    def key(self) -> str:
        """What tells it from all others: ``UC-WITHDRAW``, ``UC-WITHDRAW.2a``."""
        return self.scenario.id if self.scenario else self.use_case.id

    @property
    def title(self) -> str:
        """What it shows, for readers."""
        if self.scenario is None:
            return self.use_case.title
        last = self.scenario.entries[-1:]
        name = str(last[0]) if last else _("Main success scenario")
        words = {"title": self.use_case.title, "scenario": name}
        return _("%(title)s, scenario %(scenario)s") % words


def diagram_at(node: activity, catalogue: Catalogue) -> Diagram | None:
    """Give the diagram that belongs to a place on a page.

    Nothing at a use case whose identifier another one has: the diagram would be of that one.
    """
    use_case = catalogue.use_case(node["use_case"])
    if use_case is None or node.get("place") not in {None, str(use_case.location)}:
        return None
    return _diagram(use_case, node.get("scenario", ""))


def wanted_diagrams(
    catalogue: Catalogue, config: UseCaseConfig, pages: Collection[str] | None = None
) -> dict[str, Diagram]:
    """Give each diagram that is shown somewhere, by its key.

    :param pages: leave out what is shown on other pages than these
    """
    shown = (
        diagram
        for document in catalogue.documents
        if pages is None or document.docname in pages
        for diagram in (*_own(document, catalogue, config), *_placed(document, catalogue))
    )
    return {diagram.key: diagram for diagram in shown if diagram.use_case.main_flow}


def _own(document: Document, catalogue: Catalogue, config: UseCaseConfig) -> Iterator[Diagram]:
    """Yield the diagrams of the use cases themselves; of two with one identifier the first."""
    for use_case in document.use_cases:
        if _is_shown(use_case, config) and catalogue.use_case(use_case.id) is use_case:
            yield Diagram(use_case=use_case)


def _placed(document: Document, catalogue: Catalogue) -> Iterator[Diagram]:
    """Yield the diagrams that are placed by hand."""
    for placed in document.placed_activities:
        if use_case := catalogue.use_case(placed.use_case.text):
            yield _diagram(use_case, placed.scenario.text if placed.scenario else "")


def _diagram(use_case: UseCase, scenario: str) -> Diagram:
    """Make a diagram; a scenario that does not exist is not emphasised."""
    found = find_scenario(derive_scenarios(use_case), scenario) if scenario else None
    return Diagram(use_case=use_case, scenario=found)


def _is_shown(use_case: UseCase, config: UseCaseConfig) -> bool:
    """Tell whether a use case shows its diagram; its own option wins."""
    if use_case.show_activity is not None:
        return use_case.show_activity
    return config.activity == "show"
