"""The JSON model as a builder, and beside the pages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests._builds import BRIEF
from tests._corpus import ROOT, files_of
from tests.cli.helpers import BAD, GOOD
from tests.exports.helpers import errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests._builds import BuildResult, Project

    Build = Callable[..., BuildResult]

CASES = sorted((ROOT / "good").glob("*.rst"))


@pytest.mark.parametrize("source", CASES, ids=lambda path: path.stem)
def test_every_case_obeys_the_schema(source: Path, build: Build) -> None:
    """Whatever authors write, the export is as described."""
    result = build(files_of(source), builder="usecase-json", **BRIEF)
    model = json.loads(result.read("usecases.json"))
    assert errors(model) == []
    assert model["useCases"]


def test_the_builder_writes_one_file(build: Build) -> None:
    """No page and nothing else is written."""
    result = build(GOOD, builder="usecase-json")
    assert [path.name for path in result.outdir.iterdir()] == ["usecases.json"]


def test_findings_are_reported_and_written(build: Build) -> None:
    """They are warnings of the build, and part of the file."""
    result = build(BAD, builder="usecase-json", expect=["23 unknown-rejoin"])
    (found,) = json.loads(result.read("usecases.json"))["findings"]
    assert (found["rule"], found["location"]) == (
        "unknown-rejoin",
        {"path": "index.rst", "line": 23},
    )


@pytest.mark.parametrize("builder, wanted", [("html", True), ("dirhtml", True), ("text", False)])
def test_the_file_beside_the_pages(builder: str, wanted: bool, build: Build) -> None:
    """It is there where the project wants it, with HTML only."""
    result = build(GOOD, builder=builder, usecase_json=True)
    assert (result.outdir / "usecases.json").is_file() is wanted


def test_no_file_unless_wanted(build: Build) -> None:
    """The default writes none."""
    assert not (build(GOOD).outdir / "usecases.json").exists()


def test_all_ways_give_the_same_file(project: Project) -> None:
    """Beside the pages, by the builder, at once or again: the bytes are the same."""
    project.configure(usecase_json=True)
    project.write({"index.rst": GOOD})
    runs = [project.build(builder).read("usecases.json") for builder in ("usecase-json", "html")]
    again = project.build("usecase-json").read("usecases.json")
    assert runs[0] == runs[1] == again


def test_a_changed_document_changes_the_file(project: Project) -> None:
    """An incremental build writes what a clean one would."""
    project.write({"index.rst": GOOD})
    project.build("usecase-json")
    project.write({"index.rst": GOOD.replace("The ATM pays out.", "The ATM counts the cash.")})
    assert "The ATM counts the cash." in project.build("usecase-json").read("usecases.json")
