"""What tests need from the machine, and how hard they insist on it."""

from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import settings

settings.register_profile("fuzz", max_examples=5_000, deadline=None)
settings.register_profile("few", max_examples=20, deadline=None, derandomize=True)


def need(tool: str) -> None:
    """Skip the test when the machine lacks a program; fail it when nothing may be skipped."""
    if shutil.which(tool) is not None:
        return
    if os.environ.get("USECASE_TEST_ALL"):
        pytest.fail(f"{tool} is not installed, and USECASE_TEST_ALL forbids to skip", pytrace=False)
    pytest.skip(f"{tool} is not installed")
