from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from sphinxcontrib_usecase.checks import RULES, Family
from tests._builds import BRIEF
from tests._corpus import ROOT, configuration, sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests._builds import Project

#: What is configured for the files of a family: others are silent, the texts shall be short.
CONF: dict[Family, dict[str, object]] = {
    Family.STRUCTURE: BRIEF,
    Family.REFERENCES: BRIEF,
    Family.COMPLETENESS: {},
    Family.TRACEABILITY: BRIEF,
    Family.WORDING: BRIEF | {"usecase_profile": "strict"},
}

_EXPECT = re.compile(
    r"(?P<before>\s*(?:\.\.|%) expect: (?P<rule>[\w-]+)(?: \[(?P<words>[^]]*)\])?)"
    r"(?: (?P<message>.*))?"
)
_WARNING = re.compile(r"(?P<line>\d+): \[usecase\.(?P<rule>[\w-]+)\] (?P<message>.*)")


class Expected(NamedTuple):
    """What an ``expect`` comment asks for."""

    #: Line of the finding.
    line: int
    rule: str
    message: str
    #: Line of the comment.
    comment: int


def expectations(lines: Sequence[str]) -> Iterator[Expected]:
    """Yield what the comments of a source ask for.

    ``expect: rule message`` means the next line that is no such comment, ``expect: rule [words]
    message`` the first line from there on that holds the words.
    """
    for number, line in enumerate(lines):
        match = _EXPECT.fullmatch(line)
        if match:
            start = next(n for n in range(number, len(lines)) if _is_part(lines[n]))
            words = (match["words"] or lines[start].strip()).split("|")
            place = next(
                n for n in range(start, len(lines)) if any(word in lines[n] for word in words)
            )
            yield Expected(place + 1, match["rule"], match["message"] or "", number + 1)


def _is_part(line: str) -> bool:
    """Tell whether a line is neither blank nor a comment that expects something."""
    return bool(line.strip()) and not _EXPECT.fullmatch(line)


def found(warnings: Sequence[str]) -> list[tuple[int, str, str]]:
    """Give line, rule and message of each warning."""
    matches = [_WARNING.fullmatch(warning) for warning in warnings]
    assert all(matches), warnings
    return sorted((int(m["line"]), m["rule"], m["message"]) for m in matches if m)


def rewrite(source: Path, lines: list[str], findings: Sequence[tuple[int, str, str]]) -> None:
    """Write the messages that came into the comments that name their line and rule."""
    left = list(findings)
    for expected in expectations(lines):
        message = next((m for n, r, m in left if (n, r) == expected[:2]), None)
        if message is not None:
            left.remove((*expected[:2], message))
            match = _EXPECT.fullmatch(lines[expected.comment - 1])
            assert match is not None
            lines[expected.comment - 1] = f"{match['before']} {message}"
    source.write_text("\n".join([*lines, ""]), encoding="utf-8")


@pytest.mark.parametrize("source", sources("rules"))
def test_the_rule_finds_what_it_should(source: Path, project: Project, update_corpus: bool) -> None:
    """Each comment's finding comes, on its line, and no other."""
    text = source.read_text(encoding="utf-8")
    project.configure(**CONF[RULES[source.stem].family] | configuration(text))
    project.write({f"index{source.suffix}": text})
    findings = found(project.try_build("dummy").warnings)
    if update_corpus:
        rewrite(source, text.splitlines(), findings)
        text = source.read_text(encoding="utf-8")
    assert findings == sorted(expected[:3] for expected in expectations(text.splitlines()))


@pytest.mark.parametrize("suffix", [".rst", ".md"])
def test_every_rule_has_its_files(suffix: str) -> None:
    """Each rule is shown in both markups, and no file is about a rule that is gone."""
    assert {path.stem for path in (ROOT / "rules").glob(f"*{suffix}")} == set(RULES)


@pytest.mark.parametrize("source", sources("rules"))
def test_every_file_has_a_finding(source: Path) -> None:
    """A file that states no finding of its rule is no test of it."""
    lines = source.read_text(encoding="utf-8").splitlines()
    assert source.stem in {expected.rule for expected in expectations(lines)}


#: What is wrong with something that has neither words nor a label.
_NAMELESS = {"missing-title", "too-many-steps"}
#: How a cure begins, behind a comma or in parentheses.
_CURE = re.compile(
    r"(?:, |\? |\()(?:did you mean|in Markdown|(?:or )?(?:add|ask|correct|declare|drop|give"
    r"|indent|keep|label|leave|let|link|make|merge|move|name|number|put|remove|say|see|shorten|split"
    r"|start|tell|use|write)\b)"
)


@pytest.mark.parametrize("source", sources("rules"))
def test_every_message_quotes_and_cures(source: Path) -> None:
    """A message has words of the author, or the label of a step, and ends with what to do."""
    for expected in expectations(source.read_text(encoding="utf-8").splitlines()):
        assert _CURE.search(expected.message), expected.message
        named = re.search(r'"[^"]+"|step \*?\d', expected.message)
        assert named or expected.rule in _NAMELESS, expected.message
