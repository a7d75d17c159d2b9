"""Actors and use cases in the export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.exports.json_flows import Flows
from sphinxcontrib_usecase.exports.json_references import texts
from sphinxcontrib_usecase.model import FieldName
from sphinxcontrib_usecase.model.reference import find_step

if TYPE_CHECKING:
    from sphinxcontrib_usecase.exports.json_references import Json, Project
    from sphinxcontrib_usecase.model import Actor, Extends, UseCase

#: The key of each field that is one text; ``null`` when there is none.
_TEXTS = {
    FieldName.GOAL: "goal",
    FieldName.TRIGGER: "trigger",
    FieldName.KPI: "kpi",
    FieldName.STATUS: "status",
    FieldName.OWNER: "owner",
    FieldName.PRIORITY: "priority",
}
#: The key of each field that is a list of texts.
_LISTS = {
    FieldName.PRECONDITIONS: "preconditions",
    FieldName.SUCCESS_GUARANTEE: "successGuarantees",
    FieldName.MINIMAL_GUARANTEE: "minimalGuarantees",
    FieldName.IN_SCOPE: "inScope",
    FieldName.OUT_OF_SCOPE: "outOfScope",
    FieldName.ACCEPTANCE_CRITERIA: "acceptanceCriteria",
    FieldName.APPROVED_BY: "approvedBy",
}
#: The key of every field.
_KEYS = {
    **_TEXTS,
    **_LISTS,
    FieldName.PRIMARY_ACTOR: "primaryActor",
    FieldName.SUPPORTING_ACTORS: "supportingActors",
    FieldName.STAKEHOLDERS: "stakeholders",
    FieldName.SCOPE: "scope",
    FieldName.LEVEL: "level",
    FieldName.EXTENDS: "extends",
    FieldName.SPECIALIZES: "specializes",
    FieldName.TAGS: "tags",
}


def actor_json(actor: Actor, project: Project) -> Json:
    """Give one actor."""
    return {
        "id": actor.id,
        "name": actor.name,
        "title": actor.title,
        "kind": actor.kind,
        "aliases": texts(actor.aliases),
        "specializes": project.actor_reference(actor.specializes) if actor.specializes else None,
        "tags": list(actor.tags),
        "document": actor.docname,
        "location": project.location(actor.location),
    }


def use_case_json(use_case: UseCase, project: Project) -> Json:
    """Give one use case with everything in it."""
    flows = Flows(use_case, project)
    return {
        "id": use_case.id,
        "title": use_case.title,
        "sourceTitle": use_case.source_title,
        "formerIds": texts(use_case.former_ids),
        "document": use_case.docname,
        "location": project.location(use_case.location),
        **_actors(use_case, project),
        **_fields(use_case),
        "level": use_case.level,
        "tags": list(use_case.tags),
        "otherFields": _other_fields(use_case, project),
        "allow": texts(use_case.allow),
        **_relations(use_case, project),
        "mainSuccessScenario": flows.main(),
        "extensions": flows.extensions(),
        "noExtensions": flows.no_extensions(),
    }


def _actors(use_case: UseCase, project: Project) -> Json:
    """Give who takes part or has an interest."""
    primary, scope = use_case.primary_actor, use_case.scope
    return {
        "scope": project.actor_reference(scope) if scope else None,
        "primaryActor": project.actor_reference(primary) if primary else None,
        "supportingActors": [project.actor_reference(n) for n in use_case.supporting_actors],
        "stakeholders": [
            {**project.actor_reference(one.name), "interest": one.interest or None}
            for one in use_case.stakeholders
        ],
    }


def _fields(use_case: UseCase) -> Json:
    """Give the fields that are text, and how fields came by their values."""
    stated = {value.name: value for value in use_case.fields if not value.stated_none}
    singles = {key: stated[n].text if n in stated else None for n, key in _TEXTS.items()}
    lists = {key: list(stated[n].items) if n in stated else [] for n, key in _LISTS.items()}
    return {
        **singles,
        **lists,
        "statedNone": [_KEYS[value.name] for value in use_case.fields if value.stated_none],
        "inherited": [_KEYS[value.name] for value in use_case.fields if value.inherited],
    }


def _other_fields(use_case: UseCase, project: Project) -> list[Json]:
    """Give the fields of the body that are the team's own."""
    return [
        {"name": written.name, "items": written.value.strip("\n").splitlines()}
        for written in use_case.written
        if not written.is_option and project.vocabulary.field(written.name) is None
    ]


def _relations(use_case: UseCase, project: Project) -> Json:
    """Give which other use cases this one includes, extends or specializes."""
    parent = use_case.specializes
    return {
        "includes": [
            {**project.use_case_reference(name), "step": str(step.label)}
            for step in use_case.steps
            for name in step.includes
        ],
        "extends": [_extends(extends, project) for extends in use_case.extends],
        "specializes": project.use_case_reference(parent) if parent else None,
    }


def _extends(extends: Extends, project: Project) -> Json:
    """Give where this use case hangs on another."""
    other = project.catalogue.use_case(extends.target.text)
    step = find_step(other, extends.step) if other and extends.step else None
    return {
        **project.use_case_reference(extends.target),
        "at": extends.step or None,
        "step": str(step.label) if step else None,
        "condition": extends.condition or None,
    }
