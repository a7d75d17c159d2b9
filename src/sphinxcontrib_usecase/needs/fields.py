"""The fields of our needs: how each is called, what it holds, where its value comes from."""

from __future__ import annotations

from dataclasses import dataclass

from sphinxcontrib_usecase.model import FieldName
from sphinxcontrib_usecase.needs.kinds import PREFIX


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedField:
    """One typed field."""

    #: Name in ``usecase_needs``; with our prefix it is the name of the field.
    name: str
    description: str
    #: Whether it holds a list of texts; otherwise one text.
    many: bool = False
    #: The field of a use case whose value it holds, if that is all there is to it.
    source: FieldName | None = None

    @property
    def default_name(self) -> str:
        """Give the name of the field unless the project chooses another one."""
        return PREFIX + self.name


#: Fields of a use case that hold a list.
_LISTS = {
    FieldName.STAKEHOLDERS,
    FieldName.PRECONDITIONS,
    FieldName.SUCCESS_GUARANTEE,
    FieldName.MINIMAL_GUARANTEE,
    FieldName.IN_SCOPE,
    FieldName.OUT_OF_SCOPE,
    FieldName.ACCEPTANCE_CRITERIA,
    FieldName.APPROVED_BY,
}
#: Fields of a use case that are links, or that sphinx-needs has a field for.
_ELSEWHERE = {
    FieldName.PRIMARY_ACTOR,
    FieldName.SUPPORTING_ACTORS,
    FieldName.EXTENDS,
    FieldName.SPECIALIZES,
    FieldName.STATUS,
    FieldName.TAGS,
}

LABEL = NeedField(name="label", description="Identifier or label as written in the use case")
KIND = NeedField(name="kind", description="Sort of actor, or of extension")
OUTCOME = NeedField(name="outcome", description="How an extension ends")
GUARANTEE = NeedField(name="guarantee", description="What holds at the end of an extension")
PERFORMER = NeedField(name="performer", description="Who acts in a step")
ALIASES = NeedField(name="aliases", description="Other names of an actor", many=True)

FIELDS: tuple[NeedField, ...] = (
    LABEL,
    KIND,
    OUTCOME,
    GUARANTEE,
    PERFORMER,
    ALIASES,
    *(
        NeedField(
            name=name.replace("-", "_"),
            description=f"{name.replace('-', ' ').capitalize()} of a use case",
            many=name in _LISTS,
            source=name,
        )
        for name in FieldName
        if name not in _ELSEWHERE
    ),
)
