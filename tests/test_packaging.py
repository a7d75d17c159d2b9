"""What is installed, promised and automated."""

from __future__ import annotations

import gettext
import io
import re
import subprocess
import tomllib
from importlib import resources
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import sphinxcontrib_usecase

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "sphinxcontrib_usecase"
CATALOGUES = sorted(PACKAGE.glob("locale/**/*.po"))
TEXT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(TEXT)["project"]

EXTRAS = ("graphviz", "pdf", "myst", "needs", "docs", "test", "dev")
CHECKS = ("test", "lint", "types", "imports", "fuzz", "browser", "latex", "matrix", "matrix-ends")
TARGETS = (*CHECKS, "site", "docs", "clean", "help")
SCRIPTS = sorted(
    path
    for folder in ("src", "tests", "docs", "example_site", "benchmarks")
    for path in (ROOT / folder).rglob("*.py")
)

machine_path = re.compile(r"(?<![\w.~}])/(?:root|work|builds)/\w")


def data_files() -> list[str]:
    """List what the package needs beside its modules: styles, catalogues, schemas, py.typed."""
    return [
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc", ".po", ".pot"}
    ]


def entries(catalogue: bytes) -> dict[str, str]:
    """Read the messages of a compiled catalogue, without the header that carries a date."""
    translations = gettext.GNUTranslations(io.BytesIO(catalogue))
    return {key: text for key, text in translations._catalog.items() if key}


@pytest.mark.parametrize("extra", EXTRAS)
def test_an_extra_is_offered(extra: str) -> None:
    """Each promised extra can be installed."""
    assert PROJECT["optional-dependencies"][extra]


@pytest.mark.parametrize("requirement", PROJECT["dependencies"])
def test_a_dependency_has_its_reason(requirement: str) -> None:
    """Whoever installs the package is told why each dependency is there."""
    assert re.search(rf'^ *"{re.escape(requirement)}", +# \w.*$', TEXT, re.MULTILINE)


def test_a_lint_exception_has_its_reason() -> None:
    """A lint rule is switched off for a reason."""
    exceptions = re.findall(r'^ +"[A-Z]+\d*",.*$', TEXT, re.MULTILINE)
    assert exceptions
    assert [line for line in exceptions if not re.search(r"# \w", line)] == []


def test_the_version_stands_once() -> None:
    """The version is read from the package."""
    assert PROJECT["dynamic"] == ["version"]
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", sphinxcontrib_usecase.__version__)


def test_the_package_is_typed() -> None:
    """Type checkers read the annotations of the package."""
    assert (PACKAGE / "py.typed").is_file()


def test_data_files_are_installed() -> None:
    """Nothing is lost between the source tree and the installed package."""
    installed = resources.files(sphinxcontrib_usecase)
    assert [name for name in data_files() if not installed.joinpath(name).is_file()] == []


@pytest.mark.parametrize("source", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_catalogues_are_compiled(source: Path) -> None:
    """The shipped translations are those of the catalogue's source."""
    fresh = io.BytesIO()
    with source.open("rb") as file:
        write_mo(fresh, read_po(file))
    assert entries(source.with_suffix(".mo").read_bytes()) == entries(fresh.getvalue())


def test_make_lists_its_targets() -> None:
    """`make` alone says what there is."""
    run = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(TARGETS) <= {line.split()[1] for line in run.stdout.splitlines()}


def test_ci_ends_with_the_complete_suite() -> None:
    """The last step of the CI runs every test."""
    *_, last = (ROOT / ".ci" / "run").read_text(encoding="utf-8").split("\n# ")
    assert "USECASE_TEST_ALL=1" in last
    assert re.findall(r"^run make .* (\w+) \|", last, re.MULTILINE) == ["test"]


def test_the_changelog_has_an_open_section() -> None:
    """A visible change has a place to be told."""
    assert "\n## Unreleased\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_machine_is_named(script: Path) -> None:
    """No file names a folder of somebody's machine."""
    assert machine_path.findall(script.read_text(encoding="utf-8")) == []
