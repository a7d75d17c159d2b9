from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests._tools import need
from tests.cli.helpers import BAD, BAD_FINDING, CONF, GOOD, Run, write
from tests.cli.test_changes import git

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Command = Callable[..., Run]

SECOND = BAD.replace("UC-WITHDRAW", "UC-SECOND").partition(".. usecase::")
OTHER = f"Other\n=====\n\n.. usecase::{SECOND[2]}"
#: Where ``OTHER`` rejoins a step that does not exist.
OTHER_PLACE = "docs/other.rst:18"


def places(run: Run) -> list[str]:
    """Give file and line of each finding."""
    return [line.partition(": ")[0] for line in run.lines[:-1]]


def test_no_finding(command: Command) -> None:
    """The status is 0."""
    assert command("check") == Run(status=0, output="No findings. 1 use case checked.\n", errors="")


def test_a_finding(site: Path, command: Command) -> None:
    """The status is 1, the line and the summary are printed."""
    write(site, {"docs/index.rst": BAD})
    run = command("check", "docs")
    assert run.lines == [f"docs/{BAD_FINDING}", "Found 1 warning. 1 use case checked."]
    assert (run.status, run.errors) == (1, "")


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "junit"])
@pytest.mark.parametrize("name", ["usecase", "usecase.unknown-rejoin"])
def test_a_finding_that_is_suppressed(name: str, form: str, site: Path, command: Command) -> None:
    """Sphinx's own setting counts for the command as well, in every format."""
    conf = f'{CONF}suppress_warnings = ["{name}"]\n'
    write(site, {"docs/index.rst": BAD, "docs/conf.py": conf})
    run = command("check", "--format", form)
    assert run.status == 0
    assert "unknown-rejoin:" not in run.output
    assert "rejoin: 9" not in run.output


def test_suppression_can_be_taken_back(site: Path, command: Command) -> None:
    """What ``conf.py`` silences for builds, the command can be told to report."""
    conf = f'{CONF}suppress_warnings = ["usecase"]\n'
    write(site, {"docs/index.rst": BAD, "docs/conf.py": conf})
    assert command("check", "-D", "suppress_warnings=").status == 1


def test_findings_come_again(site: Path, command: Command) -> None:
    """A second run, which reads nothing, says the same; so does one that reads all."""
    write(site, {"docs/index.rst": BAD})
    runs = [command("check", *options) for options in ((), (), ("--fresh",))]
    assert runs[0] == runs[1] == runs[2]


def test_a_change_is_noticed(site: Path, command: Command) -> None:
    """The second run reads what has changed."""
    command("check")
    write(site, {"docs/index.rst": BAD})
    assert command("check").status == 1


def test_an_included_file(site: Path, command: Command) -> None:
    """Its own path is given, as seen from the current folder."""
    include = ".. include:: ../parts/cash.txt\n"
    write(site, {"docs/index.rst": f"Cash\n====\n\n{include}", "parts/cash.txt": BAD[11:]})
    assert places(command("check")) == ["parts/cash.txt:20"]


def test_info_fails_nothing(site: Path, command: Command) -> None:
    """It is printed, and the status is 0."""
    write(site, {"docs/index.rst": BAD})
    run = command("check", "-D", "usecase_rules.unknown-rejoin=info")
    assert (run.status, run.lines[-1]) == (0, "Found 1 info. 1 use case checked.")


def test_the_wording(site: Path, command: Command) -> None:
    """It is checked only with ``--strict``; a value on the command line wins."""
    options = ("--strict", "-D", "usecase_profile=default")
    write(site, {"docs/index.rst": GOOD, "docs/conf.py": CONF + "usecase_profile = 'none'\n"})
    assert "usecase_profile = 'none'" in command("check").errors
    assert command("check", "--strict").errors == ""
    assert command("check", *options).errors == ""


def test_warnings_of_sphinx_are_not_ours(site: Path, command: Command) -> None:
    """They are printed only when asked for, and never where the findings are."""
    write(site, {"docs/index.rst": GOOD + "\n:nonsense:`x`\n"})
    assert command("check").errors == ""
    run = command("check", "--verbose", "--fresh")
    assert 'Unknown interpreted text role "nonsense"' in run.errors
    assert (run.status, run.output) == (0, "No findings. 1 use case checked.\n")


def test_what_conf_prints_does_not_spoil_the_output(site: Path, command: Command) -> None:
    """It goes where errors go."""
    write(site, {"docs/conf.py": CONF + "print('Hello')\n"})
    run = command("check", "--format", "json")
    assert json.loads(run.output)["findings"] == []
    assert run.errors == "Hello\n"


