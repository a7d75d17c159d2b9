"""Run the rules over pieces of the model and show what they find, a line per finding."""

from __future__ import annotations

from sphinxcontrib_usecase.checks import Settings, Severity, run
from sphinxcontrib_usecase.model import Actor, Catalogue, Document, External, UseCase
from tests.factories import ACTORS

Thing = UseCase | Actor | Document


def catalogue_of(
    *things: Thing, actors: tuple[Actor, ...] = ACTORS, external: External | None = None
) -> Catalogue:
    """Put use cases and actors into documents of their own names, beside whole documents."""
    documents = [thing for thing in things if isinstance(thing, Document)]
    cases = [thing for thing in things if isinstance(thing, UseCase)]
    declared = (*actors, *(thing for thing in things if isinstance(thing, Actor)))
    for docname in dict.fromkeys(case.docname for case in cases):
        mine = tuple(case for case in cases if case.docname == docname)
        documents.append(Document(docname=docname, use_cases=mine))
    documents.append(Document(docname="actors", actors=declared))
    return Catalogue.of(documents, external)


def findings(
    rule: str,
    *things: Thing,
    actors: tuple[Actor, ...] = ACTORS,
    external: External | None = None,
    settings: Settings | None = None,
) -> list[str]:
    """Show what one rule finds: ``cash.rst:29 message``."""
    found = run(catalogue_of(*things, actors=actors, external=external), settings)
    return [f"{f.location} {f.message}" for f in found if f.rule == rule]


def rules(*things: Thing, actors: tuple[Actor, ...] = ACTORS) -> list[str]:
    """Show which rules find something, once per finding; what is merely incomplete is left out."""
    settings = Settings(levels={"completeness": Severity.OFF})
    return [finding.rule for finding in run(catalogue_of(*things, actors=actors), settings)]
