"""Ukrainian: names of fields."""

from __future__ import annotations

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language._shape import Language, words

UKRAINIAN = Language(
    code="uk",
    system_names=("система",),
    none_words=words("немає, відсутні, відсутня, не застосовується"),
    fields={
        FieldName.GOAL: words("мета, ціль, опис, короткий опис"),
        FieldName.PRIMARY_ACTOR: words("учасники, учасник, актор, актори, основний актор"),
        FieldName.SUPPORTING_ACTORS: words("другорядні актори, додаткові актори"),
        FieldName.TRIGGER: words("тригер, умова запуску"),
        FieldName.PRECONDITIONS: words("передумови, передумова"),
        FieldName.SUCCESS_GUARANTEE: words("результат, результати, постумови, післяумови"),
        FieldName.STATUS: words("стан, статус"),
        FieldName.OWNER: words("автор, автори"),
        FieldName.PRIORITY: words("пріоритет"),
    },
)
