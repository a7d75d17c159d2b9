from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests._builds import warning_list
from tests._tools import need

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.testing.util import SphinxTestApp

SITE = Path(__file__).parents[2] / "example_site" / "needs"


@pytest.fixture
def build(make_app: Callable[..., SphinxTestApp], tmp_path: Path) -> Callable[..., SphinxTestApp]:
    """Give a function that builds the site as ``sphinx-build -n`` does, without a warning."""

    def run(builder: str = "html", **options: object) -> SphinxTestApp:
        conf = {"nitpicky": True}
        app = make_app(builder, srcdir=SITE, builddir=tmp_path, confoverrides=conf, **options)
        app.build()
        app.cleanup()
        assert warning_list(app.warning.getvalue(), SITE) == []
        return app

    return run


def test_the_site_builds_and_draws_the_chain(build: Callable[..., SphinxTestApp]) -> None:
    """One diagram leads from the requirement over the extension to the test."""
    need("dot")
    page = (build().outdir / "traceability.html").read_text("utf-8")
    diagram = page.partition("needflow")[2]
    for name in ("REQ_LIMIT", "UC_BOLUS__CHECK_LIMIT_A", "UC_BOLUS", "TEST_LIMIT"):
        assert name in diagram


def test_every_requirement_is_met_and_tested(build: Callable[..., SphinxTestApp]) -> None:
    """The chain holds in both directions: from each requirement to a test of what meets it."""
    data = json.loads((build().outdir / "needs.json").read_text("utf-8"))
    (version,) = data["versions"].values()
    needs = version["needs"]
    met = {n: r["links_back"] for n, r in needs.items() if r["type"] == "req"}
    assert all(met.values())
    assert needs["UC_BOLUS__CHECK_LIMIT_A"]["verifies_back"] == ["TEST_LIMIT"]


def test_the_site_builds_without_graphviz(
    build: Callable[..., SphinxTestApp], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without the program ``dot`` the page says so, and nothing is reported."""
    monkeypatch.setenv("PATH", str(tmp_path))
    page = (build().outdir / "traceability.html").read_text("utf-8")
    assert "The picture is left out" in page
    assert "needflow" not in page.partition("<article")[2]


def test_the_site_is_checked(build: Callable[..., SphinxTestApp]) -> None:
    """The builder that only checks passes, the rules on traceability included."""
    assert build("usecase-check").statuscode == 0
