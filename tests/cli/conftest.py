"""Fixtures: small projects, and a cache that is thrown away."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.cli.main import main
from tests.cli.helpers import CONF, GOOD, Run, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the caches of tests out of the user's."""
    monkeypatch.setenv("SPHINX_USECASE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project without a finding, with its documents in ``docs``; go there."""
    folder = write(tmp_path / "site", {"docs/conf.py": CONF, "docs/index.rst": GOOD})
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def command(site: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., Run]:  # noqa: ARG001  (stands there)
    """Give a function that runs the command in this process, in the folder of `site`."""

    def run(*arguments: str) -> Run:
        status = 0
        capfd.readouterr()
        with contextlib.suppress(SystemExit):
            status = 2
            status = main(arguments)
        output, errors = capfd.readouterr()
        return Run(status=status, output=output, errors=errors)

    return run
