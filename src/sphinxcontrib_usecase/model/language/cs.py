"""Czech."""

from __future__ import annotations

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language._shape import Language, words
from sphinxcontrib_usecase.model.outcome import OutcomeKind

_FLOW = r"(?:tento )?(?:případ užití|use-? case|(?:hlavní )?scénář)"
_ENDS = r"(?:(?:s)?končí|je (?:u|do)končen|se ukončí)"
_GOES_ON = (
    r"(?:(?:se )?pokračuje|pokračovat|pokračování|(?:se )?vrací(?: se)?|návrat|zpět"
    r"|přejde|přechází)"
)
_AT = r"(?:(?:na|k|ke|v|ve|od|do|s|se|zpět na) )?"
_STEP = r"(?:krok(?:u|em)?|bod(?:u|em)?)"
_OF_MAIN = r"(?: hlavního (?:scénáře|toku))?"
_SUBJECT = rf"(?:{_FLOW}|systém)"
_STEPS = r"kroky? {first}(?: (?:-|až|a) {last})?"
_UNTIL = r"(?:,? dokud {until})?"

CZECH = Language(
    code="cs",
    system_names=("systém",),
    none_words=words("žádný, žádná, žádné, není, nejsou"),
    fields={
        FieldName.GOAL: words("cíl, cíle, popis, stručný popis, shrnutí, účel"),
        FieldName.PRIMARY_ACTOR: words(
            "aktér, aktéři, účastník, účastníci, hlavní aktér, hlavní účastník, primární aktér, "
            "uživatel"
        ),
        FieldName.SUPPORTING_ACTORS: words(
            "vedlejší aktér, vedlejší aktéři, vedlejší účastníci, sekundární aktér, "
            "sekundární aktéři, podpůrný aktér, podpůrní aktéři, další aktéři"
        ),
        FieldName.STAKEHOLDERS: words("zainteresované strany, zainteresované strany a zájmy"),
        FieldName.SCOPE: words("rozsah, systém"),
        FieldName.LEVEL: words("úroveň, úroveň cíle"),
        FieldName.TRIGGER: words("spouštěč, spouštěcí událost, spouštěcí podmínka"),
        FieldName.PRECONDITIONS: words(
            "vstupní podmínka, vstupní podmínky, počáteční podmínky, předpoklad, předpoklady"
        ),
        FieldName.SUCCESS_GUARANTEE: words(
            "následná podmínka, následné podmínky, výstupní podmínka, výstupní podmínky, "
            "koncové podmínky, záruka úspěchu, záruky úspěchu"
        ),
        FieldName.MINIMAL_GUARANTEE: words("minimální záruka, minimální záruky"),
        FieldName.IN_SCOPE: words("v rozsahu"),
        FieldName.OUT_OF_SCOPE: words("mimo rozsah"),
        FieldName.ACCEPTANCE_CRITERIA: words("akceptační kritérium, akceptační kritéria"),
        FieldName.KPI: words("ukazatel, ukazatele, metriky"),
        FieldName.EXTENDS: words("rozšiřuje"),
        FieldName.SPECIALIZES: words("specializuje, dědí z"),
        FieldName.STATUS: words("stav"),
        FieldName.OWNER: words("autor, autoři, vlastník"),
        FieldName.APPROVED_BY: words("schválil, schvalovatel"),
        FieldName.PRIORITY: words("priorita"),
        FieldName.TAGS: words("štítek, štítky, klíčová slova"),
    },
    closing_words=words("užití, usecase, scénář, krok, bod"),
    closings={
        # Only with the word for use case: "Uživatel skončí práci" is a step.
        OutcomeKind.SUCCESS: (rf"{_FLOW} {_ENDS} (?:úspěchem|úspěšně)", rf"{_FLOW} uspěje"),
        OutcomeKind.FAILURE: (
            rf"{_FLOW} {_ENDS} (?:neúspěchem|neúspěšně|chybou|selháním)",
            rf"{_FLOW} selže",
        ),
        OutcomeKind.ABANDONED: (
            rf"{_FLOW} {_ENDS}",
            rf"{_FLOW} je (?:zrušen|přerušen)",
            r"konec (?:případu užití|use-? case|scénáře)",
        ),
        OutcomeKind.NEXT: (rf"{_SUBJECT}? {_GOES_ON} {_AT}(?:dalším|další|následujícím) {_STEP}",),
        OutcomeKind.RETRY: (rf"{_SUBJECT}? {_GOES_ON} {_AT}(?:stejným|stejný|témuž) {_STEP}",),
    },
    rejoins=(rf"{_SUBJECT}? {_GOES_ON} {_AT}{_STEP} {{step}}{_OF_MAIN}",),
    loops=(
        rf"{_STEPS} se opakuj[íe]{_UNTIL}",
        rf"{_SUBJECT}? opak(?:uje|ovat|uj) {_STEPS}{_UNTIL}",
    ),
    until_words=("dokud",),
    at_words=("v kroku", "v"),
    when_words=("když", "pokud"),
)
