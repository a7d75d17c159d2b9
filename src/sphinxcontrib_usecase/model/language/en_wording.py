"""English words and patterns for judging wording."""

from __future__ import annotations

from sphinxcontrib_usecase.model.language._wording import Wording, listed
from sphinxcontrib_usecase.model.language.en_verbs import (
    BASES,
    IRREGULAR_PARTICIPLES,
    NOUN_BASES,
    third_person,
)

_ADVERB = r"(?:\w+ly|then|also|now|again|finally|first|next|not|never|always|just|still|already)"
_BE = (
    r"(?:(?:is|are|was|were|gets?|got)(?:\s+being)?|(?:has|have|had)\s+been"
    r"|(?:will|must|may|can|should|shall|might)\s+be)"
)
_PARTICIPLE = rf"(?:logged\s+(?:in|on|off|out)|\w{{2,}}ed|{'|'.join(IRREGULAR_PARTICIPLES)})"
#: Where a second verb may stand: at the start of the predicate, after a joiner, after "by".
_ACT = r"(?:^|(?:\b(?:and|then|by|or)|,)\s+)(?:\w+ly\s+)?"
_ADJECTIVES = r"(?:[\w■-]+\s+){0,3}"
_THE = r"(?:the|a|an|his|her|their|its|that|this|one|any|another)"
#: The word before is the head: no noun follows ("the button factory").
_HEAD = (
    r"(?![\w-])(?!\s+(?!(?:of|in|on|at|with|for|to|from|by|and|or|then|until|till|when|while|if"
    r"|twice|again|once|next|below|above|labell?ed|marked|named|called|that|which|so|before"
    r"|after)\b)(?-i:[a-z]))"
)
_CONTROL = rf"(?:buttons?|icons?){_HEAD}"

