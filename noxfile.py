"""Automation: ``nox`` runs all checks, ``nox -s matrix`` every supported pair of versions."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "venv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "types", "docs", "test"]

PYENV = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))


def interpreter(version: str) -> str | None:
    """Find a Python of this version; pyenv's shims do not count, they need a selected version."""
    own = sorted(PYENV.glob(f"versions/{version}.*/bin/python{version}"))
    found = str(own[-1]) if own else shutil.which(f"python{version}")
    return None if found is None or "shims" in found else found


def cell(python: str, *requirements: str) -> nox.param:
    """Describe one cell of the matrix; a missing Python fails the cell, not the file."""
    name = f"py{python}-{requirements[0]}".replace("~=", "").removesuffix(".0")
    return nox.param(interpreter(python) or python, requirements, id=name)


RUNNING = f"{sys.version_info.major}.{sys.version_info.minor}"
PRESENT = [version for version in ("3.11", "3.12", "3.13") if interpreter(version)] or [RUNNING]
OLDEST_SPHINX = ("sphinx~=7.4.0", "myst-parser==4.0.1")  # later releases of MyST want Sphinx 8
#: Tests for which it makes no difference which Sphinx there is.
PURE = (
    *("model", "graph", "checks", "scenarios", "exports", "diagrams"),
    *("test_architecture.py", "test_benchmarks.py"),
)
#: The default suite runs them with the same Python, so that a cell has nothing to add ...
WITHOUT_PURE = tuple(f"--ignore=tests/{name}" for name in PURE)
#: ... and tries many examples, so that with another Python some are enough.
FEW_EXAMPLES = ("-p", "tests._tools", "--hypothesis-profile=few")


def run_cell(session: nox.Session, requirements: tuple[str, ...], *options: str) -> None:
    """Test the built wheel, not the source tree, so that a file missing in it is noticed."""
    session.install(".[matrix]", *requirements)
    selected = "not (slow or browser or latex)"
    session.run("python", "-m", "pytest", "-n", "auto", "-q", "-m", selected, *options)


@nox.session
@nox.parametrize(
    "python,requirements",
    [
        cell("3.11", *OLDEST_SPHINX, "sphinx-needs~=7.0"),
        cell("3.11", "sphinx~=8.1.0", "sphinx-needs~=8.0"),
        cell("3.11", "sphinx~=8.2.0", "sphinx-needs~=8.0"),
        cell("3.11", "sphinx~=9.0.0"),
        cell("3.12", "sphinx~=9.1.0"),
        cell("3.13", "sphinx~=9.2.0"),
    ],
)
def matrix(session: nox.Session, requirements: tuple[str, ...]) -> None:
    """Run the suite on each supported pair of Python and Sphinx, and each sphinx-needs."""
    run_cell(session, requirements)


@nox.session
@nox.parametrize(
    "python,requirements",
    [
        cell(PRESENT[0], *OLDEST_SPHINX, "sphinx-needs~=7.0"),
        cell(PRESENT[-1], "sphinx", "sphinx-needs~=9.0"),
    ],
)
def ends(session: nox.Session, requirements: tuple[str, ...]) -> None:
    """Run the suite on the oldest and the newest pair that this machine can run.

    What knows nothing of Sphinx is tested once with each Python.
    """
    same_python = session.python == interpreter(RUNNING)
    run_cell(session, requirements, *(WITHOUT_PURE if same_python else FEW_EXAMPLES))


@nox.session
def test(session: nox.Session) -> None:
    """Run the default suite."""
    session.install("-e", ".[test]")
    session.run("pytest", "-n", "auto", "-q", "-m", "not slow", *session.posargs)


@nox.session
def types(session: nox.Session) -> None:
    """Check the types and the import contracts."""
    session.install("-e", ".[dev]")
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, formatting and spelling."""
    session.install("-e", ".[dev]")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("codespell")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation; a broken reference fails."""
    session.install("-e", ".[docs]")
    session.run("sphinx-build", "-n", "-W", "--keep-going", "docs", "docs/_build/html")
