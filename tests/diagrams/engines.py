"""Engines for tests: those that are installed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.diagrams import choose_engine

if TYPE_CHECKING:
    from sphinxcontrib_usecase.diagrams import Engine, EngineSetting, Format


def engine(setting: EngineSetting = "auto", form: Format = "svg") -> Engine:
    """Give an engine, or skip the test where it is missing; fail where nothing may be skipped."""
    found = choose_engine(setting, format=form)
    if found is None and os.environ.get("USECASE_TEST_ALL"):
        pytest.fail(f"the engine {setting} is missing, and USECASE_TEST_ALL forbids to skip")
    return found or pytest.skip(f"the engine {setting} is missing")
