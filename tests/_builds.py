"""Builds small Sphinx projects and says what came out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import unified_diff
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING, Any, cast

from sphinx.testing.util import SphinxTestApp
from sphinx.util.console import strip_colors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from docutils import nodes

    from sphinxcontrib_usecase.domain import UseCaseDomain
    from sphinxcontrib_usecase.model import Actor, UseCase

#: What every project of these tests has in its ``conf.py``. Diagrams take time: whoever tests
#: them switches them on.
CONF: dict[str, Any] = {
    "project": "Test",
    "extensions": ["sphinxcontrib_usecase", "myst_parser"],
    "exclude_patterns": ["_build", "parts"],
    "myst_enable_extensions": ["colon_fence", "fieldlist"],
    "html_theme": "basic",
    "html_copy_source": False,
    "usecase_activity": "hide",
    "show_warning_types": True,  # the default since Sphinx 8
}
#: Silences the rules about what is missing, for texts that are about something else.
BRIEF = {"usecase_rules": {"completeness": "off"}}

_LEVEL = r"(?:WARNING|ERROR|SEVERE|CRITICAL)"
_START = re.compile(rf"(?:(?P<place>\S[^\n]*?): )?(?P<level>{_LEVEL}): ")
_END = re.compile(r"\s*\[(?P<type>[\w.-]+)\]$")
_PLACE = re.compile(r"(?P<path>.*?)(?::(?P<line>\d+))?")


def warning_list(log: str, srcdir: Path) -> list[str]:
    """Give the warnings of a build as ``12: [usecase.rule] message``, one line each.

    The path comes first where it is not the file ``index``; a level is named when it is not
    that of a warning.
    """
    entries: list[list[str]] = []
    for line in strip_colors(log).splitlines():
        if _START.match(line):
            entries.append([line])
        elif line.strip():
            entries[-1].append(line.strip())
    return [_warning(" ".join(entry), str(srcdir)) for entry in entries]


def _warning(text: str, srcdir: str) -> str:
    """Bring one warning into its short form."""
    start = _START.match(text)
    assert start is not None
    message = text[start.end() :].replace(srcdir, "<srcdir>")
    end = _END.search(message)
    kind = end["type"] if end else "none"
    message = message[: end.start()] if end else message
    level = "" if start["level"] == "WARNING" else f"{start['level']} "
    return f"{_place(start['place'] or '', srcdir)}: {level}[{kind}] {message}"


def _place(place: str, srcdir: str) -> str:
    """Give ``12`` or ``other.rst:12`` or ``other.rst``."""
    match = _PLACE.fullmatch(place)
    assert match is not None
    path, line = match["path"].removeprefix(srcdir + "/"), match["line"] or ""
    return line if path in {"index.rst", "index.md"} else f"{path}:{line}".rstrip(":")


@dataclass(frozen=True, kw_only=True)
class BuildResult:
    """One finished build."""

    app: SphinxTestApp
    #: Every warning, as `warning_list` gives it.
    warnings: tuple[str, ...]

    @property
    def codes(self) -> list[str]:
        """Place and rule of each warning, ``12 missing-outcome`` or ``3 myst.header``."""
        return [_code(warning) for warning in self.warnings]

    @property
    def outdir(self) -> Path:
        """The output folder."""
        return cast("Path", self.app.outdir)

    @property
    def domain(self) -> UseCaseDomain:
        """Our domain."""
        return cast("UseCaseDomain", self.app.env.domains["uc"])

    @property
    def use_cases(self) -> list[UseCase]:
        """All use cases of the project."""
        return list(self.domain.catalogue.use_cases)

    @property
    def use_case(self) -> UseCase:
        """The only use case."""
        (only,) = self.use_cases
        return only

    @property
    def actors(self) -> list[Actor]:
        """All actors of the project."""
        return list(self.domain.catalogue.actors)

    @cached_property
    def doctree(self) -> nodes.document:
        """The doctree of ``index`` as it is stored."""
        return self.app.env.get_doctree("index")

    def read(self, name: str) -> str:
        """Give one file of the output."""
        return (self.outdir / name).read_text(encoding="utf-8")

    @property
    def html(self) -> str:
        """The page ``index`` as HTML."""
        return self.read("index.html")

    @property
    def body(self) -> str:
        """The content of the page ``index`` as HTML, without the theme around it."""
        _, _, rest = self.html.partition('<div class="body" role="main">')
        return rest.partition('<div class="clearer">')[0]

    @property
    def words(self) -> str:
        """The words of the content of the page ``index``, in one line."""
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", self.body)).split())

    @property
    def text(self) -> str:
        """The page ``index`` as plain text, of a build with the text builder."""
        return self.read("index.txt")


def _code(warning: str) -> str:
    """Give ``12 missing-outcome`` for a warning."""
    match = re.match(r"(?P<place>.*?): (?:[A-Z]+ )?\[(?:usecase\.)?(?P<kind>[\w.-]+)\] ", warning)
    assert match is not None, warning
    return f"{match['place']} {match['kind']}".strip()


class Project:
    """A Sphinx project in a folder of its own, which can be changed and built again.

    Every build is made by a new application, so that the second one works with what the
    first has stored.

    :param srcdir: an empty folder
    """

    def __init__(self, srcdir: Path) -> None:
        self.srcdir = srcdir
        self.configure()

    def configure(self, **conf: object) -> None:
        """Write ``conf.py``."""
        lines = [f"{name} = {value!r}\n" for name, value in (CONF | conf).items()]
        self.srcdir.mkdir(parents=True, exist_ok=True)
        (self.srcdir / "conf.py").write_text("".join(lines), encoding="utf-8")

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write source files."""
        for name, content in files.items():
            path = self.srcdir / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content if isinstance(content, bytes) else content.encode("utf-8")
            path.write_bytes(data)

    def build(
        self,
        builder: str = "html",
        *,
        expect: Iterable[str] = (),
        **options: object,
    ) -> BuildResult:
        """Build, and assert that exactly the expected warnings came.

        :param expect: ``12 missing-outcome`` for each warning, in their order
        :param options: further arguments of `SphinxTestApp`
        """
        result = self.try_build(builder, **options)
        assert result.codes == list(expect), "\n".join(("", *result.warnings))
        return result

    def try_build(self, builder: str = "html", **options: object) -> BuildResult:
        """Build, whatever warnings come; for callers that compare all of them themselves."""
        app = SphinxTestApp(builder, srcdir=self.srcdir, **options)
        try:
            app.build()
        finally:
            # Frees the names in docutils for the next application.
            app.cleanup()
        return BuildResult(
            app=app, warnings=tuple(warning_list(app.warning.getvalue(), self.srcdir))
        )


def as_files(source: str | Mapping[str, str | bytes], suffix: str) -> Mapping[str, str | bytes]:
    """Take one text for the page ``index``."""
    return {f"index{suffix}": source} if isinstance(source, str) else source


def indented(text: str, by: int = 3) -> str:
    """Indent every line of *text* that is not blank."""
    return "".join(_indent(text.splitlines(keepends=True), " " * by))


def _indent(lines: Iterable[str], blanks: str) -> Iterator[str]:
    """Yield the lines indented."""
    return (blanks + line if line.strip() else line for line in lines)


def html_files(outdir: Path) -> dict[str, bytes]:
    """Give all files of an HTML build by their path."""
    return {
        path.relative_to(outdir).as_posix(): path.read_bytes()
        for path in sorted(outdir.rglob("*"))
        if path.is_file()
    }


def differences(actual: Mapping[str, bytes], expected: Mapping[str, bytes]) -> str:
    """Say in which lines two sets of files differ."""
    lines = []
    for name in sorted({*actual, *expected}):
        old, new = (files.get(name, b"").decode("latin-1") for files in (expected, actual))
        found = unified_diff(old.splitlines(), new.splitlines(), name, name, n=0, lineterm="")
        lines += found if old != new else []
    return "\n".join(lines)
