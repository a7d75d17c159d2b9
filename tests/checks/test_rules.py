"""What holds for every rule."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

from sphinxcontrib_usecase.checks import RULES, Family, Rule, explain, rules

every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))


def modules() -> list[str]:
    """List the modules of all families."""
    found = pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    return [module.name for module in found if not module.ispkg]


def test_every_module_is_registered() -> None:
    """No file of rules is forgotten in the list of its family."""
    assert {rule.check.__module__ for rule in RULES.values()} == set(modules())


@every_rule
def test_a_rule_is_named_like_its_function(rule: Rule) -> None:
    """Whoever knows the name finds the code, in the folder of the family."""
    assert rule.check.__name__ == rule.name.replace("-", "_")
    assert f".rules.{rule.family}." in rule.check.__module__


@every_rule
def test_a_rule_is_explained(rule: Rule) -> None:
    """What, why, and an example of the defect that differs from the one without it."""
    told = explain(rule)
    assert all((told.what, told.why, told.bad, told.good))
    assert told.bad != told.good


@every_rule
def test_examples_are_markup_of_ours(rule: Rule) -> None:
    """They can be put on a page as they are."""
    for text in (explain(rule).bad, explain(rule).good):
        assert text.startswith((".. usecase::", ".. actor::", ".. uc:"))


def test_an_explanation_is_plain_text() -> None:
    """Line breaks of the source are blanks, the example keeps its lines."""
    told = explain(RULES["nested-too-deep"])
    assert told.what == "an extension is nested more than three deep."
    assert told.source == "A. Cockburn, *Writing Effective Use Cases*."
    assert told.good.splitlines()[-1] == "      :ends: failure"


def test_families_are_the_shipped_ones() -> None:
    """Names and variants never clash with each other."""
    names = [*Family, *RULES, *(v for rule in RULES.values() for v in rule.variants)]
    assert len(names) == len(set(names))


def test_a_rule_is_a_generator_function_of_a_module() -> None:
    """A rule takes its subject and the context and nothing else."""
    assert all(len(inspect.signature(rule.check).parameters) == 2 for rule in RULES.values())


def test_rules_are_found_by_import_alone() -> None:
    """Importing the package again registers nothing new."""
    before = list(RULES)
    importlib.import_module(rules.__name__)
    assert list(RULES) == before
