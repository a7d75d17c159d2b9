from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sphinx.util.console import strip_colors

from sphinxcontrib_usecase.diagrams import PictureCache
from tests._builds import differences, html_files
from tests.diagrams.engines import engine
from tests.diagrams.fakes import fake_dot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests._builds import BuildResult, Project

TEXT = """\
Page
====

.. actor:: Clerk

.. usecase:: Do a thing
   :id: UC-A

   .. flow::

      1. The clerk begins.
      2. The clerk waits.

   .. exception:: *a. Fire

      1. The clerk runs.

      The use case ends in failure.
"""
SVG = '<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg"></svg>'
#: What goes wrong, by what is told about it.
DEEDS = {
    "it took longer than 1 seconds": "time.sleep(60)",
    "it ended with status 1: xxx": "sys.stderr.write('x' * 5_000_000); sys.exit(1)",
    "it wrote something else": "pass",
    "it ended with status -9": "print('<svg><g>', flush=True); os.kill(os.getpid(), 9)",
    "took longer than": "signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)",
    "did not draw": 'print(\'<svg viewBox="0 0 9 9"><g><path d="M0\')',
    "the engine dot did": "print('', end='')",
    "drew no SVG": "print('garbage</svg>')",
    "the picture is no XML": "print('<svg><g></svg>')",
    "it wrote more than 4000000 bytes": "while True: print('x' * 10_000)",
    "the picture has no size": "print('<svg></svg>')",
}
#: The line of the use case, and what is told when its picture is missing.
MISSING = "6 diagram"


@pytest.fixture
def shown(build_drawn: Callable[..., BuildResult]) -> Callable[..., BuildResult]:
    """Give a function that builds the page from nothing; settings may differ."""
    return partial(build_drawn, TEXT, fresh=True)


def settings(command: str, **more: object) -> dict[str, object]:
    """Configure the engine ``dot`` with a command."""
    return {"usecase_graphviz_engine": "dot", "usecase_graphviz_dot": command, **more}


def clean(built: BuildResult) -> dict[str, bytes]:
    """Give the pages of a build in which nothing went wrong, and clear the folder."""
    files = html_files(built.outdir)
    shutil.rmtree(built.outdir.parent)
    return files


def kept(project: Project) -> list[Path]:
    """Give the files of the cache."""
    return [path for path in project.srcdir.rglob("*-usecase/*/*") if path.is_file()]


@pytest.mark.parametrize("told", DEEDS)
def test_a_bad_engine_costs_the_picture_only(
    told: str, shown: Callable[..., BuildResult], tmp_path: Path
) -> None:
    """The build ends with one located warning; the page has its text and no picture."""
    bad = settings(fake_dot(tmp_path, DEEDS[told]), usecase_diagram_timeout=1)
    built = shown(expect=(MISSING,), **bad)
    assert told in built.warnings[0]
    assert " waits." in built.html
    assert "<svg" not in built.html


@pytest.mark.parametrize("deed", ["time.sleep(60)", "print('garbage</svg>')"])
def test_the_next_good_build_is_a_clean_one(
    deed: str, shown: Callable[..., BuildResult], tmp_path: Path
) -> None:
    """Nothing of a failed build is left over."""
    engine("dot")
    expected = clean(shown(**settings("dot")))
    shown(expect=(MISSING,), **settings(fake_dot(tmp_path, deed), usecase_diagram_timeout=1))
    again = shown(**settings("dot"))
    assert differences(html_files(again.outdir), expected) == ""


def test_too_many_pictures_cost_nothing(shown: Callable[..., BuildResult], tmp_path: Path) -> None:
    """An answer that nobody asked for is not put on a page."""
    built = shown(expect=(MISSING,), **settings(fake_dot(tmp_path, f"print({SVG!r} * 2)")))
    assert "something else" in built.warnings[0]


@pytest.mark.parametrize("mode", [None, 0o644])
def test_a_missing_engine_is_told_once(
    mode: int | None, shown: Callable[..., BuildResult], tmp_path: Path
) -> None:
    """A program that is not there, or that may not be run, is no engine."""
    path = tmp_path / "fake-dot"
    if mode is not None:
        path.touch(mode)
    built = shown(expect=("no-engine",), **settings(str(path)))
    assert " waits." in built.html


