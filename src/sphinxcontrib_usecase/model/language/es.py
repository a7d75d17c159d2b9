"""Spanish."""

from __future__ import annotations

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language._shape import Language, words
from sphinxcontrib_usecase.model.language.es_steps import SPANISH_STEP_WORDS
from sphinxcontrib_usecase.model.language.es_wording import SPANISH_WORDING
from sphinxcontrib_usecase.model.outcome import OutcomeKind

_USE_CASE = r"(?:caso de uso|use-? case)"
_FLOW = rf"(?:(?:el|este) )?(?:{_USE_CASE}|escenario|flujo)"
_ENDS = r"(?:(?:se )?(?:termina|finaliza|acaba|concluye)|ha (?:terminado|finalizado))"
_GOES_ON = (
    r"(?:se )?(?:vuelve|volver|retom(?:a|ar)|contin(?:úa|ua|uar)|regres(?:a|ar|e)|reanud(?:a|ar)"
    r"|sigue|seguir|prosigue|retorn(?:a|ar)|va|ir)"
)
_AT = r"(?:al|desde el|en el|con el|a partir del|por el)"
_OF_MAIN = r"(?: del (?:flujo|escenario|caso de uso)(?: (?:principal|básico|normal))?)?"
_SUBJECT = rf"(?:{_FLOW}|(?:el )?sistema)"
_STEPS = r"(?:los |el )?(?:pasos?|puntos?) {first}(?: (?:-|al?|hasta|y) {last})?"
_UNTIL = r"(?:,? hasta (?:que )?{until})?"

SPANISH = Language(
    code="es",
    articles=("el", "la", "los", "las", "un", "una", "cada", "este", "esta"),
    system_names=("sistema",),
    none_words=words("ninguno, ninguna, no hay, no aplica, no procede"),
    fields={
        FieldName.GOAL: words(
            "objetivo, objetivos, descripción, breve descripción, descripción breve, resumen, "
            "propósito, finalidad"
        ),
        FieldName.PRIMARY_ACTOR: words(
            "actor principal, actores, actores principales, actor primario, usuario"
        ),
        FieldName.SUPPORTING_ACTORS: words(
            "actor secundario, actores secundarios, otros actores, actores de apoyo, "
            "actores involucrados, participantes"
        ),
        FieldName.STAKEHOLDERS: words(
            "partes interesadas, partes interesadas e intereses, interesados, "
            "interesados e intereses"
        ),
        FieldName.SCOPE: words("alcance, ámbito, sistema"),
        FieldName.LEVEL: words("nivel, nivel de objetivo"),
        FieldName.TRIGGER: words("disparador, desencadenante, evento disparador, activador"),
        FieldName.PRECONDITIONS: words(
            "precondición, precondiciones, condición previa, condiciones previas, prerrequisitos"
        ),
        FieldName.SUCCESS_GUARANTEE: words(
            "postcondición, postcondiciones, poscondición, poscondiciones, garantía de éxito, "
            "garantías de éxito, condición de éxito, condiciones de éxito"
        ),
        FieldName.MINIMAL_GUARANTEE: words(
            "garantía mínima, garantías mínimas, condición de fallo, condiciones de fallo, "
            "condición de fracaso"
        ),
        FieldName.IN_SCOPE: words("dentro del alcance, incluido"),
        FieldName.OUT_OF_SCOPE: words("fuera del alcance, fuera de alcance, excluido"),
        FieldName.ACCEPTANCE_CRITERIA: words("criterio de aceptación, criterios de aceptación"),
        FieldName.KPI: words("indicador, indicadores, métrica, métricas"),
        FieldName.EXTENDS: words("extiende"),
        FieldName.SPECIALIZES: words("especializa, hereda de"),
        FieldName.STATUS: words("estado"),
        FieldName.OWNER: words("autor, autores, responsable"),
        FieldName.APPROVED_BY: words("aprobado por, aprobador"),
        FieldName.PRIORITY: words("prioridad"),
        FieldName.TAGS: words("etiqueta, etiquetas, palabras clave"),
    },
    closing_words=words("caso, usecase, escenario, flujo, paso, punto"),
    closings={
        OutcomeKind.SUCCESS: (rf"{_FLOW} {_ENDS} (?:con|en) éxito", rf"{_FLOW} tiene éxito"),
        OutcomeKind.FAILURE: (
            rf"{_FLOW} {_ENDS} (?:(?:con|en) (?:fallo|error|fracaso)|sin éxito)",
            rf"{_FLOW} (?:falla|fracasa)",
        ),
        OutcomeKind.ABANDONED: (
            rf"{_FLOW} {_ENDS}(?: aquí)?",
            rf"{_FLOW} (?:es|se|queda) (?:abandonad[oa]|cancelad[oa]|cancela|abandona)",
            rf"(?:el (?:\w+\s){{1,3}})?(?:termina|finaliza|cancela) (?:el |este )?{_USE_CASE}",
            rf"(?:se cancela el|fin del) {_USE_CASE}",
        ),
        OutcomeKind.NEXT: (rf"{_SUBJECT}? {_GOES_ON} {_AT} (?:siguiente paso|paso siguiente)",),
        OutcomeKind.RETRY: (rf"{_SUBJECT}? {_GOES_ON} {_AT} mismo paso",),
    },
    rejoins=(rf"{_SUBJECT}? {_GOES_ON} (?:{_FLOW} )?{_AT} (?:paso|punto) {{step}}{_OF_MAIN}",),
    loops=(
        rf"{_STEPS} se repiten?{_UNTIL}",
        rf"{_SUBJECT}? (?:se )?repit(?:e|en|a) {_STEPS}{_UNTIL}",
        rf"repetir {_STEPS}{_UNTIL}",
    ),
    until_words=("hasta que", "hasta"),
    at_words=("en el paso", "en"),
    when_words=("cuando", "si"),
    step_words=SPANISH_STEP_WORDS,
    wording=SPANISH_WORDING,
)
