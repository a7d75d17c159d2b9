"""What people write in each language: field names, closing phrases, articles. Data only.

The names and phrases are those counted in public repositories, and their plain variants.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.later import imported_later

if TYPE_CHECKING:
    from sphinxcontrib_usecase.model.language.all import LANGUAGES

__all__ = ["LANGUAGES"]

#: A build that reads nothing needs no language.
__getattr__ = imported_later(__name__, {"LANGUAGES": "all"})
