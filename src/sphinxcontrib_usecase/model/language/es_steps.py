"""Spanish words in steps."""

from __future__ import annotations

from sphinxcontrib_usecase.model.language._step_words import StepWords

#: "El cajero firma el recibo", but not "la firma digital".
_OBJECT = r"(?=\s+(?:el|la|los|las|al|un|una|su|sus|este|esta|cada|si|que|a)\b)"

SPANISH_STEP_WORDS = StepWords(
    checking=(
        "comprueba",
        "verifica",
        "autentica",
        *(verb + _OBJECT for verb in ("valida", "controla", "autoriza")),
    ),
    acting=(
        "acepta",
        "aprueba",
        "comprueba",
        "decide",
        "elige",
        "envía",
        "introduce",
        "paga",
        "rechaza",
        "recibe",
        "solicita",
        "verifica",
        *(
            verb + _OBJECT
            for verb in (
                "avisa",
                "firma",
                "imprime",
                "informa",
                "llama",
                "pide",
                "pregunta",
                "registra",
                "revisa",
                "valida",
            )
        ),
    ),
    no_name=(
        *("el", "los", "las", "un", "una", "y", "o", "si", "luego", "después", "cuando", "que"),
        *("él", "ella", "ellos", "usted", "quien", "cada", "todos", "todas", "nadie", "no", "es"),
        *("son", "puede", "debe", "con", "por", "para", "sobre", "nueva", "nuevo", "se"),
    ),
    joining=("y", "luego", "mientras"),
    partners=("a la", "a los", "a las", "a un", "a una", "al", "de", "del", "con", "por"),
    approved=("aprobado", "validado"),
)
