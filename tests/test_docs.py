from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sphinx.testing.util import SphinxTestApp

from sphinxcontrib_usecase.checks import RULES
from sphinxcontrib_usecase.config import declared_values
from sphinxcontrib_usecase.graph import NodeKind
from sphinxcontrib_usecase.model import Location
from sphinxcontrib_usecase.model.phrases import read_closing
from sphinxcontrib_usecase.model.vocabulary import default_vocabulary
from tests._builds import Project, warning_list

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SNIPPETS = DOCS / "snippets"
#: What stands before the names of files where messages are shown.
NOWHERE, TUTORIAL = Path("/nowhere"), Path("docs")
#: Sphinx 7.4 shows the rule of a warning on request only.
SHOW_RULES = {"show_warning_types": True}
#: Puts the snippets together as pages of one project.
SNIPPET_INDEX = b"Snippets\n========\n\n.. toctree::\n   :glob:\n\n   *\n"
#: A page of a table of contents needs a heading.
HEADING = {"rst": b"Snippet\n=======\n\n", "md": b"# Snippet\n\n"}
FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<info>\S.*)\n(?P<body>(?:.*\n)*?)(?P=fence)$", re.MULTILINE
)


def files(folder: Path) -> set[Path]:
    """Give every file below a folder but byte code."""
    return {path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"}


@dataclass(frozen=True, kw_only=True)
class Documentation:
    """The documentation, built as ``sphinx-build -n`` does."""

    app: SphinxTestApp
    #: The files that the build has written among the sources.
    left_over: set[Path]


@pytest.fixture(scope="module")
def documentation(tmp_path_factory: pytest.TempPathFactory) -> Documentation:
    """Build the documentation once."""
    before, folder = files(DOCS), tmp_path_factory.mktemp("docs")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(DOCS / "_ext"))
        app = SphinxTestApp("html", srcdir=DOCS, builddir=folder, confoverrides={"nitpicky": True})
        try:
            app.build()
        finally:
            app.cleanup()
    return Documentation(app=app, left_over=files(DOCS) - before)


def about_documentation(test: Callable[..., None]) -> Callable[..., None]:
    """Let the tests of one long build run in one process; what MyST still uses is forgiven."""
    forgiven = "ignore:'sphinx.environment.BuildEnvironment.app'"
    together = pytest.mark.xdist_group("documentation")
    return together(pytest.mark.filterwarnings(forgiven)(test))


@about_documentation
def test_documentation_builds_without_a_warning_and_leaves_no_file(
    documentation: Documentation,
) -> None:
    """The build has no warning and writes nothing into the source folder."""
    assert warning_list(documentation.app.warning.getvalue(), DOCS) == []
    assert documentation.left_over == set()


@about_documentation
def test_reference_holds_every_rule_and_every_value(documentation: Documentation) -> None:
    """Each rule has a section, and each configuration value an entry."""
    entries = documentation.app.env.domains["std"].get_objects()
    objects = {(kind, name) for name, _, kind, *_ in entries}
    wanted = {("label", f"rule-{name}") for name in RULES}
    wanted |= {("confval", name) for name, *_ in declared_values()}
    assert wanted - objects == set()


@about_documentation
def test_reference_shows_every_kind_of_node(documentation: Documentation) -> None:
    """Readers learn the notation from pictures, one in each row."""
    page = (Path(documentation.app.outdir) / "reference" / "diagrams.html").read_text("utf-8")
    rows = (DOCS / "reference" / "diagrams.md").read_text("utf-8").count("| {notation}`")
    assert page.count("<svg") >= rows > len(NodeKind)
    assert [kind for kind in NodeKind if f"uc-node uc-{kind.value} " not in page] == []


@pytest.mark.parametrize("markup", ["rst", "md"])
def test_snippets_have_no_finding(markup: str, project: Project) -> None:
    """The examples of the reference are one project, without a finding in either markup."""
    read_snippets(markup, project)


def test_snippets_mean_the_same_in_both_markups(tmp_path: Path) -> None:
    """An example in MyST makes the same model as its twin in reStructuredText."""
    first, second = (read_snippets(markup, Project(tmp_path / markup)) for markup in ("rst", "md"))
    assert first == second


def read_snippets(markup: str, project: Project) -> dict[str, object]:
    """Build the snippets of one markup; give their models without places."""
    project.configure(usecase_profile="strict")
    project.write({"index.rst": SNIPPET_INDEX})
    for path in (SNIPPETS / markup).iterdir():
        project.write({path.name: HEADING[markup] + path.read_bytes()})
    documents = project.build("dummy").domain.documents
    return {document.docname: without_places(document) for document in documents}


