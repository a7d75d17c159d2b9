"""An activity diagram in LaTeX: a vector picture, never wider than the page."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes

from sphinxcontrib_usecase.rendering.pictures import pictures_of

if TYPE_CHECKING:
    from sphinx.writers.latex import LaTeXTranslator

    from sphinxcontrib_usecase import nodes as uc


def visit_activity(self: LaTeXTranslator, node: uc.activity) -> None:
    """Write the picture beside the LaTeX file and include it.

    Sphinx's own command for pictures scales one down to the width and height of the text.
    """
    pictures = pictures_of(self.builder.env)
    data = pictures.drawn.get(node["use_case"])
    if data is not None:
        name = f"usecase-{sha256(data).hexdigest()[:16]}.pdf"
        Path(self.builder.outdir, name).write_bytes(data)
        picture = rf"\noindent\sphinxincludegraphics{{{{{name.removesuffix('.pdf')}}}.pdf}}"
        self.body.append("\n\\begin{center}\n" + picture + "\n\\end{center}\n")
    elif node["use_case"] in pictures.refused:
        self.body.append("\n\n" + self.encode(pictures.refused[node["use_case"]]) + "\n\n")
    raise nodes.SkipNode
