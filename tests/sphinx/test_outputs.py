"""Every builder, with a page of everything."""

from __future__ import annotations

import json
import pickle
import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

import pytest

from tests._builds import BRIEF
from tests.diagrams.engines import engine
from tests.sphinx import everything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests._builds import BuildResult, Project

BUILDERS = (
    *("html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "texinfo"),
    *("xml", "pseudoxml", "gettext", "json", "pickle"),
)
#: Builders that put the pictures into pages.
PAGES = ("html", "dirhtml", "singlehtml")
#: Builders that show no pictures.
OTHERS = ("text", "man", "texinfo", "gettext", "xml", "pseudoxml")
#: What is no text: files of themes and programs, and what Sphinx writes for itself.
_MARKED = {".html", ".xhtml", ".xml", ".fjson", ".fpickle"}
_NO_TEXT = {".css", ".js", ".png", ".pdf", ".epub", ".doctree", ".svg", ".inv", ".pickle", ".sty"}


@pytest.fixture
def built(project: Project, request: pytest.FixtureRequest) -> BuildResult:
    """Build everything with one builder, without a warning."""
    engine()
    conf = {"author": "A", "copyright": "2026, A", "version": "1", "nitpicky": True}
    project.configure(**BRIEF, usecase_activity="show", suppress_warnings=["epub"], **conf)
    project.write(everything.FILES)
    return project.build(request.param)


def written(folder: Path) -> str:
    """Give all text that a builder has written, without what the format puts around it."""
    files = [p for p in sorted(folder.rglob("*")) if p.is_file() and p.suffix not in _NO_TEXT]
    return " ".join("\n".join(map(_words, files)).split())


def _words(path: Path) -> str:
    """Give the words of a file, without the marks of HTML and XML."""
    text = _text(path)
    return unescape(re.sub(r"<[^>]*>", "", text)) if path.suffix in _MARKED else text


def _text(path: Path) -> str:
    """Give the text of a file."""
    if path.suffix == ".fpickle":
        return str(pickle.loads(path.read_bytes()).get("body", ""))  # noqa: S301  # our own
    if path.suffix == ".fjson":
        return str(json.loads(path.read_text("utf-8")).get("body", ""))
    return path.read_text("utf-8", "replace")


@pytest.mark.filterwarnings("ignore:'sphinxcontrib.serializinghtml", "ignore:'tags' will become")
@pytest.mark.parametrize("built", BUILDERS, indirect=True)
def test_every_builder_says_everything(built: BuildResult) -> None:
    """Every output has the titles, facts, steps, conditions and outcomes."""
    text = written(built.outdir)
    assert [word for word in everything.WORDS if word not in text] == []


@pytest.mark.parametrize("built", [*PAGES, "epub", "json", "pickle"], indirect=True)
@pytest.mark.filterwarnings("ignore:'sphinxcontrib.serializinghtml", "ignore:'tags' will become")
def test_pages_show_pictures(built: BuildResult) -> None:
    """Each use case has its picture on its page."""
    files = (p for p in built.outdir.rglob("*") if p.is_file() and p.suffix not in _NO_TEXT)
    assert sum(_text(p).count('class="uc-diagram"') for p in files) == 2


@pytest.mark.parametrize(
    "built", ["text", "man", "texinfo", "gettext", "xml", "pseudoxml"], indirect=True
)
def test_other_outputs_show_no_trace_of_pictures(built: BuildResult) -> None:
    """Where there are no pictures, nothing is said about them."""
    assert "svg" not in written(built.outdir).lower()
    assert "drawing" not in built.app.status.getvalue()


def pages(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of each page."""
    for path in sorted(folder.rglob("*.html")):
        yield path.relative_to(folder).as_posix(), path.read_text("utf-8")


@pytest.mark.parametrize("built", PAGES, indirect=True)
def test_links_of_pictures_lead_somewhere(built: BuildResult) -> None:
    """Each link in a picture leads to something on a page that is there."""
    found = dict(pages(built.outdir))
    ids = {
        name: set(map(unescape, re.findall(r' id="([^"]*)"', text))) for name, text in found.items()
    }
    addresses = [
        (page, unquote(urljoin(page, unescape(link))))
        for page, text in found.items()
        for svg in re.findall(r"<svg.*?</svg>", text, re.DOTALL)
        for link in re.findall(r'<a href="([^"]*)"', svg)
    ]
    lost = [address for _, address in addresses if not _exists(address, ids)]
    assert lost == []
    assert len(addresses) > 8


def _ids(text: str) -> set[str]:
    """Give all anchors of a page."""
    return set(map(unescape, re.findall(r' id="([^"]*)"', text)))


def _exists(address: str, ids: dict[str, set[str]]) -> bool:
    """Tell whether an address names something on a page."""
    page, _, fragment = address.partition("#")
    return fragment in ids.get(page if page.endswith(".html") else f"{page}index.html", set())