def without_places(value: object) -> object:
    """Give a record as plain values, its locations left out."""
    if isinstance(value, Location):
        return None
    if isinstance(value, tuple):
        return [without_places(item) for item in value]
    if dataclasses.is_dataclass(value):
        return {f.name: without_places(getattr(value, f.name)) for f in dataclasses.fields(value)}
    return value


def readme_examples() -> list[object]:
    """Give the examples of the read-me as parameters."""
    text = (ROOT / "README.md").read_text("utf-8")
    found = [m for m in FENCE.finditer(text) if m["info"] in {"rst", "md"}]
    return [pytest.param(m["info"], m["body"], id=f"{n}-{m['info']}") for n, m in enumerate(found)]


@pytest.mark.parametrize("markup, text", readme_examples())
def test_readme_examples_have_no_finding(markup: str, text: str, project: Project) -> None:
    """Every example of the read-me can be copied as it is."""
    titled = text if text.startswith(("#", "Shop")) else f"Shop\n====\n\n{text}"
    project.write({f"index.{markup}": titled})
    project.build("dummy")


def test_readme_shows_the_warning_that_the_build_gives(project: Project) -> None:
    """The message in the read-me is the one that its first example causes with another number."""
    blocks = list(FENCE.finditer((ROOT / "README.md").read_text("utf-8")))
    project.write({"index.rst": blocks[0]["body"].replace(":rejoin: 1", ":rejoin: 7")})
    (shown,) = (block["body"] for block in blocks if block["info"] == "text")
    assert warning_list(shown, NOWHERE) == list(project.try_build("dummy").warnings)


def test_tutorial_says_what_the_builds_say(project: Project) -> None:
    """Each build of the tutorial prints the warnings that the tutorial shows, and no others."""
    shown: list[list[str]] = []
    printed: list[list[str]] = []
    for info, body in tutorial_blocks():
        if info == "text":
            shown[-1] = warning_list(body, TUTORIAL)
        elif "sphinx-build" in body:
            printed.append(list(project.try_build(confoverrides=SHOW_RULES).warnings))
            shown.append([])
        elif info != "console":
            apply(info, body, project.srcdir)
    assert printed == shown
    assert len(printed) > 3


def tutorial_blocks() -> Iterator[tuple[str, str]]:
    """Yield what each code block of the tutorial is, and its text without options."""
    for match in FENCE.finditer((DOCS / "tutorial.md").read_text("utf-8")):
        caption = re.match(r":caption: (.*)\n\n", match["body"])
        body = match["body"][caption.end() :] if caption else match["body"]
        yield (caption[1] if caption else match["info"]), body


def apply(caption: str, body: str, folder: Path) -> None:
    """Do to a file of the reader what the tutorial asks for."""
    action, _, name = caption.rpartition(" ")
    page = folder / Path(name).relative_to(TUTORIAL)
    match action:
        case "":
            page.write_text(body, "utf-8")
        case "add to":
            page.write_text(f"{page.read_text('utf-8')}\n{body}", "utf-8")
        case "change in":
            page.write_text(changed(page.read_text("utf-8"), body), "utf-8")
        case _:
            pytest.fail(f"nobody knows how to {caption}")


def changed(text: str, part: str) -> str:
    """Put *part* in place of the lines of *text* that it is a new version of."""
    lines, new = text.splitlines(), part.splitlines()
    first = next(n for n, line in enumerate(lines) if similar(line, new[0]))
    lines[first : first + len(new)] = new
    return "\n".join(lines) + "\n"


def similar(old: str, new: str) -> bool:
    """Tell whether two lines end in the same words."""
    return old.split()[-3:] == new.split()[-3:] and bool(old.strip())


def closing_sentences() -> list[tuple[str, str]]:
    """Give the rows of the table of closing sentences."""
    page = (DOCS / "reference" / "outcomes.md").read_text("utf-8")
    return re.findall(r"^\| ([A-Z][^|]*\.) \| ([^|]*) \|$", page, re.MULTILINE)


@pytest.mark.parametrize("sentence, meaning", closing_sentences())
def test_closing_sentences_mean_what_the_reference_says(sentence: str, meaning: str) -> None:
    """Each sentence of the reference is read as it says."""
    closing = read_closing(sentence, default_vocabulary())
    assert f"`{closing.kind}` {closing.target}".strip() == meaning.strip()


def test_pages_link_to_files_that_exist() -> None:
    """Every relative link of the read-me leads to a file."""
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert [target for target in targets if not (ROOT / target).exists()] == []
