"""Fixtures: builds of small Sphinx projects."""

from __future__ import annotations

from functools import cache
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from tests._builds import BRIEF, BuildResult, Project, as_files
from tests._corpus import configuration, files_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

pytest_plugins = ["sphinx.testing.fixtures"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites what the corpus expects."""
    parser.addoption(
        "--update-corpus",
        action="store_true",
        help="write what comes out of the corpus as what is expected; read the diff",
    )


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
    """

    def run(
        source: str | Mapping[str, str | bytes],
        *,
        suffix: str = ".rst",
        builder: str = "html",
        expect: tuple[str, ...] | list[str] = (),
        **conf: object,
    ) -> BuildResult:
        source = dedent(source) if isinstance(source, str) else source
        project.configure(**conf)
        project.write(as_files(source, suffix))
        return project.build(builder, expect=expect)

    return run
