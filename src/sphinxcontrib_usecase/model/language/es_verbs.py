"""Spanish verbs of use cases, in the third person."""

from __future__ import annotations

from sphinxcontrib_usecase.model.language._wording import listed

#: Verbs that are hardly ever nouns or adjectives.
VERBS = listed(
    "comprueba verifica imprime envía recibe introduce elige confirma registra muestra "
    "entrega toma paga crea borra elimina informa presenta vende abre cierra lee escribe "
    "transmite rechaza acepta calcula devuelve selecciona añade retira corrige guarda propone "
    "responde rellena llama avisa recoge pega pesa pulsa pide obtiene debita asigna escanea "
    "deposita comprueban envían gestiona maneja actualiza adjunta agrega ajusta almacena "
    "amplía anuncia aplica aprueba archiva atiende autoriza autentica averigua bloquea "
    "desbloquea cancela clasifica coloca compara concede conecta desconecta configura "
    "consulta contesta convierte coordina decide declara describe descuenta detecta determina "
    "dibuja distribuye edita ejecuta emite encarga encuentra enseña entra espera establece "
    "estima evalúa examina explica extrae fabrica finaliza genera habilita deshabilita "
    "identifica indica ingresa inicia inserta inspecciona instala invita libera localiza "
    "mantiene modifica mueve negocia nombra notifica ofrece organiza permite planifica pone "
    "prepara presta publica quita realiza rebaja receta recuerda recupera redacta reenvía "
    "reembolsa registran renueva repara reparte repite resuelve riega revisa sale siembra "
    "solicita soluciona sube suspende sustituye tacha termina traduce transfiere traslada "
    "ubica utiliza vacía valora vigila vuelve"
)
