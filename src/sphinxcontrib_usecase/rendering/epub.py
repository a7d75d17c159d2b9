"""EPUB: what e-book readers, and the rules for e-books, want otherwise than browsers."""

from __future__ import annotations

import re
from functools import partial
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from zipfile import ZipFile

from sphinxcontrib_usecase.rendering.assets import EPUB_STYLESHEET, STATIC, STYLESHEET
from sphinxcontrib_usecase.rendering.pictures import cache_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_FOLDER = "_static"
#: Begins what the CSS of EPUB does not know.
_MODERN = re.compile(r":(?:has|is|where)\(")
_BRACE = re.compile(r"[{}]")
#: The list of files of a book, and an entry of it for a page of which nothing special is said.
_LIST = "content.opf"
_ITEM = re.compile(
    r'(?P<entry><item(?: (?:id="[^"]*"|href="(?P<name>[^"]*)"))+'
    r' media-type="application/xhtml\+xml") ?/>'
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def prepare_book(app: Sphinx, _env: BuildEnvironment) -> None:
    """Write the stylesheet of a book (``env-updated``)."""
    if app.builder.name != "epub":
        return
    folder = Path(app.outdir, _FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    text = _COMMENT.sub("", Path(STATIC, STYLESHEET).read_text("utf-8"))
    (folder / EPUB_STYLESHEET).write_text(_known_rules(text), "utf-8")


def leave_out(app: Sphinx) -> Iterable[tuple[str, dict[str, Any], str]]:
    """Keep out of a book what is none of its files; add no page (``html-collect-pages``).

    Now everything is drawn, and the list of files is not made yet.
    """
    if app.builder.name != "epub":
        return ()
    out = Path(app.outdir)
    foreign = [f"{_FOLDER}/{STYLESHEET}"]
    cache = cache_folder(app)
    if cache.is_relative_to(out):
        # Sphinx packs whatever lies in the output folder.
        foreign += sorted(path.relative_to(out).as_posix() for path in cache.rglob("*.*"))
    app.config.epub_exclude_files = [*app.config.epub_exclude_files, *foreign]
    return ()


def _known_rules(sheet: str) -> str:
    """Leave out the rules that the CSS of EPUB does not know."""
    written = ""
    for head, body in _blocks(sheet):
        if not _MODERN.search(head):
            written += f"{head}{{{_known_rules(body) if '{' in body else body}}}"
    return written


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before each outer block of a style sheet, and what stands in it."""
    start = depth = opened = 0
    for brace in _BRACE.finditer(sheet):
        depth += 1 if brace[0] == "{" else -1
        if depth == 1 and brace[0] == "{":
            opened = brace.end()
        elif not depth:
            yield sheet[start : opened - 1], sheet[opened : brace.start()]
            start = brace.end()


def mend_index(
    app: Sphinx,
    _page: str,
    template: str,
    context: dict[str, Any],
    _doctree: nodes.document | None,
) -> None:
    """Link an index of ours with the anchors of a book (``html-page-context``).

    The builder puts hyphens for colons in all anchors, but not in the links of indices.
    """
    if app.builder.name == "epub" and template == "domainindex.html":
        context["content"] = [
            (letter, [entry._replace(anchor=entry.anchor.replace(":", "-")) for entry in entries])
            for letter, entries in context["content"]
        ]


def declare_pictures(app: Sphinx, error: Exception | None) -> None:
    """Say in the list of files of a book which pages contain pictures (``build-finished``)."""
    if error is not None or app.builder.name != "epub":
        return
    path = Path(app.outdir, f"{app.config.epub_basename}.epub")
    with ZipFile(path) as book:
        files = [(entry, book.read(entry)) for entry in book.infolist()]
    pictured = {entry.filename for entry, content in files if b"<svg " in content}
    declared = partial(_declared, pictured)
    unfinished = path.with_suffix(".unfinished")
    with ZipFile(unfinished, "w") as book:
        for entry, content in files:
            is_list = entry.filename == _LIST
            book.writestr(entry, _ITEM.sub(declared, content.decode()) if is_list else content)
    unfinished.replace(path)


def _declared(pictured: Collection[str], item: re.Match[str]) -> str:
    """Give an entry of the list of files, with what has to be said of it."""
    if unquote(unescape(item["name"])) not in pictured:
        return item[0]
    return f'{item["entry"]} properties="svg"/>'
