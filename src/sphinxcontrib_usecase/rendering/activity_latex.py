"""An activity diagram in LaTeX: a vector picture, never wider than the page."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, cast

from docutils import nodes

from sphinxcontrib_usecase.rendering.pictures import pictures_of, report_missing

if TYPE_CHECKING:
    from sphinx.writers.latex import LaTeXTranslator

    from sphinxcontrib_usecase import nodes as uc
    from sphinxcontrib_usecase.domain import UseCaseDomain


def visit_activity(self: LaTeXTranslator, node: uc.activity) -> None:
    """Write the picture beside the LaTeX file and include it.

    Sphinx's own command for pictures scales one down to the width and height of the text.
    """
    domain = cast("UseCaseDomain", self.builder.env.domains["uc"])
    use_case = domain.catalogue.use_case(node["use_case"])
    data, refusal = pictures_of(self.builder.env).of(node, use_case)
    if use_case is not None and data is not None:
        name = f"usecase-{sha256(data).hexdigest()[:16]}.pdf"
        try:
            Path(self.builder.outdir, name).write_bytes(data)
        except OSError as error:
            report_missing(use_case, str(error), Path(self.builder.srcdir))
            raise nodes.SkipNode from None
        picture = rf"\noindent\sphinxincludegraphics{{{{{name.removesuffix('.pdf')}}}.pdf}}"
        self.body.append("\n\\begin{center}\n" + picture + "\n\\end{center}\n")
    elif refusal:
        self.body.append("\n\n" + self.encode(refusal) + "\n\n")
    raise nodes.SkipNode
