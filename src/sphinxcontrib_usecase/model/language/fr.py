"""French."""

from __future__ import annotations

from sphinxcontrib_usecase.model.fields import FieldName
from sphinxcontrib_usecase.model.language._shape import Language, words
from sphinxcontrib_usecase.model.language.fr_steps import FRENCH_STEP_WORDS
from sphinxcontrib_usecase.model.language.fr_wording import FRENCH_WORDING
from sphinxcontrib_usecase.model.outcome import OutcomeKind

_FLOW = (
    r"(?:(?:le|ce) )?(?:cas d'utilisation|cas d'usage|use-? case|flux"
    r"|scénario(?: nominal| principal)?)"
)
_ENDS = r"(?:se termine|prend fin|s'arrête|s'achève|est terminé)"
_GOES_ON = (
    r"(?:passe[rz]?|reprend(?:re|s)?|continue[rz]?|(?:se )?poursui(?:t|vre)|procède|procéder"
    r"|retourne[rz]?|revient|revenir|recommence[rz]?|redémarre|retour)"
)
_AT = r"(?:à partir de |depuis |avec |par |à )"
_OF_MAIN = r"(?: du (?:scénario|flux|cas d'utilisation)(?: (?:nominal|principal))?)?"
_SUBJECT = rf"(?:(?:{_FLOW}|le système|on) )?"
_STEPS = r"étapes? {first}(?: (?:-|à|et) {last})?"
_UNTIL = r"(?:,? jusqu'à (?:ce (?:que |qu'))?{until})?"

FRENCH = Language(
    code="fr",
    articles=("le", "la", "les", "l'", "un", "une", "chaque", "ce", "cet", "cette"),
    system_names=("système",),
    none_words=words("aucun, aucune, néant, rien, sans objet, s.o., non applicable"),
    fields={
        FieldName.GOAL: words(
            "but, buts, objectif, objectifs, description, brève description, description brève, "
            "résumé, finalité"
        ),
        FieldName.PRIMARY_ACTOR: words(
            "acteur, acteurs, acteur principal, acteurs principaux, acteur primaire, utilisateur"
        ),
        FieldName.SUPPORTING_ACTORS: words(
            "acteur secondaire, acteurs secondaires, autres acteurs, acteurs de soutien, "
            "acteurs impliqués"
        ),
        FieldName.STAKEHOLDERS: words(
            "parties prenantes, partie prenante, parties prenantes et intérêts, "
            "parties prenantes et leurs intérêts"
        ),
        FieldName.SCOPE: words("portée, périmètre, système, système étudié"),
        FieldName.LEVEL: words("niveau, niveau d'objectif"),
        FieldName.TRIGGER: words(
            "déclencheur, déclencheurs, événement déclencheur, évènement déclencheur"
        ),
        FieldName.PRECONDITIONS: words(
            "précondition, préconditions, condition préalable, conditions préalables, prérequis"
        ),
        FieldName.SUCCESS_GUARANTEE: words(
            "postcondition, postconditions, garantie de succès, garanties de succès, "
            "garantie en cas de succès, garanties en cas de succès, condition de succès, "
            "conditions de succès, résultat"
        ),
        FieldName.MINIMAL_GUARANTEE: words(
            "garantie minimale, garanties minimales, garantie en cas d'échec, "
            "garanties en cas d'échec, condition d'échec, conditions d'échec"
        ),
        FieldName.IN_SCOPE: words("dans le périmètre, inclus"),
        FieldName.OUT_OF_SCOPE: words("hors périmètre, hors du périmètre, exclu, exclus"),
        FieldName.ACCEPTANCE_CRITERIA: words("critère d'acceptation, critères d'acceptation"),
        FieldName.KPI: words("indicateur, indicateurs, indicateur clé, indicateurs clés"),
        FieldName.EXTENDS: words("étend"),
        FieldName.SPECIALIZES: words("spécialise, hérite de"),
        FieldName.STATUS: words("statut, état"),
        FieldName.OWNER: words("auteur, auteurs, responsable"),
        FieldName.APPROVED_BY: words("approuvé par, approbateur, validé par"),
        FieldName.PRIORITY: words("priorité"),
        FieldName.TAGS: words("étiquette, étiquettes, mots-clés, mot-clé"),
    },
    closing_words=words("utilisation, usage, usecase, flux, scénario, étape, point"),
    closings={
        OutcomeKind.SUCCESS: (
            rf"{_FLOW} {_ENDS} (?:avec succès|par un succès|sur un succès|en succès)",
            rf"{_FLOW} réussit",
        ),
        OutcomeKind.FAILURE: (
            rf"{_FLOW} {_ENDS} (?:(?:en|par un|sur un) [ée]chec|sans succès|en erreur)",
            rf"{_FLOW} échoue",
        ),
        OutcomeKind.ABANDONED: (
            rf"{_FLOW} {_ENDS}(?: ici)?",
            rf"{_FLOW} est (?:abandonné|annulé|interrompu)",
            r"fin du (?:cas d'utilisation|cas d'usage|use-? case|scénario)",
        ),
        OutcomeKind.NEXT: (rf"{_SUBJECT}{_GOES_ON} {_AT}l'étape suivante",),
        OutcomeKind.RETRY: (rf"{_SUBJECT}{_GOES_ON} {_AT}la même étape",),
    },
    rejoins=(
        rf"{_SUBJECT}{_GOES_ON} {_AT}l'étape {{step}}{_OF_MAIN}",
        rf"{_SUBJECT}{_GOES_ON} (?:au|du|à partir du) point {{label}}{_OF_MAIN}",
    ),
    loops=(
        rf"(?:les |l')?{_STEPS} (?:est|sont) (?:répété|recommencé)e?s?{_UNTIL}",
        rf"{_SUBJECT}répète[rz]? (?:les |l')?{_STEPS}{_UNTIL}",
        rf"répéter (?:les |l')?{_STEPS}{_UNTIL}",
    ),
    until_words=("jusqu'à ce que", "jusqu'à"),
    at_words=("à", "à l'étape"),
    when_words=("quand", "lorsque", "si"),
    step_words=FRENCH_STEP_WORDS,
    wording=FRENCH_WORDING,
)
