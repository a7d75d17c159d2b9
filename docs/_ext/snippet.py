"""The directive ``snippet``: one example, its source in both markups, and the result.

The sources lie in ``snippets/rst`` and ``snippets/md``. The tests build each of them, and compare
what both markups mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from docutils.nodes import Node
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

_FOLDER = "snippets"
#: In MyST, since the pages are written in it.
_SHOWN = """\
:::::{{container}} snippet

```{{literalinclude}} /{folder}/rst/{name}.rst
:language: rst
:caption: reStructuredText
```

```{{literalinclude}} /{folder}/md/{name}.md
:language: text
:caption: MyST
```

:::::

:::::{{container}} snippet-result

```{{include}} /{folder}/md/{name}.md
```

:::::
"""


class Snippet(SphinxDirective):
    """Show ``.. snippet:: name`` as source and as result."""

    required_arguments = 1

    def run(self) -> list[Node]:
        """Let MyST read the source twice: as text and as markup."""
        name = self.arguments[0]
        return self.parse_text_to_nodes(_SHOWN.format(folder=_FOLDER, name=name))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("snippet", Snippet)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
