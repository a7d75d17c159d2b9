from __future__ import annotations

from dataclasses import replace

from sphinxcontrib_usecase.model import parse_label
from sphinxcontrib_usecase.model.flow import Marker, MarkerKind
from tests.checks.helpers import findings, rules
from tests.factories import at, extension, flow, mention, step, use_case


def labelled(text: str) -> Marker:
    """Make the marker of a step that is written with a label."""
    return Marker(kind=MarkerKind.LABEL, text=text)


def test_an_extension_labelled_like_a_main_step() -> None:
    """A number alone lacks its letter."""
    wrong = extension(None, written_label=parse_label("2"))
    assert findings("misplaced-step-label", use_case(extensions=(wrong,))) == [
        'cash.rst:29 an extension is labelled "2" like a step, add a letter, such as "2a"'
    ]


def test_an_extension_labelled_like_its_own_step() -> None:
    """The label of an extension's step belongs before an item of its list."""
    wrong = extension(None, written_label=parse_label("2a1"))
    assert findings("misplaced-step-label", use_case(extensions=(extension("2a"), wrong))) == [
        (
            'cash.rst:29 an extension is labelled "2a1" like a step, add a letter, such as "2a1a", '
            'or make it an item in the list of extension "2a"'
        )
    ]


def test_a_misplaced_label_is_one_defect() -> None:
    """It is not also an unknown anchor."""
    wrong = extension(None, written_label=parse_label("2"))
    assert rules(use_case(extensions=(wrong, extension("2b")))) == ["misplaced-step-label"]


def test_label_and_at_disagree() -> None:
    """Both are quoted, since either may be the wrong one."""
    torn = extension("2a", at=mention("3"))
    assert findings("misplaced-step-label", use_case(extensions=(torn,))) == [
        'cash.rst:29 label "2a" and ":at: 3" name different steps, keep one of them'
    ]


def test_label_and_at_agree() -> None:
    """Saying it twice is no defect, by number or by name."""
    named = flow(step(1), step(2, name="check"))
    both = (extension("2a", at=mention("2")), extension("2b", at=mention("check")))
    assert findings("misplaced-step-label", use_case(main_flows=(named,), extensions=both)) == []


def test_a_step_written_like_an_extension() -> None:
    """A branch in the main list is an extension."""
    steps = (step(1), step(2), step(3, marker=labelled("2a.")))
    assert findings("misplaced-step-label", use_case(steps=steps)) == [
        'cash.rst:23 step 3 is written "2a." like an extension, make it ".. flow:: 2a."'
    ]


def test_a_step_written_with_the_label_of_another_flow() -> None:
    """A run of steps with a wrong label is reported at its first."""
    steps = tuple(step(n, extension="2a", marker=labelled(f"3a{n}.")) for n in (1, 2))
    assert findings(
        "misplaced-step-label", use_case(extensions=(extension("2a", steps=steps),))
    ) == [
        (
            'cash.rst:21 step 2a1 is written "3a1.", but this is step 1 of extension "2a", '
            "correct the label or move the step"
        )
    ]


def test_steps_written_with_their_own_labels() -> None:
    """Full labels, with or without a dot, are fine."""
    texts = ("2a1.", "2a.2")
    steps = tuple(step(n, extension="2a", marker=labelled(t)) for n, t in enumerate(texts, 1))
    assert rules(use_case(extensions=(extension("2a", steps=steps),))) == []


def test_steps_of_an_extension_without_a_place_are_not_judged() -> None:
    """Nobody knows which labels they should have."""
    steps = (step(1, marker=labelled("7a1.")),)
    assert rules(use_case(extensions=(extension("2a"), extension(None, steps=steps)))) == [
        "unknown-anchor"
    ]


def test_a_doubled_label() -> None:
    """The second one is reported, with the next free letter."""
    second = extension("2a", "The card has expired", location=at(40))
    assert findings("duplicate-label", use_case(extensions=(extension("2a"), second))) == [
        'cash.rst:40 label "2a" is already used at cash.rst:29, label this one "2b"'
    ]


def test_all_letters_are_taken() -> None:
    """With no letter left the cure is another."""
    alphabet = [chr(97 + n) for n in range(26)]
    every = [extension(f"2{letter}") for letter in (*alphabet, *(2 * a for a in alphabet))]
    found = findings("duplicate-label", use_case(extensions=(*every, extension("2a"))))
    assert found[0].endswith(", merge some of the extensions")


def test_a_range_and_one_of_its_steps() -> None:
    """Different labels are different, even where they meet."""
    both = (extension("2-3a"), extension("2a"))
    assert findings("duplicate-label", use_case(extensions=both)) == []


def test_the_steps_of_a_doubled_label_are_one_defect() -> None:
    """Its steps are not reported as unreachable."""
    assert rules(use_case(extensions=(extension("2a"), extension("2a")))) == ["duplicate-label"]


def test_a_doubled_step_name() -> None:
    """Names are compared without case, across all flows."""
    steps = (step(1, name="Check"), step(2, name="check"))
    assert findings("duplicate-step-name", use_case(steps=steps)) == [
        'cash.rst:22 step name "check" is already used at cash.rst:21, give step 2 another'
    ]


def test_different_step_names() -> None:
    """Two names are no defect."""
    steps = (step(1, name="ask"), step(2, name="check"))
    assert rules(use_case(steps=steps)) == []


def test_nested_too_deep() -> None:
    """The fourth level is reported."""
    labels = ("2a", "2a1a", "2a1a1a", "2a1a1a1a")
    assert findings("nested-too-deep", use_case(extensions=tuple(map(extension, labels)))) == [
        (
            'cash.rst:29 extension "2a1a1a1a" is nested 4 deep, at most 3 can be followed, '
            "make one of them a use case of its own and include it"
        )
    ]


def test_three_levels_are_fine() -> None:
    """The third level is not reported."""
    labels = ("2a", "2a1a", "2a1a1a")
    assert rules(use_case(extensions=tuple(map(extension, labels)))) == []


def test_a_misplaced_label_can_be_allowed_for_one_step() -> None:
    """``:allow:`` of the step is honoured."""
    allowed = (mention("misplaced-step-label"),)
    wrong = replace(step(3, marker=labelled("2a.")), allow=allowed)
    assert rules(use_case(steps=(step(1), step(2), wrong))) == []


def test_a_nested_extension_in_the_list_of_its_parent() -> None:
    """Its short label counts in that list, so the whole one is given."""
    items = (step(1, extension="3a"), replace(step(2, extension="3a"), marker=labelled("1a.")))
    (found,) = findings(
        "misplaced-step-label", use_case(extensions=(extension("3a", steps=items),))
    )
    assert 'make it ".. flow:: 3a1a."' in found


def test_another_extension_in_the_list() -> None:
    """A label that cannot mean a step of the list is left as it is."""
    items = (step(1, extension="3a"), replace(step(2, extension="3a"), marker=labelled("4b.")))
    (found,) = findings(
        "misplaced-step-label", use_case(extensions=(extension("3a", steps=items),))
    )
    assert 'make it ".. flow:: 4b."' in found
