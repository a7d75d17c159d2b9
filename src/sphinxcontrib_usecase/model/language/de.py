"""German."""

from __future__ import annotations

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language._shape import Language, words
from sphinxcontrib_usecase.model.language.de_steps import GERMAN_STEP_WORDS
from sphinxcontrib_usecase.model.language.de_wording import GERMAN_WORDING
from sphinxcontrib_usecase.model.outcome import OutcomeKind

_FLOW = (
    r"(?:(?:de[rn]|das|diese[rns]) )?"
    r"(?:anwendungsfall|use-? case|szenario|hauptszenario|ablauf|normalablauf)"
)
_SUBJECT = rf"(?:{_FLOW}|(?:das )?system|es)"
_AT = r"(?:mit|bei|in|ab|zu|zum|auf|an) (?:dem )?"
_BACK = r"(?:weiter|zurück|fortfahren|fortsetzung|rückkehr|rücksprung)"
# "Der Ablauf fährt mit Schritt 3 fort": the verb stands on both sides.
_GOES = r"(?:geht|fährt|läuft|kehrt|springt|wird)"
_ON = r"(?: (?:normal )?(?:fort|weiter|zurück|fortgesetzt|fortgeführt|wiederaufgenommen))?"
_FAILURE = r"(?:fehler|fehlerzustand|fehlschlag|misserfolg)"
_OF_MAIN = (
    r"(?: (?:des|im|vom) (?:hauptszenarios?|hauptablaufs?|normalablaufs?|anwendungsfall(?:e?s)?))?"
)
_STEPS = r"(?:die |den )?schritte?n? {first}(?: (?:-|bis|und) {last})?"
_UNTIL = r"(?:,? (?:so lange,? )?bis {until})?"

GERMAN = Language(
    code="de",
    articles=words("der, die, das, ein, eine, jeder, jede, jedes, dieser, diese, dieses"),
    system_names=("system",),
    declined=(r"(?:ig|isch|lich|bar|sam|end|t|n)", ("e", "er", "es")),
    none_words=words("keine, keiner, keines, kein, nichts, entfällt, nicht zutreffend"),
    fields={
        FieldName.GOAL: words(
            "ziel, ziele, beschreibung, kurzbeschreibung, zusammenfassung, zweck"
        ),
        FieldName.PRIMARY_ACTOR: words(
            "akteur, akteure, hauptakteur, hauptakteure, primärakteur, primärakteure, "
            "primärer akteur, benutzer, nutzer"
        ),
        FieldName.SUPPORTING_ACTORS: words(
            "nebenakteur, nebenakteure, sekundärakteur, sekundärakteure, sekundäre akteure, "
            "unterstützende akteure, weitere akteure, beteiligte akteure, beteiligte"
        ),
        FieldName.STAKEHOLDERS: words(
            "stakeholder und interessen, interessengruppen, interessensgruppen"
        ),
        FieldName.SCOPE: words("system, systemgrenze, umfang, geltungsbereich"),
        FieldName.LEVEL: words("ebene, zielebene"),
        FieldName.TRIGGER: words("auslöser, auslösendes ereignis"),
        FieldName.PRECONDITIONS: words(
            "vorbedingung, vorbedingungen, voraussetzung, voraussetzungen"
        ),
        FieldName.SUCCESS_GUARANTEE: words(
            "nachbedingung, nachbedingungen, nachbedingung bei erfolg, nachbedingungen bei erfolg, "
            "bei erfolg, erfolgsgarantie, garantie bei erfolg, ergebnis"
        ),
        FieldName.MINIMAL_GUARANTEE: words(
            "nachbedingung bei fehlschlag, nachbedingungen bei fehlschlag, bei fehlschlag, "
            "mindestgarantie, minimalgarantie, minimale garantie"
        ),
        FieldName.IN_SCOPE: words("im umfang, enthalten"),
        FieldName.OUT_OF_SCOPE: words("nicht im umfang, nicht enthalten, abgrenzung"),
        FieldName.ACCEPTANCE_CRITERIA: words(
            "akzeptanzkriterium, akzeptanzkriterien, abnahmekriterium, abnahmekriterien"
        ),
        FieldName.KPI: words("kennzahl, kennzahlen, messgröße, messgrößen"),
        FieldName.EXTENDS: words("erweitert"),
        FieldName.SPECIALIZES: words("spezialisiert, erbt von"),
        FieldName.STATUS: words("zustand"),
        FieldName.OWNER: words("autor, autoren, verfasser, verantwortlich, verantwortlicher"),
        FieldName.APPROVED_BY: words("freigegeben von, freigegeben durch, freigabe, genehmigt von"),
        FieldName.PRIORITY: words("priorität"),
        FieldName.TAGS: words("schlagwort, schlagworte, schlagwörter, stichworte"),
    },
    closing_words=words("anwendungsfall, usecase, szenario, ablauf, schritt"),
    closings={
        # Only with the word for use case: "Der Kunde beendet die Sitzung" is a step.
        OutcomeKind.SUCCESS: (
            rf"{_FLOW} endet (?:erfolgreich|(?:mit|als|im|in einem) erfolg)",
            rf"{_FLOW} (?:ist|wird|war) erfolgreich(?: beendet| abgeschlossen)?",
        ),
        OutcomeKind.FAILURE: (
            rf"{_FLOW} endet (?:mit|in|im|als) (?:(?:einem|dem) )?{_FAILURE}",
            rf"{_FLOW} (?:endet (?:erfolglos|ohne erfolg)|schlägt fehl|scheitert|ist gescheitert)",
        ),
        OutcomeKind.ABANDONED: (
            rf"{_FLOW} (?:endet(?: hier)?|bricht ab|ist (?:zu ende|beendet|abgebrochen))",
            rf"{_FLOW} wird (?:beendet|abgebrochen)",
            r"(?:das )?ende des (?:anwendungsfalle?s|use-? cases?|szenarios)",
            r"(?:\w+\s){0,3}beendet den (?:anwendungsfall|use-? case)",
        ),
        OutcomeKind.NEXT: (
            rf"(?:{_SUBJECT} geht )?weiter {_AT}(?:nächsten )schritt",
            rf"{_FLOW} wird {_AT}nächsten schritt fortgesetzt",
        ),
        OutcomeKind.RETRY: (rf"(?:{_SUBJECT} geht )?(?:weiter|zurück) {_AT}selben schritt",),
    },
    rejoins=(
        rf"(?:dann )?{_BACK} {_AT}schritt {{step}}{_OF_MAIN}",
        rf"{_SUBJECT} {_GOES} (?:weiter |zurück )?{_AT}schritt {{step}}{_OF_MAIN}{_ON}",
    ),
    loops=(
        rf"{_STEPS} (?:wird|werden) wiederholt{_UNTIL}",
        rf"(?:\w+\s){{0,4}}wiederhol(?:t|en|e) {_STEPS}{_UNTIL}",
    ),
    until_words=("bis",),
    at_words=("bei", "bei Schritt", "in Schritt"),
    when_words=("wenn", "falls"),
    step_words=GERMAN_STEP_WORDS,
    wording=GERMAN_WORDING,
)
