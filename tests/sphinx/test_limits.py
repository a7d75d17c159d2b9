from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests._builds import BRIEF

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult

    Build = Callable[..., BuildResult]

STEPS = 10_000


def many_steps(opening: str, closing: str, indent: str) -> str:
    """Give a use case with very many steps."""
    steps = "".join(f"{indent}{n}. The clerk does number {n}.\n" for n in range(1, STEPS + 1))
    return f"{opening}\n{steps}\n{closing}\n"


LONG = {
    ".rst": many_steps(".. usecase:: Work\n\n   .. flow::\n", "", " " * 6),
    ".md": many_steps("::::{usecase} Work\n:::{flow}\n", ":::\n::::", ""),
}


@pytest.mark.parametrize("suffix", LONG)
def test_very_many_steps_are_read(suffix: str, build: Build) -> None:
    """A use case of ten thousand steps is read whole, and its page is written."""
    result = build(LONG[suffix], suffix=suffix, **BRIEF)
    assert [step.number for step in result.use_case.steps] == list(range(1, STEPS + 1))
    assert result.body.count("The clerk does number") >= STEPS
