"""Settings that say what a project calls things and who approves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinxcontrib_usecase.graph import ActivityGraph, build_activity
from tests._builds import BRIEF

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests._builds import BuildResult, Project

    Build = Callable[..., BuildResult]

NAMES = {"usecase_system_names": ["the platform", "Our  App", "Système central"]}
SHOP = """
.. actor:: Customer

.. actor:: Web shop

.. usecase:: Buy
   :goal: The customer owns the goods.
   :trigger: -
   :preconditions: -
   :primary-actor: Customer
   :supporting-actors: Web shop
   :scope: {scope}

   .. flow::

      1. The customer chooses the goods.
      2. The platform confirms the order.
      3. Our app sends a receipt.

   .. exception:: 2a. The goods are sold out
      :ends: failure
"""
DOWN = """
% Markdown

:::{actor} Customer
:::

::::{usecase} Buy
:primary-actor: Customer

:::{flow}
1. The customer chooses the goods.
2. The platform confirms the order.
:::
::::
"""


def test_steps_of_the_system_by_another_name(build: Build) -> None:
    """They are steps of the scope: nobody is undeclared and nobody idle."""
    result = build(SHOP.format(scope="Web shop"), **NAMES)
    case = result.use_case
    performers = [result.domain.cast.performer(case, step) for step in case.steps]
    assert [p.actor.name for p in performers if p and p.actor] == [
        "Customer",
        "Web shop",
        "Web shop",
    ]
    assert '<a class="reference internal" href="#uc-actor:web-shop"' in result.html


def test_without_the_setting(build: Build) -> None:
    """The same names are strangers."""
    build(
        SHOP.format(scope="Web shop"),
        expect=["11 idle-actor", "17 undeclared-subject", "18 undeclared-subject"],
    )


def test_a_system_without_a_name_of_its_own(build: Build) -> None:
    """It has one lane, whatever the step calls it."""
    lines = [line for line in SHOP.splitlines() if "Web" not in line and "scope" not in line]
    result = build("\n".join(lines), **NAMES)
    activity = build_activity(result.use_case, result.domain.cast)
    assert isinstance(activity, ActivityGraph)
    assert [lane.title for lane in activity.partitions] == ["Customer", "System"]


def test_a_declared_actor_keeps_its_name(build: Build) -> None:
    """Whoever declares an actor of that name means the actor."""
    result = build(SHOP.format(scope="-").replace("Web shop", "Platform"), **NAMES)
    step = list(result.use_case.steps)[1]
    performer = result.domain.cast.performer(result.use_case, step)
    assert performer
    assert performer.actor
    assert performer.actor.name == "Platform"


def test_the_names_count_in_markdown(build: Build) -> None:
    """The setting knows no markup."""
    result = build({"index.md": DOWN}, usecase_system_names=["platform"], **BRIEF)
    performer = result.domain.cast.performer(result.use_case, list(result.use_case.steps)[1])
    assert performer
    assert performer.actor is None


@pytest.mark.parametrize("roles", [["business", "technical"], {"business": "Ada", "technical": []}])
def test_required_approvals(roles: object, build: Build) -> None:
    """A list of roles, or who may approve in each; the text of one name needs no list."""
    text = ".. usecase:: Buy\n   :status: approved\n   :approved-by: Ada (business)\n\n"
    text += "   .. flow::\n\n      1. The customer buys.\n"
    rules = {"usecase_rules": {"completeness": "off", "missing-approval": "error"}}
    build(text, expect=["3 missing-approval"], usecase_required_approvals=roles, **rules)
    both = text.replace("(business)", "(business), Max (technical)")
    build(both, usecase_required_approvals=roles, **rules)


@pytest.mark.parametrize("value", ["required_approvals", "system_names"])
def test_values_of_another_type(value: str, project: Project) -> None:
    """Sphinx warns of the type, and the page is built without them."""
    project.configure(**BRIEF, **{f"usecase_{value}": 7})
    project.write({"index.rst": SHOP.format(scope="-")})
    (warning,) = project.try_build("dummy").warnings
    assert f"`usecase_{value}' has type `int'" in warning
