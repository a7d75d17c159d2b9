from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests._corpus import author_words, compare, sources

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests._builds import BuildResult

each_source = pytest.mark.parametrize("source", sources("bad"))


@pytest.fixture
def built(source: Path, build_corpus: Callable[[Path, str], BuildResult]) -> BuildResult:
    """Build one source of the corpus; whatever it is, the build goes through."""
    return build_corpus(source, "html")


@each_source
def test_the_warnings_are_as_expected(
    source: Path, built: BuildResult, update_corpus: bool
) -> None:
    """Everything that is wrong is reported, on its line, and nothing else."""
    actual = "".join(f"{warning}\n" for warning in built.warnings)
    compare(actual, source.with_name(f"{source.name}.warnings"), update=update_corpus)


@each_source
def test_no_word_is_lost(source: Path, built: BuildResult) -> None:
    """The page holds every word of the author, and goes on after the bad part."""
    words = built.words
    missing = {w for w in author_words(source.read_text(encoding="utf-8")) if w not in words}
    assert missing == set()
    assert "Sentinel" in words


@each_source
def test_nothing_is_left_of_the_parser(built: BuildResult) -> None:
    """No error message of docutils stands on the page, and nothing that it could not read."""
    for trace in ("system-message", 'class="problematic"', "Traceback"):
        assert trace not in built.body
