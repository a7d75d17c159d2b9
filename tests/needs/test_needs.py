from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.needs.texts import WITHDRAW_MD, WITHDRAW_RST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests._builds import BuildResult

    Needs = Callable[..., dict[str, Mapping[str, Any]]]

both = pytest.mark.parametrize(
    "source, suffix", [(WITHDRAW_RST, ".rst"), (WITHDRAW_MD, ".md")], ids=["rst", "md"]
)


@both
def test_everything_of_ours_is_a_need(needs: Needs, source: str, suffix: str) -> None:
    """Actors, use cases, extensions and steps are needs of four types."""
    found = {name: need["type"] for name, need in needs(source, suffix=suffix).items()}
    assert found == {
        "ACTOR_CUSTOMER": "uc_actor",
        "ACTOR_BANK": "uc_actor",
        "UC_WITHDRAW": "uc_usecase",
        "UC_WITHDRAW__1": "uc_step",
        "UC_WITHDRAW__CHECK_PIN": "uc_step",
        "UC_WITHDRAW__3": "uc_step",
        "UC_WITHDRAW__CHECK_PIN_A": "uc_extension",
        "UC_WITHDRAW__CHECK_PIN_A1": "uc_step",
        "UC_WITHDRAW__ANY_A": "uc_extension",
        "REQ_PIN": "req",
        "REQ_CASH": "req",
    }


@both
def test_a_use_case_has_its_facts_in_typed_fields(needs: Needs, source: str, suffix: str) -> None:
    """Texts are texts, lists are lists, status and tags are those of sphinx-needs."""
    need = needs(source, suffix=suffix)["UC_WITHDRAW"]
    assert need["title"] == "Withdraw cash"
    assert need["uc_label"] == "UC-WITHDRAW"
    assert need["uc_level"] == "user-goal"
    assert need["uc_preconditions"] == ["The machine is in service.", "The machine holds cash."]
    assert (need["status"], need["tags"]) == ("approved", ["cash", "core"])
    assert need["sections"] == ["Cash"]


@both
def test_needs_are_linked(needs: Needs, source: str, suffix: str) -> None:
    """Actors, parts, anchors and rejoins are links."""
    found = needs(source, suffix=suffix)
    assert found["UC_WITHDRAW"]["uc_primary_actor"] == ["ACTOR_CUSTOMER"]
    assert found["UC_WITHDRAW"]["uc_supporting_actors"] == ["ACTOR_BANK"]
    extension = found["UC_WITHDRAW__CHECK_PIN_A"]
    assert extension["uc_part_of"] == ["UC_WITHDRAW"]
    assert extension["uc_attached_to"] == ["UC_WITHDRAW__CHECK_PIN"]
    assert extension["uc_rejoins"] == ["UC_WITHDRAW__1"]
    assert found["UC_WITHDRAW__CHECK_PIN_A1"]["uc_part_of"] == ["UC_WITHDRAW__CHECK_PIN_A"]


@both
def test_options_and_roles_pass_through(needs: Needs, source: str, suffix: str) -> None:
    """``:links:`` on a use case, an exception and a step, and ``:need:`` in a step, link."""
    found = needs(source, suffix=suffix)
    links = {name: need["links"] for name, need in found.items() if "links" in need}
    assert links == {
        "UC_WITHDRAW": ["REQ_CASH"],
        "UC_WITHDRAW__CHECK_PIN": ["REQ_PIN"],
        "UC_WITHDRAW__3": ["REQ_CASH"],
        "UC_WITHDRAW__CHECK_PIN_A": ["REQ_PIN"],
    }


@both
def test_a_part_of_a_step_is_a_part_of_its_need(needs: Needs, source: str, suffix: str) -> None:
    """``:need_part:`` in a step belongs to the need of the step."""
    step = needs(source, suffix=suffix)["UC_WITHDRAW__3"]
    assert step["title"] == "The customer chooses an amount."
    assert list(step["parts"]) == ["AMT"]


@both
def test_steps_can_be_switched_off(needs: Needs, source: str, suffix: str) -> None:
    """What is said of a step then belongs to the use case or extension around it."""
    found = needs(source, suffix=suffix, usecase_needs={"steps": False})
    assert "uc_step" not in {need["type"] for need in found.values()}
    assert found["UC_WITHDRAW"]["links"] == ["REQ_CASH", "REQ_PIN"]
    assert list(found["UC_WITHDRAW"]["parts"]) == ["AMT"]


