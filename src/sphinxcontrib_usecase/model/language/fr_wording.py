"""French words and patterns for judging wording."""

from __future__ import annotations

from sphinxcontrib_usecase.model.language._wording import Wording, listed
from sphinxcontrib_usecase.model.language.fr_verbs import NOUN_VERBS, VERBS

_ADVERB = (
    r"(?:puis|ensuite|alors|enfin|finalement|aussi|également|\w+ment|d'abord|après|lui|leur|se)"
)
_PARTICIPLE = (
    r"(?:\w{2,}(?:é|ée|és|ées)|(?:transmis|remis|mis|admis|pris|repris|émis|permis|écrit|inscrit"
    r"|fait|refait|produit|détruit|extrait|offert|ouvert|couvert)(?:e|es|s)?"
    r"|(?:lu|reçu|vendu|rendu|perdu|retenu|obtenu|établi|fourni|choisi|rempli|saisi|averti|défini"
    r"|suivi|servi)(?:e|es|s)?)"
)

FRENCH_WORDING = Wording(
    function_words=listed(
        "le la les l d un une et est sont du des avec pour dans sur au aux que qui il elle ne n "
        "pas par ce sa son ses en de"
    ),
    determiners=(
        *listed(
            "le la les l' un une des du son sa ses leur leurs ce cet cette ces chaque deux trois "
            "lui"
        ),
        r"\d+",
        "■",
    ),
    adverbs=(_ADVERB,),
    joiners=(r"et\s+puis", r"et\s+ensuite", "et", "puis"),
    subordinators=listed(
        "que qu' qui dont où quand lorsque lorsqu' si s'il comment pourquoi combien parce afin "
        "jusqu' tant pendant"
    ),
    verbs=VERBS,
    noun_verbs=NOUN_VERBS,
    # Prepositions and quantities look like verbs: "et toute la", "y hasta la".
    verb_shape="",
    auxiliaries=listed("est sont a ont était peut peuvent doit doivent sera seront"),
    passives=(
        (
            rf"(?:est|sont|sera|seront|fut|furent|(?:a|ont)\s+été)\s+(?:{_ADVERB}\s+|pas\s+)*"
            rf"(?P<verb>{_PARTICIPLE})\b"
        ),
    ),
    impersonal=(),
    states=tuple(
        f"{stem}e?s?"
        for stem in listed(
            "né allé arrivé entré monté resté tombé retourné passé rentré décédé marié fermé "
            "terminé situé âgé autorisé obligé connecté bloqué occupé ouvert intéressé satisfait "
            "fatigué spécialisé chargé prêt habitué concerné réservé"
        )
    ),
    agents=("par",),
    pronouns=(
        r"(?:elle|elles|ils|on|nous|vous|je)(?![\w'/-])",
        (
            r"il(?![\w'-])(?!\s+(?:y|faut|pleut|neige|s'agit|reste|manque|suffit|existe|est|n'y|n'est"
            r"|arrive|convient)\b)"
        ),
    ),
    demonstratives=("cela", "ceci"),
    openers=("si", "s'il", "s'ils"),
    asking=listed(
        "vérifie demande détermine contrôle regarde décide sait indique dit examine teste voit "
        "précise comme même et"
    ),
    conditions=(
        "sinon",
        r"en\s+cas\s+(?:de|d')\s?",
        r"au\s+cas\s+où",
        r"le\s+cas\s+échéant",
        r"(?:si|au)\s+(?:nécessaire|besoin|possible)",
        r"à\s+moins\s+que",
        r"sauf\s+si",
    ),
    interface=(
        r"(?:double-)?clique(?=\s+(?:sur|deux|le|la|l'|un|une|■)|\W*$)",
        r"appuie\s+sur\s+(?:le|un|la|l')\s?(?:\w+\s+){0,2}(?:bouton|touche|icône)(?![\w-])",
        r"appuie\s+sur\s+(?:■|Entrée)",
        r"fait\s+défiler",
        r"coche\s+(?:la|une)\s+case",
        r"(?:menu|liste)\s+déroulante?",
        r"boîte\s+de\s+dialogue",
        r"case\s+à\s+cocher",
        r"barre\s+d'outils",
        r"bouton\s+radio",
        r"(?:saisit|tape|remplit|entre\s+(?!dans))\b[^,;.]*?\bl[ea]\s+champ(?![\w-])",
        r"(?:ouvre|sélectionne|choisit)\b[^,;.]*?\b(?:l'onglet|l'icône|le\s+menu\s+■)",
        (
            r"(?:affiche|montre)\b[^,;.]*?\b(?:l'écran|la\s+page|la\s+fenêtre|un\s+écran|une\s+page)"
            r"(?=\s+(?:de|d'|des|du|principale?|suivante?)|\W*$)"
        ),
    ),
    vague=(
        r"etc\b\.?",
        r"et\s+ainsi\s+de\s+suite",
        r"appropriée?s?",
        r"adéquate?s?",
        r"convenablement",
        r"correctement",
        r"pertinente?s?",
        r"diverse?s",
        r"rapidement",
        r"dès\s+que\s+possible",
        r"tant\s+bien\s+que\s+mal",
        r"selon\s+(?:les\s+)?besoins?",
    ),
    vague_verbs=("gère", r"s'occupe", r"prend\s+en\s+charge"),
    vague_sentences=(
        r"(?:une\s+|un\s+)?(?:erreur|problème)(?:\s+(?:survient|se\s+produit|apparaît))?",
        r"il\s+y\s+a\s+(?:une?|des)\s+(?:erreurs?|problèmes?)",
    ),
    vague_titles=(
        r"(?:gérer|traiter|administrer|améliorer|optimiser|supporter|assurer|s'occuper)\b.*",
        r"(?:gestion|traitement|administration|maintenance|optimisation)\b.*",
    ),
    qualities=listed(
        "conviviale? rapides? rapidement simples? facile(?:ment)? intuitive? satisfaite?s? "
        "acceptables? adéquate?s? appropriée?s? fiables? efficaces? robuste agréables? "
        "transparente? flexible confortables? raisonnables? suffisante?s? aimables? polie?s? "
        "excellente?s? remarquables? professionnel(?:le)?s? optimale?s? satisfaisante?s? "
        "ergonomiques? performante?s? fluides?"
    ),
    weak_qualities=listed("bonne? bons élevée? modernes? stables? sûre?s? claire?s?"),
    copulas=listed("est sont reste restent semble"),
    measures=(
        r"\d+",
        "%",
        "moins",
        "plus",
        r"au\s+plus",
        "exactement",
        "jamais",
        "maximum",
        r"pour\s+cent",
    ),
    negations=listed("ne n pas non jamais sans aucune? ni personne"),
    opposites={
        f"{denied}{ending}": f"{positive}{ending}"
        for denied, positive, endings in (
            ("invalide", "valide", "|s"),
            ("fermé", "ouvert", "|e|s|es"),
            ("vide", "plein", "|s"),
            ("inconnu", "connu", "|e|s|es"),
            ("incompl", "compl", "et|ète|ets|ètes"),
            ("absent", "présent", "|e|s|es"),
            ("indisponible", "disponible", "|s"),
            ("inacti", "acti", "f|ve|fs|ves"),
            ("déconnecté", "connecté", "|e|s|es"),
            ("mineur", "majeur", "|e|s|es"),
        )
        for ending in endings.split("|")
    },
    endings=r"(?:ées|és|ée|é|es|e|s)$",
    empty_words=listed("a ont de d l c plus dans"),
    stubs=(
        "sinon",
        "autrement",
        r"si\s+(?:non|oui|nécessaire|besoin)",
        "si",
        r"dans\s+le\s+cas\s+contraire",
    ),
    orders=(
        (
            r"(?!(?:premier|dernier|hier|papier|courrier|danger|dossier|hiver|chez|assez|rez|loisir"
            r"|plaisir)\b)(?-i:[A-ZÉÈ])(?:\w+(?:er|ir|ez)|\w*(?:prendre|mettre|rendre|tendre|pondre"
            r"|vendre|lire|crire|duire))\s+(?:(?:le|la|les|un|une|son|sa|ses|ce|cette)\b|l')"
        ),
    ),
    reactions=listed("affiche informe prévient notifie"),
)
