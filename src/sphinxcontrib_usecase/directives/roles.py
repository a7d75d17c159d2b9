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


class NameRole(SphinxRole):
    """``:name:`` inside a step: names the step and shows nothing."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Leave an invisible node."""
        return [nodes.comment(self.text, self.text.strip(), classes=[NAME_CLASS])], []


#: Roles of the domain, which are ours inside a use case without the prefix too.
ROLES = {"usecase": UseCaseRole(), "actor": ReferenceRole(), "step": ReferenceRole()}
#: Roles that exist inside a use case only.
BODY_ROLES = {**ROLES, "name": NameRole(), "uc:name": NameRole()}
