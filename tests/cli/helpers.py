"""Reports made of pieces, and small projects for the whole command."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import sphinxcontrib_usecase
from sphinxcontrib_usecase.checks import Finding, Severity
from sphinxcontrib_usecase.cli.project import Project
from sphinxcontrib_usecase.cli.report import Places, Report
from tests.factories import at, use_case

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinxcontrib_usecase.model import Location, UseCase

#: A project that need not exist.
TOP = Path("/home/ann/shop")
PLACES = Places(
    project=Project(source=TOP / "docs", configuration=TOP / "docs" / "conf"), current=TOP
)


def finding(
    rule: str = "empty-flow",
    message: str = "the flow is empty, write a step",
    location: Location | None = None,
    **changes: object,
) -> Finding:
    """Make a finding of the use case of the factories."""
    values = {
        "rule": rule,
        "message": message,
        "location": location or at(7),
        "severity": Severity.WARNING,
        "docname": "cash",
        "use_case": "UC-WITHDRAW",
    }
    return Finding(**(values | changes))


def report(*findings: Finding, use_cases: tuple[UseCase, ...] = (), **changes: object) -> Report:
    """Make a report about the use case of the factories, or about others."""
    checked = use_cases or (use_case(),)
    values = {
        "findings": findings,
        "use_cases": lambda: checked,
        "count_checked": len(checked),
        "places": PLACES,
    }
    return Report(**(values | changes))


@dataclass(frozen=True, kw_only=True)
class Run:
    """What one run of the command gave."""

    status: int
    output: str
    errors: str

    @property
    def lines(self) -> list[str]:
        """The lines of the output."""
        return self.output.splitlines()


def sphinx_usecase(*arguments: str, folder: Path, cache: Path, **variables: str) -> Run:
    """Run the command in *folder*, as a user does."""
    package = str(Path(sphinxcontrib_usecase.__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, "-m", "sphinxcontrib_usecase.cli", *arguments],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": package,
            "SPHINX_USECASE_CACHE": str(cache),
            **variables,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Run(status=done.returncode, output=done.stdout, errors=done.stderr)


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files, and give the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


CONF = 'extensions = ["sphinxcontrib_usecase"]\n'
GOOD = """\
Cash
====

.. actor:: Customer

.. actor:: Cash machine
   :aliases: ATM

.. usecase:: Withdraw cash
   :id: UC-WITHDRAW
   :scope: Cash machine
   :primary-actor: Customer
   :goal: The customer leaves with the cash.
   :trigger: The customer inserts a card.
   :preconditions: The machine holds cash.

   .. flow::

      1. The customer enters the PIN.
      2. The ATM pays out.

   .. exception:: 1a. The PIN is wrong
      :rejoin: 1

      1. The ATM says how many tries are left.
"""
#: Line 23 rejoins a step that does not exist.
BAD = GOOD.replace(":rejoin: 1", ":rejoin: 9")
BAD_FINDING = (
    'index.rst:23: unknown-rejoin: ":rejoin: 9" names a step that does not exist, the main '
    "success scenario has 2 steps, correct the number"
)
