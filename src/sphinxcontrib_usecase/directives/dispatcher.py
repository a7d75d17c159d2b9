"""What names mean inside the body of a use case.

``flow``, ``exception`` and our roles mean ours there; every other name resolves as outside.
An extension that only registers a directive named ``exception`` is never reached, because the
default domain, Python, is asked first; switching the default domain would break a bare
``:func:``. Entering a dispatcher around the parsing of the body changes neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx.util.docutils import CustomReSTDispatcher

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docutils.parsers.rst import Directive
    from sphinx.util.typing import RoleFunction


class BodyDispatcher(CustomReSTDispatcher):
    """Answers our short names and passes all others on.

    Make a new one each time: an instance keeps the functions it stands in for, so that
    use cases may be nested.

    :param directives: directive by name without the domain
    :param roles: role by name without the domain
    """

    def __init__(
        self, directives: Mapping[str, type[Directive]], roles: Mapping[str, RoleFunction]
    ) -> None:
        """Keep our names."""
        super().__init__()
        self._directives = directives
        self._roles = roles

    def directive(self, directive_name: str, *rest: Any) -> Any:  # noqa: ANN401
        """Find a directive, ours first."""
        ours = self._directives.get(directive_name.lower())
        return (ours, []) if ours else super().directive(directive_name, *rest)

    def role(self, role_name: str, *rest: Any) -> Any:  # noqa: ANN401
        """Find a role, ours first; one that nobody knows may be another one of our domain."""
        ours = self._roles.get(role_name.lower())
        if ours:
            return ours, []
        found: tuple[Any, Any] = super().role(role_name, *rest)
        if found[0] is not None:
            return found
        known: tuple[Any, Any] = super().role(f"uc:{role_name}", *rest)
        return found if known[0] is None else (known[0], [])
