"""The installed command, run as its own process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from subprocess import PIPE
from typing import TYPE_CHECKING

import pytest
import yaml

import sphinxcontrib_usecase
from tests.cli.helpers import BAD, BAD_FINDING, CONF, Run, sphinx_usecase, write

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent.parent
MYST_CONF = 'extensions = ["sphinxcontrib_usecase", "myst_parser"]\n'
MYST = """\
# Cash

```{actor} Customer
```

````{usecase} Withdraw cash
:primary-actor: Customer
:goal: The customer leaves with the cash.
:trigger: The customer inserts a card.
:preconditions: none

```{flow}
1. The customer enters the PIN.
```

```{exception} 1a. The PIN is wrong
:rejoin: 9

1. The customer tries again.
```
````
"""


def test_a_project_in_rst_in_four_processes(tmp_path: Path) -> None:
    """Serial and parallel runs print the same, in the same order."""
    files = {f"docs/p{n}.rst": BAD.replace("UC-WITHDRAW", f"UC-{n}") for n in range(12)}
    write(tmp_path, {"docs/conf.py": CONF, "docs/index.rst": BAD, **files})
    runs = [
        sphinx_usecase("check", "-j", jobs, folder=tmp_path, cache=tmp_path / f"cache{jobs}")
        for jobs in ("1", "4")
    ]
    assert runs[0] == runs[1]
    assert (runs[0].status, runs[0].errors) == (1, "")
    assert f"docs/{BAD_FINDING}" in runs[0].lines


def test_a_project_in_myst(tmp_path: Path) -> None:
    """Its findings are at their lines too; the command works from the folder itself."""
    pytest.importorskip("myst_parser")
    docs = write(tmp_path, {"conf.py": MYST_CONF, "index.md": MYST})
    run = sphinx_usecase("check", "--format", "json", folder=docs, cache=tmp_path / "cache")
    (finding,) = json.loads(run.output)["findings"]
    assert (finding["rule"], finding["location"]) == (
        "unknown-rejoin",
        {"path": "index.md", "line": 17},
    )


def test_a_console_that_knows_few_letters(tmp_path: Path) -> None:
    """What it cannot show is escaped."""
    text = BAD.replace("Withdraw cash", "Geld für 現金").replace("   :goal", "   :gaol")
    write(tmp_path, {"conf.py": CONF, "index.rst": text})
    run = sphinx_usecase(
        "check", folder=tmp_path, cache=tmp_path / "cache", PYTHONIOENCODING="ascii"
    )
    assert run.status == 1
    assert "Geld f\\xfcr \\u73fe\\u91d1" in run.output


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_that_has_seen_enough() -> None:
    """The command ends without a word when nobody reads on, as before ``head``."""
    reading, writing = os.pipe()
    os.close(reading)
    explain = [sys.executable, "-m", "sphinxcontrib_usecase.cli", "check", "--explain"]
    done = subprocess.run([*explain, "empty-flow"], stdout=writing, stderr=PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"")


def test_an_interruption(command: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C gives no traceback."""

    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sphinxcontrib_usecase.cli.arguments.read", interrupt)
    assert command("check") == Run(status=2, output="", errors="sphinx-usecase: interrupted\n")


def test_the_installed_name_is_the_command() -> None:
    """The entry point names a function that exists."""
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    module, _, function = scripts["sphinx-usecase"].partition(":")
    entry = getattr(import_module(module), function)
    assert entry(["check", "--explain", "empty-flow"]) == 0


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    """It is that of the package."""
    entry = import_module("sphinxcontrib_usecase.cli.main").main
    with pytest.raises(SystemExit):
        entry(["--version"])
    assert capsys.readouterr().out == f"sphinx-usecase {sphinxcontrib_usecase.__version__}\n"


def test_the_hook_of_pre_commit() -> None:
    """It runs the command once for all files."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["id"] == "sphinx-usecase-check"
    assert hook["entry"].split() == ["sphinx-usecase", "check"]
    assert hook["pass_filenames"] is False
