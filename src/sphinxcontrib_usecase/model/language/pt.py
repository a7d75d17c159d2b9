"""Portuguese, of Brazil and of Portugal."""

from __future__ import annotations

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language._shape import Language, words
from sphinxcontrib_usecase.model.outcome import OutcomeKind

_USE_CASE = r"(?:caso de uso|use-? case)"
_FLOW = rf"(?:(?:o|este) )?(?:{_USE_CASE}|cenário|fluxo)"
_ENDS = (
    r"(?:(?:se )?(?:encerra|termina|finaliza|acaba)(?:-se)?"
    r"|(?:é )?(?:encerrado|finalizado|terminado))"
)
_GOES_ON = (
    r"(?:retorn(?:a|ar|e)|volt(?:a|ar|e)|continu(?:a|ar|e)|prossegu(?:e|ir)|segu(?:e|ir)"
    r"|retom(?:a|ar|e)|é retomado|vai|ir)"
)
_AT = r"(?:ao|para o|no|do|a partir do|com o|pelo)"
_OF_MAIN = (
    r"(?: d[oe] (?:cenário|fluxo|caso de uso)(?: de sucesso)?(?: (?:principal|básico|normal))?)?"
)
_SUBJECT = rf"(?:{_FLOW}|(?:o )?sistema)"
_STEPS = r"(?:os? )?passos? {first}(?: (?:-|a|ao|até|e) {last})?"
_UNTIL = r"(?:,? até (?:que )?{until})?"

PORTUGUESE = Language(
    code="pt",
    articles=("o", "a", "os", "as", "um", "uma", "cada", "este", "esta"),
    system_names=("sistema",),
    none_words=words("nenhum, nenhuma, não há, não se aplica, não aplicável"),
    fields={
        FieldName.GOAL: words(
            "objetivo, objetivos, objectivo, descrição, breve descrição, descrição breve, resumo, "
            "finalidade"
        ),
        FieldName.PRIMARY_ACTOR: words(
            "ator, atores, ator principal, atores principais, ator primário, actor principal, "
            "actores, usuário, utilizador"
        ),
        FieldName.SUPPORTING_ACTORS: words(
            "ator secundário, atores secundários, actores secundários, outros atores, "
            "atores de apoio, atores envolvidos"
        ),
        FieldName.STAKEHOLDERS: words(
            "partes interessadas, partes interessadas e seus interesses, "
            "partes interessadas e interesses, interessados"
        ),
        FieldName.SCOPE: words("escopo, âmbito, sistema"),
        FieldName.LEVEL: words("nível, nível do objetivo"),
        # "Ação" is what one much-copied template calls the trigger.
        FieldName.TRIGGER: words("gatilho, gatilhos, evento disparador, disparador, ação"),
        FieldName.PRECONDITIONS: words(
            "pré-condição, pré-condições, precondição, precondições, pré-requisito, pré-requisitos"
        ),
        FieldName.SUCCESS_GUARANTEE: words(
            "pós-condição, pós-condições, garantia de sucesso, garantias de sucesso, "
            "condição de sucesso, condições de sucesso"
        ),
        FieldName.MINIMAL_GUARANTEE: words(
            "garantia mínima, garantias mínimas, condição de falha, condições de falha"
        ),
        FieldName.IN_SCOPE: words("dentro do escopo, no escopo, incluído"),
        FieldName.OUT_OF_SCOPE: words("fora do escopo, fora de escopo, excluído"),
        FieldName.ACCEPTANCE_CRITERIA: words(
            "critério de aceitação, critérios de aceitação, critério de aceite, critérios de aceite"
        ),
        FieldName.KPI: words("indicador, indicadores, métrica, métricas"),
        FieldName.EXTENDS: words("estende"),
        FieldName.SPECIALIZES: words("especializa, herda de"),
        FieldName.STATUS: words("estado, situação"),
        FieldName.OWNER: words("autor, autores, responsável"),
        FieldName.APPROVED_BY: words("aprovado por, aprovador"),
        FieldName.PRIORITY: words("prioridade"),
        FieldName.TAGS: words("etiqueta, etiquetas, palavras-chave"),
    },
    closing_words=words("caso, usecase, cenário, fluxo, passo"),
    closings={
        OutcomeKind.SUCCESS: (rf"{_FLOW} (?:{_ENDS} (?:com|em) sucesso|tem sucesso)",),
        OutcomeKind.FAILURE: (
            rf"{_FLOW} (?:{_ENDS} (?:(?:com|em) (?:falha|erro|insucesso)|sem sucesso)|falha)",
        ),
        OutcomeKind.ABANDONED: (
            rf"{_FLOW} {_ENDS}(?: aqui)?",
            rf"{_FLOW} é (?:abandonado|cancelado|interrompido)",
            rf"(?:o (?:\w+\s){{1,3}})?(?:encerra|termina|cancela) (?:o |este )?{_USE_CASE}",
            rf"fim d[oe] {_USE_CASE}",
        ),
        OutcomeKind.NEXT: (rf"{_SUBJECT}? {_GOES_ON} {_AT} (?:próximo passo|passo seguinte)",),
        OutcomeKind.RETRY: (rf"{_SUBJECT}? {_GOES_ON} {_AT} mesmo passo",),
    },
    rejoins=(rf"{_SUBJECT}? {_GOES_ON} {_AT} passo {{step}}{_OF_MAIN}",),
    loops=(
        rf"{_STEPS} (?:é|são) repetidos?{_UNTIL}",
        rf"{_SUBJECT}? repet(?:e|ir|em-se|e-se) {_STEPS}{_UNTIL}",
    ),
    until_words=("até que", "até"),
    at_words=("no passo", "em"),
    when_words=("quando", "se"),
)
