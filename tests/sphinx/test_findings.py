"""How findings come out of a build."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from sphinxcontrib_usecase import checks
from sphinxcontrib_usecase.checks.engine import run
from tests._builds import BRIEF

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinxcontrib_usecase.checks import Finding
    from tests._builds import BuildResult, Project

    Build = Callable[..., BuildResult]

BROKEN = """
.. usecase:: Ring the bell

   .. flow::

      1. The guest rings.

   .. exception:: 7a. The bell is broken
      {option}
"""
ENDS = BROKEN.format(option=":ends: failure")


@pytest.mark.parametrize("name", ["usecase", "usecase.*", "usecase.unknown-anchor"])
def test_findings_can_be_suppressed(name: str, build: Build) -> None:
    """Sphinx's own setting silences one rule or all of them."""
    build(ENDS, builder="dummy", suppress_warnings=[name], **BRIEF)


@pytest.mark.parametrize("level", ["error", "warning", "info"])
@pytest.mark.parametrize("name", ["usecase", "usecase.*", "usecase.unknown-anchor"])
def test_suppressed_findings_are_reported_nowhere(name: str, level: str, project: Project) -> None:
    """Whatever their level, they are neither printed nor counted nor exported."""
    rules = {"completeness": "off", "unknown-anchor": level}
    project.configure(usecase_rules=rules, suppress_warnings=[name], usecase_json=True)
    for suffix, text in ((".rst", ENDS), (".md", f"```{{eval-rst}}\n{ENDS}\n```\n")):
        project.write({f"index{suffix}": text})
        for builder in ("html", "usecase-check", "usecase-json"):
            result = project.build(builder)
            assert result.app.statuscode == 0
            assert "unknown-anchor]" not in result.app.status.getvalue()
            if builder != "usecase-check":
                assert json.loads(result.read("usecases.json"))["findings"] == []
        (project.srcdir / f"index{suffix}").unlink()


def test_other_findings_are_not_suppressed(project: Project) -> None:
    """The name of one rule silences no other one, and each build says so again."""
    project.configure(suppress_warnings=["usecase.unknown-anchor"], **BRIEF)
    project.write({"index.rst": BROKEN.format(option=":rejoin: 9")})
    for _ in range(2):
        assert project.build("usecase-check", expect=["9 unknown-rejoin"]).app.statuscode == 1


@pytest.mark.parametrize("level", ["error", "warning", "info", "off"])
def test_a_rule_has_a_level(level: str, project: Project) -> None:
    """The level decides whether a finding is an error, a warning, a remark or nothing."""
    project.configure(usecase_rules={"completeness": "off", "unknown-anchor": level})
    project.write({"index.rst": ENDS})
    result = project.try_build("dummy")
    mark = {"error": "8: ERROR [usecase.unknown", "warning": "8: [usecase.unknown"}.get(level)
    assert [w for w in result.warnings if mark and w.startswith(mark)] == list(result.warnings)
    assert len(result.warnings) == (1 if mark else 0)
    assert ("[usecase.unknown-anchor]" in result.app.status.getvalue()) is (level == "info")


@pytest.mark.parametrize("rule", ["unknown-anchor", "structure"])
def test_a_flow_may_allow_a_rule(rule: str, build: Build) -> None:
    """``:allow:`` silences a rule or a family for one flow."""
    build(BROKEN.format(option=f":ends: failure\n      :allow: {rule}"), builder="dummy", **BRIEF)


def test_findings_come_in_the_order_of_documents(build: Build) -> None:
    """Documents are taken by name, and within them lines."""
    files = {"b.rst": ":orphan:\n" + ENDS, "a.rst": ":orphan:\n" + ENDS.replace("bell", "phone")}
    expect = ["a.rst:9 unknown-anchor", "b.rst:9 unknown-anchor"]
    build({"index.rst": "Title\n=====\n", **files}, builder="dummy", expect=expect, **BRIEF)


def test_defaults_hold_for_their_document_only(build: Build) -> None:
    """What one document sets does not leak into the next one."""
    defaults = ":orphan:\n\n.. uc:defaults::\n   :owner: Ada\n"
    use_case = ENDS.replace("7a", "1a")
    files = {"a.rst": defaults + use_case, "b.rst": ":orphan:\n" + use_case.replace("bell", "door")}
    result = build({"index.rst": "Title\n=====\n", **files}, builder="dummy", **BRIEF)
    owners = {u.docname: [value.text for value in u.fields] for u in result.use_cases}
    assert owners == {"a": ["Ada"], "b": []}


def count_runs(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Count how often the rules run."""
    runs: list[None] = []

    def counted(*arguments: Any) -> tuple[Finding, ...]:  # noqa: ANN401
        runs.append(None)
        return run(*arguments)

    monkeypatch.setattr(checks, "run", counted, raising=False)
    return runs


def test_nothing_is_checked_again_when_nothing_changed(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that reads nothing reports the same, and runs no rule for it."""
    runs = count_runs(monkeypatch)
    project.configure(**BRIEF)
    project.write({"index.rst": ENDS})
    for _ in range(2):
        project.build(expect=["8 unknown-anchor"])
    assert len(runs) == 1


def test_all_is_checked_again_when_a_setting_changed(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that reads nothing under other settings asks the rules again."""
    runs = count_runs(monkeypatch)
    project.configure(**BRIEF)
    project.write({"index.rst": ENDS})
    project.build(expect=["8 unknown-anchor"])
    project.configure(usecase_rules={"completeness": "off", "unknown-anchor": "off"})
    project.build()
    assert len(runs) == 2


def test_all_is_checked_again_when_a_document_went(project: Project) -> None:
    """What refers to a use case that is gone is reported, though it was not read again."""
    project.configure(**BRIEF)
    other = ":orphan:\n\n.. usecase:: Bell\n   :id: UC-BELL\n\n   .. flow::\n\n      1. It rings.\n"
    project.write({"index.rst": "Title\n=====\n\n:usecase:`UC-BELL`\n", "bell.rst": other})
    project.build()
    (project.srcdir / "bell.rst").unlink()
    project.build(expect=["4 unknown-use-case"])


MISSPELT = """
.. actor:: Guest

.. usecase:: Ring the bell
   :primery-actor: Guest
   :gaol: Somebody opens.
   :trigger: The guest arrives.
   :preconditions: none

   .. flow::

      1. The guest rings.

   .. exception:: 1a. The bell is broken
      :rejion: 1

      The guest knocks.
"""
MISSPELT_MARKDOWN = """
```{actor} Guest
```

````{usecase} Ring the bell
:primery-actor: Guest
:gaol: Somebody opens.
:trigger: The guest arrives.
:preconditions: none
```{flow}
1. The guest rings.
```

```{exception} 1a. The bell is broken
:rejion: 1

The guest knocks.
```
````
"""


@pytest.mark.parametrize(
    "text, suffix, lines",
    [(MISSPELT, ".rst", (5, 6, 15)), (MISSPELT_MARKDOWN, ".md", (6, 7, 15))],
    ids=["rst", "md"],
)
def test_a_slip_is_reported_once(
    text: str, suffix: str, lines: tuple[int, ...], build: Build
) -> None:
    """What a misspelt option would have said is not reported as missing as well."""
    expect = [f"{line} unknown-option" for line in lines]
    build(text, suffix=suffix, builder="dummy", expect=expect)
