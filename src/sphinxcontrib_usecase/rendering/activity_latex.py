"""An activity diagram in LaTeX: a vector picture, never wider than the page."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, cast

from docutils import nodes

from sphinxcontrib_usecase.rendering.picture_run import report_missing
from sphinxcontrib_usecase.rendering.pictures import pictures_of
from sphinxcontrib_usecase.rendering.wanted import diagram_at

if TYPE_CHECKING:
    from sphinx.writers.latex import LaTeXTranslator

    from sphinxcontrib_usecase import nodes as uc
    from sphinxcontrib_usecase.domain import UseCaseDomain


def visit_activity(self: LaTeXTranslator, node: uc.activity) -> None:
    """Write the picture beside the LaTeX file and include it.

    Sphinx's own command for pictures scales one down to the width and height of the text.
    """
    domain = cast("UseCaseDomain", self.builder.env.domains["uc"])
    diagram = diagram_at(node, domain.catalogue)
    data, refusal = pictures_of(self.builder.env).of(diagram)
    if diagram is not None and data is not None:
        name = f"usecase-{sha256(data).hexdigest()[:16]}.pdf"
        try:
            Path(self.builder.outdir, name).write_bytes(data)
        except OSError as error:
            report_missing(diagram.use_case, str(error), Path(self.builder.srcdir))
            raise nodes.SkipNode from None
        picture = rf"\noindent\sphinxincludegraphics{{{{{name.removesuffix('.pdf')}}}.pdf}}"
        if isinstance(node.parent, nodes.figure):
            self.body.append(f"\n{picture}\n")
        else:
            targets = "".join(self.hypertarget(name) for name in node["ids"])
            self.body.append(f"\n\\begin{{center}}{targets}\n{picture}\n\\end{{center}}\n")
        raise nodes.SkipNode
    if refusal:
        self.body.append("\n\n" + self.encode(refusal) + "\n\n")


def depart_activity(_self: LaTeXTranslator, _node: uc.activity) -> None:
    """Add nothing to the words that stand instead of the diagram."""
