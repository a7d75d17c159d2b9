from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tests.needs.texts import WITHDRAW_RST

if TYPE_CHECKING:
    from tests._builds import BuildResult
    from tests.needs.conftest import NeedsProject

FILES = {
    "index.rst": """
.. toctree::

   cash
   tables
   page-0
   page-1
   page-2
   page-3
   page-4
   page-5
""",
    "cash.rst": WITHDRAW_RST,
    "tables.rst": """
Tables
======

.. needtable::
   :types: uc_usecase, uc_step

.. needlist::
   :filter: "cash" in tags

:need:`UC_WITHDRAW`, :need:`UC_WITHDRAW__CHECK_PIN_A`, :need:`UC_WITHDRAW__3.AMT`
""",
    **{
        f"page-{number}.rst": f"""
Page {number}
=======

.. usecase:: Do {number}
   :id: UC-DO-{number}
   :primary-actor: Customer
   :links: REQ_PIN

   .. flow::

      1. The customer does :usecase:`UC-DO-{(number + 1) % 6}`.
"""
        for number in range(6)
    },
}


def output(built: BuildResult) -> dict[str, str]:
    """Give what a build wrote, without the random names that sphinx-needs makes."""
    data = json.loads(built.read("needs.json"))
    pages = {path.name: path.read_text("utf-8") for path in built.outdir.glob("*.html")}
    written = {name: re.sub(r"SNCB-\w+|needflow-\w+", "", page) for name, page in pages.items()}
    return written | {"needs": json.dumps(data["versions"], sort_keys=True, indent=1)}


def strict(project: NeedsProject, **conf: object) -> None:
    """Configure *project*; the circle of includes is meant."""
    conf = {"needs_reproducible_json": True, "usecase_rules": RULES, **conf}
    project.configure(**conf)
    project.write(FILES)


RULES = {"completeness": "off", "include-cycle": "off", "uncaught-include-failure": "off"}


def test_parallel_reading_makes_the_same_needs(project: NeedsProject) -> None:
    """Four processes make what one makes."""
    strict(project)
    serial = output(project.build())
    assert output(project.build(freshenv=True, parallel=4)) == serial


def test_an_incremental_build_makes_the_same_needs(project: NeedsProject) -> None:
    """A changed title reaches the tables, the links and the needs of other pages."""
    strict(project)
    project.build()
    changed = WITHDRAW_RST.replace("Withdraw cash", "Take cash")
    project.write({"cash.rst": changed.replace(":links: REQ_PIN", ":links: REQ_CASH")})
    incremental = output(project.build())
    assert "Take cash" in incremental["tables.html"]
    assert incremental == output(project.build(freshenv=True))


def test_a_page_is_written_again_when_what_it_is_linked_with_changes(
    project: NeedsProject,
) -> None:
    """The title of a requirement, and a test that is new, stand on the page of the use case."""
    strict(project)
    project.build()
    more = "\n.. test:: New\n   :id: TEST_NEW\n   :links: UC_DO_2__1\n"
    project.write({"cash.rst": WITHDRAW_RST.replace("is asked for", "is demanded") + more})
    incremental = output(project.build())
    assert "The PIN is demanded (REQ_PIN)" in incremental["page-3.html"]
    assert "TEST_NEW" in incremental["page-2.html"]
    assert incremental == output(project.build(freshenv=True))


def test_a_table_is_written_again_for_the_first_use_case(project: NeedsProject) -> None:
    """A project that had none shows it on a page that has not changed."""
    table = "Tables\n======\n\n.. needtable::\n   :types: uc_usecase\n"
    project.write({"index.rst": table, "more.rst": ":orphan:\n\nMore\n====\n"})
    project.build()
    case = ".. usecase:: Buy\n   :id: UC-BUY\n\n   .. flow::\n\n      1. The clerk sells.\n"
    project.write({"more.rst": f":orphan:\n\nMore\n====\n\n{case}"})
    assert "UC_BUY" in project.build().html


def test_gaps_are_reported_by_every_build(project: NeedsProject) -> None:
    """A build that reads nothing does not turn green; a link of a page that is unread counts."""
    project.configure(usecase_rules={"completeness": "off", "traceability": "warning"})
    gap = "\n.. req:: Gap\n   :id: REQ_GAP\n"
    project.write({"index.rst": f"{WITHDRAW_RST}{gap}", "more.rst": ":orphan:\n\nMore\n"})
    project.build(expect=["44 uncovered-requirement"])
    project.build(expect=["44 uncovered-requirement"])
    assert project.build("usecase-check", expect=["44 uncovered-requirement"]).app.statuscode == 1
    link = ".. spec:: It closes the gap\n   :id: SPEC_1\n\n.. needextend:: REQ_GAP\n"
    project.write({"more.rst": f":orphan:\n\n{link}   :+links: UC_WITHDRAW__3\n"})
    project.build()


def test_a_build_without_changes_reads_nothing(project: NeedsProject) -> None:
    """Types, fields and links that we add do not change the configuration."""
    strict(project)
    project.build()
    status = project.build().app.status.getvalue()
    assert "0 added, 0 changed, 0 removed" in status


def test_an_identifier_that_was_taken_becomes_free(project: NeedsProject) -> None:
    """A need that was left out is made as soon as the other one is gone, unread or not."""
    strict(project)
    project.write({"tables.rst": "Tables\n======\n\n.. req:: Taken\n   :id: UC_DO_3\n"})
    project.build(expect=["page-3.rst:5 needs"])
    project.build(expect=["page-3.rst:5 needs"])
    project.write({"tables.rst": "Tables\n======\n"})
    assert '"UC_DO_3"' in output(project.build())["needs"]