@both
def test_nothing_is_shown_twice(
    build: Callable[..., BuildResult], source: str, suffix: str
) -> None:
    """There is no box of a need beside ours, and each need has its anchor there."""
    body = build(source, suffix=suffix).body
    assert body.count("The customer enters the PIN.") == 1
    assert 'class="need-container' not in body.partition("The PIN is asked for")[0]
    for name in ("UC_WITHDRAW", "UC_WITHDRAW__CHECK_PIN_A", "UC_WITHDRAW__3", "ACTOR_BANK"):
        assert body.count(f'id="{name}"') == 1
    assert body.count('id="UC_WITHDRAW__3.AMT"') == 1


@both
def test_pages_show_what_ours_are_linked_with(
    build: Callable[..., BuildResult], source: str, suffix: str
) -> None:
    """At the step, below the extension, at the end of the use case; not what `:need:` shows."""
    words = build(source, suffix=suffix).words
    assert "The customer chooses an amount AMT . [ REQ_CASH ]" in words
    assert "REQ_PIN" not in words.partition("[ REQ_CASH ]")[0].rpartition("[ 2a ]")[2]
    assert "The use case resumes at step 1 . links outgoing: REQ_PIN" in words
    assert "links outgoing : Cash is paid out (REQ_CASH)" in words


def test_links_reach_across_documents(needs: Needs) -> None:
    """Actors by alias, included, extended and general use cases of other pages are found."""
    pages = {
        "index.rst": """
.. toctree::

   other

.. usecase:: Buy
   :id: UC-BUY
   :primary-actor: the shopper

   .. flow::

      1. The customer does :usecase:`UC-PAY`.

   .. exception:: 1a. Paying fails
      :ends: failure
""",
        "other.rst": """
Other
=====

.. actor:: Customer
   :aliases: the shopper

.. usecase:: Pay
   :id: UC-PAY
   :extends: UC-BUY at 1 when the customer wants to
   :specializes: UC-BUY

   .. flow::

      1. The customer pays.
""",
    }
    found = needs(pages)
    assert found["UC_BUY"]["uc_primary_actor"] == ["ACTOR_CUSTOMER"]
    assert found["UC_BUY"]["uc_includes"] == ["UC_PAY"]
    assert found["UC_BUY__1"]["uc_includes"] == ["UC_PAY"]
    assert found["UC_PAY"]["uc_extends"] == ["UC_BUY"]
    assert found["UC_PAY"]["uc_attached_to"] == ["UC_BUY__1"]
    assert found["UC_PAY"]["uc_specializes"] == ["UC_BUY"]


def test_unknown_options_are_still_reported(needs: Needs) -> None:
    """A slip in the name of a need option gets the name that was meant."""
    source = """
    .. usecase:: Withdraw cash
       :id: UC-WITHDRAW
       :linsk: REQ_CASH

       .. flow::

          1. The customer enters the PIN.
    """
    assert "UC_WITHDRAW" in needs(source, expect=["4 unknown-option"])


def test_a_refused_option_costs_the_option_only(
    build: Callable[..., BuildResult], needs: Needs
) -> None:
    """The need is made without the value that sphinx-needs does not take."""
    source = """
    .. usecase:: Withdraw cash
       :id: UC-WITHDRAW
       :effort: much

       .. flow::

          1. The customer enters the PIN.
    """
    conf = {"needs_fields": {"effort": {"schema": {"type": "integer"}}}}
    built = build(source, expect=["2 needs"], **conf)
    assert '":effort:"' in built.warnings[0].replace(":effort:", '":effort:"')
    assert "UC_WITHDRAW" in needs(source, expect=["2 needs"], **conf)


def test_without_sphinx_needs_nothing_of_it_is_imported() -> None:
    """A project that has not loaded it does not pay for it."""
    code = (
        "import sys, tempfile, pathlib\n"
        "from sphinx.application import Sphinx\n"
        "d = pathlib.Path(tempfile.mkdtemp())\n"
        "(d / 'conf.py').write_text(\"extensions = ['sphinxcontrib_usecase']\")\n"
        "(d / 'index.rst').write_text('T\\n=\\n\\n.. usecase:: Buy\\n')\n"
        "Sphinx(d, d, d / 'o', d / 'o', 'html', status=None, warning=None).build()\n"
        "assert not [m for m in sys.modules if m.startswith('sphinx_needs')]\n"
        "assert 'sphinxcontrib_usecase.needs.adapter' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
