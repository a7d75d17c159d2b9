from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.helpers import BAD, Run, write
from tests.exports.helpers import SCHEMA, errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Command = Callable[..., Run]


def test_the_export_obeys_its_schema(command: Command) -> None:
    """It holds the use cases, and the status is 0."""
    run = command("export")
    model = json.loads(run.output)
    assert run.status == 0
    assert errors(model) == []
    assert [case["id"] for case in model["useCases"]] == ["UC-WITHDRAW"]


def test_findings_are_part_of_the_export(site: Path, command: Command) -> None:
    """They do not change the status."""
    write(site, {"docs/index.rst": BAD})
    run = command("export", "docs")
    assert run.status == 0
    assert [found["rule"] for found in json.loads(run.output)["findings"]] == ["unknown-rejoin"]


def test_a_file(site: Path, command: Command) -> None:
    """It holds what would have been printed."""
    printed = command("export").output
    assert command("export", "-o", "out/model.json") == Run(status=0, output="", errors="")
    assert (site / "out" / "model.json").read_text("utf-8") == printed


def test_a_file_that_cannot_be_written(command: Command) -> None:
    """The status is 2, and one sentence says why."""
    run = command("export", "-o", "docs/conf.py/model.json")
    assert run.status == 2
    assert run.errors.startswith("sphinx-usecase: cannot write docs/conf.py/model.json: ")


def test_the_schema(command: Command) -> None:
    """It needs no project."""
    assert json.loads(command("export", "--schema").output) == SCHEMA
