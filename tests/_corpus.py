"""The corpus: texts with what must come out of them in files beside them."""

from __future__ import annotations

import re
from ast import literal_eval
from difflib import unified_diff
from pathlib import Path

import pytest

ROOT = Path(__file__).parent / "corpus"


def sources(folder: str) -> list[object]:
    """Give the source files of a folder as parameters, named after the files."""
    found = [*(ROOT / folder).glob("*.rst"), *(ROOT / folder).glob("*.md")]
    return [pytest.param(path, id=path.name) for path in sorted(found)]


def case_of(source: Path) -> str:
    """Give the case a source belongs to: all of ``case.rst``, ``case.md``, ``case.yaml.md``."""
    return source.name.partition(".")[0]


def files_of(source: Path) -> dict[str, bytes]:
    """Give the files of a project whose only page is *source*."""
    parts = {f"parts/{path.name}": path.read_bytes() for path in source.parent.glob("parts/*")}
    return parts | {f"index{source.suffix}": source.read_bytes()}


def compare(actual: str, expected: Path, *, update: bool) -> None:
    """Assert that *actual* is what the file says, or write it there."""
    if update and (not expected.exists() or expected.read_text(encoding="utf-8") != actual):
        expected.write_text(actual, encoding="utf-8")
    assert expected.exists(), f"{expected.name} is missing, run pytest --update-corpus"
    stated = expected.read_text(encoding="utf-8")
    changes = unified_diff(stated.splitlines(), actual.splitlines(), "expected", "actual", n=2)
    assert actual == stated, "\n".join(("", *changes))


#: Markup that says what a text is, and so is no word of the author.
_MARKUP = re.compile(
    r"""
    ^\s*\.\.\ (?!\S+::).*          # a comment of reStructuredText
    | ^\s*%.*                      # a comment of Markdown
    | (?:\.\.\ |[`:~]{3,}\{)(?:only|include)(?:::|\}).*
    | \.\.\ [\w:-]+::              # a directive
    | [`:~]{3,}\s*\{[\w:-]+\}      # its opening fence
    | ^\s*:?(?:id|at|rejoin|ends|repeat|allow|level|kind|activity|class|former-ids):.*
    | ^\s*:[^:`\n]+:(?=\s|$)       # the name of an option or a field
    | ^[\w -]+:(?=\s|$)            # the same in a YAML block
    | :[\w:]+:(?=`) | \{[\w:]+\}(?=`)  # a role
    | (?<=[ ]<)[\w.-]+(?=>`)       # the target of a reference that has a text
    """,
    re.MULTILINE | re.VERBOSE,
)
_CONF = re.compile(r"^(?:\.\.|%) conf: (.*)$", re.MULTILINE)
_LOST = re.compile(r"^(?:\.\.|%) lost: (.*)$", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]{4,}")


def configuration(source: str) -> dict[str, object]:
    """Give what a comment ``conf: {"nitpicky": True}`` asks for."""
    return dict(literal_eval("".join(_CONF.findall(source)) or "{}"))


def author_words(source: str) -> set[str]:
    """Give the longer words that must be on the page.

    A comment ``lost: words`` names those that cannot be there.
    """
    allowed = set(" ".join(_LOST.findall(source)).split())
    return set(_WORD.findall(_MARKUP.sub(" ", source))) - allowed
