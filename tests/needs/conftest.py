"""Projects with use cases and needs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests._builds import CONF, Project

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests._builds import BuildResult

NEEDS: dict[str, Any] = {
    "extensions": [*CONF["extensions"], "sphinx_needs"],
    "needs_build_json": True,
    "needs_flow_engine": "graphviz",
    "usecase_rules": {"completeness": "off"},
}


class NeedsProject(Project):
    """A project that has loaded sphinx-needs."""

    def configure(self, **conf: object) -> None:
        """Write ``conf.py``."""
        super().configure(**(NEEDS | conf))


@pytest.fixture
def project(tmp_path: Path) -> NeedsProject:
    """Give an empty project that has loaded sphinx-needs."""
    return NeedsProject(tmp_path / "src")


@pytest.fixture
def needs(build: Callable[..., BuildResult]) -> Callable[..., dict[str, Mapping[str, Any]]]:
    """Give a function that builds a text and gives its needs, without fields that are empty."""

    def run(source: object, **options: object) -> dict[str, Mapping[str, Any]]:
        return needs_of(build(source, **options))

    return run


def needs_of(built: BuildResult) -> dict[str, Mapping[str, Any]]:
    """Give the needs of a build by identifier, without fields that are empty."""
    (version,) = json.loads(built.read("needs.json"))["versions"].values()
    return {
        name: {key: value for key, value in need.items() if value}
        for name, need in version["needs"].items()
    }
