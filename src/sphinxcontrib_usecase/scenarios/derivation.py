"""Which scenarios a use case has, by the criterion *each extension*.

The main success scenario is one. Each extension that can be entered gives one more for each
step it can be entered at, and one only when it can be entered at any time: then at the first
step. To come to a nested extension its parents are entered before it, where they first can be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.graph import FlowIndex
from sphinxcontrib_usecase.model.names import fold
from sphinxcontrib_usecase.scenarios.scenario import Entry, Scenario
from sphinxcontrib_usecase.scenarios.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.model import ExtensionLabel, UseCase

#: The extensions entered on the way, outer ones first.
_Entries = tuple[Entry, ...]


def derive_scenarios(use_case: UseCase) -> tuple[Scenario, ...]:
    """Give the scenarios of *use_case*: the main success scenario, then one per extension.

    The work grows with their number; a path is only walked when it is asked for.

    :return: in the order of the extensions; empty when there are no steps to begin with
    """
    if not use_case.main_flow or not use_case.main_flow.steps:
        return ()
    index = FlowIndex(use_case)
    walk = Walk(use_case)
    names: set[str] = set()
    return tuple(
        Scenario(
            use_case=use_case.id,
            entries=entries,
            walk=walk,
            name=_name(entries, index, names),
        )
        for entries in _ways(index)
    )


def _ways(index: FlowIndex) -> Iterator[_Entries]:
    """Yield what each scenario enters."""
    yield ()
    ways: dict[ExtensionLabel, list[_Entries]] = {}
    for label in index.extensions:
        yield from _ways_into(label, index, ways)


def _ways_into(
    label: ExtensionLabel, index: FlowIndex, known: dict[ExtensionLabel, list[_Entries]]
) -> list[_Entries]:
    """Give the ways into one extension; of its parents the first ones are taken.

    :param known: what was found so far, filled
    """
    if label not in known:
        anchors = index.anchors(label)[: 1 if label.any_time else None]
        parents = _ways_into(label.parent, index, known) if label.parent and anchors else [()]
        extension = index.extensions[label]
        known[label] = [
            (*before, Entry(extension=extension, label=label, anchor=anchor))
            for before in parents[:1]
            for anchor in anchors
        ]
    return known[label]


def _name(entries: _Entries, index: FlowIndex, taken: set[str]) -> str | None:
    """Name a scenario after its anchors, unless one has no name or the name means another thing.

    :param taken: names given so far, added to
    """
    parts = []
    for entry in entries:
        name = index.steps[entry.anchor].name
        if name is None:
            return None
        parts.append(f"{name.text}-{entry.label.letter}")
    name_ = ".".join(parts)
    if not name_ or fold(name_) in taken or index.step(name_):
        return None
    taken.add(fold(name_))
    return name_
