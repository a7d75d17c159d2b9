"""The model: what a use case is, free of Sphinx and docutils."""

from __future__ import annotations

from sphinxcontrib_usecase.model.actor import Actor, ActorKind
from sphinxcontrib_usecase.model.annotation import Annotation, AnnotationKind
from sphinxcontrib_usecase.model.catalogue import Catalogue, External
from sphinxcontrib_usecase.model.document import Document, PlacedActivity, Reference, ReferenceKind
from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.filters import Filter
from sphinxcontrib_usecase.model.flow import Extension, Flow, FlowKind, Repeat, Step
from sphinxcontrib_usecase.model.labels import AnchorRange, ExtensionLabel, StepLabel, parse_label
from sphinxcontrib_usecase.model.location import Location, Mention, Written
from sphinxcontrib_usecase.model.no_extension import NoExtension
from sphinxcontrib_usecase.model.outcome import Outcome, OutcomeKind
from sphinxcontrib_usecase.model.requirement import Requirement
from sphinxcontrib_usecase.model.stray import Stray, StrayKind
from sphinxcontrib_usecase.model.use_case import (
    Extends,
    FieldValue,
    GoalLevel,
    Stakeholder,
    UseCase,
)
from sphinxcontrib_usecase.model.view import View, ViewKind

__all__ = [
    "Actor",
    "ActorKind",
    "AnchorRange",
    "Annotation",
    "AnnotationKind",
    "Catalogue",
    "Document",
    "Extends",
    "Extension",
    "ExtensionLabel",
    "External",
    "FieldName",
    "FieldValue",
    "Filter",
    "Flow",
    "FlowKind",
    "GoalLevel",
    "Location",
    "Mention",
    "NoExtension",
    "Outcome",
    "OutcomeKind",
    "PlacedActivity",
    "Reference",
    "ReferenceKind",
    "Repeat",
    "Requirement",
    "Stakeholder",
    "Step",
    "StepLabel",
    "Stray",
    "StrayKind",
    "UseCase",
    "View",
    "ViewKind",
    "Written",
    "parse_label",
]
