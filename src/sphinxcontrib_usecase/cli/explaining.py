"""The explanation of a rule on the terminal."""

from __future__ import annotations

from textwrap import fill, indent
from typing import TYPE_CHECKING

from sphinxcontrib_usecase import checks
from sphinxcontrib_usecase.cli.errors import CommandError
from sphinxcontrib_usecase.model.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinxcontrib_usecase.checks import Rule

_WIDTH = 88


def explanation(name: str) -> str:
    """Give What, Why, Bad and Good of a rule, or of the rule that a narrower name belongs to."""
    rules = {variant: rule for rule in checks.RULES.values() for variant in rule.variants}
    rules |= checks.RULES
    rule = rules.get(name.strip().lower().removeprefix("usecase."))
    if rule is None:
        raise CommandError(f'there is no rule "{name}"{did_you_mean(name, rules)}')
    return "\n".join(_lines(rule)) + "\n"


def _lines(rule: Rule) -> Iterator[str]:
    """Yield the lines of an explanation."""
    text = checks.explain(rule)
    yield f"{rule.name} ({rule.family}, level {rule.default})"
    if rule.variants:
        yield from (
            "",
            fill(f"In settings also: {', '.join(rule.variants)}", _WIDTH, break_on_hyphens=False),
        )
    for title, prose in (("What", text.what), ("Why", text.why), ("Source", text.source)):
        if prose:
            yield from ("", fill(f"{title}: {prose.replace('``', '`')}", _WIDTH))
    for title, code in (("Bad", text.bad), ("Good", text.good)):
        yield from ("", f"{title}:", "", indent(code, "    "))
