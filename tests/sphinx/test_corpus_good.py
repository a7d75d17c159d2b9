from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests._corpus import case_of, compare, sources
from tests._model_text import model_json

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests._builds import BuildResult

each_source = pytest.mark.parametrize("source", sources("good"))


@pytest.fixture
def built(source: Path, build_corpus: Callable[[Path, str], BuildResult]) -> BuildResult:
    """Build one source of the corpus as text."""
    return build_corpus(source, "text")


@each_source
def test_nothing_is_found(built: BuildResult) -> None:
    """There is nothing to say about a good case."""
    assert built.warnings == ()


@each_source
def test_the_model_is_as_expected(source: Path, built: BuildResult, update_corpus: bool) -> None:
    """Every way to write a case gives the same model, apart from places."""
    model = model_json(built.domain.catalogue.documents)
    compare(model, source.with_name(f"{case_of(source)}.model.json"), update=update_corpus)


@each_source
def test_the_text_is_as_expected(source: Path, built: BuildResult, update_corpus: bool) -> None:
    """Every way to write a case gives the same page."""
    compare(built.text, source.with_name(f"{case_of(source)}.txt"), update=update_corpus)


@each_source
def test_the_case_states_its_purpose(source: Path) -> None:
    """The first line is a comment that says what the case is about."""
    assert source.read_text(encoding="utf-8").startswith((".. ", "% "))
