"""The roles ``usecase``, ``actor``, ``step`` and ``name``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.roles import XRefRole
from sphinx.util.docutils import SphinxRole

if TYPE_CHECKING:
    from docutils.nodes import Node, system_message

#: Class of the invisible node that ``:name:`` leaves.
NAME_CLASS = "uc-step-name"
#: Class of the invisible node that ``:allow:`` leaves.
ALLOW_CLASS = "uc-step-allow"
#: Class of the invisible node that an `OptionRole` leaves.
OPTION_CLASS = "uc-step-option"


class ReferenceRole(XRefRole):
    """A reference to a use case, an actor or a step."""

    def __init__(self) -> None:
        """Show the text as running text, not as code."""
        super().__init__(innernodeclass=nodes.inline, warn_dangling=True)

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Make the reference; without the prefix it belongs to our domain all the same."""
        self.name = f"uc:{self.name.rpartition(':')[2]}"
        return super().run()


class UseCaseRole(ReferenceRole):
    """A reference to a use case; inside a step it is an include, unless it starts with ``!``."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Make the reference; ``!`` marks it as a mere mention, it is linked all the same."""
        mention = self.disabled or self.target.startswith("!")
        self.disabled = False
        self.target = self.target.removeprefix("!").strip()
        self.title = self.title.removeprefix("!").strip()
        made, messages = super().run()
        for node in made:
            if isinstance(node, nodes.Element):
                node["uc_include"] = not mention
        return made, messages


class MarkRole(SphinxRole):
    """``:name:`` or ``:allow:`` inside a step: says something of the step and shows nothing.

    :param css_class: the class of the node, by which it is found again
    """

    def __init__(self, css_class: str) -> None:
        """Keep the class."""
        self._css_class = css_class

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Leave an invisible node."""
        return [nodes.comment(self.text, self.text.strip(), classes=[self._css_class])], []


class OptionRole(SphinxRole):
    """An option of another extension inside a step, ``:links:`REQ_1` ``; it shows nothing."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Leave an invisible node that names the option."""
        node = nodes.comment(self.rawtext, self.text.strip(), classes=[OPTION_CLASS])
        node["option"] = self.name.rpartition(":")[2]
        return [node], []


#: Roles of the domain, which are ours inside a use case without the prefix too.
ROLES = {"usecase": UseCaseRole(), "actor": ReferenceRole(), "step": ReferenceRole()}
_MARKS = {"name": MarkRole(NAME_CLASS), "allow": MarkRole(ALLOW_CLASS)}
#: Roles that exist inside a use case only.
BODY_ROLES = {**ROLES, **_MARKS, **{f"uc:{name}": role for name, role in _MARKS.items()}}
