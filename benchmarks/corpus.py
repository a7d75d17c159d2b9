"""Writes the same N use cases in several flavours, for the benchmarks.

Each use case has 8 steps, 3 extensions of 2 steps, 5 fields and 3 actors; ten stand in a
document. A page groups twenty documents, since a flat contents list of a thousand documents
makes Sphinx's own theme quadratic.
"""

from __future__ import annotations

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


def _step(number: int, case: int) -> str:
    """Give the text of one step of the main success scenario."""
    return f"The {ACTORS[number % 3].lower()} performs action {number} of case {case}."


def plain(case: int) -> Iterator[str]:
    """Yield a use case as plain reStructuredText, without any extension: the floor."""
    yield from (f"Do thing number {case}", "-" * 24, "")
    yield from (":Primary actor: Customer", ":Supporting actors: Bank, Clerk", ":Level: User goal")
    yield from (f":{name}: {text.format(n=case)}" for name, text in FIELDS.items())
    yield from ("", "**Main success scenario**", "")
    yield from (f"{n}. {_step(n, case)}" for n in range(1, STEPS + 1))
    for n in EXTENDED:
        yield from ("", f"**{n}a. Something {n} goes wrong**", "")
        yield from ("1. The bank notices it.", "2. The clerk repairs it.", "")
        yield f"The use case resumes at step {n}."
    yield ""


def rst(case: int) -> Iterator[str]:
    """Yield a use case with our directives in reStructuredText."""
    yield from (f".. usecase:: Do thing number {case}", f"   :id: UC-{case}")
    yield from ("   :primary-actor: Customer", "   :supporting-actors: Bank, Clerk")
    yield from ("   :level: user-goal", "")
    yield from (f"   :{name}: {text.format(n=case)}" for name, text in FIELDS.items())
    yield from ("", "   .. flow::", "")
    yield from (f"      {n}. {_step(n, case)}" for n in range(1, STEPS + 1))
    for n in EXTENDED:
        yield from ("", f"   .. exception:: {n}a. Something {n} goes wrong", f"      :rejoin: {n}")
        yield from ("", "      1. The bank notices it.", "      2. The clerk repairs it.")
    yield ""


def myst(case: int) -> Iterator[str]:
    """Yield a use case with our directives in MyST."""
    yield from (f"::::{{usecase}} Do thing number {case}", f":id: UC-{case}")
    yield from (":primary-actor: Customer", ":supporting-actors: Bank, Clerk", ":level: user-goal")
    yield from (f":{name}: {text.format(n=case)}" for name, text in FIELDS.items())
    yield from ("", ":::{flow}")
    yield from (f"{n}. {_step(n, case)}" for n in range(1, STEPS + 1))
    yield ":::"
    for n in EXTENDED:
        yield from ("", f":::{{exception}} {n}a. Something {n} goes wrong", f":rejoin: {n}", "")
        yield from ("1. The bank notices it.", "2. The clerk repairs it.", ":::")
    yield from ("::::", "")


def graphviz(case: int) -> Iterator[str]:
    """Yield the plain text with a picture of the flow by ``sphinx.ext.graphviz``."""
    yield from plain(case)
    yield from ("", ".. digraph:: flow", "")
    yield from (f'   s{n} [label="{n}. {_step(n, case)}"];' for n in range(1, STEPS + 1))
    yield "   " + " -> ".join(f"s{n}" for n in range(1, STEPS + 1)) + ";"
    for n in EXTENDED:
        yield f'   s{n} -> e{n}a -> e{n}b -> s{n}; e{n}a [label="{n}a1"]; e{n}b [label="{n}a2"];'
    yield ""


_RST_ACTORS = "".join(f".. actor:: {name}\n\n" for name in ACTORS)
_OURS = "extensions = ['sphinxcontrib_usecase']\n"
_MYST = """\
extensions = ['sphinxcontrib_usecase', 'myst_parser']
myst_enable_extensions = ['colon_fence']
"""
_GRAPHVIZ = "extensions = ['sphinx.ext.graphviz']\ngraphviz_output_format = 'svg'\n"
#: What writes a use case, what stands on the first page, and what the configuration adds.
FLAVOURS: dict[str, tuple[Callable[[int], Iterator[str]], str, str]] = {
    "plain": (plain, "", ""),
    "rst": (rst, _RST_ACTORS, _OURS),
    "myst": (myst, _RST_ACTORS, _MYST),
    "graphviz": (graphviz, "", _GRAPHVIZ),
}


def write_project(folder: Path, flavour: str, count: int) -> None:
    """Write a Sphinx project of *count* use cases into *folder*."""
    write, actors, conf = FLAVOURS[flavour]
    suffix = "md" if flavour == "myst" else "rst"
    folder.mkdir(parents=True)
    names = []
    for start in range(0, count, PER_DOCUMENT):
        names.append(f"d{start}")
        cases = range(start, min(count, start + PER_DOCUMENT))
        head = f"# Document {start}\n\n" if suffix == "md" else f"Document {start}\n{'=' * 16}\n\n"
        body = "\n".join(line for case in cases for line in write(case))
        (folder / f"{names[-1]}.{suffix}").write_text(head + body, "utf-8")
    groups = [names[i : i + PER_GROUP] for i in range(0, len(names), PER_GROUP)]
    for number, members in enumerate(groups):
        (folder / f"g{number}.rst").write_text(_contents(f"Group {number}", members), "utf-8")
    index = _contents("Index", [f"g{number}" for number in range(len(groups))])
    (folder / "index.rst").write_text(index + "\n" + actors, "utf-8")
    (folder / "conf.py").write_text(f"project = 'b'\nhtml_theme = 'alabaster'\n{conf}", "utf-8")


def _contents(title: str, names: list[str]) -> str:
    """Write a page that holds nothing but a contents list."""
    entries = "".join(f"   {name}\n" for name in names)
    return f"{title}\n{'=' * 16}\n\n.. toctree::\n\n{entries}"
