"""German words in steps."""

from __future__ import annotations

from sphinxcontrib_usecase.model.language._step_words import StepWords

GERMAN_STEP_WORDS = StepWords(
    checking=(
        "prüft",
        "überprüft",
        "kontrolliert",
        "verifiziert",
        "validiert",
        "authentifiziert",
        "autorisiert",
    ),
    acting=(
        "bezahlt",
        "beantragt",
        "befragt",
        "bittet",
        "entscheidet",
        "entwertet",
        "fragt",
        "genehmigt",
        "informiert",
        "kontrolliert",
        "liest",
        "prüft",
        "schickt",
        "sendet",
        "storniert",
        "überprüft",
        "überweist",
        "unterschreibt",
        "wählt",
        "zahlt",
    ),
    no_name=(
        *("der", "das", "des", "dem", "den", "ein", "eine", "einem", "einen", "einer", "eines"),
        *("von", "vom", "im", "für", "mit", "auf", "zu", "zum", "zur", "bei", "beim", "aus"),
        *("nach", "wer", "wenn", "falls", "dann", "danach", "anschließend", "und", "oder"),
        *("sie", "er", "es", "man", "wir", "ich", "alle", "jeder", "jede", "jedes", "jemand"),
        *("niemand", "nicht", "zuerst", "zuletzt", "sobald", "ob", "wird", "ist", "kann"),
        *("muss", "soll"),
    ),
    joining=("und", "oder", "während"),
    partners=(
        *("bei", "beim", "mit", "vom", "von", "zum", "zur", "durch"),
        *("den", "dem", "einem", "einer"),
    ),
    approved=("freigegeben", "genehmigt", "abgenommen"),
)
