"""Pictures are drawn while Sphinx goes on, and nothing of that is left behind."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from sphinx.testing.util import SphinxTestApp

from sphinxcontrib_usecase.rendering.pictures import pictures_of
from tests._builds import BRIEF, Project
from tests.diagrams.fakes import fake_dot
from tests.sphinx.drawn_pages import write_drawn_pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES = range(7)


@pytest.fixture
def site(project: Project) -> Project:
    """Give a project of several pages with diagrams, and one without, which comes first."""
    return write_drawn_pages(project, len(PAGES))


@contextmanager
def built_with(site: Project, **options: object) -> Iterator[SphinxTestApp]:
    """Give an application that has not built yet."""
    app = SphinxTestApp("html", srcdir=site.srcdir, **options)
    try:
        yield app
    finally:
        app.cleanup()


def pages(app: SphinxTestApp) -> list[str]:
    """Give the pages that show a diagram."""
    html = (app.outdir / f"page{n}.html" for n in PAGES)
    return [path.stem for path in html if "uc-diagram" in path.read_text("utf-8")]


def test_drawing_begins_before_pages_are_written(site: Project) -> None:
    """Sphinx keeps its environment while the first pictures are drawn."""
    runs: list[int] = []
    with built_with(site) as app:
        app.connect("env-check-consistency", lambda _, env: runs.append(len(pictures_of(env).runs)))
        app.build()
        assert runs == [1]
        assert pages(app) == [f"page{n}" for n in PAGES]


def test_nothing_runs_beside_when_processes_are_forked(site: Project) -> None:
    """All pictures are there before pages are handed out, and on all of them."""
    before, beside = set(threading.enumerate()), set[threading.Thread]()
    with built_with(site, parallel=2) as app:
        app.connect("write-started", lambda *_: beside.update(threading.enumerate()), priority=900)
        app.build()
        assert beside - before == set()
        assert pages(app) == [f"page{n}" for n in PAGES]


def test_a_build_that_fails_leaves_nothing_running(site: Project, tmp_path: Path) -> None:
    """When Sphinx gives up, nobody waits for a picture."""
    command = fake_dot(tmp_path, "time.sleep(600)")
    site.configure(
        **BRIEF,
        usecase_activity="show",
        usecase_graphviz_engine="dot",
        usecase_graphviz_dot=command,
        usecase_diagram_timeout=600,
    )

    def fail(*_: object) -> None:
        raise RuntimeError("no more")

    before = set(threading.enumerate())
    with built_with(site) as app:
        app.connect("env-check-consistency", fail)
        with pytest.raises(Exception, match="no more"):
            app.build()
    assert set(threading.enumerate()) - before == set()


def test_a_picture_of_no_page_is_reported(site: Project, tmp_path: Path) -> None:
    """What was drawn for a page that was not written after all is reported at the end."""
    command = fake_dot(tmp_path, "sys.exit(3)")
    site.configure(
        **BRIEF,
        usecase_activity="show",
        usecase_graphviz_engine="dot",
        usecase_graphviz_dot=command,
    )
    with built_with(site) as app:
        app.build(filenames=[str(site.srcdir / "index.rst")])
        assert app.warning.getvalue().count("is missing") == len(PAGES)
