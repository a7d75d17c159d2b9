"""Identifiers of use cases and actors: given, or made from the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib_usecase.model.names import is_legal_id, slug

if TYPE_CHECKING:
    from sphinxcontrib_usecase.directives.options import Options
    from sphinxcontrib_usecase.model import Mention


def read_id(options: Options, title: str) -> tuple[str, Mention | None]:
    """Give the identifier that counts, and the written one when it is not legal.

    :param options: may hold ``:id:``
    :param title: the identifier is made from it when none is given
    """
    written = options.mention("id")
    if written is None:
        return slug(title), None
    if is_legal_id(written.text):
        return written.text, None
    return slug(written.text), written
