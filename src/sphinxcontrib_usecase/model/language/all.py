"""All languages together."""

from __future__ import annotations

from sphinxcontrib_usecase.model.language.cs import CZECH
from sphinxcontrib_usecase.model.language.de import GERMAN
from sphinxcontrib_usecase.model.language.en import ENGLISH
from sphinxcontrib_usecase.model.language.es import SPANISH
from sphinxcontrib_usecase.model.language.fr import FRENCH
from sphinxcontrib_usecase.model.language.ja import JAPANESE
from sphinxcontrib_usecase.model.language.pt import PORTUGUESE
from sphinxcontrib_usecase.model.language.uk import UKRAINIAN
from sphinxcontrib_usecase.model.language.vi import VIETNAMESE
from sphinxcontrib_usecase.model.language.zh import CHINESE

#: Every language that is read; all of them in every project, since teams mix them.
LANGUAGES = (
    ENGLISH,
    CHINESE,
    CZECH,
    FRENCH,
    GERMAN,
    JAPANESE,
    PORTUGUESE,
    SPANISH,
    UKRAINIAN,
    VIETNAMESE,
)
