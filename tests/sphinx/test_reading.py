"""Single facts about how directives are read, beside the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests._builds import BRIEF

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinxcontrib_usecase.model import UseCase
    from tests._builds import BuildResult

    Read = Callable[..., UseCase]


@pytest.fixture
def read(build: Callable[..., BuildResult]) -> Read:
    """Give a function that reads the only use case of a text without a finding."""

    def run(source: str, **options: object) -> UseCase:
        return build(source, builder="dummy", **(BRIEF | options)).use_case

    return run


def main_flow(step: str, *options: str) -> str:
    """Give a use case with one step, which may take several lines."""
    lines = step.replace("\n", "\n         ")
    above = "".join(f"      {option}\n" for option in options)
    return f".. usecase:: Ring\n\n   .. flow::\n{above}\n      1. {lines}\n"


def test_backslashes_are_no_part_of_a_text(read: Read) -> None:
    """A text holds what is shown, not how it is escaped."""
    use_case = read(main_flow(r"The guest sees \*stars\*, and C:\\N."))
    assert next(use_case.steps).text == r"The guest sees *stars*, and C:\N."


@pytest.mark.parametrize(
    "step, text",
    [
        ("The guest *waits* ``here``.", "The guest waits here."),
        ("The guest waits [#n]_.\n\n.. [#n] Long.", "The guest waits ."),
        ("The guest _`waits` here.", "The guest waits here."),
        ("The guest\nwaits  here.", "The guest waits here."),
        (".. image:: nothing.svg\n   :alt: Words\n\nThe guest waits.", "The guest waits."),
    ],
    ids=["markup", "footnote", "target", "lines", "image"],
)
def test_the_text_of_a_step_is_its_sentence(
    step: str, text: str, build: Callable[..., BuildResult]
) -> None:
    """The text of a step is the plain words of its first paragraph."""
    expect = ["5 image.not_readable"] if "image" in step else []
    result = build(main_flow(step), builder="dummy", expect=expect, **BRIEF)
    assert next(result.use_case.steps).text == text


def test_an_inline_target_names_its_step(read: Read) -> None:
    """An explicit target anywhere in a step is its name."""
    step = next(read(main_flow("The guest _`waits` here.")).steps)
    assert step.name
    assert step.name.text == "waits"


def test_a_name_in_the_middle_leaves_no_gap(read: Read) -> None:
    """The role is taken out with the blank beside it."""
    step = next(read(main_flow("The guest :name:`wait` waits.")).steps)
    assert step.text == "The guest waits."


@pytest.mark.parametrize(
    "step, text",
    [
        (":allow:`passive-step` The guest waits.", "The guest waits."),
        ("The guest waits :allow:`passive-step`.", "The guest waits."),
        ("The guest waits. :uc:allow:`passive-step`", "The guest waits."),
        ("The guest\n:allow:`passive-step`\nwaits.", "The guest waits."),
        ("The guest waits.\n:allow:`passive-step`", "The guest waits."),
        (":allow:`passive-step`\nThe guest waits.", "The guest waits."),
        (":allow:`passive-step` :name:`wait` The guest waits.", "The guest waits."),
        ("The guest writes ``:allow:`passive-step```.", "The guest writes :allow:`passive-step`."),
    ],
)
def test_allowing_rules_leaves_no_gap(step: str, text: str, read: Read) -> None:
    """The role may stand anywhere between words; in a literal it is none."""
    found = next(read(main_flow(step)).steps)
    assert found.text == text
    names = [mention.text for mention in found.allow]
    assert names == ([] if "``:" in step else ["passive-step"])


def test_allowed_rules_keep_their_line(read: Read) -> None:
    """Several names are separated by commas; each has the line of its role."""
    step = next(read(main_flow("The guest\nwaits. :allow:`vague-word, passive-step`")).steps)
    found = [(mention.text, mention.location.line) for mention in step.allow]
    assert found == [("vague-word", 6), ("passive-step", 6)]


@pytest.mark.parametrize("separator", [", ", ",\n          ", "\n          "])
def test_a_list_of_rules_may_take_lines(separator: str, read: Read) -> None:
    """Names are separated by commas, by line ends, or by both."""
    options = f":allow: no-extensions{separator}missing-field{separator}vague-word"
    use_case = read(
        f".. usecase:: Ring\n   {options}\n\n   .. flow::\n\n      1. The guest rings.\n"
    )
    assert [m.text for m in use_case.allow] == ["no-extensions", "missing-field", "vague-word"]


@pytest.mark.parametrize(
    "value, first, last, until",
    [
        ("1", "1", "1", ""),
        ("1-1 until it rings", "1", "1", "it rings"),
        ("steps 1 to 1 till it rings", "1", "1", "it rings"),
        ("ring-bell", "ring-bell", "ring-bell", ""),
        ("ring-bell-ring-bell until it rings", "ring-bell", "ring-bell", "it rings"),
        ("1-ring-bell", "1", "ring-bell", ""),
        ("ring-bell - ring-bell", "ring-bell", "ring-bell", ""),
    ],
)
def test_a_loop_is_read(value: str, first: str, last: str, until: str, read: Read) -> None:
    """A loop names its steps by number or by name, also where names hold hyphens."""
    text = main_flow(":name:`ring-bell` The guest rings.", f":repeat: {value}")
    (loop,) = read(text).main_flows[0].repeats
    assert (loop.first, loop.last, loop.until) == (first, last, until)


@pytest.mark.parametrize("value", ["!", "the bell", "7"])
def test_a_loop_over_nothing_is_reported(value: str, build: Callable[..., BuildResult]) -> None:
    """A loop that names no steps does not vanish."""
    text = main_flow("The guest rings.", f":repeat: {value}")
    build(text, builder="dummy", expect=["4 bad-range"], **BRIEF)


def test_an_option_block_may_lack_its_end(read: Read) -> None:
    """Of a YAML block without an end the first paragraph counts, the flows are not lost."""
    text = "````{usecase} Ring\n---\ngoal: It rings.\n\n```{flow}\n1. The guest rings.\n```\n````\n"
    use_case = read({"index.md": text})
    assert [value.text for value in use_case.fields] == ["It rings."]
    assert [step.text for step in use_case.steps] == ["The guest rings."]


def test_deep_yaml_costs_nothing(read: Read) -> None:
    """A value that refers to itself over and over is shown as it is written."""
    bomb = "\n".join(f"x{n + 1}: &a{n + 1} [*a{n}, *a{n}]" for n in range(60))
    block = f"goal: &a0 [one]\n{bomb}\nowner: [*a60]"
    text = f"````{{usecase}} Ring\n---\n{block}\n---\n```{{flow}}\n1. It rings.\n```\n````\n"
    levels = BRIEF["usecase_rules"] | {"unknown-option": "off"}
    use_case = read({"index.md": text}, usecase_rules=levels)
    assert [value.items for value in use_case.fields] == [("one",), ("&a60 [*a59, *a59]",)]


@pytest.mark.parametrize(
    "text",
    [
        ".. usecase:: Ring\n   the bell\n   :id: UC-1\n\n   .. flow::\n\n      1. It rings.\n",
        ".. usecase::\n   Ring the bell\n   :id: UC-1\n   .. flow::\n      1. It rings.\n",
        ".. usecase:: Ring the bell\n   :id: UC-1\n   .. flow::\n\n      1. It rings.\n",
        ".. usecase::\n   Ring\n   the bell\n   :id: UC-1\n\n   .. flow::\n      #. It rings.\n",
    ],
    ids=["title-of-two-lines", "title-below", "no-blank-lines", "all-of-it"],
)
def test_blank_lines_may_lack(text: str, read: Read) -> None:
    """A directive is read the same with and without the usual blank lines."""
    use_case = read(text)
    assert (use_case.id, use_case.title) == ("UC-1", "Ring the bell")
    assert [step.text for step in use_case.steps] == ["It rings."]


def test_options_may_hold_lists(read: Read) -> None:
    """The items of an option may have bullets, and go on over several lines."""
    text = """
    .. usecase:: Ring
       :preconditions:
          * There is a bell
            that rings.
          * There is a door.
       :stakeholders:
          Host: wants to sleep
          Guest: is cold

       .. flow::

          1. It rings.
    """
    use_case = read(text)
    assert [value.items for value in use_case.fields if value.name == "preconditions"] == [
        ("There is a bell that rings.", "There is a door.")
    ]
    assert [s.interest for s in use_case.stakeholders] == ["wants to sleep", "is cold"]


def test_a_flow_in_another_directive_belongs_to_its_use_case(read: Read) -> None:
    """Flows and steps may stand in a note, a container or a condition."""
    text = """
    .. usecase:: Ring

       .. note::

          .. flow::

             .. container:: box

                1. It rings.
    """
    assert [step.text for step in read(text).steps] == ["It rings."]


def test_a_use_case_inside_a_use_case_is_its_own(build: Callable[..., BuildResult]) -> None:
    """Neither takes the flows of the other."""
    text = """
    .. usecase:: Outer

       .. flow::

          1. The host waits.

       .. usecase:: Inner

          .. flow::

             1. The guest rings.

          .. exception:: 1a. The bell is broken
             :ends: failure

       .. exception:: 1a. The host sleeps
          :ends: failure
    """
    result = build(text, builder="dummy", **BRIEF)
    assert {u.title: [e.condition for e in u.extensions] for u in result.use_cases} == {
        "Outer": ["The host sleeps"],
        "Inner": ["The bell is broken"],
    }


DEEP = """
.. usecase:: Ring the bell
     :id: UC-RING
       :scope: House
     :goal: The door opens,
       and nobody waits.

   .. flow::

      1. The guest rings.
