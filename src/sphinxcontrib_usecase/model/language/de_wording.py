"""German words and patterns for judging wording."""

from __future__ import annotations

from sphinxcontrib_usecase.model.language._wording import Wording, listed
from sphinxcontrib_usecase.model.language.de_verbs import VERBS

#: Lower case ending in -t, but no adverb, number or participle.
_VERB_SHAPE = (
    r"(?-i:(?!(?:nicht|nebst|mitsamt|zuerst|längst|einst|jetzt|dort|fest|erst|selbst|meist|zuletzt|samt|oft|fort|alt|acht|direkt|mit"
    r"|seit|statt|laut|damit|somit|sonst|zunächst|anschließend|bekannt|gut|weit|leicht|nächst"
    r"|insgesamt|überhaupt|bereit|kaputt|nackt|hat|ist|wird|soll|kann|\w+t?ert|\w*ge\w+t)\b)"
    r"[a-zäöü]+t)"
)
_ADVERB = (
    r"(?:dann|danach|anschließend|nun|jetzt|zuerst|zunächst|schließlich|automatisch|sofort|auch"
    r"|wieder|erneut|nicht|zuletzt|daraufhin)"
)
_PARTICIPLE = (
    r"(?:(?-i:(?!ge(?:hören|lten|winnen|nießen|stalten|währen|fallen|ben|hen|langen|schehen)\b)"
    r"[a-zäöü]*ge[a-zäöüß]+(?:t|en)|[a-zäöü]+iert"
    r"|(?:[a-zäöü]+)?(?:be|ver|er|zer|ent|über|unter|wieder|miss)[a-zäöüß]+t)"
    r"|übernommen|vergeben|erhoben|empfangen|erhalten|verschoben|vernommen|übergeben|beschrieben"
    r"|unterschrieben|überwiesen|entnommen|verwiesen|erwiesen|verladen|entladen|beladen|verbunden"
    r"|verglichen|entschieden|unterbrochen|versprochen|entlassen|verlassen|betreten|bestritten)"
)
_PREFIXED = r"(?:auswahl|kontext|dropdown-?|haupt|klapp|untermenü|pulldown-?)"

