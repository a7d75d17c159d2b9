"""Fixtures: pages with diagrams."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests._builds import BRIEF
from tests.diagrams.engines import engine

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult


@pytest.fixture
def build_drawn(build: Callable[..., BuildResult]) -> Callable[..., BuildResult]:
    """Give a function that builds as that of `build` does, with diagrams, and without the rules
    about what is missing.
    """
    engine()
    return partial(build, **BRIEF, usecase_activity="show")
