"""The shape of the code: who imports whom, how long files and functions are, what is explained."""

from __future__ import annotations

import ast
import functools
import re
import statistics
import subprocess
import sys
import tokenize
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
FILES = sorted(path for path in ROOT.glob("src/**/*.py") if path.stat().st_size)

FILE_MEDIAN, FILE_MAX = 120, 350
FUNCTION_MEDIAN, FUNCTION_P90, FUNCTION_MAX = 8, 25, 50
IGNORES_MAX = 5

type_ignore = re.compile(r"# type: ignore(?P<reasoned>\[[a-z, -]+\]\s+# \w.*)?")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@functools.cache
def tree(path: Path) -> ast.Module:
    """Parse a file once."""
    return ast.parse(path.read_text(encoding="utf-8"))


@functools.cache
def file_lengths() -> dict[str, int]:
    """Count the lines of each file that is not empty."""
    return {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in FILES
    }


@functools.cache
def function_lengths() -> dict[str, int]:
    """Count the lines of each function, from `def` to its last line, docstring included."""
    return {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for path in FILES
        for node in ast.walk(tree(path))
        if isinstance(node, Function) and node.end_lineno
    }


def longer_than(limit: int, lengths: dict[str, int]) -> dict[str, int]:
    """Select what exceeds a limit."""
    return {name: length for name, length in lengths.items() if length > limit}


def public(node: ast.Module | ast.ClassDef) -> Iterator[ast.ClassDef | Function]:
    """Yield the public classes, functions and methods below a node, not what functions hide."""
    for child in node.body:
        if isinstance(child, ast.ClassDef | Function) and not child.name.startswith("_"):
            yield child
        if isinstance(child, ast.ClassDef) and not child.name.startswith("_"):
            yield from public(child)


def ignores() -> list[tuple[str, bool]]:
    """List the comments that switch the type checker off, and whether each gives its reason."""
    found = []
    for path in FILES:
        with path.open("rb") as file:
            for token in tokenize.tokenize(file.readline):
                match = type_ignore.match(token.string)
                if token.type == tokenize.COMMENT and match:
                    place = f"{path.relative_to(ROOT)}:{token.start[0]}"
                    found.append((place, match["reasoned"] is not None))
    return found


def test_imports_point_down_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """All import contracts of pyproject.toml hold."""
    monkeypatch.chdir(ROOT)
    # In a process of its own: it switches off every logger that exists.
    code = (
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_files_are_short() -> None:
    """No file is longer than a reader can hold."""
    assert longer_than(FILE_MAX, file_lengths()) == {}


def test_the_median_file_is_short() -> None:
    """A file holds one idea."""
    assert statistics.median(file_lengths().values()) <= FILE_MEDIAN


def test_functions_are_short() -> None:
    """No function is longer than a screen."""
    assert longer_than(FUNCTION_MAX, function_lengths()) == {}


def test_the_median_function_is_short() -> None:
    """Most functions are a few lines."""
    assert statistics.median(function_lengths().values()) <= FUNCTION_MEDIAN


def test_nine_in_ten_functions_are_short() -> None:
    """Long functions are the exception."""
    long = longer_than(FUNCTION_P90, function_lengths())
    assert len(long) <= len(function_lengths()) / 10, sorted(long)


def test_type_ignores_are_few() -> None:
    """The type checker is switched off in very few places."""
    assert len(ignores()) <= IGNORES_MAX, ignores()


def test_type_ignores_give_a_reason() -> None:
    """A type ignore names its code and, in a second comment, its reason."""
    assert [place for place, reasoned in ignores() if not reasoned] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_what_is_public_is_explained(path: Path) -> None:
    """Every module, public class and public function has a docstring."""
    module = tree(path)
    silent = [
        f"{node.lineno} {node.name}" for node in public(module) if not ast.get_docstring(node)
    ]
    assert ast.get_docstring(module)
    assert silent == []
