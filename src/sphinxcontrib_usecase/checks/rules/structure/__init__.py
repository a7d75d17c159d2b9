"""Structure: a use case by itself, its labels, flows, outcomes and options."""

from __future__ import annotations

from sphinxcontrib_usecase.checks.rules.structure import (
    anchors,
    flows,
    identity,
    labels,
    misplaced_labels,
    no_extensions,
    numbering,
    options,
    outcomes,
    ranges,
    reach,
    rejoins,
    rule_names,
    strays,
    values,
)

__all__ = [
    "anchors",
    "flows",
    "identity",
    "labels",
    "misplaced_labels",
    "no_extensions",
    "numbering",
    "options",
    "outcomes",
    "ranges",
    "reach",
    "rejoins",
    "rule_names",
    "strays",
    "values",
]
