from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests._tools import need
from tests.needs.conftest import NeedsProject, needs_of
from tests.needs.texts import WITHDRAW_RST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests._builds import BuildResult

    Build = Callable[..., BuildResult]
    Needs = Callable[..., dict[str, Mapping[str, Any]]]


def page(build: Build, directive: str, **conf: object) -> str:
    """Build the use case and a page with one directive; give that page's body."""
    pages = {
        "index.rst": f"{WITHDRAW_RST}\n.. toctree::\n\n   view\n",
        "view.rst": f"View\n====\n\n{directive}\n",
    }
    html = build(pages, **conf).read("view.html")
    return html.partition('<div class="body" role="main">')[2].partition("clearer")[0]


@pytest.mark.parametrize(
    "directive",
    [
        ".. needtable::\n   :filter: uc_performer == 'Bank'",
        ".. needtable::\n   :types: uc_step\n   :style: table",
        ".. needlist::\n   :filter: 'REQ_PIN' in links",
        ".. needlist::\n   :filter: uc_label == 'UC-WITHDRAW.2'",
        ":need:`UC_WITHDRAW__CHECK_PIN`",
    ],
)
def test_views_lead_to_the_step_as_we_show_it(build: Build, directive: str) -> None:
    """A table, a list and a role link to our anchor."""
    assert 'href="index.html#UC_WITHDRAW__CHECK_PIN"' in page(build, directive)


def test_filters_see_typed_fields(build: Build) -> None:
    """Lists are lists, and what is empty is none."""
    body = page(
        build,
        ".. needlist::\n   :filter: uc_preconditions is not None and len(uc_preconditions) == 2",
    )
    assert body.count("UC_WITHDRAW") == body.count("#UC_WITHDRAW") + body.count(">UC_WITHDRAW")
    assert "Withdraw cash" in body
    assert "The bank" not in body


def test_a_diagram_of_needs_links_to_us(build: Build) -> None:
    """Engine Graphviz, as SVG."""
    need("dot")
    directive = ".. needflow::\n   :types: uc_usecase, uc_extension, uc_actor"
    pages = {"index.rst": f"{WITHDRAW_RST}\n{directive}\n"}
    (image,) = build(pages, graphviz_output_format="svg").outdir.glob("_images/*.svg")
    drawn = image.read_text("utf-8")
    for name in ("UC_WITHDRAW", "UC_WITHDRAW__CHECK_PIN_A", "ACTOR_BANK"):
        assert f"index.html#{name}" in drawn


def test_a_part_can_be_linked(needs: Needs) -> None:
    """From a need and from a text."""
    source = f"{WITHDRAW_RST}\n.. req:: Amount\n   :id: REQ_AMT\n   :links: UC_WITHDRAW__3.AMT\n"
    found = needs(f"{source}\n:need:`UC_WITHDRAW__3.AMT`\n")
    assert found["UC_WITHDRAW__3"]["parts"]["AMT"]["links_back"] == ["REQ_AMT"]


def test_a_need_can_be_extended(needs: Needs) -> None:
    """``needextend`` works on ours."""
    found = needs(f"{WITHDRAW_RST}\n.. needextend:: UC_WITHDRAW\n   :+tags: extended\n")
    assert found["UC_WITHDRAW"]["tags"] == ["cash", "core", "extended"]


def test_schemas_validate_ours(build: Build) -> None:
    """A rule of the project about our type finds what breaks it."""
    schema = {
        "schemas": [
            {
                "id": "owner",
                "select": {"properties": {"type": {"const": "uc_usecase"}}},
                "validate": {"local": {"required": ["uc_owner"]}},
            }
        ]
    }
    conf = {"needs_schema_definitions": schema}
    built = build(WITHDRAW_RST, expect=["sn_schema_violation.local_fail"], **conf)
    assert "UC_WITHDRAW" in built.warnings[0]
    build(WITHDRAW_RST.replace(":tags:", ":owner: Ada\n   :tags:"), **conf)


def test_another_project_can_import_ours(build: Build, tmp_path: Path) -> None:
    """``needs.json`` holds all that ``needimport`` wants."""
    exported = build(WITHDRAW_RST).outdir / "needs.json"
    other = NeedsProject(tmp_path / "other")
    other.write({"needs.json": exported.read_bytes()})
    other.write({"index.rst": "Other\n=====\n\n.. needimport:: needs.json\n   :id_prefix: ATM_\n"})
    found = needs_of(other.build())
    assert found["ATM_UC_WITHDRAW__CHECK_PIN_A"]["uc_attached_to"] == ["ATM_UC_WITHDRAW__CHECK_PIN"]
    assert json.loads(exported.read_text("utf-8"))


def test_a_use_case_inside_a_need_knows_it(needs: Needs) -> None:
    """Its need is a child of the need around it."""
    source = """
    .. req:: Cash
       :id: REQ_CASH

       .. usecase:: Withdraw cash

          .. flow::

             1. The customer enters the PIN.
    """
    assert needs(source)["UC_WITHDRAW_CASH"]["parent_needs"] == ["REQ_CASH"]
