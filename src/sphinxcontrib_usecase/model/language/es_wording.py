"""Spanish words and patterns for judging wording."""

from __future__ import annotations

from sphinxcontrib_usecase.model.language._wording import Wording, listed
from sphinxcontrib_usecase.model.language.es_verbs import VERBS

_ADVERB = r"(?:luego|después|entonces|finalmente|también|ya|\w+mente)"
_PARTICIPLE = (
    r"(?:(?:(?![áéíóú])\w)+(?:ad|id)[oa]s?|(?:impres|escrit|abiert|hech|puest|devuelt|vist|rot|cubiert"
    r"|inscrit|resuelt)[oa]s?)"
)

SPANISH_WORDING = Wording(
    function_words=listed(
        "el la los las un una y es son está con del al por para que no su en de se lo sus más"
    ),
    determiners=(
        *listed("el la los las un una unos unas su sus este esta estos estas cada dos tres lo le"),
        r"\d+",
        "■",
    ),
    adverbs=(_ADVERB,),
    joiners=(r"y\s+luego", r"y\s+después", "y", "e", "luego"),
    subordinators=listed(
        "que quien donde dónde cuando cuándo si cómo cuánto cuál porque mientras hasta qué quién"
    ),
    verbs=VERBS,
    noun_verbs=listed(
        "completa limpia fija marca corta activa desactiva copia captura descarga lanza levanta "
        "manda usa une mide saca deja anota reserva poda deriva ordena cosecha cuelga "
        "firma valida nota cuenta carga factura cobra pregunta"
    ),
    # Prepositions and quantities look like verbs: "et toute la", "y hasta la".
    verb_shape="",
    auxiliaries=listed("es son está están ha han era fue puede pueden debe deben será"),
    passives=(
        (
            rf"(?:es|son|fue|fueron|será|serán|(?:ha|han)\s+sido)\s+(?:{_ADVERB}\s+|no\s+)*"
            rf"(?P<verb>{_PARTICIPLE})\b"
        ),
    ),
    impersonal=(r"(?P<verb>se\s+\w+)\s+(?:el|la|los|las|un|una)\b",),
    states=tuple(
        f"{stem}[oa]s?"
        for stem in listed(
            "casad obligad adecuad complicad delicad privad limitad elevad pesad cuidados "
            "educad conocid parecid divertid apropiad demasiad variad interesad estad lad"
        )
    ),
    agents=("por",),
    pronouns=(r"(?:él|ella|ellos|ellas|nosotros|yo|usted|ustedes|uno)(?![\w'/-])",),
    demonstratives=("esto", "eso"),
    openers=("si",),
    asking=listed(
        "comprueba verifica pregunta determina decide sabe indica dice examina mira como incluso"
    ),
    conditions=(
        r"en\s+caso\s+(?:de|contrario)",
        r"de\s+lo\s+contrario",
        r"a\s+menos\s+que",
        r"salvo\s+que",
        r"dependiendo\s+de",
        r"(?:si|cuando)\s+(?:procede|proceda|corresponda|necesario|posible)",
        r"en\s+su\s+caso",
    ),
    interface=(
        r"hace\s+(?:doble\s+)?clic",
        r"pincha\s+en",
        (
            r"(?:pulsa|presiona|aprieta|oprime|toca)\b[^,;.]*?\b(?:botón|tecla|icono|■|Intro|Enter)"
            r"(?![\w-])"
        ),
        r"menú\s+desplegable",
        r"lista\s+desplegable",
        r"casilla\s+de\s+verificación",
        r"cuadro\s+de\s+(?:diálogo|texto)",
        r"barra\s+de\s+herramientas",
        r"ventana\s+emergente",
        r"(?:marca|selecciona)\s+la\s+casilla",
        r"(?:abre|selecciona|elige)\b[^,;.]*?\b(?:la\s+pestaña|el\s+icono|el\s+menú\s+■)",
        (
            r"(?:muestra|presenta|visualiza)\b[^,;.]*?\b(?:la|una)\s+(?:pantalla|ventana|página)"
            r"(?=\s+(?:de|del|principal|inicial|siguiente)|\W*$)"
        ),
        r"(?:introduce|escribe|teclea)\b[^,;.]*?\ben\s+el\s+campo(?![\w-])",
    ),
    vague=(
        r"etc\b\.?",
        r"etcétera",
        r"adecuad[oa]s?",
        r"adecuadamente",
        r"apropiad[oa]s?",
        r"correctamente",
        r"pertinentes?",
        r"relevantes?",
        r"divers[oa]s",
        r"rápidamente",
        r"lo\s+antes\s+posible",
        r"y\s+así\s+sucesivamente",
        r"según\s+(?:sea\s+necesario|convenga|corresponda|proceda)",
    ),
    vague_verbs=("gestiona", "maneja", r"se\s+encarga", r"se\s+ocupa"),
    vague_sentences=(
        r"(?:ocurre\s+|se\s+produce\s+|hay\s+)?(?:un\s+)?(?:error|problema)",
        r"algo\s+(?:va|sale)\s+mal",
    ),
    vague_titles=(
        r"(?:gestionar|administrar|procesar|tratar|manejar|mejorar|optimizar|apoyar|asegurar)\b.*",
        r"(?:gestión|administración|procesamiento|tratamiento|manejo|mantenimiento)\b.*",
    ),
    qualities=listed(
        "amables? adecuad[oa]s? apropiad[oa]s? rápid[oa]s? rápidamente sencill[oa]s? fácil(?:es)? "
        "fácilmente intuitiv[oa]s? satisfech[oa]s? aceptables? fiables? eficientes? eficaz "
        "robust[oa] agradables? transparentes? flexibles? cómod[oa]s? razonables? "
        "suficientes? content[oa]s? excelentes? profesional(?:es)? óptim[oa]s? ergonómic[oa]s? "
        "fluid[oa]s? satisfactori[oa]s? potentes? elegantes? corteses?"
    ),
    weak_qualities=listed("buen[oa]s? alt[oa]s? modern[oa]s? estables? segur[oa]s? clar[oa]s?"),
    copulas=listed("es son está están resulta"),
    measures=(
        r"\d+",
        "%",
        "menos",
        "más",
        "máximo",
        "mínimo",
        "exactamente",
        "nunca",
        r"por\s+ciento",
    ),
    negations=listed("no nunca sin ningún ninguna ninguno nadie ni"),
    opposites={
        f"{denied}{gender}": f"{positive}{gender}"
        for denied, positive in (
            ("cerrad", "abiert"),
            ("vací", "llen"),
            ("inactiv", "activ"),
            ("desconocid", "conocid"),
            ("incomplet", "complet"),
            ("desconectad", "conectad"),
            ("bloquead", "desbloquead"),
        )
        for gender in ("o", "a", "os", "as")
    }
    | {
        "inválido": "válido",
        "inválida": "válida",
        "menor": "mayor",
        "ausente": "presente",
        "ocupado": "libre",
        "ocupada": "libre",
    },
    endings=r"(?:os|as|es|o|a|e|s)$",
    empty_words=listed("ha han ya tiene tienen hay"),
    stubs=(
        r"si(?:\s+(?:no|sí|procede))?",
        r"en\s+caso\s+contrario",
        r"de\s+lo\s+contrario",
        r"de\s+otro\s+modo",
    ),
    orders=(
        (
            r"(?!(?:por|ayer|lugar|mujer|primer|tercer|poder|sur|mar|pesar)\b)(?-i:[A-ZÁÉÍ])\w+[aei]r\s+"
            r"(?:al?|el|la|los|las|un|una|su|sus)\b"
        ),
    ),
    reactions=listed("muestra informa avisa"),
)
