from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sphinxcontrib_usecase.directives import source
from sphinxcontrib_usecase.directives.sentence import read_sentence
from tests._builds import BRIEF, indented

if TYPE_CHECKING:
    from docutils import nodes

    from tests._builds import BuildResult, Project

#: First lines of steps, and all that may make something else of them than a paragraph.
STEPS = """\
The clerk signs
The clerk signs.
The clerk signs, and the bank pays; then a well-known thing ends.
The clerk *signs* the ``form`` :sub:`2` and `Python <https://python.org>`__
The clerk "signs" -- and it's done...
The clerk writes to clerk@example.org or www.example.org, see https://example.org/a_b
A. Nother signs
a) signs
iv. signs
An :actor:`Clerk` signs \\*here\\* and |there
The clerk reads::
The clerk has 3 forms (c) and 4 -> 5
Der Prüfer unterschreibt.
店员签字。
3 clerks sign
*The clerk* signs
- The clerk signs
:field: The clerk signs
>>> The clerk signs
.. The clerk signs
_ The clerk_ signs
The clerk signs {{ here }} $a$ <b>now</b> &amp; ~here~ [^1] \\alpha
Clerk
==
A
""".splitlines()
#: What may follow on the second line.
SECOND = ("", "and the bank pays.", "  and indents.", "-----------", "==", "- and lists", "and::")
PAGES = {
    ".rst": (".. usecase:: Sign\n\n", ".. flow::\n\n", ""),
    ".md": ("::::{usecase} Sign\n\n", ":::{flow}\n\n", ":::\n::::\n"),
}


def page(suffix: str, second: str) -> str:
    """Write a use case with all steps."""
    head, flow, end = PAGES[suffix]
    steps = [f"#. {step}\n" + (f"   {second}\n" if second else "") for step in STEPS]
    if suffix == ".md":
        return head + flow + "".join(steps).replace("#. ", "1. ") + end
    return ".. actor:: Clerk\n\n" + head + indented(flow + indented("".join(steps)))


def seen(doctree: nodes.document) -> list[tuple[str, str, str | None, int | None]]:
    """Give every node with its words, its file and its line."""
    return [
        (node.tagname, node.astext(), getattr(node, "source", None), getattr(node, "line", None))
        for node in doctree.findall()
    ]


def built(project: Project, suffix: str, second: str) -> BuildResult:
    """Build the page anew."""
    project.configure(**BRIEF)
    project.write({f"index{suffix}": page(suffix, second)})
    return project.try_build(freshenv=True)


@pytest.mark.parametrize("suffix", PAGES)
@pytest.mark.parametrize("second", SECOND)
def test_same_nodes_as_from_the_parser(
    project: Project, monkeypatch: pytest.MonkeyPatch, suffix: str, second: str
) -> None:
    """A sentence that is read at once has the nodes and warnings that the parser gives."""
    quick = built(project, suffix, second)
    found = quick.doctree
    monkeypatch.setattr(source, "read_sentence", lambda *_args, **_options: [])
    slow = built(project, suffix, second)
    assert found.pformat() == slow.doctree.pformat()
    assert quick.warnings == slow.warnings
    if suffix == ".rst":
        assert seen(found) == seen(slow.doctree)


@pytest.mark.parametrize("suffix", PAGES)
def test_most_sentences_are_read_at_once(
    project: Project, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    """A plain sentence does not reach the parser."""
    found = []

    def spy(*arguments: Any, **options: Any) -> list[nodes.Node]:  # noqa: ANN401
        found.append(read_sentence(*arguments, **options))
        return found[-1]

    monkeypatch.setattr(source, "read_sentence", spy)
    built(project, suffix, "")
    assert sum(map(bool, found)) >= 5