ENGLISH_WORDING = Wording(
    function_words=listed("the of to is are and with by for from that has have not an at be"),
    determiners=(
        *listed(
            "the a an his her its their this that these those each every all both one two three no "
            "it them him any another some"
        ),
        r"\d+",
        "■",
    ),
    adverbs=(_ADVERB, r"after\s+that", "afterwards", "otherwise"),
    joiners=(r"and\s+then", "and", "then"),
    subordinators=listed(
        "that which who whom whose where when whether if how what why until till while because "
        "unless before after once since although so"
    ),
    verbs=tuple(map(third_person, BASES)),
    noun_verbs=tuple(map(third_person, NOUN_BASES)),
    plural_verbs=(*BASES, *NOUN_BASES),
    verb_shape=(
        r"(?!(?:plus|thus|besides|towards|afterwards|always|perhaps|sometimes|versus|minus|whereas"
        r"|regards|nowadays)\b)(?-i:[a-z]{3,}[^s\W]s)"
    ),
    auxiliaries=listed(
        "is are was were has have had may can must will shall should might could would does do "
        "gets get got isn't aren't doesn't cannot"
    ),
    passives=(rf"{_BE}\s+(?:{_ADVERB}\s+)*(?P<verb>{_PARTICIPLE})\b",),
    impersonal=(),
    states=(
        *listed(
            "need speed seed feed hundred indeed sacred naked wicked aged skilled talented "
            "gifted interested satisfied pleased tired married obliged trained supposed allowed "
            "located based closed opened connected disconnected locked unlocked blocked "
            "expected required authori[sz]ed prepared convinced concerned involved experienced "
            "qualified employed retired excited bored worried surprised disappointed confused "
            "limited related dedicated experienced insured entitled permitted licensed armed "
            "crowded done lost gone finished broken born known used interested delighted "
            "worn relaxed unchanged unlimited unoccupied undamaged advanced detailed complicated "
            "sophisticated"
        ),
        r"logged\s+\w+",
    ),
    agents=("by",),
    pronouns=(
        r"(?:he|she|they|we|you|i|he/she|she/he|s/he)(?![\w'/-])",
        (
            r"it(?![\w'-])(?!\s+(?:is|was|isn't|may|might|could|rains|snows|seems|depends|happens"
            r"|appears|remains|follows|becomes|matters|gets|turns\s+out"
            r"|takes\s+(?:\d|about|up|more|less|too|long|one|two|some|several|at|a\s))\b)"
        ),
    ),
    demonstratives=("this", "these", "that"),
    openers=("if",),
    asking=listed(
        "checks? verif(?:y|ies) asks? decides? determines? sees? tells? knows? knowing tests? "
        "finds? looks? queries query wants? wonders? says? evaluates? examines? inspects? ensures? "
        "controls? reports? indicates? shows? stat(?:e|es) confirms? judges? assess(?:es)? "
        "compares? detects? learns? inform(?:s|ed)? questions? checking verifying asking as even "
        "only"
    ),
    conditions=(
        "unless",
        r"(?<!the\s)otherwise",
        r"depending\s+on",
        r"in\s+(?:the\s+)?case\s+(?:of|that|the)",
        r"in\s+the\s+event\s+(?:of|that)",
        (
            r"(?:if|where|when|whenever)\s+(?:necessary|needed|required|applicable|possible|so|not|any"
            r"|appropriate|desired|available|relevant)(?=\s*(?:[.,;:)]|$|the\b|and\b))"
        ),
        r"provided\s+that",
    ),
    interface=(
        (
            rf"{_ACT}(?:double-|right-|left-)?click(?:s|ing)?(?=\s+(?:on|{_THE}|again|twice|■|(?-i:[A-Z]))"
            r"|\W*$)"
        ),
        rf"{_ACT}tap(?:s|ping)?\s+(?:twice\s+)?on",
        rf"{_ACT}tap(?:s|ping)?\s+{_THE}\s+{_ADJECTIVES}{_CONTROL}",
        rf"{_ACT}scroll(?:s|ing)?",
        rf"{_ACT}swip(?:es?|ing)\s+(?:to\s+the\s+)?(?:left|right|up|down|upwards?|downwards?)",
        rf"{_ACT}swip(?:es?|ing)\s+{_THE}\s+{_ADJECTIVES}\w+\s+(?:away|aside|off)",
        rf"{_ACT}hover(?:s|ing)?\s+over",
        rf"{_ACT}long-press(?:es|ing)?",
        rf"{_ACT}drag(?:s|ging)?(?=.*\b(?:screen|window|icon|folder|area|zone|drops?)\b)",
        (
            rf"{_ACT}(?:select|choos|pick)(?:s|es|e|ing)?\s[^.;,]*?\bfrom\s+{_THE}\s+{_ADJECTIVES}"
            rf"menu{_HEAD}"
        ),
        (
            rf"{_ACT}(?:press|push|hit|touch|us|choos|select|activat|hold|find|pick)(?:e|es|s|ing)?"
            rf"(?:\s+down)?\s+{_THE}\s+{_ADJECTIVES}{_CONTROL}"
        ),
        (
            rf"{_ACT}(?:press|hit|push)(?:es|s|ing)?\s+(?:the\s+)?(?:■|(?-i:Enter|Return|Esc|Escape|Tab"
            r"|Ctrl|F\d+|OK|Ok|Cancel|Next|Back|Save|Submit|Send|Start)\b"
            r"|(?:[\w-]+\s+){0,2}key(?![\w-]))"
        ),
        rf"(?:check|tick|text|list|combo|dialog(?:ue)?|input)(?:\s+|-)?box(?:es)?{_HEAD}",
        rf"(?:text|input|entry|search)\s+fields?{_HEAD}",
        rf"drop-?downs?(?:\s+(?:menu|list|box|field)s?)?{_HEAD}",
        (
            rf"(?:radio\s+buttons?|pop-?ups?|tool\s?bars?|scroll\s?bars?|hyperlinks?|side\s?bars?"
            rf"|tooltips?|touch\s?screens?|submenus?|(?:context|main|start|file|pull-down)\s+menu"
            rf"|menu\s+(?:item|entry|bar)s?|dialog(?:ue)?\s+windows?|mouse\s+(?:button|pointer))"
            rf"{_HEAD}"
        ),
        (
            rf"{_ACT}(?:display|show|open|present|load|reload|refresh|see|render)(?:s|ing)?\s+"
            rf"(?:\w+\s+)?{_THE}\s+{_ADJECTIVES}(?:screen|page|dialog(?:ue)?|login\s+window){_HEAD}"
        ),
        (
            rf"{_ACT}(?:go|navigat|switch|return|redirect|chang|jump)(?:es|e|s|ing)?\s+(?:back\s+)?to\s+"
            rf"{_THE}\s+{_ADJECTIVES}(?:screen|page|tab|dialog(?:ue)?|menu){_HEAD}"
        ),
        (
            rf"{_ACT}(?:open|select|choos|clos|switch)(?:s|es|e|ing)?(?:\s+to)?\s+(?:the|a)\s+"
            rf"(?:\w+\s+){{0,2}}(?:tab|menu){_HEAD}"
        ),
        (
            rf"{_ACT}(?:enter|typ|fill|writ|put|key)(?:s|es|e|ing)?\s[^.;]*?\bin(?:to)?\s+{_THE}\s+"
            rf"{_ADJECTIVES}(?:field|mask){_HEAD}"
        ),
    ),
    vague=(
        r"etc\b\.?",
        r"and\s+so\s+(?:on|forth)",
        r"and\s+the\s+like",
        r"as\s+(?:appropriate|needed|necessary|required|applicable)",
        "appropriate(?:ly)?",
        "suitabl[ey]",
        "adequate(?:ly)?",
        "properly",
        "somehow",
        "various",
        "relevant",
        r"as\s+soon\s+as\s+possible",
        "asap",
        r"(?:in\s+a\s+)?timely(?:\s+manner)?",
        "quickly",
        "user-friendly",
        "nice(?:ly)?",
        r"some\s+(?:kind|sort)\s+of",
        r"the\s+necessary",
        "tbd",
    ),
    vague_verbs=(
        r"handles?(?=\s)",
        r"deals?\s+with",
        r"takes?\s+care\s+of",
        r"copes?\s+with",
        r"manages?(?!\s+to\b)",
    ),
    vague_sentences=(
        (
            r"(?:an|the|some|any|another)?\s*(?:unknown\s+|unexpected\s+|general\s+|other\s+)?"
            r"(?:errors?|problems?|issues?)(?:\s+(?:occurs?|happens?|arises?|appears?))?"
        ),
        r"(?:there\s+is|there\s+are)\s+(?:an?\s+|some\s+)?(?:errors?|problems?|issues?)",
        r"(?:something|anything|things|it)\s+goes?\s+wrong",
    ),
    vague_titles=(
        (
            r"(?:manage|handle|process|administer|administrate|support|maintain|improve|optimi[sz]e"
            r"|ensure|facilitate|do|perform|enhance|deal\s+with|work\s+with|take\s+care\s+of)"
            r"\s+(?!(?:the|a|an|one)\b)\S+(?:\s+\S+)?"
        ),
        r"(?:handle|manage|process|administer|maintain)\s+(?:the|an?)\s+\S+(?:\s+\S+)?",
        (
            rf"(?!(?:{'|'.join(BASES)})\b)(?:[\w-]+\s+){{1,2}}"
            r"(?:management|handling|processing|administration)"
        ),
        (
            rf"(?!(?:{'|'.join((*BASES, *NOUN_BASES))})\b)(?:[\w-]+\s+){{1,2}}"
            r"(?:maintenance|operations|services|support|stuff|things|optimi[sz]ation)"
        ),
        (
            r"(?:management|administration|handling|processing|maintenance|miscellaneous|misc|stuff"
            r"|crud)(?:\s+of\b.*)?"
        ),
    ),
    qualities=(
        *listed(
            "user-friendly easily easy intuitive(?:ly)? satisf(?:ied|actory) adequate(?:ly)? "
            "acceptable reasonabl[ey] robust reliabl[ey] efficient(?:ly)? effective(?:ly)? "
            "smooth(?:ly)? soon timely transparent comfortabl[ey] fairly accurate(?:ly)? "
            "quickly convenient(?:ly)? flexibl[ey] scalable nice(?:ly)? seamless(?:ly)? "
            "appropriate(?:ly)? suitabl[ey] pleasant attractive exciting optimal(?:ly)? "
            "sufficient(?:ly)? properly meaningful(?:ly)? thorough(?:ly)? polite(?:ly)? "
            "elegant(?:ly)? excellent(?:ly)? outstanding powerful effortless(?:ly)? "
            "straightforward ergonomic courteous performant competent(?:ly)? "
            "state-of-the-art cutting-edge"
        ),
        r"as\s+soon\s+as\s+possible",
        r"in\s+good\s+condition",
        r"well\s+informed",
    ),
    weak_qualities=listed(
        "fast quick slow simple good bad high low clear fair well welcome fun happy responsive "
        "modern helpful friendly stable secure safe better best improved great quickly fine "
        "short"
    ),
    copulas=listed("is are be feels? looks? tastes? stays? remains? becomes? runs? works?"),
    measures=(
        r"\d+",
        "%",
        r"per\s+cent",
        r"at\s+(?:most|least)",
        r"no\s+(?:more|less|fewer)",
        "exactly",
        "never",
        "twice",
        "within",
        r"(?:higher|lower|faster|slower|shorter|longer|better|more|less|fewer)\s+than",
    ),
    negations=(*listed("not no never cannot without neither nobody nothing none"), r"\w+n't"),
    opposites={
        "inactive": "active",
        "offline": "online",
        "empty": "full",
        "closed": "open",
        "invalid": "valid",
        "under": "over",
        "occupied": "free",
        "failed": "passed",
        "absent": "present",
        "missing": "present",
        "incomplete": "complete",
        "unavailable": "available",
        "disabled": "enabled",
        "out": "in",
    }
    | {
        f"{prefix}{word}": word
        for prefix, listed in (
            ("dis", "connected"),
            ("un", "registered known reachable paid signed authorised authorized locked confirmed"),
            ("in", "correct accessible"),
        )
        for word in listed.split()
    },
    endings=r"(?:able|ible|ings?|ed|es|s|e)$",
    empty_words=listed(
        "a it its his her their on or in does do did holds hold had been was were be being can "
        "could will may longer all each every any some there which this these"
    ),
    stubs=(
        "otherwise",
        "else",
        r"or\s+else",
        r"(?:if|when|in\s+case)(?:\s+(?:so|not|any|yes|no|true|false|necessary|needed|applicable))?",
    ),
    orders=(
        r"(?:try|start)\s+(?:once\s+)?(?:again|over)\W*$",
        (
            rf"(?:{'|'.join((*BASES, *NOUN_BASES))})(?:\s+(?:up|out|off|back))?\s+"
            r"(?:the|an?|his|her|its|their|this|all|each|every|another|it|them)\b(?!\W*$)"
        ),
        rf"(?:{'|'.join(BASES)}|fold)\W*$",
        (
            rf"(?:{'|'.join(BASES)})\s+(?!\S+\s+(?:is|are|was|were|fails?|failed|has|have)\b)"
            r"(?!\w+(?:ed|s)\W*$)[a-z]+\W*$"
        ),
        r"to\s+(?!be\b)[a-z]+\s+(?:the|an?|his|her|its|their)\b",
    ),
    reactions=listed("displays shows informs notifies prompts"),
)
