from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.model import OutcomeKind
from tests._builds import warning_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.testing.util import SphinxTestApp

SITE = Path(__file__).parent.parent / "example_site"
#: A title, words of a step, and the label of an extension: what every output has to say.
WORDS = ("Hand a qualified lead over to sales", "gives the lead to an SDR", "4a")
BUILDERS = (
    *("html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "texinfo"),
    *("xml", "pseudoxml", "gettext", "json", "pickle"),
    *("htmlhelp", "qthelp", "devhelp", "applehelp"),
)
CONF = {
    "nitpicky": True,
    "applehelp_bundle_id": "example.revops",
    "applehelp_disable_external_tools": True,
}
#: Furo writes a file into a folder that this builder does not have.
OTHER_THEME = {"applehelp": {"html_theme": "alabaster"}}


@pytest.fixture(scope="module")
def builddirs(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Give a function that names the folder for a builder.

    The builders share their doctrees, which are read once; only gettext wants its own.
    """
    shared = tmp_path_factory.mktemp("shared"), tmp_path_factory.mktemp("gettext")
    return lambda builder: shared[builder == "gettext"]


@pytest.fixture
def build(make_app: Callable[..., SphinxTestApp]) -> Callable[..., SphinxTestApp]:
    """Give a function that builds the site as ``sphinx-build -n`` does, without a warning."""

    def run(builddir: Path, builder: str = "html", **options: object) -> SphinxTestApp:
        conf = CONF | OTHER_THEME.get(builder, {})
        app = make_app(builder, srcdir=SITE, builddir=builddir, confoverrides=conf, **options)
        try:
            app.build()
        finally:
            app.cleanup()
        assert warning_list(app.warning.getvalue(), SITE) == []
        return app

    return run


def contents(folder: Path) -> dict[str, bytes]:
    """Give every file of an output by its path, without what differs on each run."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".buildinfo"
    }


# The builders in packages of their own still use what Sphinx 9 deprecates.
@pytest.mark.filterwarnings("ignore:'sphinxcontrib.serializinghtml", "ignore:'tags' will become")
@pytest.mark.parametrize("builder", BUILDERS)
def test_every_builder_writes_title_step_and_label(
    builder: str, build: Callable[..., SphinxTestApp], builddirs: Callable[[str], Path]
) -> None:
    """Every builder writes what a use case says."""
    app = build(builddirs(builder), builder)
    written = b"\n".join(contents(app.outdir).values()).decode("utf-8", "replace")
    plain = " ".join(written.split())
    assert [word for word in WORDS if word not in plain] == []


@pytest.mark.parametrize("builder", ["changes", "dummy", "usecase-check"])
def test_builders_without_pages_are_silent(
    builder: str, build: Callable[..., SphinxTestApp], builddirs: Callable[[str], Path]
) -> None:
    """The builders that write no pages read the site without a warning."""
    assert build(builddirs(builder), builder).statuscode == 0


def test_second_build_reads_and_writes_nothing(
    build: Callable[..., SphinxTestApp], tmp_path: Path
) -> None:
    """A build of the unchanged site has nothing to do."""
    before = contents(build(tmp_path).outdir)
    again = build(tmp_path)
    status = again.status.getvalue()
    assert "0 added, 0 changed, 0 removed" in status
    assert "no targets are out of date" in status
    assert contents(again.outdir) == before


def test_parallel_build_equals_serial(build: Callable[..., SphinxTestApp], tmp_path: Path) -> None:
    """Four processes write what one writes."""
    serial = build(tmp_path / "serial")
    parallel = build(tmp_path / "parallel", parallel=4)
    assert contents(parallel.outdir) == contents(serial.outdir)


def test_site_shows_every_outcome(
    build: Callable[..., SphinxTestApp], builddirs: Callable[[str], Path]
) -> None:
    """A reader finds each way in which an extension can go on."""
    domain = build(builddirs("dummy"), "dummy").env.domains["uc"]
    flows = [e for use_case in domain.catalogue.use_cases for e in use_case.extensions]
    assert {flow.outcome.kind for flow in flows if flow.outcome} == set(OutcomeKind)


def test_every_finding_would_fail_the_build(
    make_app: Callable[..., SphinxTestApp], tmp_path: Path
) -> None:
    """A broken flow in the site is reported, so its silence means something."""
    shutil.copytree(SITE, tmp_path / "site", ignore=shutil.ignore_patterns("_build"))
    page = tmp_path / "site" / "renewals.rst"
    page.write_text(page.read_text("utf-8").replace(":rejoin: done", ":rejoin: dawn", 1), "utf-8")
    conf = {"show_warning_types": True}  # the default since Sphinx 8
    app = make_app("usecase-check", srcdir=tmp_path / "site", confoverrides=conf)
    app.build()
    assert app.statuscode == 1
    assert "[usecase.unknown-rejoin]" in app.warning.getvalue()