GERMAN_WORDING = Wording(
    function_words=listed(
        "der die das den dem des ein eine einen einem einer und ist sind mit auf für nicht von zu "
        "wird werden er sie im oder hat sich zum zur"
    ),
    determiners=(
        *listed(
            "der die das den dem des ein eine einen einem einer seine seinen ihre ihren ihr "
            "sein diese dieses diesen jede jeden jedes alle es sie ihn zwei drei kein keine "
            "keinen"
        ),
        r"\d+",
        "■",
        r"(?-i:[A-ZÄÖÜ])\w+",
    ),
    adverbs=(_ADVERB,),
    joiners=(r"und\s+dann", "und"),
    subordinators=(
        *listed(
            "dass ob wer was wie wo wann warum welche[rnsm]? bis während weil wenn falls sobald "
            "nachdem bevor damit sofern indem um"
        ),
        r"(?<=,\s)(?:der|die|das|den|dem|deren|dessen)",
    ),
    verbs=VERBS,
    noun_verbs=(),
    verb_shape=_VERB_SHAPE,
    auxiliaries=listed(
        "ist sind war waren hat haben wird werden wurde wurden kann können muss müssen darf dürfen "
        "soll sollen"
    ),
    passives=(
        rf"(?:wird|werden|wurde|wurden)\b[^,;.:]*?\s(?P<verb>{_PARTICIPLE})(?=\s*(?:[.,;:!]|und\b|$))",
    ),
    impersonal=(),
    states=listed("genannt gern ungern bekannt entsprechend"),
    agents=("von", "vom", "durch"),
    pronouns=(r"(?:er|sie|man|wir|ich|du)(?![\w'/-])",),
    demonstratives=(),
    openers=("wenn",),
    asking=listed("fragt prüft als auch nur immer jedes"),
    conditions=(
        "falls",
        "sofern",
        "ansonsten",
        "andernfalls",
        "gegebenenfalls",
        r"ggf\.?",
        r"bei\s+bedarf",
        r"je\s+nach(?:dem)?",
        r"im\s+falle?",
        r"es\s+sei\s+denn",
    ),
    interface=(
        r"(?:doppel|rechts)?klickt(?=\s+(?:auf|zweimal|doppelt|die|das|den|ein|eine|einen|■)|\W*$)",
        r"tippt\s+auf",
        "scrollt",
        r"wischt\s+nach\s+(?:links|rechts|oben|unten)",
        r"drückt\b[^,;.]*?\b(?:\w*knopf|\w*taste|\w*schaltfläche|\w*button|Enter|■)(?![\w-])",
        (
            r"(?:wählt|öffnet|betätigt|aktiviert|benutzt|nutzt)\b[^,;.]*?\b(?:\w*(?:schaltfläche|button"
            rf"|menüpunkt|registerkarte|kontrollkästchen|auswahlliste|dialogfenster|checkbox)|reiter"
            rf"|{_PREFIXED}menü|dropdown)(?![\w-])"
        ),
        r"öffnet\s+das\s+menü(?![\w-])",
        r"zeigt\b[^,;.]*?\b(?:die\s+(?:seite|maske)|das\s+fenster|den\s+dialog)\s+(?:■\s+)?an(?![\w-])",
        r"wischt\b[^,;.]*?\bweg(?![\w-])",
        r"zeigt\b[^,;.]*?\b\w{3,}(?:maske|seite|dialog|bildschirm|fenster)\s+an(?![\w-])",
        (
            r"(?:gibt|trägt|tippt)\b[^,;.]*?\b(?:im|ins|in\s+das|in\s+ein)\s+(?:\w+\s+)?\w*feld"
            r"\s+ein(?![\w-])"
        ),
    ),
    vague=(
        r"usw\b\.?",
        r"etc\b\.?",
        r"und\s+so\s+weiter",
        r"entsprechende[rnms]?",
        r"geeignete[rnms]?",
        r"angemessene?[rnms]?",
        r"irgendwie",
        r"entsprechend(?=\s*(?:[.;]|$))",
        r"diverse[rnms]?",
        r"verschiedene[rnms]?",
        r"relevante[rnms]?",
        r"ordnungsgemäß",
        r"so\s+schnell\s+wie\s+möglich",
        r"zeitnah",
        r"benutzerfreundlich\w*",
    ),
    vague_verbs=(r"kümmert\s+sich\s+um", "managt", "handhabt", r"geht\s+mit\b.*\bum(?!\w)"),
    vague_sentences=(
        r"(?:(?:ein|unbekannter|allgemeiner)\s+)*(?:fehler|problem)(?:\s+tritt\s+auf)?",
        r"(?:es\s+gibt|es\s+kommt\s+zu)\s+(?:ein|einen|einem)?\s*(?:fehlern?|problemen?)",
        r"(?:etwas|irgendetwas)\s+geht\s+schief",
    ),
    vague_titles=(
        (
            r"(?!(?:den|das|die|einen|eine|ein)\s).*\S\s+(?:verwalten|bearbeiten|behandeln|managen"
            r"|handhaben|unterstützen|optimieren|verbessern|verarbeiten|pflegen)"
        ),
        r"\w*(?:verwaltung|-?management|bearbeitung|verarbeitung|handhabung|pflege|abwicklung)",
        r"(?:verwaltung|bearbeitung|verarbeitung|pflege|verschiedenes|sonstiges)\b.*",
    ),
    qualities=listed(
        "benutzerfreundlich angemessen schnell einfach intuitiv zufrieden zuverlässig effizient "
        "effektiv komfortabel transparent freundlich robust reibungslos zeitnah flexibel "
        "ausreichend zügig bequem verständlich übersichtlich ansprechend hervorragend "
        "ausgezeichnet professionell höflich kompetent hilfreich sinnvoll ergonomisch elegant "
        "optimal exzellent leistungsfähig performant gründlich attraktiv"
    ),
    weak_qualities=listed("gut hoch sicher stabil modern klar fair"),
    copulas=listed("ist sind bleibt wirkt läuft"),
    measures=(
        r"\d+",
        "%",
        "prozent",
        "höchstens",
        "mindestens",
        "genau",
        "nie",
        "niemals",
        "innerhalb",
        r"\w+er\s+als",
    ),
    negations=listed("nicht kein keine keinen keinem keiner keines nie niemals ohne niemand"),
    opposites={
        "ungültig": "gültig",
        "inaktiv": "aktiv",
        "leer": "voll",
        "geschlossen": "offen",
        "unvollständig": "vollständig",
        "unbekannt": "bekannt",
        "belegt": "frei",
        "minderjährig": "volljährig",
        "offline": "online",
        "außer": "in",
    },
    endings=r"(?:en|er|es|em|e|n|s|t)$",
    empty_words=listed("in am an ist hat haben war mehr noch alle jede jeder jedes es"),
    stubs=(
        "ansonsten",
        "sonst",
        "andernfalls",
        r"(?:wenn|falls)(?:\s+(?:nicht|ja|nein|nötig|so|zutreffend))?",
    ),
    orders=(
        (
            r"(?:prüfe|rufe|sende|schicke|lösche|speichere|informiere|benachrichtige|frage|zeige"
            r"|öffne|schließe|drucke|erstelle|buche|melde|sperre|gib|nimm|wähle|beende|starte"
            r"|wiederhole|storniere|hole|setze|lade|teile|leite|warte|brich)\s+"
            r"(?:den|das|die|einen|eine|ein|ihn|sie|dem|der|alle|jeden|jede|jedes)\b"
        ),
        (
            r"(?:\S+\s+){1,2}(?-i:prüfen|speichern|löschen|anlegen|anzeigen|informieren"
            r"|benachrichtigen|anrufen|abbrechen|suchen|senden|drucken|wiederholen|schließen|öffnen"
            r"|sperren|melden|starten|beenden|stornieren|wählen|neu\s+laden)\W*$"
        ),
    ),
    reactions=listed("zeigt informiert benachrichtigt"),
)
