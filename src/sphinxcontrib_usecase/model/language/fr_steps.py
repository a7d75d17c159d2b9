"""French words in steps."""

from __future__ import annotations

from sphinxcontrib_usecase.model.language._step_words import StepWords

#: "Le caissier signe le reçu", but not "la demande est close".
_OBJECT = r"(?=\s+(?:le|la|les|l'|un|une|des|son|sa|ses|ce|cet|cette|chaque|si|au|à)(?:(?<=')|\b))"

FRENCH_STEP_WORDS = StepWords(
    checking=("vérifie", "contrôle" + _OBJECT, "valide" + _OBJECT, "authentifie"),
    acting=(
        "approuve",
        "choisit",
        "décide",
        "envoie",
        "paie",
        "paye",
        "prévient",
        "reçoit",
        "remplit",
        "saisit",
        "transmet",
        "vérifie",
        *(
            verb + _OBJECT
            for verb in (
                "appelle",
                "charge",
                "commande",
                "contrôle",
                "demande",
                "examine",
                "imprime",
                "informe",
                "refuse",
                "signe",
                "valide",
            )
        ),
    ),
    no_name=(
        *(
            "le",
            "la",
            "les",
            "l",
            "un",
            "une",
            "des",
            "d",
            "du",
            "et",
            "ou",
            "si",
            "puis",
            "ensuite",
        ),
        *("il", "elle", "on", "nous", "vous", "qui", "que", "dont", "quand", "lorsque", "après"),
        *(
            "ensuite",
            "avant",
            "chaque",
            "tous",
            "toutes",
            "aucun",
            "personne",
            "ne",
            "est",
            "sont",
            "peut",
        ),
        *("doit", "dans", "sur", "pour", "par", "avec", "nouvelle", "nouveau"),
    ),
    joining=("et", "puis", "ou", "pendant"),
    partners=("de", "du", "à", "au", "aux", "avec", "par", "auprès"),
    approved=("approuvé", "validé"),
)