"""
DEEP_MARKDOWN = """
::::{usecase} Ring the bell
:id: UC-RING
  :scope: House
:goal: The door opens,
  and nobody waits.

:::{flow}
1. The guest rings.
:::
::::
"""


@pytest.mark.parametrize("source, suffix", [(DEEP, ".rst"), (DEEP_MARKDOWN, ".md")])
def test_options_may_be_indented_deeper(source: str, suffix: str, read: Read) -> None:
    """Options deeper than the body, or than the one above, are options all the same."""
    use_case = read(source, suffix=suffix)
    assert (use_case.title, use_case.id) == ("Ring the bell", "UC-RING")
    assert use_case.scope is not None
    assert use_case.scope.text == "House"
    assert "nobody waits" in " ".join(field.text for field in use_case.fields)


REASONS = """
.. usecase:: Ring the bell
   :no-extension:
      1 it rings for
        2 seconds
      2 nobody waits

   .. flow::

      1. The guest rings.
      2. The guest waits.
"""
REASONS_MARKDOWN = """
::::{usecase} Ring the bell
---
no-extension: |
  1 it rings for
    2 seconds
  2 nobody waits
---
:::{flow}
1. The guest rings.
2. The guest waits.
:::
::::
"""


@pytest.mark.parametrize("source, suffix", [(REASONS, ".rst"), (REASONS_MARKDOWN, ".md")])
def test_a_reason_goes_on_in_deeper_lines(source: str, suffix: str, read: Read) -> None:
    """A line that is indented deeper belongs to the reason, whatever it begins with."""
    reasons = [one.reason for one in read(source, suffix=suffix).no_extensions]
    assert reasons == ["it rings for 2 seconds", "nobody waits"]
