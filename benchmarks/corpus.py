"""Writes the same N use cases in several flavours, for the benchmarks.

Each use case has 8 steps, 3 extensions of 2 steps, 5 fields and 3 actors; ten stand in a
document. A page groups twenty documents, since a flat contents list of a thousand documents
makes Sphinx's own theme quadratic.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PER_DOCUMENT = 10
PER_GROUP = 20
ACTORS = ("Customer", "Bank", "Clerk")
FIELDS = {
    "Goal": "The customer reaches goal {n} within five minutes.",
    "Trigger": "The customer asks for thing {n}.",
    "Preconditions": "The shop is open.",
    "Success guarantee": "Thing {n} is stored.",
    "Minimal guarantee": "Nothing is lost.",
}
STEPS = 8
EXTENDED = (2, 4, 6)


def step_text(number: int, case: int) -> str:
    """Give the text of one step of the main success scenario."""
    return f"The {ACTORS[number % 3].lower()} performs action {number} of case {case}."


def _steps(case: int) -> Iterator[str]:
    """Yield the numbered list of the main success scenario."""
    yield from (f"{n}. {step_text(n, case)}" for n in range(1, STEPS + 1))


def _fields(case: int) -> Iterator[str]:
    """Yield the five fields."""
    yield from (f":{name}: {text.format(n=case)}" for name, text in FIELDS.items())


def _plain(case: int) -> Iterator[str]:
    """Yield what stands below the title of a use case, as text that needs no extension."""
    yield from (":Primary actor: Customer", ":Supporting actors: Bank, Clerk", ":Level: User goal")
    yield from (*_fields(case), "", "**Main success scenario**", "", *_steps(case))
    for n in EXTENDED:
        yield from ("", f"**{n}a. Something {n} goes wrong**", "")
        yield from ("1. The bank notices it.", "2. The clerk repairs it.", "")
        yield f"The use case resumes at step {n}."
    yield ""


def plain(case: int) -> Iterator[str]:
    """Yield a use case as plain reStructuredText: the floor."""
    yield from (f"Do thing number {case}", "-" * 24, "", *_plain(case))


def plain_myst(case: int) -> Iterator[str]:
    """Yield a use case as plain Markdown: the floor of what is written in Markdown."""
    yield from (f"## Do thing number {case}", "", *_plain(case))


def rst(case: int) -> Iterator[str]:
    """Yield a use case with our directives in reStructuredText."""
    yield from (f".. usecase:: Do thing number {case}", f"   :id: UC-{case}")
    yield from ("   :primary-actor: Customer", "   :supporting-actors: Bank, Clerk")
    yield from ("   :level: user-goal", "")
    yield from (f"   {line}" for line in _fields(case))
    yield from ("", "   .. flow::", "")
    yield from (f"      {line}" for line in _steps(case))
    for n in EXTENDED:
        yield from ("", f"   .. exception:: {n}a. Something {n} goes wrong", f"      :rejoin: {n}")
        yield from ("", "      1. The bank notices it.", "      2. The clerk repairs it.")
    yield ""


def myst(case: int) -> Iterator[str]:
    """Yield a use case with our directives in MyST."""
    yield from (f"::::{{usecase}} Do thing number {case}", f":id: UC-{case}")
    yield from (":primary-actor: Customer", ":supporting-actors: Bank, Clerk", ":level: user-goal")
    yield from ("", *_fields(case), "", ":::{flow}", *_steps(case), ":::")
    for n in EXTENDED:
        yield from ("", f":::{{exception}} {n}a. Something {n} goes wrong", f":rejoin: {n}", "")
        yield from ("1. The bank notices it.", "2. The clerk repairs it.", ":::")
    yield from ("::::", "")


def graphviz(case: int) -> Iterator[str]:
    """Yield the plain text with a picture of the flow by ``sphinx.ext.graphviz``."""
    yield from (*plain(case), ".. digraph:: flow", "")
    yield from (f'   s{n} [label="{n}. {step_text(n, case)}"];' for n in range(1, STEPS + 1))
    yield "   " + " -> ".join(f"s{n}" for n in range(1, STEPS + 1)) + ";"
    for n in EXTENDED:
        yield f'   s{n} -> e{n}a -> e{n}b -> s{n}; e{n}a [label="{n}a1"]; e{n}b [label="{n}a2"];'
    yield ""


def needs(case: int) -> Iterator[str]:
    """Yield a use case as sphinx-needs objects: one for itself, one for each extension."""
    yield from (f".. story:: Do thing number {case}", f"   :id: UC_{case:05}", "")
    yield from (f"   {line}" for line in (":Primary actor: Customer", ":Level: User goal"))
    yield from (f"   {line}" for line in (":Supporting actors: Bank, Clerk", *_fields(case)))
    yield from ("", "   **Main success scenario**", "", *(f"   {line}" for line in _steps(case)))
    for n in EXTENDED:
        yield from ("", f".. branch:: {n}a. Something {n} goes wrong")
        yield from (f"   :id: UC_{case:05}_{n}A", f"   :links: UC_{case:05}", "")
        yield from ("   1. The bank notices it.", "   2. The clerk repairs it.", "")
        yield f"   The use case resumes at step {n}."
    yield ""


def needs_with_steps(case: int) -> Iterator[str]:
    """Yield everything that our bridge makes a need of as sphinx-needs objects by hand."""
    own = f"UC_{case:05}"
    yield from (f".. story:: Do thing number {case}", f"   :id: {own}", "")
    yield from (f"   {line}" for line in (":Primary actor: Customer", ":Level: User goal"))
    yield from (f"   {line}" for line in (":Supporting actors: Bank, Clerk", *_fields(case)))
    for n in range(1, STEPS + 1):
        yield from (
            "",
            f".. step:: {step_text(n, case)}",
            f"   :id: {own}_{n}",
            f"   :links: {own}",
        )
    for n in EXTENDED:
        yield from ("", f".. branch:: {n}a. Something {n} goes wrong", f"   :id: {own}_{n}A")
        yield from (f"   :links: {own}, {own}_{n}", "", f"   The use case resumes at step {n}.")
        for number, text in enumerate(("The bank notices it.", "The clerk repairs it."), start=1):
            yield from ("", f".. step:: {text}", f"   :id: {own}_{n}A{number}")
            yield f"   :links: {own}_{n}A"
    yield ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flavour:
    """One way to write the same use cases."""

    #: Writes a use case.
    write: Callable[[int], Iterator[str]]
    #: Ending of the documents.
    suffix: str = "rst"
    #: What stands on the first page.
    actors: str = ""
    #: What the configuration adds.
    conf: str = ""


_ACTORS = "".join(f".. actor:: {name}\n\n" for name in ACTORS)
_MYST = "myst_enable_extensions = ['colon_fence', 'fieldlist']\n"
_TYPE = "dict(directive='{0}', title='{0}', prefix='', color='#fff', style='node')"
_NEEDS = f"needs_types = [{', '.join(map(_TYPE.format, ('story', 'branch', 'step')))}]\n"
_BRIDGE = "extensions = ['sphinxcontrib_usecase', 'sphinx_needs']\n"

FLAVOURS = {
    "plain": Flavour(write=plain),
    "plain MyST": Flavour(
        write=plain_myst, suffix="md", conf=f"extensions = ['myst_parser']\n{_MYST}"
    ),
    "ours": Flavour(write=rst, actors=_ACTORS, conf="extensions = ['sphinxcontrib_usecase']\n"),
    "ours MyST": Flavour(
        write=myst,
        suffix="md",
        actors=_ACTORS,
        conf=f"extensions = ['sphinxcontrib_usecase', 'myst_parser']\n{_MYST}",
    ),
    "graphviz": Flavour(
        write=graphviz,
        conf="extensions = ['sphinx.ext.graphviz']\ngraphviz_output_format = 'svg'\n",
    ),
    "needs": Flavour(write=needs, conf=f"extensions = ['sphinx_needs']\n{_NEEDS}"),
    "needs with steps": Flavour(
        write=needs_with_steps, conf=f"extensions = ['sphinx_needs']\n{_NEEDS}"
    ),
    "ours as needs": Flavour(write=rst, actors=_ACTORS, conf=_BRIDGE),
    "ours as needs, no steps": Flavour(
        write=rst, actors=_ACTORS, conf=f"{_BRIDGE}usecase_needs = {{'steps': False}}\n"
    ),
}


def write_project(folder: Path, name: str, count: int) -> None:
    """Write a Sphinx project of *count* use cases in one flavour into *folder*."""
    flavour = FLAVOURS[name]
    folder.mkdir(parents=True)
    names = []
    for start in range(0, count, PER_DOCUMENT):
        names.append(f"d{start}")
        cases = range(start, min(count, start + PER_DOCUMENT))
        title = f"Document {start}"
        head = f"# {title}" if flavour.suffix == "md" else f"{title}\n{'=' * 16}"
        body = "\n".join(line for case in cases for line in flavour.write(case))
        page = folder / f"{names[-1]}.{flavour.suffix}"
        page.write_text(f"{head}\n\n{body}", "utf-8")
    groups = [names[i : i + PER_GROUP] for i in range(0, len(names), PER_GROUP)]
    for number, members in enumerate(groups):
        (folder / f"g{number}.rst").write_text(_contents(f"Group {number}", members), "utf-8")
    index = _contents("Index", [f"g{number}" for number in range(len(groups))])
    (folder / "index.rst").write_text(f"{index}\n{flavour.actors}", "utf-8")
    conf = f"project = 'b'\nhtml_theme = 'alabaster'\n{flavour.conf}"
    (folder / "conf.py").write_text(conf, "utf-8")


def _contents(title: str, names: list[str]) -> str:
    """Write a page that holds nothing but a contents list."""
    entries = "".join(f"   {name}\n" for name in names)
    return f"{title}\n{'=' * 16}\n\n.. toctree::\n\n{entries}"
