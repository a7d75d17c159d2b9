"""What tests need from the machine, and how hard they insist on it."""

from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import HealthCheck, settings

#: How long an example takes is told by the machine, not by what is tested.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("patient", PATIENT)
settings.register_profile("fuzz", PATIENT, max_examples=5_000)
settings.register_profile("few", PATIENT, max_examples=20, derandomize=True)


def need(tool: str) -> None:
    """Skip the test when the machine lacks a program; fail it when nothing may be skipped."""
    if shutil.which(tool) is not None:
        return
    if os.environ.get("USECASE_TEST_ALL"):
        pytest.fail(f"{tool} is not installed, and USECASE_TEST_ALL forbids to skip", pytrace=False)
    pytest.skip(f"{tool} is not installed")
