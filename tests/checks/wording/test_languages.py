from __future__ import annotations

import pytest

from tests.checks.wording.strict import messages, silent

AROUND = {
    "de": ("Der Kunde nimmt die Karte und das Geld mit der Hand.",),
    "fr": ("Le client prend la carte et les billets avec la main.",),
    "es": ("El cliente toma la tarjeta y los billetes con la mano.",),
}
CASES = [
    ("de", "ui-wording", "Der Kunde klickt auf die Schaltfläche."),
    ("de", "compound-step", "Der Kunde zahlt den Betrag und nimmt die Karte."),
    ("de", "compound-step", "Der Kunde zahlt und die Post stellt den Brief zu."),
    ("de", "condition-in-step", "Falls die PIN stimmt, zahlt der Automat."),
    ("de", "passive-step", "Das Geld wird ausgezahlt."),
    ("de", "vague-word", "Die Bank kümmert sich um alles."),
    ("de", "pronoun-subject", "Sie nimmt die Karte."),
    ("fr", "ui-wording", "Le client clique sur le bouton."),
    ("fr", "compound-step", "La banque vérifie le code et le client signe la fiche."),
    ("fr", "condition-in-step", "Si le code est faux, la banque garde la carte."),
    ("fr", "passive-step", "La carte est avalée par la machine."),
    ("fr", "vague-word", "La banque donne les informations pertinentes."),
    ("fr", "pronoun-subject", "Il prend la carte."),
    ("es", "ui-wording", "El cliente hace clic en el botón."),
    ("es", "compound-step", "El banco comprueba el PIN y el cliente firma el recibo."),
    ("es", "condition-in-step", "En caso de error, el banco avisa al cliente."),
    ("es", "passive-step", "Se envía una tarjeta."),
    ("es", "vague-word", "El banco gestiona la tarjeta."),
    ("es", "pronoun-subject", "Ella toma la tarjeta."),
]
FINE = [
    ("de", "compound-step", "Der Kunde sagt, ob er zahlt und wie er die Karte will."),
    ("de", "passive-step", "Das Wetter wird schön."),
    ("de", "passive-step", "Das Geld wird dem Kunden gehören."),
    ("de", "ui-wording", "Der Kunde drückt die Tür auf."),
    ("fr", "passive-step", "Le client est arrivé."),
    ("fr", "pronoun-subject", "Il est midi."),
    ("fr", "ui-wording", "Le client entre dans le champ de blé."),
    ("es", "passive-step", "El pedido es válido."),
    ("es", "compound-step", "El cliente pide una pizza y una bebida."),
    ("es", "ui-wording", "El cliente abre la ventana."),
]


@pytest.mark.parametrize("language, rule, text", CASES)
def test_findings(language: str, rule: str, text: str) -> None:
    """Each rule knows the language."""
    assert len(messages(rule, text, AROUND[language])) == 1


@pytest.mark.parametrize("language, rule, text", FINE)
def test_silence(language: str, rule: str, text: str) -> None:
    """What only looks alike is left alone."""
    assert silent(rule, text, AROUND[language])
