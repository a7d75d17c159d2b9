from __future__ import annotations

import pytest

from sphinxcontrib_usecase.checks import Severity
from tests.cli.helpers import PLACES, TOP, finding, report
from tests.factories import at


@pytest.mark.parametrize(
    "severities, failed",
    [([], False), (["info"], False), (["warning"], True), (["info", "error"], True)],
)
def test_what_fails(severities: list[str], failed: bool) -> None:
    """Warnings and errors do, info does not."""
    assert report(*(finding(severity=Severity(s)) for s in severities)).failed is failed


@pytest.mark.parametrize(
    "path, shown",
    [
        ("cash.rst", "docs/cash.rst"),
        ("parts/cash.rst", "docs/parts/cash.rst"),
        ("../cash.rst", "cash.rst"),
        ("/home/ann/other/cash.rst", "../other/cash.rst"),
        ("conf.py", "docs/conf/conf.py"),
        (
            "/home/ann/shop/src/cash.py:docstring of cash.pay",
            "src/cash.py:docstring of cash.pay",
        ),
    ],
)
def test_paths(path: str, shown: str) -> None:
    """They are relative to the current folder."""
    assert PLACES.shown(at(1, path)) == shown


def test_the_file_of_a_docstring() -> None:
    """It is the Python file."""
    location = at(1, f"{TOP}/src/cash.py:docstring of cash.pay")
    assert PLACES.file(location) == TOP / "src" / "cash.py"


def test_a_place_in_the_source_folder() -> None:
    """It does not depend on the current folder."""
    assert PLACES.in_source(at(1, f"{TOP}/shared/cash.rst")) == "../shared/cash.rst"
