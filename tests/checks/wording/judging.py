"""Judge the wording rules on labelled sentences: what they find against what a reviewer raises.

``python -m tests.checks.wording.judging`` prints the tables of
``docs/explanation/wording-precision.md``; with ``first``, ``second`` or ``unseen`` it prints each
sentence that is judged wrongly in that part.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sphinxcontrib_usecase.checks import RULES, Family, Settings, Severity, run
from sphinxcontrib_usecase.model import Document, FieldName, Mention, UseCase
from sphinxcontrib_usecase.model.catalogue import Catalogue
from tests.factories import actor, at, extension, flow, step, use_case
from tests.factories import field as field_value

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parent / "data"
#: Counts steps, which needs no judgement.
COUNTING = "too-many-steps"
JUDGED = tuple(
    rule.name for rule in RULES.values() if rule.family is Family.WORDING and rule.name != COUNTING
)
#: Rules about who acts and what may fail; only the unseen documents say enough to judge them.
ACTING = ("idle-actor", "unanswered-validation", "undeclared-subject")
#: Everything on, also what is off by default; flows of any length.
ALL = Settings(levels=dict.fromkeys(JUDGED, Severity.WARNING), max_steps=99)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One labelled line."""

    #: ``step``, ``cond``, ``title``, ``crit``, or what belongs to no sentence.
    kind: str
    #: The step that a condition hangs on.
    number: int
    text: str
    #: The rules that a reviewer raises.
    labels: frozenset[str]
    line: int


@dataclass(slots=True, kw_only=True)
class Score:
    """How often a rule is right."""

    #: Found and labelled.
    hits: int = 0
    #: Found and not labelled.
    false: int = 0
    #: Labelled and not found.
    missed: int = 0

    @property
    def precision(self) -> float:
        """Give the share of findings that a reviewer raises as well."""
        found = self.hits + self.false
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        """Give the share of what a reviewer raises that is found."""
        wanted = self.hits + self.missed
        return self.hits / wanted if wanted else 1.0


@dataclass(slots=True, kw_only=True)
class Judgement:
    """What came out of one part."""

    items: list[Item]
    scores: dict[str, Score]
    #: ``line rule: text`` of each sentence that is judged wrongly, ``+`` for found, ``-`` missed.
    mistakes: list[str] = field(default_factory=list)


def blocks(half: str) -> Iterator[list[Item]]:
    """Yield the items of each use case of ``first``, ``second`` or ``unseen``."""
    block: list[Item] = []
    for number, line in enumerate((DATA / f"{half}.txt").read_text("utf-8").splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            block.append(_item(line, number))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _item(line: str, number: int) -> Item:
    """Read one line."""
    head, _, rest = line.partition(": ")
    kind, _, anchor = head.partition(" ")
    text, _, labels = rest.partition(" => ")
    known = frozenset(filter(None, labels.split(", ")))
    return Item(kind=kind, number=int(anchor or 1), text=text, labels=known, line=number)


def rules_of(half: str) -> tuple[str, ...]:
    """Give the rules that are judged on a part."""
    return (*JUDGED, *ACTING) if half == "unseen" else JUDGED


def judge(half: str) -> Judgement:
    """Run the rules over one part and compare."""
    judgement = Judgement(items=[], scores={rule: Score() for rule in rules_of(half)})
    for block in blocks(half):
        found = {(f.location.line, f.rule) for f in run(_catalogue(block), ALL)}
        judgement.items += block
        for item in block:
            for rule in judgement.scores:
                _count(judgement, item, rule, found=(item.line, rule) in found)
    return judgement


def _count(judgement: Judgement, item: Item, rule: str, *, found: bool) -> None:
    """Count one decision."""
    score, wanted = judgement.scores[rule], rule in item.labels
    score.hits += found and wanted
    score.false += found and not wanted
    score.missed += wanted and not found
    if found != wanted:
        judgement.mistakes.append(f"{'+' if found else '-'} {item.line} {rule}: {item.text}")


def _catalogue(block: list[Item]) -> Catalogue:
    """Make a use case for each title, and one for each criterion."""
    titles, criteria = _of(block, "title"), _of(block, "crit")
    names = [name for item in _of(block, "actors") for name in item.text.split(", ")]
    cases = [_use_case(block, title, None) for title in titles]
    cases += [_use_case(block, titles[0], criterion) for criterion in criteria]
    documents = [
        Document(docname=f"d{number}", use_cases=(case,)) for number, case in enumerate(cases)
    ]
    return Catalogue.of([*documents, Document(docname="a", actors=tuple(map(actor, names)))])


def _use_case(block: list[Item], title: Item, criterion: Item | None) -> UseCase:
    """Make the use case of a block with one of its titles and at most one criterion."""
    steps = [step(n, i.text, line=i.line) for n, i in enumerate(_of(block, "step"), start=1)]
    conditions = enumerate(_of(block, "cond"))
    values = [field_value(FieldName.PRECONDITIONS, *(item.text for item in _of(block, "pre")))]
    values += [field_value(FieldName.TRIGGER, item.text) for item in _of(block, "trigger")]
    if criterion:
        place = at(criterion.line)
        criteria = FieldName.ACCEPTANCE_CRITERIA
        values.append(field_value(criteria, criterion.text, location=place))
    return use_case(
        id=f"UC-{title.line}-{criterion.line if criterion else 0}",
        title=title.text,
        location=at(title.line),
        fields=tuple(values),
        scope=next((item.text for item in _of(block, "scope")), None),
        primary_actor=next(_mentions(block, "primary"), None),
        supporting_actors=tuple(_mentions(block, "supporting")),
        main_flows=(flow(*steps),),
        extensions=tuple(
            extension(f"{item.number}{chr(ord('a') + n)}", item.text, (), location=at(item.line))
            for n, item in conditions
        ),
    )


def _of(block: list[Item], kind: str) -> list[Item]:
    """Select the items of one kind."""
    return [item for item in block if item.kind == kind]


def _mentions(block: list[Item], kind: str) -> Iterator[Mention]:
    """Yield the actors that the use case names."""
    for item in _of(block, kind):
        for name in item.text.split(", "):
            yield Mention(text=name, location=at(item.line))


def table(*halves: str) -> Iterator[str]:
    """Yield the table of some parts, in Markdown."""
    yield "| rule |" + "|".join(f" {half}: precision | recall " for half in halves) + "|"
    yield "|---" * (2 * len(halves) + 1) + "|"
    scores = [judge(half).scores for half in halves]
    for rule in sorted(scores[0]):
        cells = [cell for found in scores for cell in _cells(found[rule])]
        yield f"| `{rule}` | {' | '.join(cells)} |"


def _cells(score: Score) -> tuple[str, str]:
    """Show precision and recall with the counts they come from."""
    found, wanted = score.hits + score.false, score.hits + score.missed
    return (
        f"{score.precision:.0%} ({score.hits} of {found})",
        f"{score.recall:.0%} ({score.hits} of {wanted})",
    )


if __name__ == "__main__":
    for half in sys.argv[1:]:
        print(*judge(half).mistakes, sep="\n")  # noqa: T201 -- a script prints its result
    if not sys.argv[1:]:
        print(*table("first", "second"), "", *table("unseen"), sep="\n")  # noqa: T201 -- same
