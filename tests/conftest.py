"""Fixtures: builds of small Sphinx projects."""

from __future__ import annotations

from functools import cache
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from sphinx.jinja2glue import BuiltinTemplateLoader

import tests._tools  # noqa: F401  (registers the profiles of hypothesis)
from tests._builds import BRIEF, BuildResult, Project, as_files
from tests._corpus import configuration, files_of
from tests._templates import CompiledTemplates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

pytest_plugins = ["sphinx.testing.fixtures"]
# Unless --hypothesis-profile names another one.
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites what the corpus expects."""
    parser.addoption(
        "--update-corpus",
        action="store_true",
        help="write what comes out of the corpus as what is expected; read the diff",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that no process is alone with it at the end.

    There is one browser: its tests stay together.
    """
    long = {"slow", "browser", "latex"}
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("browser"))
    items.sort(key=lambda item: long.isdisjoint(mark.name for mark in item.iter_markers()))


@pytest.fixture(scope="session", autouse=True)
def _compiled_templates() -> Iterator[None]:
    """Compile the templates of a theme once, not in every build."""
    kept = CompiledTemplates()
    init = BuiltinTemplateLoader.init

    def init_with_kept(loader: BuiltinTemplateLoader, *args: object, **options: object) -> None:
        init(loader, *args, **options)
        loader.environment.bytecode_cache = kept

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BuiltinTemplateLoader, "init", init_with_kept)
        yield


@pytest.fixture
def update_corpus(pytestconfig: pytest.Config) -> bool:
    """Whether to rewrite what the corpus expects."""
    return bool(pytestconfig.getoption("--update-corpus"))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Give an empty project that can be built several times."""
    return Project(tmp_path / "src")


@pytest.fixture(scope="module")
def build_corpus(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., BuildResult]:
    """Give a function that builds a source of the corpus, once for all tests of a module.

    Warnings are left to the caller, who compares all of them.
    """

    @cache
    def run(source: Path, builder: str) -> BuildResult:
        project = Project(tmp_path_factory.mktemp("corpus"))
        project.configure(**BRIEF, **configuration(source.read_text(encoding="utf-8")))
        project.write(files_of(source))
        return project.try_build(builder)

    return run


@pytest.fixture
def build(project: Project) -> Callable[..., BuildResult]:
    """Give a function that builds a text, or files by name.

    It asserts the full list of warnings, which is empty unless ``expect`` says otherwise:
    ``build(text, suffix=".md", builder="text", expect=["3 missing-outcome"], **conf)``.
    With ``fresh`` all documents are read again.
    """

    def run(
        source: str | Mapping[str, str | bytes],
        *,
        suffix: str = ".rst",
        builder: str = "html",
        expect: tuple[str, ...] | list[str] = (),
        fresh: bool = False,
        **conf: object,
    ) -> BuildResult:
        source = dedent(source) if isinstance(source, str) else source
        project.configure(**conf)
        project.write(as_files(source, suffix))
        return project.build(builder, expect=expect, freshenv=fresh)

    return run