def test_the_command_of_conf_py_is_run(shown: Callable[..., BuildResult], tmp_path: Path) -> None:
    """``usecase_graphviz_dot`` names the program that draws."""
    built = shown(**settings(fake_dot(tmp_path, f"print({SVG!r})")))
    assert 'viewBox="0 0 9 9"' in built.html


def test_the_engine_is_named_in_the_log(shown: Callable[..., BuildResult]) -> None:
    """Whoever reads the log learns what drew the pictures, and that it is done."""
    used = engine()
    log = strip_colors(shown().app.status.getvalue())
    assert f"drawing activity diagrams with {used.name} {used.version}... [100%] UC-A" in log


@pytest.mark.parametrize("setting", ["wasm", "pygraphviz", "dot"])
def test_clean_builds_are_equal(setting: str, shown: Callable[..., BuildResult]) -> None:
    """Each engine gives the same pages twice, down to the last byte."""
    engine(setting)
    expected = clean(shown(usecase_graphviz_engine=setting))
    assert b"<svg" in expected["index.html"]
    again = shown(usecase_graphviz_engine=setting)
    assert differences(html_files(again.outdir), expected) == ""


def truncate(path: Path) -> None:
    """Cut a file."""
    path.write_bytes(path.read_bytes()[:-9])


def swap(path: Path) -> None:
    """Put a picture that was kept under another name into a file."""
    PictureCache(folder=path.parent).put("ab" + "0" * 62 + ".svg", b"<svg><script/></svg>")
    (other,) = path.parent.glob("ab/*")
    other.replace(path)


def block(path: Path) -> None:
    """Put a folder in the place of a file."""
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [truncate, swap, block])
def test_a_damaged_cache_is_not_seen(
    damage: Callable[[Path], None], shown: Callable[..., BuildResult], project: Project
) -> None:
    """A picture that is not as it was kept is drawn again."""
    engine()
    expected = html_files(shown().outdir)
    (path,) = kept(project)
    damage(path)
    assert differences(html_files(shown().outdir), expected) == ""


@pytest.mark.parametrize("mode", [0o555, None], ids=["read-only", "file"])
def test_a_cache_that_cannot_be_written_is_not_seen(
    mode: int | None, shown: Callable[..., BuildResult], project: Project
) -> None:
    """Without a place for pictures the page is the same."""
    engine()
    expected = clean(shown())
    place = project.srcdir / "cache"
    if mode is None:
        place.touch()
    else:
        place.mkdir(mode)
    assert differences(html_files(shown(usecase_diagram_cache="cache").outdir), expected) == ""


CROWD = tuple(f"Clerk {letter}" for letter in "ABCDEFGHIJ")


@pytest.mark.parametrize(
    "actors, swimlanes, lanes",
    [
        (1, "auto", 0),
        (1, True, 1),
        (3, "auto", 3),
        (3, False, 0),
        (3, "0", 0),
        (1, "1", 1),
        (9, "auto", 0),
    ],
)
def test_lanes_are_drawn_where_they_help(
    actors: int, swimlanes: bool | str, lanes: int, build_drawn: Callable[..., BuildResult]
) -> None:
    """One lane says nothing, and many are too wide for a page; the author has the last word."""
    names = CROWD[:actors]
    steps = "".join(f"      #. The {name} acts.\n" for name in names * 3)
    declared = "".join(f".. actor:: {name}\n\n" for name in names)
    text = f"Page\n====\n\n{declared}.. usecase:: Act\n\n   .. flow::\n\n{steps}"
    page = build_drawn(text, usecase_swimlanes=swimlanes).html
    assert page.count("uc-lane-title") == lanes
    assert "uc-diagram" in page


def test_lanes_that_are_insisted_on_can_be_too_many(
    build_drawn: Callable[..., BuildResult],
) -> None:
    """Nobody could read that picture, so the page says why it is missing."""
    steps = "".join(f"      #. The {name} acts.\n" for name in CROWD)
    declared = "".join(f".. actor:: {name}\n\n" for name in CROWD)
    text = f"Page\n====\n\n{declared}.. usecase:: Act\n\n   .. flow::\n\n{steps}"
    page = build_drawn(text, usecase_swimlanes=True).html
    assert "10 swimlanes are too many" in page


def test_a_wish_for_lanes_that_is_none_is_told(shown: Callable[..., BuildResult]) -> None:
    """The default is used."""
    (warning,) = shown(expect=("config",), usecase_swimlanes="always").warnings
    assert "'always' is none of 'auto', True, False; 'auto' is used" in warning
