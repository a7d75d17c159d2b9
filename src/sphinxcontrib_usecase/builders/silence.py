"""References that our rules report already are not reported by Sphinx again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docutils.nodes import Node
    from sphinx.application import Sphinx
    from sphinx.domains import Domain


def silence_known_references(_app: Sphinx, domain: Domain | None, _node: Node) -> bool | None:
    """Keep Sphinx silent about our roles (``warn-missing-reference``).

    The rules unknown-use-case, unknown-actor and unknown-step report them on every build, with
    "did you mean"; Sphinx would do so only when the page is written.
    """
    return True if domain is not None and domain.name == "uc" else None
