"""Text of the reference, as lines of reStructuredText, from what the code declares."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

import sphinxcontrib_usecase
from sphinxcontrib_usecase.checks import PROFILES, RULES, Severity
from sphinxcontrib_usecase.checks.explanation import explain
from sphinxcontrib_usecase.config import PREFIX, UseCaseConfig
from sphinxcontrib_usecase.diagrams.colours import DEFAULTS
from sphinxcontrib_usecase.model import FieldName
from sphinxcontrib_usecase.model.language.en import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks.rule import Rule


def rules(family: str) -> Iterator[str]:
    """Yield a section for each rule of *family*."""
    for rule in sorted(RULES.values(), key=lambda rule: rule.name):
        if rule.family == family:
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    """Yield the section of one rule."""
    text = explain(rule)
    yield from (f".. _rule-{rule.name}:", "", rule.name, "-" * len(rule.name), "")
    yield from (f"**What:** {text.what}", "", f"**Why:** {text.why}", "")
    if text.source:
        yield from (f"**Source:** {text.source}", "")
    for title, code in (("Bad", text.bad), ("Good", text.good)):
        yield from (".. code-block:: rst", f"   :caption: {title}", "", indent(code, "   "), "")
    yield from (f"Level: ``{rule.default}``{_profiles(rule)}.", "")
    if rule.variants:
        names = ", ".join(f"``{name}``" for name in rule.variants)
        yield from (f"In settings also: {names}.", "")


def _profiles(rule: Rule) -> str:
    """Say in which profile the rule is on, unless it is in all of them."""
    if rule.default is Severity.OFF:
        return ""
    names = [name for name, families in PROFILES.items() if rule.family in families]
    return "" if len(names) == len(PROFILES) else f", in the profile ``{'``, ``'.join(names)}``"


def configuration_values() -> Iterator[str]:
    """Yield a ``confval`` for each value."""
    defaults = UseCaseConfig()
    for value in fields(UseCaseConfig):
        types = " or ".join(f"``{kind.__name__}``" for kind in value.metadata["types"])
        yield from (
            f".. confval:: {PREFIX}{value.name}",
            f"   :type: {types}",
            f"   :default: ``{getattr(defaults, value.name)!r}``",
            "",
            indent(value.metadata["help"], "   "),
            "",
        )
        if value.metadata["choices"]:
            choices = ", ".join(f"``{choice!r}``" for choice in value.metadata["choices"])
            yield from (f"   One of {choices}.", "")


def field_names() -> Iterator[str]:
    """Yield a table of the fields, each with its other English spellings."""
    yield from (".. list-table::", "   :header-rows: 1", "   :widths: 1 3", "")
    yield from ("   * - Field", "     - Also written")
    for name in FieldName:
        spellings = ", ".join(ENGLISH.fields.get(name, ()))
        yield from (f"   * - ``{name}``", f"     - {spellings or 'nothing else'}")


#: What a colour is called in ``usecase_diagram_colors``, and which it is.
_printed = {
    colour.name.lower(): f"``{colour.name.lower()}``: ``{value}``"
    for colour, value in DEFAULTS.items()
}


def css_properties() -> Iterator[str]:
    """Yield a table of the custom properties and their values, beside the colours of a PDF."""
    package = Path(sphinxcontrib_usecase.__file__).parent
    sheet = (package / "static" / "usecase.css").read_text("utf-8")
    roots = "".join(re.findall(r"^:root \{(.*?)^\}", sheet, re.MULTILINE | re.DOTALL))
    declared = dict(re.findall(r"^  (--uc-[\w-]+): (.+);$", roots, re.MULTILINE))
    yield from (".. list-table::", "   :header-rows: 1", "   :widths: 4 6 3", "")
    yield from ("   * - Property", "     - Value", "     - In a PDF")
    for name, value in declared.items():
        printed = _printed.get(name.removeprefix("--uc-").removeprefix("diagram-"), "")
        yield from (f"   * - ``{name}``", f"     - ``{value}``", f"     - {printed}")
