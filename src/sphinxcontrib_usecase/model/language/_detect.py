"""Which language a text is in, by its most frequent short words."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.names import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

#: Languages that are not judged but look like one that is.
_NEIGHBOURS = {
    "ca": "el els les amb i és que per a del dels una un no és al als",
    "da": "og er en et den det de til med ikke som af på der at",
    "it": "il lo la i gli le un una e è con di del della che per non si al nel sono ha da dal",
    "nl": "de het een en is van met op voor niet wordt zijn te dat heeft in aan uit bij",
    "pt": "o a os as um uma e é com do da dos das no na ao para que não se seu em por de",
    "ro": "și în la un o este sunt cu de pe nu din care să se al a",
    "sv": "och är en ett den det de till med inte som av på att har",
}
_NEIGHBOUR_WORDS = {code: frozenset(words.split()) for code, words in _NEIGHBOURS.items()}
_WORD = re.compile(r"[^\W\d_]+")
#: So much of a text consists of such words, whatever it is about.
_SHARE = 0.12
#: So much more often the words of the right language stand there than those of any other.
_LEAD = 1.2


def detect(texts: Iterable[str], languages: Mapping[str, Collection[str]]) -> str | None:
    """Tell the language of *texts*.

    :param languages: the function words of each language, lower case, by its code
    :return: the code of one of *languages*; ``None`` when it is another one, or in doubt
    """
    words = [word for text in texts for word in _WORD.findall(fold(text))]
    found = Counter(words)
    known = {code: set(listed) for code, listed in languages.items()}
    counts = {
        code: sum(found[word] for word in listed)
        for code, listed in {**_NEIGHBOUR_WORDS, **known}.items()
    }
    ranked = sorted(counts, key=lambda code: (-counts[code], code))
    if not ranked or ranked[0] not in known:
        return None
    best, second = counts[ranked[0]], counts[ranked[1]] if len(ranked) > 1 else 0
    clear = best >= _LEAD * second and best >= _SHARE * len(words)
    return ranked[0] if best > 1 and clear else None