@pytest.mark.parametrize(
    "conf, message",
    [
        ("x = (", "'(' was never closed (conf.py, line 1)"),
        ("\nx = y", "conf.py:2: NameError: name 'y' is not defined"),
        ("import sys\nsys.exit()", "conf.py calls sys.exit()"),
        ("extensions = ['nope']", "Could not import extension nope"),
        ("extensions = []", 'does not load the extension, add "sphinxcontrib_usecase"'),
        (CONF + "def setup(app): 1 / 0", "ZeroDivisionError: division by zero"),
        (CONF + "root_doc = 'none'", "unable to load the master document"),
    ],
)
def test_a_project_that_cannot_be_read(
    site: Path, command: Command, conf: str, message: str
) -> None:
    """The status is 2, and one sentence says why, without a traceback."""
    write(site, {"docs/conf.py": conf})
    run = command("check")
    assert (run.status, run.output) == (2, "")
    (line,) = run.errors.splitlines()
    assert line.startswith("sphinx-usecase: ")
    assert message in line


def test_a_traceback_when_asked_for(site: Path, command: Command) -> None:
    """With ``--verbose`` the author of an extension sees it."""
    write(site, {"docs/conf.py": CONF + "def setup(app): 1 / 0"})
    assert "Traceback" in command("check", "--verbose").errors


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["none"], "there is no folder none"),
        (["parts"], "there is no conf.py in parts"),
        (["-D", "usecase_profil=strict"], 'did you mean "usecase_profile"?'),
        (["-D", "strict"], "'strict' is not of the form name=value"),
        (["-j", "0"], "'0' is no number of processes"),
        (["--update-baseline"], "--update-baseline needs --baseline FILE"),
        (["--baseline", "none.json"], "there is no baseline none.json"),
        (["--explain", "nothing-like-it-at-all"], "there is no rule"),
        (["--format", "none"], "invalid choice: 'none'"),
    ],
)
def test_arguments_that_make_no_sense(
    site: Path, command: Command, arguments: list[str], message: str
) -> None:
    """The status is 2, and the last line says what is wrong."""
    (site / "parts").mkdir()
    run = command("check", *arguments)
    assert (run.status, run.output) == (2, "")
    assert message in run.errors.splitlines()[-1]


def test_extensions_on_the_command_line(site: Path, command: Command) -> None:
    """They can be set as any other value."""
    write(site, {"docs/conf.py": ""})
    assert command("check", "-D", "extensions=sphinxcontrib_usecase").status == 0


def test_a_rule_is_explained_without_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    """No folder is needed."""
    monkeypatch.chdir(tmp_path)
    run = command("check", "--explain", "missing-trigger")
    assert run.status == 0
    assert "Why:" in run.output


def test_a_baseline_is_adopted(site: Path, command: Command) -> None:
    """What was there is hidden, also after it has moved; what is new is not."""
    write(site, {"docs/index.rst": BAD})
    adopt = ("check", "--baseline", "known.json")
    assert command(*adopt, "--update-baseline").output == "Wrote 1 finding to known.json.\n"
    write(site, {"docs/index.rst": "\n\n" + BAD})
    hidden = "No findings. 1 use case checked. The baseline hides 1 finding.\n"
    assert command(*adopt) == Run(status=0, output=hidden, errors="")
    write(site, {"docs/other.rst": OTHER})
    run = command(*adopt)
    assert (run.status, places(run)) == (1, [OTHER_PLACE])


def test_a_baseline_that_can_be_made_smaller(site: Path, command: Command) -> None:
    """The summary says so."""
    write(site, {"docs/index.rst": BAD})
    command("check", "--baseline", "known.json", "--update-baseline")
    write(site, {"docs/index.rst": GOOD})
    summary = command("check", "--baseline", "known.json").lines[-1]
    assert summary.endswith("It holds 1 finding too many, update it with --update-baseline.")


def test_only_changed_files(site: Path, command: Command) -> None:
    """Findings in files that git takes for unchanged are left out."""
    need("git")
    write(site, {"docs/index.rst": BAD})
    git(site, "init", "-q")
    git(site, "add", ".")
    git(site, "commit", "-q", "-m", "First")
    assert command("check", "--changed").status == 0
    write(site, {"docs/other.rst": OTHER})
    run = command("check", "docs", "--changed")
    assert (run.status, places(run)) == (1, [OTHER_PLACE])
    assert run.lines[-1].endswith("Only changed files are reported.")


def test_conf_in_another_folder(site: Path, command: Command) -> None:
    """Documents and ``conf.py`` may lie apart."""
    (site / "docs" / "conf.py").rename(site / "conf.py")
    write(site, {"docs/index.rst": BAD})
    assert places(command("check", "docs", "--conf-dir", ".")) == ["docs/index.rst:23"]
